"""What must be true of every drawing."""

from functools import cache
from itertools import pairwise

from mkdocs_specs.layout import Drawing, Placed, Point, Route, at

STEPS = 12
"""So many points of each curve are looked at."""


@cache
def points(route: Route) -> tuple[Point, ...]:
    return tuple(at(curve, step / STEPS) for curve in route.curves for step in range(STEPS + 1))


def is_inside(point: Point, placed: Placed) -> bool:
    x, y = point
    return placed.x + 0.01 < x < placed.right - 0.01 and placed.y + 0.01 < y < placed.bottom - 0.01


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Boxes that lie on one another or touch."""
    return [
        (one.box.key, other.box.key)
        for index, one in enumerate(drawing.boxes)
        for other in drawing.boxes[index + 1 :]
        if one.x <= other.right and other.x <= one.right and one.y <= other.bottom and other.y <= one.bottom
    ]


def crossed_boxes(drawing: Drawing) -> list[tuple[tuple[str, str], str]]:
    """Edges that run through a box, their own ones included."""
    columns: dict[float, list[Placed]] = {}
    for placed in drawing.boxes:
        columns.setdefault(placed.x, []).append(placed)
    return [
        (route.edge, placed.box.key)
        for route in drawing.routes
        for column in columns.values()
        for point in _between(route, column)
        for placed in column
        if is_inside(point, placed)
    ]


def _between(route: Route, column: list[Placed]) -> list[Point]:
    """Points of an edge that are as far right as some boxes."""
    left, right = column[0].x, max(placed.right for placed in column)
    return [point for point in points(route) if left < point[0] < right]


def gaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Edges whose curves do not begin where the one before ends."""
    return [route.edge for route in drawing.routes if any(one[3] != other[0] for one, other in pairwise(route.curves))]


def loose_ends(drawing: Drawing) -> list[tuple[str, str]]:
    """Edges that do not go from a side of their first box to a side of their second."""
    where = {placed.box.key: placed for placed in drawing.boxes}
    loose = []
    for route in drawing.routes:
        (left, left_y), (right, right_y) = route.curves[0][0], route.curves[-1][3]
        source, target = (where[key] for key in route.edge)
        if source is target:
            sides = (source.right, source.right)
        elif route.is_backward:
            sides = (source.x, target.right)
        else:
            sides = (source.right, target.x)
        heights = source.y <= left_y <= source.bottom and target.y <= right_y <= target.bottom
        if abs(left - sides[0]) > 0.01 or abs(right - sides[1]) > 0.01 or not heights:
            loose.append(route.edge)
    return loose
