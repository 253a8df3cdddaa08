"""Text × edits → the text with these made in it."""

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """What to write in the place of a part of a text."""

    start: int
    """Offset of that part."""
    end: int
    written: str


def edited(text: str, edits: Iterable[Edit], offset: int = 0) -> str:
    """Make those edits that lie in a text, which begins at an offset of what they are edits of, in its order."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        if offset <= edit.start and edit.end <= offset + len(text):
            pieces += (text[done : edit.start - offset], edit.written)
            done = edit.end - offset
    return "".join(pieces) + text[done:] if pieces else text
