"""Location × text → the lines around it, with a caret below."""

import re

from mkdocs_specs.problem import Location
from mkdocs_specs.text_lines import lines_of

TAB = "    "
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey, and marks that turn the direction of text: an excerpt shows that they are there."""
LONGEST = 160
"""Characters of a line that are shown; of a longer one, those around the place."""


def excerpt(where: Location, text: str) -> tuple[str, ...]:
    """Show the line of a place with the one before it, and a caret under the place; nothing for an empty file."""
    lines = lines_of(text)
    if where.line > len(lines) or not text:
        return ()
    line = lines[where.line - 1]
    end = where.end_column if where.end_line == where.line else len(line.rstrip()) + 1
    before, within = _shown(line[: where.column - 1]), _shown(line[where.column - 1 : end - 1])
    left_out = max(len(before) + min(len(within), LONGEST // 2) - LONGEST, 0)
    first = max(where.line - 1, 1)
    width = max(len(str(where.line)), 2)
    shown = [
        f"  {number:>{width}} | {_cut(_shown(lines[number - 1]), left_out)}".rstrip()
        for number in range(first, where.line + 1)
    ]
    start = len(before) - left_out
    caret = "^" * max(min(len(within), LONGEST - start), 1)
    return (*shown, f"  {'':>{width}} | {' ' * start}{caret}")


def _shown(line: str) -> str:
    return CONTROLS.sub("\ufffd", line.replace("\t", TAB))


def _cut(line: str, left_out: int) -> str:
    """Show a long line from some character on; dots stand where something is left out."""
    kept = line[left_out : left_out + LONGEST]
    start = "…" + kept[1:] if left_out and kept else kept
    return start[:-1] + "…" if len(line) > left_out + LONGEST else start
