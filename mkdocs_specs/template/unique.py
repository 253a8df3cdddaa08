"""Entries of a list → one that stands there twice, by what JSON Schema calls equal: 1 is 1.0, and true is not 1."""

from collections.abc import Hashable, Sequence

from mkdocs_specs.document import Value


def doubled(entries: Sequence[Value]) -> int | None:
    """The place of the first entry that repeats another; `None` when there is none."""
    seen: set[Hashable] = set()
    for place, entry in enumerate(entries):
        form = _canonical(entry)
        if form in seen:
            return place
        seen.add(form)
    return None


def _canonical(value: Value) -> Hashable:
    """Write a value so that equal ones, and only these, are equal and have one hash."""
    if isinstance(value, dict):
        return dict, frozenset((key, _canonical(entry)) for key, entry in value.items())
    if isinstance(value, list):
        return list, tuple(_canonical(entry) for entry in value)
    return (bool, value) if isinstance(value, bool) else value
