"""A flow collection on one line, such as `[a, {b: c}]` → its value."""

import re
from sys import intern

from mkdocs_specs.document import scalar
from mkdocs_specs.document.value import Value

_MAX_DEPTH = 10
MAX_KEY = 1_000
"""Characters of a key, beyond which YAML soon takes it for no key."""
_QUOTED = r"\"[^\"\\]*\"|'[^']*'"
_IN_PLAIN = r"[^,\[\]{}:#?\\]*"
_PLAIN = rf"[\w(/$+.]{_IN_PLAIN}(?::(?=[\w/]){_IN_PLAIN})*(?<! )"
_SCALAR = rf"(?:({_QUOTED})|({_PLAIN})) *"
_COLLECTION = r"(?=[\[{])"
_ITEM = re.compile(rf" *(?:{_SCALAR}([,\]])|{_COLLECTION})")
"""An item of a list with what ends it, or up to the bracket that it begins with."""
_ENTRY = re.compile(rf" *(?:({_QUOTED})|({_PLAIN})): +(?:{_SCALAR}([,}}])|{_COLLECTION})")
"""A key, and its value as above."""
_MARK = re.compile(r" *([,\]}])")
_NOTHING = re.compile(r". *[\]}]")


class UnsureError(Exception):
    """The text holds something that is left to libyaml."""


class Notes:
    """What is noted of the values while a text is read: see `Construction`."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.spans: list[int] = []
        self.raw: list[str] = []
        self.end = 0
        """Offset of the end of the value that was read last."""

    def scalar(self, text: str, start: int) -> Value:
        """Note a scalar without quotes that begins at an offset, and give its value."""
        self.end = end = start + len(text)
        self.spans += (start, end)
        if text and text[0] not in scalar.FIRST_OF_OTHERS:
            return text
        value = scalar.resolve(text)
        if not isinstance(value, str):
            self.raw.append(text)
        return value

    def note(self, start: int, end: int) -> None:
        """Note where a value stands."""
        self.spans += (start, end)
        self.end = end


def flow_collection(text: str, start: int, notes: Notes) -> tuple[Value, int]:
    """Read the collection that opens a text, which starts at an offset; with it comes the place in the text after it.

    Raises:
        UnsureError: It is not plain, or does not end here.
    """
    return _Reader(text, start, notes).collection(0, _MAX_DEPTH)


class _Reader:
    def __init__(self, text: str, start: int, notes: Notes) -> None:
        self._text = text
        self._start = start
        self._notes = notes

    def collection(self, at: int, depth: int) -> tuple[Value, int]:
        """Read what begins with the bracket at a place; with it comes the place after it."""
        if not depth:
            raise UnsureError
        notes = self._notes
        place = len(notes.spans)
        notes.spans += (self._start + at, 0)
        is_list = self._text[at] == "["
        made: list[Value] | dict[str, Value] = [] if is_list else {}
        if nothing := _NOTHING.match(self._text, at):
            end, mark = nothing.end(), nothing[0][-1]
        else:
            end, mark = self._items(made, at, depth) if isinstance(made, list) else self._entries(made, at, depth)
        if mark != ("]" if is_list else "}"):
            raise UnsureError
        notes.end = notes.spans[place + 1] = self._start + end
        return made, end

    def _items(self, items: list[Value], at: int, depth: int) -> tuple[int, str]:
        """Read the items of a list; give the place after it, and what closes it."""
        mark = ","
        while mark == ",":
            found = _ITEM.match(self._text, at + 1)
            if found is None:
                raise UnsureError
            quoted, plain, mark = found.groups()
            if plain:
                items.append(self._notes.scalar(plain, self._start + found.start(2)))
                at = found.end() - 1
            else:
                value, at, mark = self._value(found, 1, quoted, depth)
                items.append(value)
        return at + 1, mark

    def _entries(self, entries: dict[str, Value], at: int, depth: int) -> tuple[int, str]:
        """Read the entries of a mapping; give the place after it, and what closes it."""
        notes, offset, mark = self._notes, self._start, ","
        while mark == ",":
            found = _ENTRY.match(self._text, at + 1)
            if found is None:
                raise UnsureError
            quoted_key, plain_key, quoted, plain, mark = found.groups()
            key = intern(plain_key or quoted_key[1:-1])
            if key in entries or len(key) > MAX_KEY:
                raise UnsureError
            start, end = found.span(2 if plain_key else 1)
            notes.spans += (offset + start, offset + end)
            if plain:
                entries[key] = notes.scalar(plain, offset + found.start(4))
                at = found.end() - 1
            else:
                entries[key], at, mark = self._value(found, 3, quoted, depth)
        return at + 1, mark

    def _value(self, found: re.Match[str], group: int, quoted: str | None, depth: int) -> tuple[Value, int, str]:
        """Read a value in quotes, a group of what was found, or a collection; with it the mark after it, and where."""
        if quoted:
            start, end = found.span(group)
            self._notes.note(self._start + start, self._start + end)
            return quoted[1:-1], found.end() - 1, found[group + 2]
        value, end = self.collection(found.end(), depth - 1)
        after = _MARK.match(self._text, end)
        if after is None:
            raise UnsureError
        return value, after.end() - 1, after[1]
