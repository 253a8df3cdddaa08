"""YAML that may be half-written → its Entries, by lines and indentation: no text is refused.

Where YAML is valid the ways to its values are those of the real reader. Where it is not, each line still stands where
its indentation puts it, and what is never closed ends before the next key of a line further out.
"""

import re
from dataclasses import dataclass

from mkdocs_specs.document import Path, Value
from mkdocs_specs.editor.entry import Entry, Form
from mkdocs_specs.editor.flow import DEEPEST, flow_entries
from mkdocs_specs.editor.scalars import COMMENT, key_name, quoted_end, skip

_DASH = re.compile(r"-(?=[ \t]|$)")
_KEY = re.compile(
    r"(?P<key>\"(?:[^\"\\\n]|\\.)*+\"[ \t]*+|'(?:[^'\n]|'')*+'[ \t]*+"
    r"|(?![\s\"'\[\]{},&*!|>%@`#])[^\n:]*+(?::(?![ \t\n]|$)[^\n:]*+)*+):(?=[ \t\n]|$)"
)
_BLOCK = re.compile(r"[|>][-+0-9\ue000]*[ \t]*(?:#.*)?$")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:[ \t]+|$))+")


def entries_of(yaml: str) -> tuple[Entry, ...]:
    """Yield the keys, entries and lone words of some YAML, in order; offsets are those in the text."""
    return tuple(_Reader(yaml).read())


def values_of(entries: tuple[Entry, ...], yaml: str) -> Value:
    """Make values of entries: every scalar as text, and what is missing as nothing."""
    root: dict[str | int, object] = {}
    for one in entries:
        if one.form in (Form.KEY, Form.START) or not 0 < len(one.path) <= DEEPEST:
            continue
        here = root
        for part in one.path[:-1]:
            inner = here.get(part)
            here = here.setdefault(part, {}) if isinstance(inner, dict) or inner is None else {}  # type: ignore[assignment]  # a dictionary either way
        text = yaml[one.start : one.end]
        if one.form in (Form.PLAIN, Form.QUOTED):
            here[one.path[-1]] = key_name(text)
        elif one.form is Form.BLOCK:
            here[one.path[-1]] = " ".join(text.split()[1:])
    return _plain(root)


def _plain(found: object) -> Value:
    """Turn mappings with numbers for keys into lists."""
    if not isinstance(found, dict):
        return str(found)
    if found and all(isinstance(key, int) for key in found):
        return [_plain(found[index]) if index in found else None for index in range(max(found) + 1)]
    return {str(key): _plain(value) for key, value in found.items()}


@dataclass(slots=True)
class _Level:
    """A mapping or list whose lines begin at one column."""

    indent: int
    path: Path
    is_list: bool
    count: int = 0


