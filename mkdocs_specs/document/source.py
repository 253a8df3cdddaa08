"""Bytes → Source: text as an editor shows it, and the lines and columns of its characters."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from mkdocs_specs.problem import Location, Problem, Related, Severity

BYTE_ORDER_MARK = "\ufeff"
_SHORT = 50_000
"""Characters of a text in which line breaks are counted sooner than their places are kept."""
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Source:
    """A stretch of a file that starts at the beginning of a line, with line feeds as its only line breaks."""

    path: str
    """POSIX, relative to the folder of `mkdocs.yml`."""
    text: str
    first_line: int = 1
    """Line of the file on which `text` starts."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def location(self, start: int, end: int) -> Location:
        """Say where the characters from `start` up to `end` stand in the file."""
        line, column = self._line_and_column(start)
        if start <= end <= len(self.text) and self.text.find("\n", start, end) < 0:
            return Location(self.path, line, column, line, column + end - start)
        end_line, end_column = self._line_and_column(max(start, end))
        return Location(self.path, line, column, end_line, end_column)

    def line_at(self, offset: int) -> str:
        """Give the whole line around an offset, without its line break."""
        return self.text[self.line_start(offset) : self.line_end(offset)]

    def line_start(self, offset: int) -> int:
        """Give the offset at which the line of `offset` starts."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Give the offset just after the last character of the line of `offset`."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def line_number(self, offset: int) -> int:
        """Give the line of the file on which `offset` stands."""
        return self._line_and_column(offset)[0]

    def problem(self, start: int, end: int, rule: str, message: str) -> Problem:
        """Report a fault of the characters from `start` up to `end`."""
        return Problem(self.location(start, end), rule, Severity.ERROR, message)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        offset = min(offset, len(self.text))
        if len(self.text) <= _SHORT:
            start = self.line_start(offset)
            return self.first_line + self.text.count("\n", 0, start), offset - start + 1
        index = bisect_right(self._line_starts, offset) - 1
        return self.first_line + index, offset - self._line_starts[index] + 1


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem of a stretch of a source, before it is known where in the file that is."""

    start: int
    end: int
    rule: str
    message: str
    pointer: str = ""
    first_use: tuple[int, int] | None = None
    """Where the same key was written before."""

    def as_problem(self, source: Source) -> Problem:
        """Report the fault with its line and column."""
        related = () if self.first_use is None else (Related(source.location(*self.first_use), "first used here"),)
        where = source.location(self.start, self.end)
        return Problem(where, self.rule, Severity.ERROR, self.message, self.pointer, related=related)


def decode(path: str, content: str | bytes) -> tuple[Source, tuple[Problem, ...]]:
    """Turn what a file holds into text; a byte that is not UTF-8 is a problem, and U+FFFD in the text."""
    problems: list[Problem] = []
    if isinstance(content, str):
        text = content
    elif content.startswith(_UTF_16_MARKS):
        text = content.decode("utf-16", errors="replace")
        problems.append(_encoding_problem(path, "", "", "this file is UTF-16; save it as UTF-8"))
    else:
        text = content.decode("utf-8", errors="replace")
        problems.extend(_bad_byte(path, content))
    without_marks = text.lstrip(BYTE_ORDER_MARK)
    if len(text) - len(without_marks) > 1:
        message = "this file starts with more than one byte order mark (U+FEFF); save it as UTF-8 without them"
        problems.append(_encoding_problem(path, "", "", message))
    return Source(path, _with_plain_line_breaks(without_marks)), tuple(problems)


def _bad_byte(path: str, content: bytes) -> list[Problem]:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        message = f"byte 0x{content[error.start]:02X} is not UTF-8; save this file as UTF-8"
        return [_encoding_problem(path, before, "\ufffd", message)]
    return []


def _encoding_problem(path: str, before: str, at: str, message: str) -> Problem:
    before = _with_plain_line_breaks(before.lstrip(BYTE_ORDER_MARK))
    source = Source(path, before + at)
    return source.problem(len(before), len(before + at), "front-matter-encoding", message)


def _with_plain_line_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
