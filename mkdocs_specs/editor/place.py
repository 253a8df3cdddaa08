"""A place in the front matter → what may be written there: a key, a value, or either."""

from dataclasses import dataclass
from enum import Enum, auto

from mkdocs_specs.document import Path
from mkdocs_specs.editor.entry import Entry, Form
from mkdocs_specs.editor.front import front_of
from mkdocs_specs.editor.outline import entries_of
from mkdocs_specs.editor.scalars import CURSOR

_OTHER_CURSOR = "\ufffd"


class Wanted(Enum):
    """What may be written at a place."""

    KEY = auto()
    """A key of the mapping at the path."""
    VALUE = auto()
    """The value at the path."""
    EITHER = auto()
    """The value at the path, or the first key or entry of what is to stand there."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cursor is in the front matter."""

    wanted: Wanted
    path: Path
    start: int
    """Offset in the text from which on what is written there would be replaced."""
    end: int
    siblings: frozenset[str] = frozenset()
    """The keys that the mapping has already."""
    is_inside: bool = False
    """Whether it is in brackets, where a comma parts."""
    quote: str = ""
    """The quotes that are open around it."""
    needs_space: bool = False
    """Whether there is no space behind the colon yet."""


def place_at(text: str, offset: int) -> Place | None:
    """Say what may be written at an offset; `None` in prose, in comments and in texts of several lines."""
    front = front_of(text, offset)
    if not front.holds(offset):
        return None
    yaml = text[front.start : front.end].replace(CURSOR, _OTHER_CURSOR)
    cursor = offset - front.start
    rest = yaml[cursor:].partition("\n")[0]
    needs_space = yaml[:cursor].endswith(":") and not rest.strip()
    mark = f" {CURSOR}" if needs_space else CURSOR
    marked = yaml[:cursor] + mark + yaml[cursor:]
    where = cursor + len(mark) - 1
    entries = entries_of(marked)
    found = next((one for one in reversed(entries) if _is_at(one, where)), None)
    if found is None:
        return None

    def unmarked(place: int) -> int:
        """Turn an offset in the marked text into one in the whole text."""
        return front.start + (place if place <= cursor else max(cursor, place - len(mark)))

    wanted, path, start, end, quote = _wanted(found, where, marked)
    if "\n" in marked[start:end]:
        return None
    siblings = {str(one.path[-1]) for one in entries if one is not found and one.has_key and one.path[:-1] == path}
    return Place(wanted, path, unmarked(start), unmarked(end), frozenset(siblings), found.is_inside, quote, needs_space)


def _is_at(entry: Entry, where: int) -> bool:
    if entry.has_key and entry.key_start <= where < entry.key_end:
        return True
    return entry.form not in (Form.BLOCK, Form.FLOW) and entry.start <= where < entry.end


def _wanted(entry: Entry, where: int, marked: str) -> tuple[Wanted, Path, int, int, str]:
    """Say what an entry wants where the cursor is, and what of it would be replaced."""
    if entry.has_key and where < entry.key_end:
        return Wanted.KEY, entry.path[:-1], entry.key_start, entry.key_end, ""
    start, end, quote = entry.start, entry.end, ""
    if entry.form is Form.QUOTED:
        quote = marked[start]
        start, end = start + 1, end - (end - start > 1 and marked[end - 1] == quote)
    if entry.form is Form.KEY:
        return Wanted.KEY, entry.path, start, end, quote
    is_begun = entry.form is Form.START or (not entry.has_key and not entry.is_inside and not quote)
    return Wanted.EITHER if is_begun else Wanted.VALUE, entry.path, start, end, quote
