"""A flow collection on one line, such as `[a, {b: c}]` → its value."""

import re

from mkdocs_specs.document import scalar
from mkdocs_specs.document.value import Value

_MAX_DEPTH = 10
_IN_PLAIN = r"[^,\[\]{}:#?\\]*"
_TOKEN = re.compile(
    r" *(?:(?P<mark>[\[\]{},])|(?P<quoted>\"[^\"\\]*\"|'[^']*')"
    rf"|(?P<plain>[\w(/$+.]{_IN_PLAIN}(?::(?=[\w/]){_IN_PLAIN})*(?<! ))) *(?P<colon>: +)?"
)
"""A bracket or comma, or a scalar, and whether that is a key."""


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
    reader = _Reader(text, start, notes)
    return reader.collection(reader.token(0), _MAX_DEPTH)


class _Reader:
    def __init__(self, text: str, start: int, notes: Notes) -> None:
        self._text = text
        self._start = start
        self._notes = notes

    def token(self, at: int) -> re.Match[str]:
        """Find the token between brackets that begins at a place of the value."""
        found = _TOKEN.match(self._text, at)
        if found is None:
            raise UnsureError
        return found

    def collection(self, opening: re.Match[str], depth: int) -> tuple[Value, int]:
        """Read what stands between brackets; with it comes the place in the value that is after them."""
        place, token = len(self._notes.spans), self.token(opening.end())
        self._notes.spans += (self._start + opening.start("mark"), 0)
        made: Value
        made, closing = self._sequence_in(token, depth) if opening["mark"] == "[" else self._mapping_in(token, depth)
        if opening["colon"] or closing["colon"]:
            raise UnsureError
        end = closing.end("mark")
        self._notes.end = self._notes.spans[place + 1] = self._start + end
        return made, end

    def _sequence_in(self, token: re.Match[str], depth: int) -> tuple[list[Value], re.Match[str]]:
        """Read the items between brackets, from a token on; with them comes the token that closes them."""
        items: list[Value] = []
        while token["mark"] != "]" or items:
            value, token = self._value_in(token, depth)
            items.append(value)
            if token["mark"] == "]":
                break
            token = self._after_comma(token)
        return items, token

    def _mapping_in(self, token: re.Match[str], depth: int) -> tuple[dict[str, Value], re.Match[str]]:
        """Read the entries between brackets, from a token on; with them comes the token that closes them."""
        entries: dict[str, Value] = {}
        while token["mark"] != "}" or entries:
            mark, quoted, plain, colon = token.groups()
            key = plain or (quoted or "")[1:-1]
            if mark or not colon or key in entries:
                raise UnsureError
            start, end = token.span(3 if plain else 2)
            self._notes.spans += (self._start + start, self._start + end)
            entries[key], token = self._value_in(self.token(token.end()), depth)
            if token["mark"] == "}":
                break
            token = self._after_comma(token)
        return entries, token

    def _after_comma(self, comma: re.Match[str]) -> re.Match[str]:
        if comma["mark"] != "," or comma["colon"]:
            raise UnsureError
        return self.token(comma.end())

    def _value_in(self, token: re.Match[str], depth: int) -> tuple[Value, re.Match[str]]:
        """Read a value between brackets; with it comes the token after it."""
        mark, quoted, plain, colon = token.groups()
        if colon or not depth:
            raise UnsureError
        if plain:
            return self._notes.scalar(plain, self._start + token.start(3)), self.token(token.end())
        if quoted:
            self._notes.note(self._start + token.start(2), self._start + token.end(2))
            return quoted[1:-1], self.token(token.end())
        if mark not in {"[", "{"}:
            raise UnsureError
        value, end = self.collection(token, depth - 1)
        return value, self.token(end)
