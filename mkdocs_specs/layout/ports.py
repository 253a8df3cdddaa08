"""Ordered columns → where on the sides of a box its edges begin and end."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_specs.layout.drawing import Edge
from mkdocs_specs.layout.web import Columns, Stop, Web

FARTHEST = 18
"""Between two arrowheads on a side, at most."""
CORNER = 8
"""Kept free at both ends of a side."""

Joint = tuple[Stop, Stop]
"""A stop, and its neighbour in the next column."""


@dataclass(frozen=True, slots=True)
class Ports:
    """How far below the middle of its box each edge touches it; of lanes it is always 0."""

    leaving: Mapping[Joint, float]
    """On the right side of the first stop."""
    arriving: Mapping[Joint, float]
    """On the left side of the second stop."""


def ports(web: Web, order: Columns, heights: Mapping[str, float], turned: Collection[Edge]) -> Ports:
    """Spread arrowheads along a side in the order of where they come from; lines without one begin in the middle.

    `turned` are the edges whose arrowhead is at their left end.
    """
    place = {stop: index for column in order for index, stop in enumerate(column)}
    pointed = {source for source, _ in turned}
    leaving: dict[Joint, float] = {}
    arriving: dict[Joint, float] = {}
    for stop in place:
        before = sorted(web.before[stop], key=place.__getitem__)
        for other, offset in zip(before, _spread(before, stop, heights), strict=True):
            arriving[other, stop] = offset
        after = sorted(web.after[stop], key=place.__getitem__)
        offsets = _spread(after, stop, heights) if stop.key in pointed else [0.0] * len(after)
        for other, offset in zip(after, offsets, strict=True):
            leaving[stop, other] = offset
    return Ports(leaving, arriving)


def _spread(others: Sequence[Stop], stop: Stop, heights: Mapping[str, float]) -> list[float]:
    """Places for some lines on the side of a stop, evenly around its middle."""
    if stop.is_lane or len(others) <= 1:
        return [0.0] * len(others)
    step = min(FARTHEST, max(0, heights[stop.key] - 2 * CORNER) / (len(others) - 1))
    return [step * (index - (len(others) - 1) / 2) for index in range(len(others))]
