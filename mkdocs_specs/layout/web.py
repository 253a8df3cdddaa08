"""Boxes in columns × edges → a web in which every edge goes from one column to the next, through lanes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from mkdocs_specs.layout.drawing import Edge


class Stop(NamedTuple):
    """What stands in a column: a box, or the lane that a long edge keeps free for itself there."""

    key: str
    """Of the box; of a lane, the box it comes from."""
    target: str = ""
    """The box that a lane alone leads to; empty when all long edges from `key` share it, and for a box."""
    column: int = -1
    """Of a lane; -1 for a box."""

    @property
    def is_lane(self) -> bool:
        """Whether no box stands here."""
        return self.column >= 0


Columns = tuple[tuple[Stop, ...], ...]
"""From the left, each from the top."""
Neighbours = Mapping[Stop, tuple[Stop, ...]]


@dataclass(frozen=True, slots=True)
class Web:
    """Who stands in which column, and who is joined with whom in the next."""

    columns: Columns
    after: Neighbours
    before: Neighbours
    ways: Mapping[Edge, tuple[Stop, ...]]
    """The stops of each edge from left to right, both boxes included."""


def web(column: Mapping[str, int], edges: Collection[Edge], apart: Collection[Edge]) -> Web:
    """Cut long edges at each column they cross; those from one box share their lanes unless they are `apart`."""
    stops: list[set[Stop]] = [set() for _ in range(max(column.values()) + 1)]
    for key, place in column.items():
        stops[place].add(Stop(key))
    ways: dict[Edge, tuple[Stop, ...]] = {}
    after: dict[Stop, set[Stop]] = {}
    before: dict[Stop, set[Stop]] = {}
    for source, target in sorted(edges):
        alone = target if (source, target) in apart else ""
        lanes = tuple(Stop(source, alone, place) for place in range(column[source] + 1, column[target]))
        ways[source, target] = way = (Stop(source), *lanes, Stop(target))
        for lane in lanes:
            stops[lane.column].add(lane)
        for one, other in pairwise(way):
            after.setdefault(one, set()).add(other)
            before.setdefault(other, set()).add(one)
    columns = tuple(tuple(sorted(found)) for found in stops)
    return Web(columns, _neighbours(columns, after), _neighbours(columns, before), ways)


def _neighbours(columns: Columns, found: Mapping[Stop, set[Stop]]) -> Neighbours:
    return {stop: tuple(sorted(found.get(stop, ()))) for column in columns for stop in column}
