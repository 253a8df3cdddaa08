"""YAML text → Tree: its values, and where each of them stands."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_specs.document.source import Source
from mkdocs_specs.document.value import Path, Value
from mkdocs_specs.problem import Location, Problem

_FLOW_STARTS = ("[", "{")


@dataclass(frozen=True)
class Tree:
    """The values of one YAML text. The index of places is made when the first one is asked for."""

    source: Source
    data: Value
    problems: tuple[Problem, ...]
    spans: "array[int]"
    """In the order of `data`: two offsets, start and end, of each key and of each value."""
    raw_texts: tuple[str, ...]
    """In the order of `data`: the text of each scalar that is not that text."""

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

    def is_flow(self, path: Path) -> bool:
        """Say whether the value at a path is a list in `[]` or a mapping in `{}`."""
        return self.source_of(path).startswith(_FLOW_STARTS)

    def source_of(self, path: Path) -> str:
        """Give the exact text of the value at a path; empty if there is no such value."""
        start, end, _, _ = self._index.get(path, (0, 0, 0, 0))
        return self.source.text[start:end]

    def _span(self, path: Path) -> tuple[int, int, int, int]:
        while path and path not in self._index:
            path = path[:-1]
        return self._index.get(path, (0, 0, 0, 0))

    @cached_property
    def _index(self) -> dict[Path, tuple[int, int, int, int]]:
        spans = iter(self.spans)
        index: dict[Path, tuple[int, int, int, int]] = {}
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


def _collect_others(path: Path, value: Value, found: list[Path]) -> None:
    """Collect the places of the scalars that are no texts, in the order of the text."""
    if isinstance(value, dict | list):
        for key, entry in value.items() if isinstance(value, dict) else enumerate(value):
            if not isinstance(entry, str):
                _collect_others((*path, key), entry, found)
    elif not isinstance(value, str):
        found.append(path)


def _collect(path: Path, value: Value, found: list[tuple[Path, Value]]) -> None:
    """Collect a value and all those inside, each with the way to it, in the order of the text."""
    found.append((path, value))
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        if isinstance(entry, dict | list):
            _collect((*path, key), entry, found)
        else:
            found.append(((*path, key), entry))
