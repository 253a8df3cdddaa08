"""Keys and edges without cycles → the column of each key, counted from 0 at the left."""

from collections.abc import Collection, Mapping

from mkdocs_specs.layout.drawing import Edge

MOST_ROUNDS = 20


def layers(keys: Collection[str], edges: Collection[Edge]) -> dict[str, int]:
    """Put each key right of all that come before it, then shorten edges without lengthening the row."""
    after: dict[str, list[str]] = {key: [] for key in sorted(keys)}
    before: dict[str, list[str]] = {key: [] for key in after}
    for source, target in sorted(edges):
        after[source].append(target)
        before[target].append(source)
    line = _sorted(after, before)
    column: dict[str, int] = {}
    for key in line:
        column[key] = max((column[other] + 1 for other in before[key]), default=0)
    for _ in range(MOST_ROUNDS):
        old = dict(column)
        _to_the_right(line, after, before, column)
        _to_the_left(line, after, before, column)
        if column == old:
            break
    first = min(column.values(), default=0)
    return {key: place - first for key, place in column.items()}


Neighbours = Mapping[str, list[str]]


def _sorted(after: Neighbours, before: Neighbours) -> list[str]:
    """Stand the keys in a line in which every edge points forward."""
    missing = {key: len(before[key]) for key in before}
    line = [key for key in before if not missing[key]]
    for key in line:
        for other in after[key]:
            missing[other] -= 1
            if not missing[other]:
                line.append(other)
    return line


def _to_the_right(line: list[str], after: Neighbours, before: Neighbours, column: dict[str, int]) -> None:
    """Move what has more edges to the right than to the left as far right as it can go."""
    for key in reversed(line):
        if len(after[key]) > len(before[key]):
            column[key] = min(column[other] for other in after[key]) - 1


def _to_the_left(line: list[str], after: Neighbours, before: Neighbours, column: dict[str, int]) -> None:
    """Move what has more edges to the left than to the right as far left as it can go."""
    for key in line:
        if len(before[key]) > len(after[key]):
            column[key] = max(column[other] for other in before[key]) + 1
