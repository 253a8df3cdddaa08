"""Relations that have an order, such as *depends on* and *supersedes*, do not go in a circle.

Each group of specs that is caught in circles is reported once, with the shortest one of them.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from mkdocs_specs.catalog import Catalog, Reference
from mkdocs_specs.problem import Related, Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.suggestion import any_of

ID = "reference-cycle"
SEVERITY = Severity.ERROR

Edges = Mapping[str, Mapping[str, Reference]]
"""By the path of the spec it leads from, then of the one it leads to."""


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each group of specs that refer to one another in a circle."""
    for relation in sorted(catalog.acyclic):
        edges = _core(_edges(catalog, relation))
        left = [spec.path for spec in catalog if spec.path in edges]
        while left:
            group = _group(left[0], edges)
            yield _fault(_shortest(group, edges), group, edges, catalog)
            left = [path for path in left if path not in group]


def _edges(catalog: Catalog, relation: str) -> dict[str, dict[str, Reference]]:
    edges: dict[str, dict[str, Reference]] = {}
    for one in catalog.references:
        if one.relation == relation and one.source is not None:
            edges.setdefault(one.source.path, {}).setdefault(one.target.path, one)
    return edges


def _core(edges: Edges) -> dict[str, dict[str, Reference]]:
    """Keep what is on a circle: drop, again and again, what leads to nothing and what nothing leads to."""
    kept = {source: dict(targets) for source, targets in edges.items()}
    while True:
        aimed_at = {target for targets in kept.values() for target in targets}
        inner = {
            source: {target: one for target, one in targets.items() if target in kept}
            for source, targets in kept.items()
            if source in aimed_at
        }
        inner = {source: targets for source, targets in inner.items() if targets}
        if inner == kept:
            return kept
        kept = inner


def _group(start: str, edges: Edges) -> list[str]:
    """The specs that lead to the first one and that it leads to; alone when it is on no circle itself."""
    ahead = _distances(start, edges)
    back: dict[str, dict[str, Reference]] = {}
    for source, targets in edges.items():
        for target, one in targets.items():
            back.setdefault(target, {})[source] = one
    behind = _distances(start, back)
    return [path for path in edges if path in ahead and path in behind] or [start]


def _distances(start: str, edges: Edges) -> dict[str, str]:
    """Every spec that can be reached, with the one before it on a shortest way."""
    before: dict[str, str] = {}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for target in edges.get(here, {}):
            if target not in before:
                before[target] = here
                queue.append(target)
    return before


def _shortest(group: Sequence[str], edges: Edges) -> list[str]:
    """A shortest circle within a group, begun at the first spec on it; empty without one."""
    circles = []
    for start in group:
        before = _distances(start, edges)
        if start in before:
            circle = [start]
            while (previous := before[circle[0]]) != start:
                circle.insert(0, previous)
            circles.append([start, *circle])
    return min(circles, key=len, default=[])


def _fault(circle: Sequence[str], group: Sequence[str], edges: Edges, catalog: Catalog) -> Fault:
    steps = [edges[here][there] for here, there in pairwise(circle)]
    first, *others = steps
    names = {path: catalog.by_path[path].id or path for path in group}
    way = " → ".join(names[path] for path in circle)
    rest = [names[path] for path in group if path not in circle]
    more = f" ({any_of(rest, 'and')} {'are' if len(rest) > 1 else 'is'} caught in it too)" if rest else ""
    message = f"'{first.relation}' goes in a circle: {way}{more}; drop one of these references"
    related = tuple(
        Related(one.where, f"{names[one.source.path]} {one.relation} {names[one.target.path]}")
        for one in others
        if one.source is not None
    )
    return Fault(first.source, message, first.path, first.where, related=related)
