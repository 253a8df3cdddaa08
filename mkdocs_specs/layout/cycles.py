"""Edges → those that must be turned round so that no way leads back to where it began."""

from collections.abc import Collection, Iterable

from mkdocs_specs.layout.drawing import Edge


def backward(keys: Iterable[str], edges: Collection[Edge]) -> frozenset[Edge]:
    """Choose few edges that break all cycles, none when there is no cycle (Eades, Lin and Smyth 1993)."""
    place = {key: index for index, key in enumerate(_in_line(keys, edges))}
    return frozenset(edge for edge in edges if place[edge[0]] > place[edge[1]])


def _in_line(keys: Iterable[str], edges: Iterable[Edge]) -> list[str]:
    """Stand the keys in a line in which few edges point backward."""
    after: dict[str, set[str]] = {key: set() for key in sorted(keys)}
    before: dict[str, set[str]] = {key: set() for key in after}
    for source, target in edges:
        after[source].add(target)
        before[target].add(source)
    first: list[str] = []
    last: list[str] = []
    while after:
        if ends := [key for key in after if not after[key]]:
            last.extend(ends)
        elif ends := [key for key in after if not before[key]]:
            first.extend(ends)
        else:
            ends = [max(after, key=lambda key: len(after[key]) - len(before[key]))]
            first.extend(ends)
        for key in ends:
            _take(key, after, before)
    return first + last[::-1]


def _take(key: str, after: dict[str, set[str]], before: dict[str, set[str]]) -> None:
    """Take a key out of both."""
    for other in after.pop(key):
        before[other].discard(key)
    for other in before.pop(key):
        after[other].discard(key)
