"""Columns in some order → how often the edges between them cross."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_specs.layout.web import Columns, Neighbours, Stop


def crossings(columns: Columns, after: Neighbours) -> int:
    """Count the pairs of edges that cross."""
    return sum(_between(left, right, after) for left, right in pairwise(columns))


def inversions(upper: Sequence[int], lower: Sequence[int]) -> int:
    """Count the crossings of two stops whose neighbours have these places, both sorted, the first stop on top."""
    count = index = 0
    for place in upper:
        while index < len(lower) and lower[index] < place:
            index += 1
        count += index
    return count


def _between(left: Sequence[Stop], right: Sequence[Stop], after: Neighbours) -> int:
    place = {stop: index for index, stop in enumerate(right)}
    seen: list[int] = []
    count = 0
    for stop in left:
        places = [place[other] for other in after[stop]]
        count += sum(len(seen) - bisect_right(seen, index) for index in places)
        for index in places:
            insort(seen, index)
    return count
