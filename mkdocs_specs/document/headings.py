"""Markdown → its headings, as MkDocs will show them: those of the page itself, not of lists, quotes or code."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_specs.document.at_margin import Blocks, blocks_at_margin
from mkdocs_specs.document.lines import Kind, Line, lines

_ATX = re.compile(r"(#{1,6})(?!#)(.*)")
_UNDERLINE = re.compile(r"(=+|-+) *$")
_ATTRIBUTES = re.compile(r"[ \t]+\{:?[ ]*(?:[#.]|[\w-]+=)[^{}]*\}[ \t]*$")
_INLINE = (
    (re.compile(r"!?\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]"), r"\1"),
    (re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->"), ""),
    (re.compile(r"(\*\*|__|~~|==)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)(.+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)(.+?)(?<=\S)_(?![\w_])"), r"\1"),
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)\s?(.+?)\s?(?<!`)\1(?!`)")
_MARKUP = re.compile(r"[\\`*_~=\[<&]")
_MAX_LENGTH = 1_000
"""Longer lines keep their markup: what no reader would take in, no pattern need search."""
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body."""

    level: int
    """1 to 6."""
    text: str
    """As a reader sees it: without markup, and without an attribute list such as `{#goals}`."""
    line: int
    """Line of the file, from 1."""
    start: int
    """Offset in the body of the line of its text."""
    end: int
    """Offset in the body of the line after the heading."""


def headings(body: str, first_line: int = 1) -> tuple[Heading, ...]:
    """Find the headings of a body that starts on `first_line` of its file."""
    if blocks := blocks_at_margin(body):
        return tuple(_at_margin(body, blocks, first_line))
    found: list[Heading] = []
    paragraph: list[Line] = []
    for number, line in enumerate(lines(body), first_line):
        if line.kind is not Kind.TEXT:
            paragraph.clear()
        elif not line.is_nested and (atx := _ATX.match(line.text)):
            found.append(Heading(len(atx[1]), _title(_without_closing_marks(atx[2])), number, line.start, line.end))
            paragraph.clear()
        elif len(paragraph) == 1 and not paragraph[0].is_nested and (underline := _UNDERLINE.match(line.text)):
            level = 1 if underline[1][0] == "=" else 2
            text = paragraph.pop()
            found.append(Heading(level, _title(text.text), number - 1, text.start, line.end))
        else:
            paragraph.append(line)
    return tuple(found)


def _at_margin(body: str, blocks: Blocks, line: int) -> Iterator[Heading]:
    """Make headings of the lines that begin with `#`."""
    counted = 0
    for start, end in blocks.headings:
        line += body.count("\n", counted, start)
        counted = start
        if atx := _ATX.match(body[start:end]):
            yield Heading(len(atx[1]), _title(_without_closing_marks(atx[2])), line, start, end)


def plain_text(markdown: str) -> str:
    """Give one line of Markdown as a reader sees it, without its markup."""
    if len(markdown) > _MAX_LENGTH or not _MARKUP.search(markdown):
        return markdown.strip()
    kept: list[str] = []

    def keep(text: str) -> str:
        kept.append(text)
        return f"\ue000{len(kept) - 1}\ue001"

    # What stands in code or behind a backslash is no markup.
    text = _CODE.sub(lambda match: keep(match[2]), markdown.replace("\ue000", ""))
    text = _ESCAPE.sub(lambda match: keep(match[1]), text)
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    text = html.unescape(text)
    return re.sub("\ue000(\\d+)\ue001", lambda match: kept[int(match[1])], text).strip()


def _without_closing_marks(markdown: str) -> str:
    kept = markdown.rstrip().rstrip("#")
    return f"{kept}#" if kept.endswith("\\") else kept


@lru_cache(maxsize=1024)
def _title(markdown: str) -> str:
    """Read the text of a heading; most are those of the template, on every page."""
    return plain_text(_ATTRIBUTES.sub("", markdown) if len(markdown) <= _MAX_LENGTH else markdown)
