"""Bytes → a value: a fuzzer changes bytes, and what is tried needs lists, mappings and texts of all kinds."""

from collections.abc import Sequence

from mkdocs_specs.document import Value
from mkdocs_specs.template.model import Field

DEEPEST = 4
MOST_ENTRIES = 5
NUMBERS = (0, 1, -1, 7, 100, 10**25, 0.5, -2.25, 1e300)


class Maker:
    """Makes one thing after another of a stretch of bytes; when they have come to their end, of zeros."""

    def __init__(self, content: bytes, words: Sequence[str], keys: Sequence[str]) -> None:
        """Take the bytes, the texts and the keys that are likely to mean something."""
        self._content = content
        self._place = 0
        self._words = words
        self._keys = keys

    def number(self, limit: int) -> int:
        """Make a number from 0 to below a limit."""
        size = 1 if limit <= 1 << 8 else 2
        found = self._content[self._place : self._place + size]
        self._place += size
        return int.from_bytes(found, "little") % limit

    def text(self, words: Sequence[str]) -> str:
        """Make a text: mostly a likely one, else several of them, or whatever the bytes say."""
        kind = self.number(8)
        if kind < 5 or not words:
            return words[self.number(len(words))] if words else ""
        if kind < 7:
            return "".join(words[self.number(len(words))] for _ in range(1 + self.number(3)))
        length = self.number(24)
        found = self._content[self._place : self._place + length]
        self._place += length
        return found.decode("utf-8", errors="replace")

    def value(self, depth: int = 0) -> Value:
        """Make a value."""
        kind = self.number(10)
        if kind < 3 and depth < DEEPEST:
            return self.mapping(depth)
        if kind < 5 and depth < DEEPEST:
            return [self.value(depth + 1) for _ in range(self.number(MOST_ENTRIES))]
        if kind == 5:
            return NUMBERS[self.number(len(NUMBERS))]
        if kind == 6:
            return (None, True, False)[self.number(3)]
        return self.text(self._words)

    def mapping(self, depth: int = 0) -> dict[str, Value]:
        """Make a mapping."""
        return {self.text(self._keys): self.value(depth + 1) for _ in range(self.number(MOST_ENTRIES))}

    def fitting(self, field: Field, depth: int = 0) -> Value:
        """Make a value that mostly fits a field."""
        if self.number(12) == 0 or depth > DEEPEST + 1:
            return self.value(DEEPEST)
        if field.properties:
            return self.entries(field, depth)
        if field.items is not None and self.number(4):
            return [self.fitting(field.items, depth + 1) for _ in range(self.number(MOST_ENTRIES))]
        if field.choices:
            return field.choices[self.number(len(field.choices))].value
        return self.text(self._words)

    def entries(self, field: Field, depth: int = 0) -> dict[str, Value]:
        """Make a mapping that has some of the keys of a field."""
        known = tuple(field.properties.values())
        chosen = [known[self.number(len(known))] for _ in range(self.number(2 * MOST_ENTRIES))]
        made = {child.key: self.fitting(child, depth + 1) for child in chosen}
        return {**made, self.text(self._keys): self.value(DEEPEST)} if self.number(8) == 0 else made
