"""What is drawn, and the finished drawing. Lengths are pixels; y grows downwards, as in SVG."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

Edge = tuple[str, str]
"""The keys of two boxes: an arrow goes from the first, which comes before, to the second, which needs it."""
Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
"""A cubic Bézier curve: start, two points that pull it, end."""
STRAIGHT = 0.01


@dataclass(frozen=True, slots=True)
class Box:
    """Something to place."""

    key: str
    """No other box has it; it also breaks ties, so that the same boxes give the same drawing in any order."""
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and the place of its upper left corner."""

    box: Box
    x: float
    y: float

    @property
    def right(self) -> float:
        """Where its right side is."""
        return self.x + self.box.width

    @property
    def bottom(self) -> float:
        """Where its lower side is."""
        return self.y + self.box.height


@dataclass(frozen=True)
class Route:
    """The way of one edge."""

    edge: Edge
    curves: tuple[Curve, ...]
    """Each begins where the one before ends; the first begins at the first box of the edge."""
    is_backward: bool
    """Whether it goes from right to left, since it closes a cycle."""

    @cached_property
    def path(self) -> str:
        """The value of `d` of an SVG path."""
        (x, y) = self.curves[0][0]
        return f"M{_short(x)} {_short(y)}" + "".join(map(_command, self.curves))


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything in its place, from (0, 0) to (width, height)."""

    width: float
    height: float
    boxes: tuple[Placed, ...]
    """By column from the left, each from the top."""
    routes: tuple[Route, ...]
    """One per edge, sorted by edge."""


def at(curve: Curve, part: float) -> Point:
    """The point of a curve at a part of its way, from 0 at the start to 1 at the end."""
    rest = 1 - part
    shares = (rest**3, 3 * rest * rest * part, 3 * rest * part * part, part**3)
    x = sum(share * point[0] for share, point in zip(shares, curve, strict=True))
    return x, sum(share * point[1] for share, point in zip(shares, curve, strict=True))


def fitted(boxes: Iterable[Placed], routes: Iterable[Route]) -> Drawing:
    """Make a drawing of what lies anywhere: move it to (0, 0), and see how large it is."""
    found = Drawing(
        0,
        0,
        tuple(sorted(boxes, key=lambda placed: (placed.x, placed.y))),
        tuple(sorted(routes, key=lambda route: route.edge)),
    )
    xs, ys = zip(*_corners(found), strict=True)
    moved = shifted(found, -min(xs), -min(ys))
    return replace(moved, width=max(xs) - min(xs), height=max(ys) - min(ys))


def _corners(drawing: Drawing) -> Iterator[Point]:
    """Points that something lies between."""
    for placed in drawing.boxes:
        yield placed.x, placed.y
        yield placed.right, placed.bottom
    for route in drawing.routes:
        for curve in route.curves:
            yield from curve


def shifted(drawing: Drawing, x: float, y: float) -> Drawing:
    """Move everything right and down; the drawing grows by as much."""
    boxes = tuple(Placed(placed.box, placed.x + x, placed.y + y) for placed in drawing.boxes)
    routes = tuple(
        Route(route.edge, tuple(_shifted(curve, x, y) for curve in route.curves), route.is_backward)
        for route in drawing.routes
    )
    return Drawing(drawing.width + x, drawing.height + y, boxes, routes)


def _shifted(curve: Curve, x: float, y: float) -> Curve:
    (a, b), (c, d), (e, f), (g, h) = curve
    return (a + x, b + y), (c + x, d + y), (e + x, f + y), (g + x, h + y)


def _command(curve: Curve) -> str:
    """Write a curve without its start, a level one as the line it is."""
    if all(abs(y - curve[0][1]) < STRAIGHT for _, y in curve):
        return f"H{_short(curve[3][0])}"
    return "C" + " ".join(f"{_short(x)} {_short(y)}" for x, y in curve[1:])


def _short(number: float) -> str:
    """Write a length to a tenth of a pixel."""
    return f"{round(number, 1) + 0.0:g}"