class _Reader:
    """Reads line by line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._levels: list[_Level] = []
        self._last: tuple[int, Path] = (-1, ())
        """Where the last key or dash stands, and the way to what it holds."""
        self._block = -1
        """The column of the key whose text goes on below it."""
        self._is_block = False
        self._found: list[Entry] = []

    def read(self) -> list[Entry]:
        """Read the whole text."""
        start = 0
        while start < len(self._text):
            end = self._line_end(start)
            start = self._line(start, end)
        return self._found

    def _line_end(self, offset: int) -> int:
        found = self._text.find("\n", offset)
        return len(self._text) if found < 0 else found

    def _line(self, start: int, end: int) -> int:
        """Read a line, with all that what begins in it reaches to; return where the next one starts."""
        place = skip(self._text, start, end)
        indent, is_blank = place - start, place == end
        if self._is_block and (is_blank or indent > self._block):
            self._extend(end if not is_blank else self._found[-1].end)
            return end + 1
        self._is_block = False
        if is_blank or self._text[place] == "#":
            return end + 1
        if self._goes_on(place, end, indent):
            self._extend(end)
            return end + 1
        return self._content(place, end, indent, None)

    def _extend(self, end: int) -> None:
        last = self._found[-1]
        self._found[-1] = Entry(last.path, last.form, last.start, end, last.key_start, last.key_end)

    def _goes_on(self, place: int, end: int, indent: int) -> bool:
        """Whether a line is more of the text that began above it."""
        last = self._found[-1] if self._found else None
        is_open = last is not None and last.form is Form.PLAIN and last.path == self._last[1]
        return is_open and indent > self._last[0] and not self._is_structure(place, end)

    def _is_structure(self, place: int, end: int) -> bool:
        return bool(_DASH.match(self._text, place, end) or _KEY.match(self._text, place, end))

    def _content(self, place: int, end: int, indent: int, holder: tuple[int, Path] | None) -> int:
        if len(self._levels) < DEEPEST and _DASH.match(self._text, place, end):
            return self._dash(place, end, indent)
        if key := _KEY.match(self._text, place, end):
            stop = place + len(key["key"].rstrip())
            path = (*self._mapping_at(indent), key_name(self._text[place:stop]))
            return self._value(key.end(), end, (indent, path), (place, stop))
        if holder is not None:
            return self._value(place, end, holder, None)
        return self._word(place, end, indent)

    def _dash(self, place: int, end: int, indent: int) -> int:
        level = self._list_at(indent)
        path = (*level.path, level.count)
        level.count += 1
        self._last = (indent, path)
        inner = skip(self._text, place + 1, end)
        if inner == end or COMMENT.match(self._text, inner, end):
            self._found.append(Entry(path, Form.EMPTY, place + 1, place + 1))
            return end + 1
        return self._content(inner, end, indent + inner - place, self._last)

    def _mapping_at(self, indent: int) -> Path:
        """The way to the mapping that a key at a column is in."""
        self._close(indent)
        while self._levels and self._levels[-1].is_list and self._levels[-1].indent == indent:
            self._levels.pop()
        if not self._levels or (self._levels[-1].indent < indent and self._last[0] < indent):
            self._levels.append(_Level(indent, self._last[1] if self._levels else (), is_list=False))
        return self._levels[-1].path

    def _list_at(self, indent: int) -> _Level:
        self._close(indent)
        top = self._levels[-1] if self._levels else None
        if top is None or not (top.is_list and top.indent == indent):
            self._levels.append(_Level(indent, self._last[1] if self._last[0] <= indent else (), is_list=True))
        return self._levels[-1]

    def _close(self, indent: int) -> None:
        while self._levels and self._levels[-1].indent > indent:
            self._levels.pop()

    def _word(self, place: int, end: int, indent: int) -> int:
        """Note a lone word where a key, an entry or a value may stand; what else it is cannot be said."""
        is_waiting = bool(self._found) and self._found[-1].form is Form.EMPTY and self._last[0] < indent
        if is_waiting and self._text[place] in "[{\"'|>":
            return self._value(place, end, self._last, None)
        inner = [level for level in self._levels if level.indent == indent and not level.is_list]
        stop = place + len(self._text[place:end].rstrip())
        if inner or not self._levels:
            path = inner[-1].path if inner else ()
            self._found.append(Entry(path, Form.KEY, place, stop))
            if name := key_name(self._text[place:stop]):
                self._close(indent)
                self._last = (indent, (*path, name))
        elif is_waiting:
            self._found.append(Entry(self._last[1], Form.START, place, stop))
        return end + 1

    def _value(self, place: int, end: int, holder: tuple[int, Path], key: tuple[int, int] | None) -> int:
        """Read what stands behind a key or a dash."""
        self._last = indent, path = holder
        start = skip(self._text, place, end)
        if found := _PROPERTIES.match(self._text, start, end):
            start = found.end()
        key_start, key_end = key or (-1, -1)
        form, stop = self._form(start, end, indent)
        if form is Form.EMPTY:
            start = stop = min(place, end)
        self._found.append(Entry(path, form, start, stop, key_start, key_end))
        if form is Form.FLOW:
            inside, stop = flow_entries(self._text, start, self._limit(end, indent), path)
            self._found[-1] = Entry(path, form, start, stop, key_start, key_end)
            self._found.extend(inside)
        return self._line_end(stop) + 1

    def _form(self, start: int, end: int, indent: int) -> tuple[Form, int]:
        if start >= end or COMMENT.match(self._text, start, end):
            return Form.EMPTY, start
        if _BLOCK.match(self._text, start, end):
            self._block, self._is_block = indent, True
            return Form.BLOCK, end
        if self._text[start] in "\"'":
            stop = quoted_end(self._text, start, self._limit(end, indent))
            return Form.QUOTED, stop or end
        if self._text[start] in "[{":
            return Form.FLOW, end
        comment = COMMENT.search(self._text, start, end)
        stop = comment.start() if comment else end
        return Form.PLAIN, start + len(self._text[start:stop].rstrip())

    def _limit(self, end: int, indent: int) -> int:
        """Say how far what is not closed in its line may reach: to the next key or dash no further in."""
        while end < len(self._text):
            start, end = end + 1, self._line_end(end + 1)
            place = skip(self._text, start, end)
            if place < end and place - start <= indent and self._is_structure(place, end):
                return start - 1
        return len(self._text)
