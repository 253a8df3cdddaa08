"""Specs that need one another → a picture of which comes first, on the page of all and on the page of each."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from mkdocs_specs.layout import what_to_draw
from mkdocs_specs.pages.dependencies import Dependency, dependencies, dependencies_around
from mkdocs_specs.pages.listed import name_of
from mkdocs_specs.pages.ordered import marks_of
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.spec_table import status_cell
from mkdocs_specs.spec import Progress, Spec
from mkdocs_specs.views import Edge, Node, Row, Table, element, grid, markdown_text, plain, progress_badge
from mkdocs_specs.views import graph as picture
from mkdocs_specs.views.register import counted

GRAPH, TABLE = "specs-graph", "specs-dependencies"
MOST_AROUND = 19
"""Neighbours of one spec that a picture still shows well, beside the spec itself."""


def dependency_graph(place: Place) -> str:
    """Show what needs what: as much of it as makes a picture, and all of it as a table."""
    found, words = _chosen(place), place.words
    if not found:
        return ""
    choice = what_to_draw({spec.path for spec in _specs(found)}, [one.key for one in found])
    edges = frozenset(choice.edges)
    left_out = ""
    if choice.edges_left_out:
        left_out = words.not_drawn.format(
            specifications=counted(choice.keys_left_out, words.one_specification, words.many_specifications),
            dependencies=counted(choice.edges_left_out, words.one_dependency, words.many_dependencies),
        )
    return f"{_drawn([one for one in found if one.key in edges], place, left_out)}\n\n{_table(found, place)}"


def neighbourhood(spec: Spec, place: Place) -> str:
    """Write a section with what a spec needs and what needs it; "" without either. Other sections name them all."""
    found, words = dependencies_around(spec, place.catalog), place.words
    if not found:
        return ""
    # What is blocked is drawn in any case.
    needed = _blocked_first(one for one in found if one.needing.path == spec.path)
    needing = _blocked_first(one for one in found if one.needed.path == spec.path)
    left = needed[: max(MOST_AROUND // 2, MOST_AROUND - len(needing))]
    drawn = [*left, *needing[: MOST_AROUND - len(left)]]
    missing = len(_specs(found)) - len(_specs(drawn))
    count = counted(missing, words.one_specification, words.many_specifications)
    shown = _drawn(drawn, place, words.not_drawn_here.format(specifications=count) if missing else "", spec.path)
    return f"## {markdown_text(words.dependency_graph)}\n\n{shown}"


def _chosen(place: Place) -> list[Dependency]:
    """The dependencies between specs that are shown."""
    chosen = {spec.path for spec in place.specs if place.selection.takes_owner(spec)}
    return [one for one in dependencies(place.catalog) if chosen.issuperset(one.key)]


def _specs(found: Iterable[Dependency]) -> Collection[Spec]:
    return {spec.path: spec for one in found for spec in (one.needed, one.needing)}.values()


def _blocked_first(found: Iterable[Dependency]) -> list[Dependency]:
    return sorted(found, key=lambda one: not one.is_blocked)


def _drawn(found: Sequence[Dependency], place: Place, left_out: str, current: str = "") -> str:
    """Draw the specs, under what a reader has to know; a search finds the same texts elsewhere."""
    words, prefix = place.words, place.unique(GRAPH)
    is_blocked = any(one.is_blocked for one in found)
    said = (words.prerequisites_left, words.dashed_is_blocked if is_blocked else "", left_out)
    nodes = [_node(spec, place, is_current=spec.path == current) for spec in _specs(found)]
    edges = [Edge(*one.key, is_blocked=one.is_blocked) for one in found]
    title = words.dependency_graph + prefix.removeprefix(GRAPH).replace("-", " ")
    drawn = picture(nodes, edges, title, words.blocked.lower(), prefix)
    legend = element("p", plain(" ".join(sentence for sentence in said if sentence)))
    return element("div", legend + drawn, data_search_exclude="")


def _node(spec: Spec, place: Place, *, is_current: bool) -> Node:
    word = place.words.invalid if spec.path in place.invalid else _status(spec)
    hover = ", ".join(part for part in (name_of(spec), word) if part)
    marks = marks_of(spec, place.invalid)
    return Node(spec.path, spec.id, spec.title, word, marks, place.url(spec), hover, is_current)


def _status(spec: Spec) -> str:
    return spec.status.named(spec.status_text) if spec.status is not None else spec.status_text


def _table(found: Sequence[Dependency], place: Place) -> str:
    words, needs = place.words, _by_needing(found)
    rows = [Row(list(_cells(group, place))) for group in needs]
    blocked = sum(one.is_blocked for one in found)
    caption = (
        counted(len(found), words.one_dependency, words.many_dependencies),
        counted(len(_specs(found)), words.one_specification, words.many_specifications),
        *([words.count_blocked.format(count=blocked)] if blocked else []),
    )
    labels = (words.specification, words.status, words.prerequisites, words.blocked)
    return grid(Table(labels, rows, words.dependencies, caption, id=place.unique(TABLE)), words)


def _by_needing(found: Iterable[Dependency]) -> Collection[list[Dependency]]:
    groups: dict[str, list[Dependency]] = {}
    for one in found:
        groups.setdefault(one.needing.path, []).append(one)
    return [groups[path] for path in sorted(groups)]


def _cells(group: Sequence[Dependency], place: Place) -> Iterator[str]:
    """The cells of one spec: what it is, where it stands, what it needs, and which of that is blocked."""
    words, spec = place.words, group[0].needing
    yield element("a", plain(spec.title), class_="specs-title", href=place.url(spec)) + _small(spec.id)
    yield status_cell(spec, place)
    needed = [f"{_link(one.needed, place)} {status_cell(one.needed, place)}".strip() for one in group]
    yield "".join(element("div", html) for html in needed)
    names = [plain(one.needed.id or one.needed.title) for one in group if one.is_blocked]
    yield f"{progress_badge(Progress.BLOCKED, words.blocked)} {', '.join(names)}" if names else ""


def _link(spec: Spec, place: Place) -> str:
    number = element("span", plain(spec.id), class_="specs-id") + " " if spec.id else ""
    return element("a", number + plain(spec.title), href=place.url(spec))


def _small(text: str) -> str:
    return element("small", plain(text)) if text else ""
