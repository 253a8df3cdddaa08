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
_OPENING = {"]": "[", ")": "("}


class Spans:
    """Built once for a text, in time that grows with its length; asked at each mark in it."""

    def __init__(self, text: str) -> None:
        """Part the text into blocks: what opens in one closes there or not at all."""
        self._text = text
        self._block_ends = list(_block_ends(text))
        self._runs: dict[int, list[int]] = {}
        for ticks in _TICKS.finditer(text):
            self._runs.setdefault(len(ticks[0]), []).append(ticks.start())
        self._lengths = sorted(self._runs, reverse=True)

    def block_end(self, place: int) -> int:
        """Say where the block ends that holds a place."""
        found = bisect_right(self._block_ends, place)
        return self._block_ends[found] if found < len(self._block_ends) else len(self._text)

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

    @cached_property
    def closings(self) -> dict[int, int]:
        """Where each `[` and `(` is closed: offset of the one by that of the other."""
        found: dict[int, int] = {}
        start = 0
        for end in (*self._block_ends, len(self._text)):
            found.update(self._pairs(start, end))
            start = end
        return found

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


def _block_ends(text: str) -> Iterator[int]:
    """Yield where each line ends that is blank, hidden, a heading or a row, or that the next item of a list follows."""
    end, is_open, is_item = 0, False, False
    for line in text.split("\n"):
        start, end = end, min(end + len(line) + 1, len(text))
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
