"""Text → Construction, for the plain YAML that authors write nine times of ten: twice as fast as libyaml's nodes.

It knows block mappings and lists, scalars and flow collections on one line, and `|` and `>` texts. Of whatever else,
and of every fault, it says nothing: what it gives is what `construct` makes of the nodes, or `None`.
"""

import re
from array import array
from sys import intern

from mkdocs_specs.document import scalar
from mkdocs_specs.document.construct import Construction
from mkdocs_specs.document.quick_flow import MAX_KEY, FlowReader, UnsureError
from mkdocs_specs.document.value import Value

_MAX_LENGTH = 50_000
"""So short a text cannot hold too many values."""
_MAX_COLUMN = 60
"""So far to the left nothing is nested too deep."""

_KEY = r"[A-Za-z0-9_][\w./()+-]*+(?: [\w./()+-]++)*+"
_FIRST_OF_PLAIN = r"[^\s?:,\[\]{}#&*!|>'\"%@`-]"
_LINE = re.compile(
    rf"^( *)(?![ #\n])(- +)?(?:({_KEY}):(?: +|$))?(?:({_FIRST_OF_PLAIN}[^:#\n]*+)\n|((?:.*[^ \n])?) *\n)", re.MULTILINE
)
"""A line that is neither blank nor a comment: indentation, dash, key, and a plain text or whatever else follows."""
_OTHER_PLAIN = re.compile(rf"{_FIRST_OF_PLAIN}|-[^\W_]")
_QUOTED = re.compile(r"\"[^\"\\]*\"|'[^']*'")
_REST = re.compile(r"(?: +#.*)?$")
_BLOCK_HEADERS = frozenset(("|", "|-", ">", ">-"))
_NEWLINES = re.compile(r"\n+")


def quickly(text: str) -> Construction | None:
    """Read a YAML text without a fault, if it is plain enough."""
    if len(text) > _MAX_LENGTH or not text.endswith("\n") or not text.replace("\n", "").isprintable():
        return None
    reader = _Reader(text)
    try:
        data = reader.document()
    except UnsureError:
        return None
    return Construction(data, array("I", reader.spans), tuple(reader.raw), ())


