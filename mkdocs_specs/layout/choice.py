"""Keys and edges → those that a picture can hold, when there are too many for one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mkdocs_specs.layout.drawing import Edge
from mkdocs_specs.layout.parts import Links, links, neighbourhood, parts

MOST = 60
"""More boxes are no picture any more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to draw, and how much is missing."""

    keys: tuple[str, ...]
    edges: tuple[Edge, ...]
    keys_left_out: int
    """Keys that have edges, but no place."""
    edges_left_out: int
    isolated: int
    """Keys without an edge to another; they are never drawn."""


def what_to_draw(keys: Collection[str], edges: Iterable[Edge], most: int = MOST) -> Choice:
    """Take the largest parts that fit; of one that is too large alone, what lies around its best connected key.

    Each edge names two of the keys; one that stands twice counts once.
    """
    known = sorted(set(edges))
    near = links(keys, known)
    linked = [part for part in parts(keys, known) if len(part) > 1]
    chosen: set[str] = set()
    for part in linked:
        if len(chosen) + len(part) <= most:
            chosen.update(part)
        elif not chosen:
            chosen.update(_heart(part, near, known, most))
    drawn = tuple(edge for edge in known if chosen.issuperset(edge))
    connected = sum(map(len, linked))
    return Choice(tuple(sorted(chosen)), drawn, connected - len(chosen), len(known) - len(drawn), len(near) - connected)


def _heart(part: Collection[str], near: Links, edges: Collection[Edge], most: int) -> set[str]:
    """Grow from the best connected key, ring by ring; in the last one the best connected come first."""

    def by_links(key: str) -> tuple[int, str]:
        return -len(near[key]), key

    chosen: set[str] = set()
    for ring in neighbourhood(min(part, key=by_links), edges, len(part)):
        chosen.update(sorted(ring, key=by_links)[: most - len(chosen)])
    return chosen
