"""Text → Construction, for the plain YAML that authors write nine times of ten: twice as fast as libyaml's nodes.

It knows block mappings and lists, scalars and flow collections on one line, and `|` and `>` texts. Of whatever else,
and of every fault, it says nothing: what it gives is what `construct` makes of the nodes, or `None`.
"""

import re
from array import array
from sys import intern

from mkdocs_specs.document.construct import Construction
from mkdocs_specs.document.quick_flow import MAX_KEY, Notes, UnsureError, flow_collection
from mkdocs_specs.document.value import Value

_MAX_LENGTH = 50_000
"""So short a text cannot hold too many values."""
_MAX_COLUMN = 60
"""So far to the left nothing is nested too deep."""

_KEY = r"[A-Za-z0-9_][\w./()+-]*+(?: [\w./()+-]++)*+"
_LINE = re.compile(rf"^( *)(?![ #\n])(- +)?(?:({_KEY}):(?: +|$))?((?:.*[^ \n])?) *\n", re.MULTILINE)
"""The next line that is neither blank nor a comment: its indentation, its dash, its key, and what follows."""
_NO_FIRST_OF_PLAIN = frozenset(("", *"-?:,[]{}#&*!|>'\"%@` "))
_NO_VALUE = frozenset(("", "#"))
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


class _Reader(Notes):
    """The state of one walk over the lines: the line that is next, cut into its parts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._after = 0
        """Offset of the line after this one."""
        self._start = 0
        """Offset of this line."""
        self._column = -1
        """Where the `- ` or the key of this line stands; -1 after the last line."""
        self._dash: str | None = None
        self._key: str | None = None
        self._value = ""
        self._value_at = 0
        """Offset of the value."""

    def document(self) -> Value:
        """Read all lines."""
        self._advance()
        data = self._block()
        if self._column >= 0:
            raise UnsureError
        return data

    def _advance(self) -> None:
        found = _LINE.search(self._text, self._after)
        if found is None:
            self._column = -1
            return
        indentation, self._dash, self._key, self._value = found.groups()
        self._column = len(indentation)
        self._start, self._after = found.span()
        self._value_at = found.start(4)

    def _leave(self, column: int) -> None:
        """Go to the next line, which must not go on with what stands in a collection at a column."""
        self._advance()
        if self._column > column:
            raise UnsureError

    def _block(self) -> Value:
        """Read the list or mapping that this line begins."""
        place, column = len(self.spans), self._column
        if not 0 <= column <= _MAX_COLUMN:
            raise UnsureError
        self.spans += (self._start + column, 0)
        made: Value = self._sequence(column) if self._dash else self._mapping(column)
        if self._column > column:
            raise UnsureError
        self.spans[place + 1] = self.end
        return made

    def _sequence(self, column: int) -> list[Value]:
        items: list[Value] = []
        while self._column == column and self._dash:
            if self._key is None:
                items.append(self._on_line(column))
            else:
                self._column, self._dash = column + len(self._dash), None
                items.append(self._block())
        return items

    def _mapping(self, column: int) -> dict[str, Value]:
        entries: dict[str, Value] = {}
        while self._column == column and not self._dash:
            key = self._key
            if key is None or key in entries or len(key) > MAX_KEY:
                raise UnsureError
            key = intern(key)
            start = self._start + column
            end = start + len(key)
            self.spans += (start, end)
            first = self._value[:1]
            if first not in _NO_FIRST_OF_PLAIN:
                # As in `_on_line`, which most values need not come to.
                entries[key] = self._plain(self._value, self._value_at)
                self._leave(column)
            else:
                entries[key] = self._on_line(column) if first not in _NO_VALUE else self._below(column, end + 1)
        return entries

    def _below(self, column: int, after_colon: int) -> Value:
        """Read what stands in the lines below a key at a column, which may be nothing."""
        self._advance()
        if self._column > column or (self._column == column and self._dash):
            return self._block()
        return self.scalar("", after_colon)

    def _on_line(self, column: int) -> Value:
        """Read the value that stands or begins on this line, in a collection at a column."""
        text, start = self._value, self._value_at
        first = text[:1]
        if first not in _NO_FIRST_OF_PLAIN:
            value = self._plain(text, start)
        elif first in {"[", "{"}:
            value, end = flow_collection(text, start, self)
            if not _REST.match(text, end):
                raise UnsureError
        elif first in {"|", ">"}:
            value = self._block_text(column)
        elif found := _QUOTED.match(text):
            value, end = found[0][1:-1], found.end()
            self.note(start, start + end)
            if not _REST.match(text, end):
                raise UnsureError
        elif first == "-" and text[1:2].isalnum():
            value = self._plain(text, start)
        else:
            raise UnsureError
        self._leave(column)
        return value

    def _plain(self, text: str, start: int) -> Value:
        if " #" in text:
            text = text[: text.index(" #")].rstrip()
        if ": " in text or text[-1:] in {":", ""}:
            raise UnsureError
        return self.scalar(text, start)

    def _block_text(self, column: int) -> str:
        """Read the lines of a `|` or `>` text."""
        header, start = self._value, self._value_at
        lines = self._lines_right_of(column)
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
        self.note(start, self.end - len(lines[-1]) + len(lines[-1].rstrip(" ")))
        text = "\n".join([line[len(margin) :] for line in lines])
        text = _NEWLINES.sub(lambda found: found[0][1:] or " ", text) if is_folded else text
        return text if header.endswith("-") else text + "\n"

    def _lines_right_of(self, column: int) -> list[str]:
        """Go past the lines that are blank or indented further than a column; the end is that of the last with text."""
        lines: list[str] = []
        text, at = self._text, self._after
        while at < len(text):
            end = text.index("\n", at)
            line = text[at:end]
            if line and not line[: column + 1].isspace():
                break
            if line.isspace():
                raise UnsureError
            lines.append(line)
            at = end + 1
            self.end = end if line else self.end
        self._after = at
        return lines
