"""Markdown → where its inline code ends, and which brackets belong together: never beyond one block of text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

HIDDEN = "\0"
"""Stands for each character of a line that is no text."""
_MARKS = re.compile(r"(?P<code>`+)|\\.|[\[\]()]")
_HEADING = re.compile(r"#{1,6}(?!#)")
_ITEM = re.compile(r"[ >]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_TICKS = re.compile(r"`+")
_GAP = re.compile(r"\n\n")
_OPENING = {"]": "[", ")": "("}


class Spans:
    """Built once for a text, in time that grows with its length; asked at each mark in it.

    A text is parted where lines are empty, and only the parts that are asked about are looked at.
    """

    def __init__(self, text: str) -> None:
        """Find where the parts of the text begin."""
        self._text = text
        self._starts = [0, *(gap.end() for gap in _GAP.finditer(text))]
        self._ends: dict[int, list[int]] = {}
        self._closings: dict[int, dict[int, int]] = {}

    def block_end(self, place: int) -> int:
        """Say where the block ends that holds a place: what opens in one closes there or not at all."""
        ends = self._ends_around(place)
        found = bisect_right(ends, place)
        return ends[found] if found < len(ends) else len(self._text)

    def code_end(self, start: int, size: int) -> int:
        """Say where the code ends that so many backticks open; -1 when nothing closes it.

        As in Python-Markdown, the last of the backticks open it where as many as all of them never come.
        """
        end = self.block_end(start)
        for length in self._lengths:
            if length <= size:
                runs = self._runs[length]
                found = bisect_right(runs, start)
                if found < len(runs) and runs[found] < end:
                    return runs[found] + length
        return -1

    def closing(self, place: int) -> int:
        """Say where the `[` or `(` at a place is closed; -1 when nothing closes it."""
        end = self.block_end(place)
        if end not in self._closings:
            ends = self._ends_around(place)
            before = bisect_right(ends, place) - 1
            start = ends[before] if before >= 0 else self._starts[bisect_right(self._starts, place) - 1]
            self._closings[end] = dict(self._pairs(start, end))
        return self._closings[end].get(place, -1)

    def _ends_around(self, place: int) -> list[int]:
        """The ends of the blocks of the part that holds a place."""
        part = bisect_right(self._starts, place)
        if part not in self._ends:
            start = self._starts[part - 1]
            end = self._starts[part] if part < len(self._starts) else len(self._text)
            self._ends[part] = list(_block_ends(self._text, start, end))
        return self._ends[part]

    @cached_property
    def _runs(self) -> dict[int, list[int]]:
        """The offsets of the backticks, by how many stand together."""
        runs: dict[int, list[int]] = {}
        start = self._text.find("`")
        while start >= 0:
            found = _TICKS.match(self._text, start)
            assert found is not None  # noqa: S101  # there is one at least
            runs.setdefault(found.end() - start, []).append(start)
            start = self._text.find("`", found.end())
        return runs

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted(self._runs, reverse=True)

    def _pairs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        opened: dict[str, list[int]] = {"[": [], "(": []}
        while mark := _MARKS.search(self._text, start, end):
            start = mark.end()
            if mark["code"]:
                start = max(start, self.code_end(mark.start(), len(mark[0])))
            elif mark[0] in opened:
                opened[mark[0]].append(mark.start())
            elif mark[0] in _OPENING and (waiting := opened[_OPENING[mark[0]]]):
                yield waiting.pop(), mark.start()


def _block_ends(text: str, start: int, stop: int) -> Iterator[int]:
    """Yield where each line ends that is blank, hidden, a heading or a row, or that the next item of a list follows."""
    end, is_open, is_item = start, False, False
    for line in text[start:stop].split("\n"):
        start, end = end, min(end + len(line) + 1, stop)
        is_blank = not line.strip(" \t" + HIDDEN)
        is_alone = is_blank or line.lstrip(" >").startswith("|") or _HEADING.match(line) is not None
        starts_item = _ITEM.match(line) is not None
        if is_open and (is_alone or (is_item and starts_item)):
            yield start
        if not is_open or starts_item:
            is_item = starts_item
        is_open = not is_alone
        if is_alone:
            yield end
