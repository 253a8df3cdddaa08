"""A list in `[]` or a mapping in `{}` that may be half-written → the Entries in it."""

import re
from dataclasses import dataclass

from mkdocs_specs.document import Path
from mkdocs_specs.editor.entry import Entry, Form
from mkdocs_specs.editor.scalars import COMMENT, key_name, quoted_end

DEEPEST = 100
"""What is nested deeper than a spec may be is not told apart."""
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^,\[\]{}\n#](?:[^,\[\]{}\n#]|(?<!\s)#)*")
_KEY = re.compile(r"[^,\[\]{}\n#:](?:[^,\[\]{}\n#:]|(?<!\s)#|:(?![\s,\[\]{}]|$))*")
_COLON = re.compile(r"[ \t]*:")


@dataclass(slots=True)
class _Open:
    """A bracket that is not closed yet."""

    path: Path
    is_list: bool
    count: int = 0
    key: str = ""
    key_start: int = -1
    key_end: int = -1
    """Where the key stands that waits for its value; -1 without one."""

    @property
    def inner(self) -> Path:
        """The way to what stands here."""
        return (*self.path, self.count) if self.is_list else (*self.path, self.key)

    def next(self) -> None:
        """Go on behind a comma."""
        self.count += 1
        self.key_start = self.key_end = -1


def flow_entries(text: str, start: int, limit: int, path: Path) -> tuple[list[Entry], int]:
    """Read from an opening bracket to the one that closes it, or to a limit; say where it ends."""
    found: list[Entry] = []
    opened: list[_Open] = []
    place = start
    while place < limit:
        letter = text[place]
        if space := _SPACE.match(text, place, limit):
            place = space.end()
        elif comment := COMMENT.match(text, place, limit):
            line_end = text.find("\n", comment.end(), limit)
            place = limit if line_end < 0 else line_end
        elif letter in "[{" and len(opened) < DEEPEST:
            inner = opened[-1].inner if opened else path
            if opened:
                found.append(_entry(opened[-1], Form.FLOW, place, place + 1))
            opened.append(_Open(inner, letter == "["))
            place += 1
        elif letter in "]}":
            opened.pop()
            place += 1
            if not opened:
                return found, place
        elif letter == ",":
            opened[-1].next()
            place += 1
        else:
            place = _scalar(text, place, limit, opened[-1], found)
    return found, len(text[:limit].rstrip())


def _scalar(text: str, place: int, limit: int, here: _Open, found: list[Entry]) -> int:
    """Read a word or quotes: a key, with its colon, or a value."""
    is_key = not here.is_list and here.key_start < 0
    if text[place] in "\"'":
        line_end = text.find("\n", place, limit)
        stop = quoted_end(text, place, limit) or (limit if line_end < 0 else line_end)
        form = Form.QUOTED
    else:
        word = (_KEY if is_key else _WORD).match(text, place, limit)
        stop = place + len(word[0].rstrip()) if word else place + 1
        form = Form.PLAIN
    if not is_key:
        found.append(_entry(here, form, place, stop))
        return stop
    colon = _COLON.match(text, stop, limit)
    if colon is None:
        found.append(Entry(here.path, Form.KEY, place, stop, is_inside=True))
        return stop
    here.key, here.key_start, here.key_end = key_name(text[place:stop]), place, stop
    found.append(_entry(here, Form.EMPTY, colon.end(), colon.end()))
    return colon.end()


def _entry(here: _Open, form: Form, start: int, stop: int) -> Entry:
    return Entry(here.inner, form, start, stop, here.key_start, here.key_end, is_inside=True)
