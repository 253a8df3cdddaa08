"""What axe-core finds in the content of a page."""

from importlib.resources import files

from playwright.sync_api import Page

SCRIPT = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THEIRS = {
    # Around the button that copies code: Material gives all of them no name.
    "landmark-unique": ".md-code__nav",
    # Around a table of prose, which Material lets scroll by touch and wheel only, and code in prose, to which it gives
    # the focus when it comes into sight. Ours stand in boxes of their own.
    "scrollable-region-focusable": ".md-typeset__scrollwrap, .highlight code",
}
"""By rule, the elements of the theme that break it."""
RUN = """async ([tags, theirs]) => {
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false };
  const { violations } = await axe.run({ include: [".md-content"] }, options);
  return violations.flatMap(({ id, nodes }) => nodes
    .filter(({ target }) => !document.querySelector(target[0]).matches(theirs[id] ?? "none"))
    .map(({ target, any, all, none }) => [id, target[0], ...[...any, ...all, ...none].map(one => one.message)])
    .map(found => found.join(" | ")));
}"""


def violations(page: Page) -> list[str]:
    """Name what breaks a rule, and where; the page must have run `SCRIPT`."""
    found: list[str] = page.evaluate(RUN, [TAGS, THEIRS])
    return found
