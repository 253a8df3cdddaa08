"""Text → its lines, and the way between an offset and a line with a column."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from mkdocs_specs.problem import Location


@dataclass(frozen=True)
class Lines:
    """A text with line feeds as its only line breaks. Lines and columns count from 1, as in a `Location`."""

    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset of each line."""
        return (0, *(found.end() for found in re.finditer("\n", self.text)))

    def line(self, number: int) -> str:
        """The text of a line, without its break; "" where there is none."""
        if not 0 < number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        return self.text[start : self.end(start)]

    def end(self, offset: int) -> int:
        """The offset just after the last character of the line of an offset."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found

    def start(self, offset: int) -> int:
        """The offset of the line that an offset stands in."""
        return self.text.rfind("\n", 0, offset) + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; one behind its line is at the end of that line, one below the text at its end."""
        if line > len(self.starts):
            return len(self.text)
        start = self.starts[max(line, 1) - 1]
        return min(start + max(column, 1) - 1, self.end(start))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        index = bisect_right(self.starts, offset) - 1
        return index + 1, offset - self.starts[index] + 1

    def location(self, path: str, start: int, end: int) -> Location:
        """The place of a stretch of the text in a file."""
        return Location(path, *self.place(start), *self.place(end))


def plain_lines(text: str) -> str:
    """Write a text with line feeds as its only line breaks."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
