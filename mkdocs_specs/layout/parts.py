"""Keys and edges → the parts that hang together, and what lies around a key."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from mkdocs_specs.layout.drawing import Edge

Links = Mapping[str, Collection[str]]
"""The keys that each key has an edge to or from, in order."""


def parts(keys: Iterable[str], edges: Iterable[Edge]) -> tuple[tuple[str, ...], ...]:
    """Group keys that edges join, whichever way they point: largest group first, equal ones by their first key.

    Each edge names two of the keys.
    """
    near = links(keys, edges)
    seen: set[str] = set()
    found: list[tuple[str, ...]] = []
    for key in near:
        if key not in seen:
            part = [reached for ring in _rings(key, near) for reached in ring]
            seen.update(part)
            found.append(tuple(sorted(part)))
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def neighbourhood(key: str, edges: Iterable[Edge], distance: int) -> tuple[tuple[str, ...], ...]:
    """The keys that lie 0, 1, 2 … steps from one, at most `distance`; the way an edge points does not count."""
    return _rings(key, links((key,), edges), distance)


def links(keys: Iterable[str], edges: Iterable[Edge]) -> Links:
    """Who is linked to whom, both ways; an edge from a key to itself is none."""
    near: dict[str, set[str]] = {key: set() for key in keys}
    for source, target in edges:
        if source != target:
            near.setdefault(source, set()).add(target)
            near.setdefault(target, set()).add(source)
    return {key: tuple(sorted(near[key])) for key in sorted(near)}


def _rings(start: str, near: Links, most: int | None = None) -> tuple[tuple[str, ...], ...]:
    """Go out from a key, ring by ring; each is sorted."""
    seen = {start}
    rings: list[Sequence[str]] = [(start,)]
    while most is None or len(rings) <= most:
        ring = sorted({other for key in rings[-1] for other in near[key]} - seen)
        if not ring:
            break
        seen.update(ring)
        rings.append(ring)
    return tuple(map(tuple, rings))
