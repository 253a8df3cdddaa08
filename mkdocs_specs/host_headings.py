"""Headings that this plugin writes → what Markdown makes of them, once for all pages, and their place in contents."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_specs.aside import Convert, Heading
from mkdocs_specs.host_pure import UnknownError, extensions_of

KNOWN = 4096
"""So many headings are remembered."""
_ALONE = re.compile(r'<h([1-6]) id="([^"]+)"[^>]*>.*</h\1>')
_DEFINITION = re.compile(r"^ {0,3}\*\[", re.MULTILINE)
"""An abbreviation, which is one in headings too."""


class Headings:
    """What the extensions of a site make of headings."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Set the extensions up, where each is known to make of a heading the same on every page."""
        self.extensions = ""
        """What says all of them; empty where that cannot be said, and no heading is converted."""
        self._convert: Callable[[str], Heading | None] | None = None
        options = (config.mdx_configs or {}).get("toc", {})
        self._marker = str(options.get("marker", "[TOC]"))
        try:
            self.extensions = extensions_of(config)
        except UnknownError:
            return
        alone = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
        self._convert = lru_cache(KNOWN)(lambda line: _alone(alone, line))

    def of(self, markdown: str) -> Convert:
        """Give what converts the headings of a page; one that says more of them is left to Markdown."""
        is_plain = not (self._marker and self._marker in markdown) and not _defines_abbreviation(markdown)
        return self._convert if self._convert is not None and is_plain else lambda _: None


def _defines_abbreviation(markdown: str) -> bool:
    """Whether a line may say what an abbreviation stands for; most pages have not even the two characters for it."""
    return "*[" in markdown and _DEFINITION.search(markdown) is not None


def _alone(markdown: Markdown, line: str) -> Heading | None:
    html = markdown.reset().convert(line)
    found = _ALONE.fullmatch(html)
    # Each token is a mapping, for which Python-Markdown has no public name.
    tokens = list(getattr(markdown, "toc_tokens", []))
    if found is None or len(tokens) > 1:
        return None
    name, level = (str(tokens[0]["name"]), int(tokens[0]["level"])) if tokens else ("", int(found[1]))
    return Heading(html, found[2], name, level, bool(tokens))


Token = tuple[str, str, int]
"""Of an entry in the contents of a page: id, name and level."""


def tokens_of(contents: TableOfContents) -> tuple[Token, ...]:
    """List the entries of the contents that MkDocs knows, in their order."""
    return tuple((link.id, link.title, link.level) for link in _all(contents))


def among(names: Iterable[str], written: Iterable[Token], headings: Iterable[Heading]) -> tuple[Token, ...]:
    """Put headings among those that Markdown has seen, in the order of the ids on the page."""
    known = {token[0]: token for token in written}
    known |= {heading.id: (heading.id, heading.name, heading.level) for heading in headings if heading.is_listed}
    return tuple(known[name] for name in names if name in known)


class Entry(AnchorLink):
    """An entry of contents, which knows what themes ask each for: Jinja takes long to see that there is none."""

    typeset: object = None
    """What Material's plugin of this name makes of the title."""
    active = False


Nested = Sequence[Mapping[str, Any]]
"""Entries, each with those below it, in the form of Python-Markdown."""


def nested(listed: Iterable[Token]) -> Nested:
    """Put each entry below the one of a higher level that stands before it."""
    tokens = [{"id": name, "name": title, "level": level} for name, title, level in listed]
    return nest_toc_tokens(tokens)  # type: ignore[arg-type]  # the form of Python-Markdown, which has no public name


def contents(entries: Nested) -> TableOfContents:
    """Make contents anew, since plugins may change them."""
    found: list[AnchorLink] = [_entry(token) for token in entries]
    for first in found[:1]:
        first.active = True  # type: ignore[attr-defined]  # as MkDocs has it, for its own theme
    return TableOfContents(found)


def _entry(token: Mapping[str, Any]) -> Entry:
    entry = Entry(token["name"], token["id"], token["level"])
    entry.children = [_entry(child) for child in token["children"]]
    return entry


def _all(links: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for link in links:
        yield link
        yield from _all(link.children)
