"""Ordered columns → the y of the middle of each stop: edges as level as the order of the columns lets them be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from mkdocs_specs.layout.ports import Ports
from mkdocs_specs.layout.web import Columns, Stop, Web

BETWEEN_BOXES = 28
BETWEEN_LANES = 12
BESIDE_A_LANE = 16
ROUNDS = 48
"""Sweeps over all columns, to and fro, at most."""
PULL = (1.0, 2.0, 8.0)
"""How much an edge wants to be level, by how many of its ends are lanes."""

Levels = dict[Stop, float]


def room(upper: Stop, lower: Stop, heights: Mapping[str, float]) -> float:
    """The least distance of the middles of two neighbours in a column."""
    between = (BETWEEN_BOXES, BESIDE_A_LANE, BETWEEN_LANES)[upper.is_lane + lower.is_lane]
    sizes = sum(heights[stop.key] for stop in (upper, lower) if not stop.is_lane)
    return between + sizes / 2


def levels(web: Web, order: Columns, heights: Mapping[str, float], ports: Ports) -> Levels:
    """Minimise the squared rise of all edges, column by column with the others held still."""
    depths = [
        tuple(accumulate((room(upper, lower, heights) for upper, lower in pairwise(column)), initial=0.0))
        for column in order
    ]
    found = {
        stop: y - depth[-1] / 2
        for column, depth in zip(order, depths, strict=True)
        for stop, y in zip(column, depth, strict=True)
    }
    ties = {stop: tuple(_ties(stop, web, ports)) for column in order for stop in column}
    pairs = list(zip(order, depths, strict=True))
    for _ in range(ROUNDS // 2):
        before = dict(found)
        for column, depth in (*pairs, *reversed(pairs)):
            wishes = [_wish(stop, ties[stop], found) for stop in column]
            found.update(zip(column, _settled(wishes, depth), strict=True))
        if found == before:
            break  # Nothing would move any more.
    return found


class _Tie(NamedTuple):
    """An edge, as one of the stops it joins sees it: where it would be level for the other one."""

    other: Stop
    pull: float
    near: float
    far: float


def _ties(stop: Stop, web: Web, ports: Ports) -> Iterator[_Tie]:
    for other in web.before[stop]:
        joint = other, stop
        yield _Tie(other, PULL[stop.is_lane + other.is_lane], ports.leaving[joint], ports.arriving[joint])
    for other in web.after[stop]:
        joint = stop, other
        yield _Tie(other, PULL[stop.is_lane + other.is_lane], ports.arriving[joint], ports.leaving[joint])


def _wish(stop: Stop, ties: Iterable[_Tie], found: Levels) -> tuple[float, float]:
    """Where a stop would like to be, and how much."""
    total = weight = 0.0
    for other, pull, near, far in ties:
        total += pull * (found[other] + near - far)
        weight += pull
    return (total / weight, weight) if weight else (found[stop], 1.0)


def _settled(wishes: Iterable[tuple[float, float]], depths: Sequence[float]) -> list[float]:
    """Come as near to all wishes as the room between neighbours allows: those that would collide form a block."""
    blocks: list[tuple[float, float, int]] = []
    for (wish, weight), depth in zip(wishes, depths, strict=True):
        level, count = wish - depth, 1
        while blocks and blocks[-1][0] >= level:
            other, other_weight, other_count = blocks.pop()
            level = (level * weight + other * other_weight) / (weight + other_weight)
            weight, count = weight + other_weight, count + other_count  # noqa: PLW2901  # grows with the block
        blocks.append((level, weight, count))
    tops = [level for level, _, count in blocks for _ in range(count)]
    return [top + depth for top, depth in zip(tops, depths, strict=True)]
