"""Markdown → lines, each with what it is: text, code, comment. Enough to tell a heading from what looks like one."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple


class Kind(Enum):
    """What a line of Markdown is."""

    BLANK = auto()
    TEXT = auto()
    CODE = auto()
    """Fenced or indented code, or a line of `<pre>`, `<script>`, `<style>` or `<textarea>`."""
    FENCE = auto()
    """The first or last line of fenced code."""
    COMMENT = auto()
    RULE = auto()
    """A horizontal line: `---`, `* * *`."""


class Line(NamedTuple):
    """One line of Markdown; there are so many that they are tuples."""

    kind: Kind
    text: str
    """Without the marks of the lists and quotes it stands in."""
    start: int
    """Offset of the line, marks included."""
    end: int
    """Offset just after its line break."""
    is_nested: bool
    """Whether it stands in a list or a quote."""


_INDENTED_CODE = 4
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])(?: +|$)")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:(?P<ticks>`{3,})[^`]*|(?P<tildes>~{3,}).*)$")
_RAW = re.compile(r" {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)", re.IGNORECASE)
_RAW_END = re.compile(r"</(?:pre|script|style|textarea)>", re.IGNORECASE)
_COMMENT = re.compile(r" {0,3}<!--")
_COMMENT_END = re.compile(r"-->")
_HEADING = re.compile(r"#{1,6}(?!#)")
_MARKS_OF_BLOCKS = ("`", "~", "<", "#")
_ANY_MARK = r"(?: {0,3}>)* *"


@lru_cache(maxsize=4)
def lines(markdown: str) -> tuple[Line, ...]:
    """Say of each line what it is; one text is often asked about several times in a row."""
    return tuple(_lines(markdown))


def _lines(markdown: str) -> Iterator[Line]:
    scanner = _Scanner()
    start = 0
    for whole in markdown.split("\n"):
        end = min(start + len(whole) + 1, len(markdown))
        kind, text = scanner.classify(whole.expandtabs(4) if "\t" in whole else whole)
        yield Line(kind, text, start, end, scanner.is_nested)
        start = end


class _Scanner:
    """What the lines so far have opened and not closed."""

    def __init__(self) -> None:
        self.is_nested = False
        self._end: re.Pattern[str] | None = None
        self._kind = Kind.TEXT
        self._last_kind = Kind.TEXT
        self._indents: list[int] = []
        """Columns at which the text of the open list items starts."""
        self._is_quote = False
        self._is_paragraph = False

    def classify(self, line: str) -> tuple[Kind, str]:
        """Say what the next line is, and give its text."""
        if self._end is not None and self._is_inside(line):
            kind = self._kind
            if self._end.search(line):
                self._end, kind = None, self._last_kind
            return kind, line
        self._end = None
        if line[:1].isalpha():
            # At the margin, and neither a mark nor a number: most lines are such.
            self._indents.clear()
            self.is_nested = self._is_quote = False
            self._is_paragraph = True
            return Kind.TEXT, line
        if not line.strip():
            self._is_paragraph = False
            return Kind.BLANK, ""
        return self._open(self._text_of(line))

    def _is_inside(self, line: str) -> bool:
        if not line.strip():
            return not self._is_quote
        if self._is_quote and not _QUOTE.match(line):
            return False
        # HTML may go back to the margin, code in a list item may not.
        is_code = self._last_kind is Kind.FENCE and not self._is_quote
        return not (is_code and self._indents and _indent(line) < self._indents[-1])

    def _open(self, text: str) -> tuple[Kind, str]:
        bare = text.lstrip(" ")
        if len(text) - len(bare) >= _INDENTED_CODE and not self._is_paragraph:
            return Kind.CODE, text
        if not bare.startswith(_MARKS_OF_BLOCKS):
            return self._text_or_rule(text)
        if fence := _FENCE.match(text):
            mark = fence["ticks"] or fence["tildes"]
            self._begin(re.compile(rf"^{_ANY_MARK}{mark[0]}{{{len(mark)},}}[ ]*$"), Kind.CODE, Kind.FENCE)
            return Kind.FENCE, text
        if raw := _RAW.match(text):
            if not _RAW_END.search(text, raw.end()):
                self._begin(_RAW_END, Kind.CODE, Kind.CODE)
            return Kind.CODE, text
        comment = _COMMENT.match(text)
        if comment and not _COMMENT_END.search(text, comment.end()):
            self._begin(_COMMENT_END, Kind.COMMENT, Kind.COMMENT)
            return Kind.COMMENT, text
        self._is_paragraph = not _HEADING.match(text) and not comment
        return Kind.TEXT, text

    def _text_or_rule(self, text: str) -> tuple[Kind, str]:
        # Dashes below a paragraph make a heading of it.
        is_underline = self._is_paragraph and not text.strip("- ")
        if _RULE.match(text) and not is_underline:
            self._is_paragraph = False
            return Kind.RULE, text
        self._is_paragraph = True
        return Kind.TEXT, text

    def _begin(self, end: re.Pattern[str], kind: Kind, last_kind: Kind) -> None:
        self._end, self._kind, self._last_kind = end, kind, last_kind
        self._is_paragraph = False

    def _text_of(self, line: str) -> str:
        """Take off the marks of lists and quotes, and note them."""
        quote = _QUOTE.match(line)
        self._is_quote = quote is not None
        if quote:
            line = line[quote.end() :]
            self._indents.clear()
        while self._indents and _indent(line) < self._indents[-1]:
            self._indents.pop()
        margin = self._indents[-1] if self._indents else 0
        while (item := _ITEM.match(line, margin)) and not _RULE.match(line, margin):
            if self._is_paragraph and item.end() == len(line):
                break
            margin = item.end() if item.end() < len(line) else item.end() + 1
            # Four columns are enough for Python-Markdown, wherever the text of the item starts.
            self._indents.append(min(margin, (self._indents[-1] if self._indents else 0) + _INDENTED_CODE))
            self._is_paragraph = False
        self.is_nested = bool(self._indents) or self._is_quote
        return line[margin:]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
