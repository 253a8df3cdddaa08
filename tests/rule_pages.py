"""Rules and their examples → the reference pages of the sample site: one for each rule, and their index.

`python -m tests.rule_pages` writes them anew.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs_specs.problem import Severity
from mkdocs_specs.rules import SEVERITIES
from tests.rule_cases import ALL, TEXTS, Case

PAGES = Path(__file__).parents[1] / "sample_site" / "docs" / "rules"
WRITTEN = "<!-- Written by `python -m tests.rule_pages`; change the rule or its example instead. -->"
LANGUAGES = {".md": "markdown", ".yml": "yaml", ".yaml": "yaml", ".svg": "xml"}
COUNT = re.compile(r"\n[^\n]+ in \d+ specs?\n\Z")

GROUPS: Mapping[str, tuple[str, ...]] = {
    "The file and its front matter": (
        "front-matter-missing",
        "front-matter-unterminated",
        "front-matter-not-mapping",
        "front-matter-encoding",
        "front-matter-limit",
        "yaml-syntax",
        "yaml-tag",
        "yaml-alias",
        "duplicate-key",
    ),
    "The schema of the template": (
        "schema-required",
        "schema-type",
        "schema-enum",
        "schema-unknown-key",
        "schema-format",
        "schema-pattern",
        "schema-range",
        "schema-length",
        "schema-items",
        "schema-unique",
        "schema-choice",
        "schema-other",
    ),
    "What a specification must say": (
        "required-by-status",
        "placeholder",
        "duplicate-item-id",
        "title-mismatch",
        "date-order",
        "orphan-requirement",
    ),
    "References": (
        "unknown-reference",
        "unknown-mention",
        "unstable-reference",
        "self-reference",
        "duplicate-id",
        "reference-cycle",
        "broken-link",
        "superseded-reference",
        "maturity",
    ),
    "The state of the work": (
        "overdue-question",
        "overdue-milestone",
        "overdue-rollout",
        "blocked-in-progress",
        "stale-spec",
    ),
    "The site": (
        *("two-templates", "no-specs-found", "page-clash", "unknown-marker"),
        *("stale-baseline", "unused-ignore"),
    ),
}
"""The rules in the order of the index."""
EFFECTS: Mapping[Severity | None, str] = {
    Severity.ERROR: "An **error**: it fails a build. A site may make it a warning or information, or switch it off:",
    Severity.WARNING: "A **warning**: it fails a build with `--strict`. A site may make it an error or information,\n"
    "or switch it off:",
    Severity.INFO: "**Information**: it never fails a build. A site may make it a warning or an error,\n"
    "or switch it off:",
    None: "**Off** by default. A site switches it on as an error, a warning or information:",
}


def pages() -> dict[str, str]:
    """Write every page, by its path in the folder of the rules."""
    return {"index.md": _index(), **{f"{case.rule}.md": _page(case) for case in ALL}}


def summary(rule: str) -> str:
    """The first sentence of what a rule says of itself."""
    return " ".join(TEXTS[rule].strip().split("\n\n")[0].split())


def _index() -> str:
    lines = [
        "# Rules",
        "",
        "What is checked. Each rule has a page with an example that breaks it, what is then printed, and the example",
        "mended. [Problems](../guide/errors.md) tells how a problem reads, and what each severity does.",
    ]
    for group, rules in GROUPS.items():
        lines += ["", f"## {group}", "", "| rule | what it wants | severity |", "|---|---|---|"]
        lines += [f"| [`{rule}`]({rule}.md) | {summary(rule)} | {_name(SEVERITIES[rule])} |" for rule in rules]
    return "\n".join([*lines, "", WRITTEN, ""])


def _page(case: Case) -> str:
    default = SEVERITIES[case.rule]
    other = Severity.ERROR if default is Severity.WARNING else Severity.WARNING
    parts = [
        f"# {case.rule}",
        TEXTS[case.rule].strip(),
        EFFECTS[default],
        f'```yaml title="mkdocs.yml"\nplugins:\n  - specs:\n      severity: {{{case.rule}: {other}}}\n```',
        "## Wrong",
        *_wrong(case),
        f"```text\n{COUNT.sub('', case.expected)}\n```",
        "## Right",
        *_right(case),
        WRITTEN,
    ]
    return "\n\n".join(parts) + "\n"


def _wrong(case: Case) -> Iterator[str]:
    """Show the files that break the rule, with the faulty lines marked, and say what follows them."""
    for path, text in case.files("wrong").items():
        marked = " ".join(str(line) for line in case.lines(path))
        yield _fence(path, text, f' hl_lines="{marked}"' if marked else "")
    yield "This is printed:"


def _right(case: Case) -> Iterator[str]:
    """Show the files that differ."""
    before, after = case.files("wrong"), case.files("right")
    for path in sorted(before.keys() - after.keys()):
        yield f"There is no `{path}`."
    for path, text in after.items():
        if before.get(path) != text:
            yield _fence(path, text)


def _fence(path: str, text: str, marked: str = "") -> str:
    language = LANGUAGES[Path(path).suffix]
    return f'```{language} title="{path}"{marked}\n{text.rstrip(chr(10))}\n```'


def _name(severity: Severity | None) -> str:
    return severity or "off"


if __name__ == "__main__":
    PAGES.mkdir(exist_ok=True)
    for name, content in pages().items():
        (PAGES / name).write_text(content, encoding="utf-8")
