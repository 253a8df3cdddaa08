"""Columns with places → the curves of each edge: level through a column, bent only between columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_specs.layout.drawing import Curve, Edge, Placed, Point, Route
from mkdocs_specs.layout.levels import Levels
from mkdocs_specs.layout.ports import Ports
from mkdocs_specs.layout.web import Columns, Stop, Web

STEEP, RISE = 0.12, 120
"""By this share of what an edge rises more than this, two columns stand further apart."""
WIDEST = 90
"""More than this they never do."""
ARROW = 8
"""A line is level for so long beside a box, so that an arrowhead lies along it."""
LOOP = 30
"""An edge from a box to itself reaches so far out."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column stands."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Where the gap to the next one begins."""
        return self.left + self.width


def spaced(order: Columns, widths: Mapping[str, float], rises: Mapping[Stop, float], gap: float) -> dict[Stop, Column]:
    """Set the columns side by side, further apart where edges rise high; say where each stop came to stand."""
    found: dict[Stop, Column] = {}
    left = 0.0
    for column in order:
        width = max((widths[stop.key] for stop in column if not stop.is_lane), default=0.0)
        found.update(dict.fromkeys(column, Column(left, width)))
        left += width + gap + round(min(WIDEST, STEEP * max(0, max(rises[stop] for stop in column) - RISE)))
    return found


def rises(web: Web, ports: Ports, levels: Levels) -> dict[Stop, float]:
    """How far an edge from each stop to the next column goes up or down, at most."""
    return {
        stop: max(
            (
                abs(levels[other] + ports.arriving[stop, other] - level - ports.leaving[stop, other])
                for other in web.after[stop]
            ),
            default=0.0,
        )
        for stop, level in levels.items()
    }


@dataclass(frozen=True, slots=True)
class Router:
    """What all edges of a drawing have in common."""

    columns: Mapping[Stop, Column]
    widths: Mapping[str, float]
    ports: Ports
    levels: Levels

    def route(self, edge: Edge, way: Sequence[Stop], *, is_backward: bool = False) -> Route:
        """Lead an edge along its stops, which go from left to right even when the edge does not."""
        curves = _joined([curve for joint in pairwise(way) for curve in self._leg(*joint)])
        if is_backward:
            curves = [(end, pull, other, start) for start, other, pull, end in reversed(curves)]
        return Route(edge, tuple(curves), is_backward)

    def _leg(self, one: Stop, other: Stop) -> Iterator[Curve]:
        """Go from the left side of a lane, or the right side of a box, to the left side of the next stop."""
        left, right = self.columns[one], self.columns[other]
        start = self.levels[one] + self.ports.leaving[one, other]
        end = self.levels[other] + self.ports.arriving[one, other]
        begin = left.left if one.is_lane else left.left + self.widths[one.key]
        bend = left.right if one.is_lane else left.right + ARROW
        stop = right.left if other.is_lane else right.left - ARROW
        yield line((begin, start), (bend, start))
        middle = (bend + stop) / 2
        yield (bend, start), (middle, start), (middle, end), (stop, end)
        yield line((stop, end), (right.left, end))


def loop(placed: Placed) -> Route:
    """Lead an edge from the right side of a box back to it."""
    x, high, low = placed.right, placed.y + placed.box.height / 4, placed.y + placed.box.height / 2
    curve = ((x, high), (x + LOOP, high), (x + LOOP, low), (x, low))
    return Route((placed.box.key, placed.box.key), (curve,), is_backward=True)


def line(start: Point, end: Point) -> Curve:
    """Write a straight line as a curve."""
    (a, b), (c, d) = start, end
    return start, (a + (c - a) / 3, b + (d - b) / 3), (a + 2 * (c - a) / 3, b + 2 * (d - b) / 3), end


def _joined(curves: Sequence[Curve]) -> list[Curve]:
    """Make one line of level ones that follow each other, and none of what has no length."""
    found: list[Curve] = []
    for curve in curves:
        if curve[0] == curve[3]:
            continue
        if found and len({y for part in (found[-1], curve) for _, y in part}) == 1:
            found[-1] = line(found[-1][0], curve[3])
        else:
            found.append(curve)
    return found
