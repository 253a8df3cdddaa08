"""Context: what a view may ask while it turns one value into HTML."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from html import escape
from typing import Protocol

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.words import Words

DEEPEST_IN_CONTENTS = 3
"""Headings down to this level are Markdown, so that the theme lists them in its contents; deeper ones are HTML."""


class Render(Protocol):
    """Shows any value by the view of its field."""

    def __call__(self, field: Field, value: Value, path: Path, context: "Context") -> str:
        """Return HTML on one line, or "" when there is nothing to show."""


@dataclass(frozen=True, slots=True)
class Destination:
    """What a reference leads to."""

    name: str
    href: str
    """As an author would write it."""
    description: str
    """Title and status."""


def nowhere(_: str) -> Destination | None:
    """Lead nowhere: what a page of a single spec, shown by itself, knows of others."""
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """What does not change within one page, but for the level of the next heading."""

    words: Words
    today: date
    inline: Callable[[str], str]
    """An author's text → HTML: inline Markdown rendered, raw HTML shown as text, on one line."""
    resolve: Callable[[str], str]
    """An author's path or URL → the address to link to from this page; "" when it is not one for the web."""
    render: Render
    items: Mapping[Path, Item]
    """The items of the spec by the path of their data, such as `("risks", 0)`."""
    level: int = DEEPEST_IN_CONTENTS
    """Level of the next heading inside the block."""
    due_soon_days: int = 14
    """How many days before its date something is due soon."""
    refer: Callable[[str], Destination | None] = nowhere
    """The name of a spec, or of an item of one → where it leads; `None` when that is nowhere."""
    invalid: frozenset[str] = frozenset()
    """JSON Pointers of the values with an error, which only a served page can have."""
    missing: frozenset[str] = frozenset()
    """JSON Pointers of the values that ought to be there and are not."""
    called: tuple[Path, str] = ((), "")
    """A path, and what the table of its value is called instead of after its field: names differ on a page."""
    _at_levels: dict[int, "Context"] = field(default_factory=dict, init=False, compare=False, repr=False)

    def deeper(self) -> "Context":
        """The same, for what stands under a heading of this block."""
        return self.at(min(self.level + 1, 6))

    def at(self, level: int) -> "Context":
        """The same with another level of headings."""
        if level == self.level:
            return self
        if level not in self._at_levels:
            self._at_levels[level] = replace(self, level=level)
        return self._at_levels[level]

    def calling(self, path: Path, name: str) -> "Context":
        """The same, where the table of the value at a path has a name of its own."""
        return replace(self, called=(path, name))

    def name_of(self, field: Field, path: Path) -> str:
        """What the table of a value is called."""
        return self.called[1] if self.called[0] == path else field.title

    def heading(self, text: str) -> str:
        """A heading inside a block, from plain text. What came before it must be closed: it may leave the HTML."""
        if self.level > DEEPEST_IN_CONTENTS:
            return f"<h{self.level}>{escape(text)}</h{self.level}>"
        return f"\n\n{'#' * self.level} {markdown_text(text)}\n\n"


@lru_cache(maxsize=4096)
def markdown_text(text: str) -> str:
    """Write plain text so that Markdown, and its usual extensions, show it as it is, on one line.

    Most texts are headings, which are those of every other page.
    """
    flat = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", " ".join(text.split()))
    return re.sub(r"[&<>~^=$@:|]", lambda match: f"&#{ord(match[0])};", flat)
