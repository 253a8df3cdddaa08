"""Boxes and edges → a drawing in layers: the steps in their order (Sugiyama, Tagawa and Toda 1981)."""

from collections.abc import Collection, Mapping, Sequence

from mkdocs_specs.layout.cycles import backward
from mkdocs_specs.layout.drawing import Box, Drawing, Edge, Placed, fitted
from mkdocs_specs.layout.layers import layers
from mkdocs_specs.layout.levels import levels
from mkdocs_specs.layout.order import ordered
from mkdocs_specs.layout.parts import parts
from mkdocs_specs.layout.ports import ports
from mkdocs_specs.layout.routes import Router, loop, rises, spaced
from mkdocs_specs.layout.shelves import shelved
from mkdocs_specs.layout.straight import straightened
from mkdocs_specs.layout.web import web

GAP = 84
"""Between two columns, at least."""


def layered(
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    *,
    apart: Collection[Edge] = (),
    gap: float = GAP,
    has_heads_at_both_ends: bool = False,
) -> Drawing:
    """Draw boxes in columns, so that edges go from left to right and never through a box.

    Each edge names two of the boxes; one that stands twice is drawn once. Long edges from one box share a line until
    they part, except those that are `apart`; with heads at both ends edges part from the box on. An edge that closes
    a cycle goes from right to left. Parts without an edge between them stand below and beside one another. The same
    boxes and edges give the same drawing in any order.
    """
    known = {box.key: box for box in boxes}
    every = sorted(set(edges))
    drawn = []
    for part in parts(known, every):
        inside = frozenset(part)
        own = {key: known[key] for key in part}
        inner = [edge for edge in every if edge[0] in inside]
        drawn.append(_part(own, inner, apart, gap, has_heads_at_both_ends=has_heads_at_both_ends))
    return shelved(drawn)


def _part(
    boxes: Mapping[str, Box],
    edges: Collection[Edge],
    apart: Collection[Edge],
    gap: float,
    *,
    has_heads_at_both_ends: bool,
) -> Drawing:
    """Draw boxes that hang together; the first is at the left, none is above 0."""
    between = [edge for edge in edges if edge[0] != edge[1]]
    turned = {(target, source): (source, target) for source, target in backward(boxes, between)}
    forward = sorted({edge for edge in between if edge[::-1] not in turned} | turned.keys())
    heights = {key: box.height for key, box in boxes.items()}
    widths = {key: box.width for key, box in boxes.items()}

    joined = web(layers(boxes, forward), forward, {*apart, *turned})
    order = ordered(joined)
    touching = ports(joined, order, heights, forward if has_heads_at_both_ends else turned)
    found = straightened(joined, order, heights, touching, levels(joined, order, heights, touching))
    columns = spaced(order, widths, rises(joined, touching, found), gap)
    router = Router(columns, widths, touching, found)

    placed = [
        Placed(boxes[stop.key], columns[stop].left, found[stop] - heights[stop.key] / 2)
        for stop in found
        if not stop.is_lane
    ]
    routes = [router.route(edge, joined.ways[edge]) for edge in between if edge not in turned.values()]
    routes += [
        router.route(edge, joined.ways[left_to_right], is_backward=True) for left_to_right, edge in turned.items()
    ]
    routes += [loop(box) for box in placed if (box.box.key, box.box.key) in edges]
    return fitted(placed, routes)
