"""Markdown → its headings and fences, at once, where every block that matters begins at the margin.

To say of each line what it is takes most of the time that the body of a spec costs, and most bodies have nothing in
them that asks for it. Here one pattern stops at the few lines that may matter; at one that only a look at all lines can
tell, there is no answer.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_NOTABLE = re.compile(
    r"""\n(?:
        (?P<heading>\#)
      | (?P<fence>`{3,}(?=[^`\n]*(?:\n|\Z))|~{3,})
      | [ ]{0,3}> | [ ]{4,}[^ \n] | [ ]*\t                         # a quote, what may be indented code, a tab
      | [ ]{0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:```|~~~|<[!pst])  # what opens a block, and may stand in a list
      | (?<=[^\n]\n)(?:=+|-+)[ \t]*(?=\n|\Z)                      # what may make a heading of the line above
    )""",
    re.VERBOSE | re.IGNORECASE,
)


class Blocks(NamedTuple):
    """Where the lines of headings stand, and fenced code, by offsets of their first and behind their last character."""

    headings: tuple[tuple[int, int], ...]
    """Lines that begin with `#`; each with its line break."""
    fences: tuple[tuple[int, int], ...]
    """The lines of the fences too, but for the last line break."""


@lru_cache(maxsize=4)
def blocks_at_margin(markdown: str) -> Blocks | None:
    """Find headings and fenced code; `None` where that takes a look at each line."""
    text = f"\n{markdown}"
    headings: list[tuple[int, int]] = []
    fences: list[tuple[int, int]] = []
    place = 0
    while found := _NOTABLE.search(text, place):
        start, place = found.start(), found.end()
        if found["fence"]:
            place = _end_of_fence(text, found["fence"], place)
            fences.append((start, place - 1))
        elif found["heading"]:
            place = text.find("\n", place)
            place = place if place > 0 else len(text)
            headings.append((start, min(place, len(markdown))))
            if "\t" in text[start:place]:
                return None
        else:
            return None
    return Blocks(tuple(headings), tuple(fences))


def _end_of_fence(text: str, marks: str, start: int) -> int:
    """Go to the end of the line that closes fenced code, or of the text."""
    closing = re.compile(rf"\n(?:[ ]{{0,3}}>)*[ \t]*{marks[0]}{{{len(marks)},}}[ \t]*(?=\n|\Z)")
    found = closing.search(text, start)
    return found.end() if found else len(text)
