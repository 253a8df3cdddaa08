"""YAML text → Tree: its values, and where each of them stands."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_specs.document.source import Source
from mkdocs_specs.document.value import Path, Value
from mkdocs_specs.problem import Location, Problem

_FLOW_STARTS = ("[", "{")
_LARGE = 10_000
"""Offsets of a text in which it takes longer to walk to many places than to note them all, which is large."""
_INNER = (dict, list)
_Span = tuple[int, int, int, int]
"""Two offsets of a value, start and end, and those of its key; of an item of a list those of the item."""


@dataclass(frozen=True)
class Tree:
    """The values of one YAML text, and where they stand: places are found when they are asked for."""

    source: Source
    data: Value
    problems: tuple[Problem, ...]
    spans: "array[int]"
    """In the order of `data`: two offsets, start and end, of each key and of each value."""
    raw_texts: tuple[str, ...]
    """In the order of `data`: the text of each scalar that is not that text."""
    is_plain: bool = field(default=False, compare=False)
    """Whether there is surely neither an anchor nor an alias nor a tag."""

    @cached_property
    def raw(self) -> Mapping[Path, str]:
        """The text as written of each scalar without quotes that is not a string: `1.10`, `0012`, `~`."""
        scalars: list[Path] = []
        if self.raw_texts:
            _collect_others((), self.data, scalars)
        return dict(zip(scalars, self.raw_texts, strict=False))

    def where(self, path: Path) -> Location:
        """Say where the value at a path stands, or the nearest value around it."""
        start, end, _, _ = self._span(path)
        return self.source.location(start, end)

    def where_key(self, path: Path) -> Location:
        """Say where the key at a path stands (of a list: the item), or the nearest around it."""
        _, _, start, end = self._span(path)
        return self.source.location(start, end)

    def lines(self, paths: Iterable[Path]) -> list[int]:
        """Give the line on which the value at each path starts, or the nearest around it: quickest in their order."""
        paths = list(paths)
        text, found = self.source.text, []
        line, counted = self.source.first_line, 0
        starts = self._starts(paths) if self.spans else {}
        for path in paths:
            start = starts[path] if path in starts else self._span(path)[0]
            if start < counted:
                line, counted = self.source.first_line, 0
            line += text.count("\n", counted, start)
            counted = start
            found.append(line)
        return found

    def _starts(self, paths: Iterable[Path]) -> dict[Path, int]:
        """Find where the values at some paths start, those that are there, in one walk over all values."""
        wanted, spans = set(paths), self.spans
        holders = {path[:-1] for path in wanted}
        found: dict[Path, int] = {}

        def note(value: Value, path: Path, place: int) -> int:
            """Note the value at a place and those inside, and give the place behind it."""
            if path in wanted:
                found[path] = spans[place]
            place += 2
            key_size, is_holder = 2 if isinstance(value, dict) else 0, path in holders
            for key, entry in _entries(value):
                place += key_size
                if isinstance(entry, _INNER) or (is_holder and (*path, key) in wanted):
                    place = note(entry, (*path, key), place)
                else:
                    place += 2
            return place

        note(self.data, (), 0)
        return found

    def is_flow(self, path: Path) -> bool:
        """Say whether the value at a path is a list in `[]` or a mapping in `{}`."""
        return self.source_of(path).startswith(_FLOW_STARTS)

    def source_of(self, path: Path) -> str:
        """Give the exact text of the value at a path; empty if there is no such value."""
        span, depth = self._nearest(path)
        return self.source.text[span[0] : span[1]] if depth == len(path) else ""

    def _span(self, path: Path) -> _Span:
        return self._nearest(path)[0]

    def _nearest(self, path: Path) -> tuple[_Span, int]:
        """Find the value at a path or the nearest around it, and how many parts of the path lead to that."""
        if not self.spans:
            return (0, 0, 0, 0), -1
        if len(self.spans) > _LARGE:
            depth = next(depth for depth in range(len(path), -1, -1) if path[:depth] in self._index)
            return self._index[path[:depth]], depth
        return self._walk(path)

    def _walk(self, path: Path) -> tuple[_Span, int]:
        spans, value, place, depth = self.spans, self.data, 0, 0
        span = (spans[0], spans[1], spans[0], spans[1])
        for part in path:
            if not isinstance(value, _INNER) or (found := self._places_in(value, place).get(part)) is None:
                break
            key = (spans[found], spans[found + 1])
            place = found + 2 if isinstance(value, dict) else found
            value = value[part]  # type: ignore[index]  # the part was found in it
            span, depth = (spans[place], spans[place + 1], *key), depth + 1
        return span, depth

    def _places_in(self, value: dict[str, Value] | list[Value], place: int) -> dict[str | int, int]:
        """For each part of the list or mapping at a place that of its first offset; few are ever asked for."""
        found = self._places.get(place)
        if found is None:
            self._places[place] = found = {}
            place += 2
            key_size = 2 if isinstance(value, dict) else 0
            for key, entry in value.items() if isinstance(value, dict) else enumerate(value):
                found[key] = place
                place += (_size(entry) if isinstance(entry, _INNER) else 2) + key_size
        return found

    @cached_property
    def _places(self) -> dict[int, dict[str | int, int]]:
        return {}

    @cached_property
    def _index(self) -> dict[Path, _Span]:
        spans = iter(self.spans)
        index: dict[Path, _Span] = {}
        if self.spans:
            values: list[tuple[Path, Value]] = []
            _collect((), self.data, values)
            for path, _ in values:
                if path and isinstance(path[-1], str):
                    key_start, key_end = next(spans), next(spans)
                    index[path] = (next(spans), next(spans), key_start, key_end)
                else:
                    start, end = next(spans), next(spans)
                    index[path] = (start, end, start, end)
        return index


def _entries(value: Value) -> Iterable[tuple[str | int, Value]]:
    """The values inside a mapping or list, with their keys or indexes."""
    return value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()


def _size(value: Value) -> int:
    """Count the offsets noted of a value and all those inside."""
    if isinstance(value, dict):
        # Most values are scalars, which are counted without a call for each.
        return 2 + 4 * len(value) + sum([_size(entry) - 2 for entry in value.values() if isinstance(entry, _INNER)])
    if isinstance(value, list):
        return 2 + 2 * len(value) + sum([_size(entry) - 2 for entry in value if isinstance(entry, _INNER)])
    return 2


def _collect_others(path: Path, value: Value, found: list[Path]) -> None:
    """Collect the places of the scalars that are no texts, in the order of the text."""
    if isinstance(value, _INNER):
        for key, entry in value.items() if isinstance(value, dict) else enumerate(value):
            if not isinstance(entry, str):
                _collect_others((*path, key), entry, found)
    elif not isinstance(value, str):
        found.append(path)


def _collect(path: Path, value: Value, found: list[tuple[Path, Value]]) -> None:
    """Collect a value and all those inside, each with the way to it, in the order of the text."""
    found.append((path, value))
    for key, entry in _entries(value):
        if isinstance(entry, _INNER):
            _collect((*path, key), entry, found)
        else:
            found.append(((*path, key), entry))
