"""A flow collection on one line, such as `[a, {b: c}]` → its value."""

import re
from sys import intern

from mkdocs_specs.document import scalar
from mkdocs_specs.document.value import Value

_MAX_DEPTH = 10
MAX_KEY = 1_000
"""Characters of a key, beyond which YAML soon takes it for no key."""
_IN_PLAIN = r"[^,\[\]{}:#?\\]*+"
_PLAIN = rf"[\w(/$+.]{_IN_PLAIN}(?::(?=[\w/]){_IN_PLAIN})*+"
_QUOTED = r"\"[^\"\\]*+\"|'[^']*+'"
_SCALAR = rf"(?:({_QUOTED}) *+|({_PLAIN}))"
_COLLECTION = r"(?=[\[{])"
_ITEM = re.compile(rf". *+(?:{_SCALAR}([,\]])|{_COLLECTION})")
"""An item of a list with what ends it, or up to the bracket that it begins with; after the mark before it."""
_KEY = rf"([A-Za-z_]\w*+)|({_PLAIN}(?<! )|{_QUOTED})"
_ENTRY = re.compile(rf". *+(?:{_KEY}): ++(?:{_SCALAR}([,}}])|{_COLLECTION})")
"""A key, as most are or any other, and its value as above."""
_MARK = re.compile(r" *([,\]}])")
_NOTHING = re.compile(r". *([\]}])")


class UnsureError(Exception):
    """The text holds something that is left to libyaml."""


class FlowReader:
    """Reads the flow collections of one document.

    What a scalar needs stands in both loops: a call for each would take half as long as the rest.
    """

    __slots__ = ("_offset", "_raw", "_spans", "_text")

    def __init__(self, spans: list[int], raw: list[str]) -> None:
        """Take what is added to: see `Construction`."""
        self._spans = spans
        self._raw = raw
        self._text = ""
        self._offset = 0

    def read(self, text: str, offset: int) -> tuple[Value, int]:
        """Read the collection that opens a text, which stands at an offset; with it comes the place after it.

        Raises:
            UnsureError: It is not plain, or does not end here.
        """
        self._text, self._offset = text, offset
        return self._collection(0, _MAX_DEPTH)

    def _collection(self, at: int, depth: int) -> tuple[Value, int]:
        """Read what begins with the bracket at a place; with it comes the place after it."""
        if not depth:
            raise UnsureError
        spans = self._spans
        place = len(spans)
        spans += (self._offset + at, 0)
        is_list = self._text[at] == "["
        made, end, mark = self._items(at, depth) if is_list else self._entries(at, depth)
        if mark != ("]" if is_list else "}"):
            raise UnsureError
        spans[place + 1] = self._offset + end
        return made, end

    def _items(self, at: int, depth: int) -> tuple[list[Value], int, str]:
        """Read the items of a list; with them come the place after it, and what closes it."""
        text, offset, spans, raw = self._text, self._offset, self._spans, self._raw
        items: list[Value] = []
        mark = ","
        while mark == ",":
            found = _ITEM.match(text, at)
            if found is None:
                return items, *_nothing(text, at, is_first=not items)
            quoted, plain, mark = found.groups()
            at = found.end() - 1
            if plain:
                start = offset + found.start(2)
                if plain[-1] == " ":
                    plain = plain.rstrip(" ")
                spans += (start, start + len(plain))
                items.append(plain if plain[0] not in scalar.FIRST_OF_OTHERS else scalar.noted(plain, raw))
            elif mark:
                start = offset + found.start(1)
                spans += (start, start + len(quoted))
                items.append(quoted[1:-1])
            else:
                value, at = self._collection(at + 1, depth - 1)
                items.append(value)
                at, mark = _after(text, at)
        return items, at + 1, mark

    def _entries(self, at: int, depth: int) -> tuple[dict[str, Value], int, str]:
        """Read the entries of a mapping; with them come the place after it, and what closes it."""
        text, offset, spans, raw = self._text, self._offset, self._spans, self._raw
        entries: dict[str, Value] = {}
        mark = ","
        while mark == ",":
            found = _ENTRY.match(text, at)
            if found is None:
                return entries, *_nothing(text, at, is_first=not entries)
            key, other, quoted, plain, mark = found.groups()
            at = found.end() - 1
            key_start = offset + found.start(1 if key else 2)
            key_end = key_start + len(key or other)
            if not key:
                key = other if other[0] not in "\"'" else other[1:-1]
            if key in entries or len(key) > MAX_KEY:
                raise UnsureError
            key = intern(key)
            if plain:
                start = offset + found.start(4)
                if plain[-1] == " ":
                    plain = plain.rstrip(" ")
                spans += (key_start, key_end, start, start + len(plain))
                entries[key] = plain if plain[0] not in scalar.FIRST_OF_OTHERS else scalar.noted(plain, raw)
            elif mark:
                start = offset + found.start(3)
                spans += (key_start, key_end, start, start + len(quoted))
                entries[key] = quoted[1:-1]
            else:
                spans += (key_start, key_end)
                entries[key], at = self._collection(at + 1, depth - 1)
                at, mark = _after(text, at)
        return entries, at + 1, mark


def _after(text: str, at: int) -> tuple[int, str]:
    """Find the mark after a collection: where it stands, and which it is."""
    found = _MARK.match(text, at)
    if found is None:
        raise UnsureError
    return found.end() - 1, found[1]


def _nothing(text: str, at: int, *, is_first: bool) -> tuple[int, str]:
    """Find the end of a collection without anything in it: the place after it, and what closes it."""
    found = _NOTHING.match(text, at)
    if found is None or not is_first:
        raise UnsureError
    return found.end(), found[1]