class _Reader:
    """The state of one walk over the lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.spans: list[int] = []
        self.raw: list[str] = []
        self._flow = FlowReader(self.spans, self.raw)
        self._end = 0
        """Offset of the end of the value that was read last."""
        self._after = 0
        """Offset of the line after the last block text."""
        self._root: dict[str, Value] = {}
        self._column, self._place = -1, 0
        """Of the collection that is read: where its dashes or keys stand, and where its offsets are among the spans."""
        self._entries: dict[str, Value] | None = self._root
        """What is in it; `None` for a list."""
        self._items: list[Value] = []
        self._outer: list[tuple[int, int, dict[str, Value] | None, list[Value]]] = []
        """The same of those around it, from the outside: first a mapping whose only value is the document."""
        self._open: tuple[str, int] | None = ("", 0)
        """A key whose value may stand in the lines below, and the offset after its colon."""

    def document(self) -> Value:
        """Read all lines.

        Most hold one more entry of the same mapping, with a plain text. To call a function for each takes half as long
        again, so what these need stands here.
        """
        spans, raw = self.spans, self.raw
        column, entries = -1, self._entries
        for found in _LINE.finditer(self._text):
            start = found.start()
            if start < self._after:
                continue
            indentation, dash, name, plain, value = found.groups()
            at = len(indentation)
            if at != column or dash or self._open:
                self._turn(start, at, dash or "", is_mapping=name is not None)
                at, column, entries = self._column, self._column, self._entries
            if entries is None:
                self._items.append(self._plain(plain, found.start(4)) if plain else self._other(value, found.start(5)))
                column = -1
                continue
            if name is None or name in entries or len(name) > MAX_KEY:
                raise UnsureError
            key = intern(name)
            start += at
            end = start + len(key)
            if plain:
                # As in `_plain`.
                if plain[-1] == " ":
                    plain = plain.rstrip(" ")
                value_start = found.start(4)
                self._end = value_end = value_start + len(plain)
                spans += (start, end, value_start, value_end)
                entries[key] = plain if plain[0] not in scalar.FIRST_OF_OTHERS else scalar.noted(plain, raw)
                continue
            spans += (start, end)
            if value and value[0] != "#":
                entries[key] = self._other(value, found.start(5))
            else:
                self._open = key, end + 1
        return self._whole()

    def _turn(self, start: int, column: int, dash: str, *, is_mapping: bool) -> None:
        """Go to the collection in which the line from an offset on stands, by what it begins with at a column."""
        is_inner = column > self._column or (column == self._column and dash != "")
        if self._open and self._entries is not None:
            key, offset = self._open
            self._open = None
            if is_inner:
                made: list[Value] | dict[str, Value] = [] if dash else {}
                self._entries[key] = made
                self._begin(made, start, column)
            else:
                self._entries[key] = self._plain("", offset)
        while column < self._column or (column == self._column and self._entries is None and not dash):
            self._leave()
        if column != self._column or (dash == "") == (self._entries is None):
            raise UnsureError
        if dash and is_mapping:
            item: dict[str, Value] = {}
            self._items.append(item)
            self._begin(item, start, column + len(dash))

    def _begin(self, made: list[Value] | dict[str, Value], start: int, column: int) -> None:
        """Begin a collection at a column of the line from an offset on."""
        if column > _MAX_COLUMN:
            raise UnsureError
        self._outer.append((self._column, self._place, self._entries, self._items))
        self._column, self._place = column, len(self.spans)
        self.spans += (start + column, 0)
        if isinstance(made, list):
            self._entries, self._items = None, made
        else:
            self._entries = made

    def _leave(self) -> None:
        """Leave a collection, which ends where its last value does."""
        self.spans[self._place + 1] = self._end
        self._column, self._place, self._entries, self._items = self._outer.pop()

    def _whole(self) -> Value:
        """End with the last line."""
        if self._entries is self._root:
            raise UnsureError
        if self._open and self._entries is not None:
            key, offset = self._open
            self._entries[key] = self._plain("", offset)
        while self._outer:
            self._leave()
        return self._root[""]

    def _plain(self, text: str, start: int) -> Value:
        """Read a text without quotes."""
        text = text.rstrip(" ")
        self._end = end = start + len(text)
        self.spans += (start, end)
        return text if text[:1] not in scalar.FIRST_OF_OTHERS else scalar.noted(text, self.raw)

    def _other(self, text: str, start: int) -> Value:
        """Read what is not just a text without quotes: what stands or begins on a line."""
        first = text[:1]
        value: Value
        if first in {"[", "{"}:
            value, end = self._flow.read(text, start)
            self._end = start + end
        elif first in {"|", ">"}:
            return self._block_text(text, start)
        elif found := _QUOTED.match(text):
            value, end = found[0][1:-1], found.end()
            self._note(start, start + end)
        elif _OTHER_PLAIN.match(text):
            return self._doubtful(text, start)
        else:
            raise UnsureError
        if end != len(text) and not _REST.match(text, end):
            raise UnsureError
        return value

    def _doubtful(self, text: str, start: int) -> Value:
        """Read a text without quotes that has a colon or `#` in it, or begins with `-`."""
        if " #" in text:
            text = text[: text.index(" #")].rstrip(" ")
        if ": " in text or text[-1:] == ":":
            raise UnsureError
        return self._plain(text, start)

    def _note(self, start: int, end: int) -> None:
        self.spans += (start, end)
        self._end = end

    def _block_text(self, header: str, start: int) -> str:
        """Read the lines of a `|` or `>` text."""
        lines = self._lines_right_of(self._column, self._text.index("\n", start) + 1)
        while lines and not lines[-1]:
            lines.pop()
        first = lines[0] if lines else ""
        margin = first[: len(first) - len(first.lstrip(" "))]
        is_folded = header[0] == ">"
        ends_fold = margin + " "
        if header not in _BLOCK_HEADERS or not margin:
            raise UnsureError
        if any(line and (not line.startswith(margin) or (is_folded and line.startswith(ends_fold))) for line in lines):
            raise UnsureError
        # The spaces at its end belong to the text, and not to its place.
        self._note(start, self._end - len(lines[-1]) + len(lines[-1].rstrip(" ")))
        text = "\n".join([line[len(margin) :] for line in lines])
        text = _NEWLINES.sub(lambda found: found[0][1:] or " ", text) if is_folded else text
        return text if header.endswith("-") else text + "\n"

    def _lines_right_of(self, column: int, at: int) -> list[str]:
        """Go past the lines that are blank or indented further than a column; the end is that of the last with text."""
        lines: list[str] = []
        text = self._text
        while at < len(text):
            end = text.index("\n", at)
            line = text[at:end]
            if line and not line[: column + 1].isspace():
                break
            if line.isspace():
                raise UnsureError
            lines.append(line)
            at = end + 1
            self._end = end if line else self._end
        self._after = at
        return lines
