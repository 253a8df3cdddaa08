"""What a kind of generated page defines, and how all of them are written."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.place import Place
from mkdocs_specs.views import element, markdown_text, plain
from mkdocs_specs.words import Words

INDEX = "index.md"


def index_paths(folder: str) -> tuple[str, str]:
    """Say where the index of specs may lie, by the folder of the generated pages; ours is the first."""
    return f"{folder}/{INDEX}".lstrip("/"), f"{folder}/README.md".lstrip("/")


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a page, which a marker puts on any other page too."""

    marker: str
    """Such as `risk-matrix` in `<!-- specs:risk-matrix -->`."""
    block: Callable[[Place], str]
    """HTML on one line, or such lines with blank ones between; "" when there is nothing to show."""
    heading: Callable[[Words], str] | None = None
    """What stands over it on the page of its own."""
    anchor: str = ""
    """A lasting name for that heading in addresses, whatever the site calls it."""


class Page(Protocol):
    """What a file of a generated page must define."""

    @property
    def NAME(self) -> str:  # noqa: N802  # a constant of the file
        """Such as `risks.md`, in the folder of the generated pages; its stem is the marker of all its parts."""

    @property
    def PARTS(self) -> tuple[Part, ...]:  # noqa: N802  # a constant of the file
        """The blocks of the page, in order."""

    def is_wanted(self, catalog: Catalog) -> bool:
        """Whether there is anything to show."""

    def title(self, words: Words) -> str:
        """What the page is called."""

    def lead(self, place: Place) -> str:
        """Return a paragraph on what the page shows, as HTML; "" for none."""


def render(page: Page, place: Place) -> str:
    """Write a page as Markdown around finished HTML; all but the index have wide tables, and a trail back to it.

    One in a folder of its own is long, and keeps its contents at the side.
    """
    title = page.title(place.words)
    hidden = "toc" if page.NAME == INDEX else "navigation" if "/" in page.NAME else "navigation, toc"
    parts = [
        f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nhide: [{hidden}]\nrender_macros: false\n---",
        _trail(page, place),
        f"# {markdown_text(title)}",
        page.lead(place),
    ]
    for part in page.PARTS:
        if html := part.block(place):
            parts += [_heading(part, part.heading(place.words))] if part.heading is not None else []
            parts.append(html)
    return "\n\n".join(part for part in parts if part) + "\n"


def _trail(page: Page, place: Place) -> str:
    """Where the page lies: the index, and its own title; "" for the index, and where there is none."""
    if page.NAME == INDEX or not (address := place.page_url(INDEX)):
        return ""
    up = element("a", plain(place.words.specifications), href=address)
    here = element("span", plain(page.title(place.words)))
    return element("p", up + element("span", "/", aria_hidden="true") + here, class_="specs-eyebrow")


def _heading(part: Part, text: str) -> str:
    """Write a heading; an anchor that Markdown makes of its text anyway is not written a second time."""
    made = "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
    anchor = element("span", id=part.anchor) if part.anchor not in ("", made) else ""
    return f"## {anchor}{markdown_text(text)}"
