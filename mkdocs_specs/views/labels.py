"""A drawing → where the labels of some of its edges stand: on their edge, on no box and not on one another."""

from collections.abc import Collection, Iterator, Mapping

from mkdocs_specs.layout import Drawing, Edge, Point, Route, at

HEIGHT = 16
APART = 3
PARTS = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8)
"""Of a curve: where a label may stand, best first."""

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def labels(drawing: Drawing, edges: Collection[Edge], width: float) -> tuple[Point, ...]:
    """The middles of labels of one width, one for each of these edges."""
    return tuple(label_places(drawing, dict.fromkeys(edges, width)).values())


def label_places(drawing: Drawing, widths: Mapping[Edge, float]) -> dict[Edge, Point]:
    """The middles of labels by their edges.

    Two edges there and back are one line, with one label; at a loop there is no room for any. Where
    so many meet that no place is free, a label may stand on another one, yet never on a box.
    """
    taken: list[Area] = [(placed.x, placed.y, placed.right, placed.bottom) for placed in drawing.boxes]
    found: dict[Edge, Point] = {}
    for route in drawing.routes:
        source, target = route.edge
        if route.edge in widths and source != target and (target, source) not in found:
            width = widths[route.edge]
            places = list(_places(route))
            free = (place for place in places if not any(_meet(_area(place, width), area) for area in taken))
            found[route.edge] = next(free, places[0])
            taken.append(_area(found[route.edge], width))
    return found


def _places(route: Route) -> Iterator[Point]:
    """Points of an edge, those on its bends first, the ones near its head before the others."""
    bends = [curve for curve in route.curves if curve[0][1] != curve[3][1]]
    level = [curve for curve in route.curves if curve[0][1] == curve[3][1]]
    for curve in (*reversed(bends), *reversed(level)):
        for part in PARTS:
            yield at(curve, part)


def _area(middle: Point, width: float) -> Area:
    x, y = middle
    return x - width / 2 - APART, y - HEIGHT / 2, x + width / 2 + APART, y + HEIGHT / 2


def _meet(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
