"""Lines below the place where PyYAML gave up → the faults in them that are certain, line by line."""

import re
from collections.abc import Iterator
from itertools import islice

from mkdocs_specs.document import list_items, odd_spaces
from mkdocs_specs.document.source import Fault, Source
from mkdocs_specs.document.stop import RULE, missing_space

_MOST = 100
"""Whoever has mended so many faults may read again."""
_LINE = re.compile(
    r"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+)*)"
    r"(?:(?P<key>\"(?:[^\"\\\n]|\\.)*\"[ \t]*:(?=\s|$)|'(?:[^'\n]|'')*'[ \t]*:(?=\s|$)|[^\s\"'\[\]{}#&*!|>%@`?-]"
    r"(?:[^\s:#]|:(?=\S)|[ \t](?!#)|(?<=\S)#)*?:(?=\s|$))|(?P<tight>[\w-]+:(?=\S)(?!//)))?"
    r"[ \t]*(?P<value>.*)"
)
_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]*)+")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_SECOND_VALUE = re.compile(r":(?:\s|$)")


def hidden_faults(source: Source, stopped: Fault) -> tuple[Fault, ...]:
    """Find what is certainly wrong in the lines below a fault: tabs and other spaces, `key:value`, check-boxes."""
    below = source.line_end(stopped.start)
    found = (fault for fault in _Lines(source).faults() if fault.start > below)
    return tuple(islice(found, _MOST))


class _Lines:
    """What the lines so far have opened; a line that may be the middle of a text is never faulted."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._keys: list[int] = []
        """Columns of the keys of the mappings that are open."""
        self._innermost = -1
        """Column of the last key or item: a text goes on only to the right of it."""
        self._is_value_missing = True
        self._block: int | None = None
        """Column of the key or item whose `|` or `>` text is open."""

    def faults(self) -> Iterator[Fault]:
        """Yield each fault, up to a quote or bracket that stays open."""
        start = 0
        for line in self._source.text.split("\n"):
            if line.strip() and not line.lstrip().startswith("#"):
                if fault := self._fault(line, start):
                    yield fault
                if not self._go_on(line):
                    return
            start += len(line) + 1

    def _fault(self, line: str, start: int) -> Fault | None:
        indent = len(line) - len(line.lstrip(" "))
        if line[0] == "\t":
            return Fault(start, start + 1, RULE, "a tab indents this line; use spaces")
        if self._is_in_block(indent) or line[indent] == "\t":
            return None
        if indent > self._innermost:
            is_first_item = self._is_value_missing
            return list_items.check_box_on_line(self._source, start) if is_first_item else None
        if fault := odd_spaces.on_line(self._source.text, start):
            return fault
        if fault := list_items.check_box_on_line(self._source, start):
            return fault
        is_beside_key = indent in self._keys and not _SECOND_VALUE.search(line)
        return missing_space(self._source, start + indent) if is_beside_key else None

    def _is_in_block(self, indent: int) -> bool:
        return self._block is not None and indent > self._block

    def _go_on(self, line: str) -> bool:
        """Note what a line opens; say whether the next line can be judged."""
        indent = len(line) - len(line.lstrip(" "))
        if self._is_in_block(indent):
            return True
        found = _LINE.match(line)
        assert found  # noqa: S101  # every part may be empty
        is_structure = indent <= self._innermost or self._is_value_missing
        column = found.end("dashes")
        if is_structure and line[0] != "\t":
            is_key = bool(found["key"]) or (bool(found["tight"]) and column in self._keys)
            self._note(indent, column, is_item=bool(found["dashes"]), is_key=is_key)
            self._is_value_missing = not _COMMENT.sub("", found["value"])
        value = _PROPERTIES.sub("", found["value"], count=1) if found["value"][:1] in {"&", "!"} else found["value"]
        has_key = found["key"] or found["tight"]
        self._block = (column if has_key else indent) if value[:1] in {"|", ">"} else None
        return not _stays_open(value) and not line.lstrip().startswith("? ")

    def _note(self, indent: int, column: int, *, is_item: bool, is_key: bool) -> None:
        self._keys = [key for key in self._keys if key <= indent]
        if is_key:
            self._keys = [*(key for key in self._keys if key < column), column]
        if is_key or is_item:
            self._innermost = column if is_key else indent


def _stays_open(value: str) -> bool:
    """Say whether a value may go on in the next line, whatever its indentation."""
    if value[:1] in {'"', "'"}:
        return value[0] in _QUOTED.sub("", value)
    if value[:1] in {"[", "{"}:
        rest = _COMMENT.sub("", _QUOTED.sub("", value))
        is_balanced = all(rest.count(mark) == rest.count(end) for mark, end in ("[]", "{}"))
        return not is_balanced or bool({'"', "'"} & set(rest))
    return False
