"""Page → what is in it: the keys of its front matter with their items, and the headings of its body."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from mkdocs_specs.document import headings
from mkdocs_specs.editor.page import Page


class Sort(Enum):
    """What a symbol is."""

    KEY = auto()
    ITEM = auto()
    HEADING = auto()


@dataclass(frozen=True, slots=True)
class Symbol:
    """One part of a page."""

    name: str
    detail: str
    sort: Sort
    start: int
    """Offset of the whole part."""
    end: int
    name_end: int
    """The name stands from the start of the part up to here."""
    inner: tuple["Symbol", ...] = ()


def symbols_of(page: Page) -> tuple[Symbol, ...]:
    """List the keys of the front matter, each with the items in it, then the headings."""
    return (*_keys(page), *_headings(page))


def _keys(page: Page) -> Iterator[Symbol]:
    base = page.front.start
    tops = [one for one in page.entries if one.has_key and len(one.path) == 1]
    stops = [*(one.key_start for one in tops[1:]), len(page.yaml.rstrip())]
    for top, stop in zip(tops, stops, strict=False):
        end = top.key_start + len(page.yaml[top.key_start : stop].rstrip())
        key = str(top.path[0])
        inner = tuple(one for one in _items(page) if one.start >= base + top.key_start and one.end <= base + end)
        yield Symbol(key, "", Sort.KEY, base + top.key_start, base + end, base + top.key_end, inner)


def _items(page: Page) -> Iterator[Symbol]:
    base = page.front.start
    for item in page.items:
        size = len(item.path)
        parts = [one for one in page.entries if one.path[:size] == item.path]
        if item.id and parts:
            start = min(one.key_start if one.has_key else one.start for one in parts)
            end = max(max(one.end, one.key_end) for one in parts)
            text = " ".join(item.text("text").split())
            name_end = min(end, page.lines.end(base + start) - base)
            yield Symbol(item.id, text, Sort.ITEM, base + start, base + end, base + name_end)


def _headings(page: Page) -> Iterator[Symbol]:
    """Yield the headings; one of a deeper level is part of the one above it."""
    body, base = page.text[page.front.body :], page.front.body
    open_: list[tuple[int, Symbol]] = []
    for heading in headings(body):
        start, name_end = base + heading.start, base + heading.start + len(body[heading.start : heading.end].rstrip())
        while open_ and open_[-1][0] >= heading.level:
            yield from _closed(open_, start)
        open_.append((heading.level, Symbol(heading.text or "#", "", Sort.HEADING, start, name_end, name_end)))
    while open_:
        yield from _closed(open_, len(page.text))


def _closed(open_: list[tuple[int, Symbol]], end: int) -> Iterator[Symbol]:
    """Close the innermost heading: it becomes a part of the one around it, or is yielded."""
    _, done = open_.pop()
    done = replace(done, end=max(done.name_end, end))
    if not open_:
        yield done
        return
    level, outer = open_.pop()
    open_.append((level, replace(outer, inner=(*outer.inner, done))))
