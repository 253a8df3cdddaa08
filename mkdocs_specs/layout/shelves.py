"""Drawings of parts → one drawing: side by side as long as there is room, then below."""

from collections.abc import Iterable

from mkdocs_specs.layout.drawing import Drawing, shifted

ROOM = 1180
"""So wide a drawing may be anyway."""
BESIDE = 48
BELOW = 36


def shelved(drawings: Iterable[Drawing]) -> Drawing:
    """Put drawings on shelves, in the order given; none is wider than the widest of them, or than `ROOM`."""
    parts = tuple(drawings)
    most = max((ROOM, *(part.width for part in parts)))
    placed: list[Drawing] = []
    x = y = depth = 0.0
    for part in parts:
        if x and x + part.width > most:
            x, y, depth = 0.0, y + depth + BELOW, 0.0
        placed.append(shifted(part, x, y))
        x, depth = x + part.width + BESIDE, max(depth, part.height)
    return Drawing(
        max((part.width for part in placed), default=0),
        max((part.height for part in placed), default=0),
        tuple(box for part in placed for box in part.boxes),
        tuple(sorted((route for part in placed for route in part.routes), key=lambda route: route.edge)),
    )
