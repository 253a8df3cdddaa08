"""Two values of nearly the same form ↔ one of them and what differs, for a store that would hold both."""

from collections.abc import Iterable, Iterator, Sequence

from mkdocs_specs.document import Path, Value


def differences(value: Value, other: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Yield what must be put into a value, and where, to make it another one; `1`, `1.0` and `true` differ."""
    if isinstance(value, dict) and isinstance(other, dict) and list(value) == list(other):
        for key, entry in value.items():
            yield from differences(entry, other[key], (*path, key))
    elif isinstance(value, list) and isinstance(other, list) and len(value) == len(other):
        for index, (entry, its_other) in enumerate(zip(value, other, strict=True)):
            yield from differences(entry, its_other, (*path, index))
    elif type(value) is not type(other) or value != other or isinstance(value, dict | list):
        yield path, other


def with_differences(value: Value, found: Iterable[tuple[Sequence[str | int], Value]]) -> Value:
    """Put what differs into a value; the value itself stays as it is.

    Raises:
        IndexError, KeyError, TypeError: There is no such place in it.
    """
    for path, other in found:
        value = _with(value, path, other)
    return value


def _with(value: Value, path: Sequence[str | int], other: Value) -> Value:
    if not path:
        return other
    place, *rest = path
    if isinstance(value, list) and isinstance(place, int):
        return [*value[:place], _with(value[place], rest, other), *value[place + 1 :]]
    if isinstance(value, dict) and isinstance(place, str):
        return {**value, place: _with(value[place], rest, other)}
    raise TypeError(place)
