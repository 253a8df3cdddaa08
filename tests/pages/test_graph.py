"""Which spec needs which other one first: a picture, a table, and the surroundings of one spec."""

from collections.abc import Iterable

import pytest

from mkdocs_specs.pages.graph import dependency_graph, neighbourhood
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from tests.build import a_place, a_spec, a_template
from tests.published import Node, Page

NOTE = a_template("""
title: Note
x-specs: {parts: {lead: owner}}
properties:
  id: {type: string}
  title: {type: string}
  owner: {type: string}
  needs: {type: array, items: {type: string}, x-specs: {ref: depends on}}
  waits:
    type: array
    items:
      properties:
        spec: {type: string, x-specs: {ref: depends on}}
        state: {enum: [Done, Stuck], x-specs: {values: {Done: {state: done}, Stuck: {state: blocked}}}}
    x-specs: {role: dependency, parts: {spec: spec, status: state}}
  status:
    type: string
    x-specs: {values: {Draft: , Active: {state: active}, Done: {state: done}, Gone: {state: withdrawn}}}
""")


def a_note(name: str, front: str = "", status: str = "Draft") -> Spec:
    return a_spec(NOTE, f"id: {name}\ntitle: Note {name}\nstatus: {status}\n{front}", path=f"notes/{name}.md")


def needing(name: str, *others: str, status: str = "Draft") -> Spec:
    return a_note(name, f"needs: [{', '.join(others)}]", status)


def waiting(name: str, other: str, status: str = "Draft", more: str = "") -> Spec:
    return a_note(name, f"waits: [{{spec: {other}, state: Stuck}}]\n{more}", status)


def read(html: str) -> Node:
    return Page(html).root


def drawn(root: Node) -> set[tuple[str, bool]]:
    """The ids of the nodes, and whether each is the page's own."""
    nodes = root.all("a", "n")
    return {(node.all("text")[0].shown, node.attributes.get("aria-current") == "page") for node in nodes}


def ids(root: Node) -> list[str]:
    return sorted(name for name, _ in drawn(root))


def rows(root: Node) -> list[list[str]]:
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in root.all("tr")]


def graph_of(*specs: Spec, invalid: Iterable[str] = (), selection: Selection | None = None) -> Node:
    return read(dependency_graph(a_place(*specs, invalid=frozenset(invalid), selection=selection)))


def test_specs_that_need_nothing_and_that_nothing_needs_are_not_shown() -> None:
    root = graph_of(a_note("A"), needing("B", "C"), a_note("C"))

    assert ids(root) == ["B", "C"]
    assert rows(root) == [["Specification", "Status", "Depends on"], ["Note BB", "Draft", "C Note C Draft"]]


def test_without_a_dependency_there_is_nothing() -> None:
    assert dependency_graph(a_place(a_note("A"), a_note("B"))) == ""


def test_what_comes_first_stands_on_the_left() -> None:
    root = graph_of(needing("A", "B"), a_note("B"))

    assert [node.all("text")[0].shown for node in root.all("a", "n")] == ["B", "A"]
    assert root.all("p")[0].shown == "Prerequisites stand on the left."


def test_a_node_leads_to_its_spec_and_is_read_out_in_full() -> None:
    node = graph_of(needing("A", "B"), a_note("B", status="Done")).all("a", "n")[0]

    assert node.attributes["href"] == "../notes/B.md"
    assert node.all("title")[0].children == ["B Note B, Done"]
    assert node.attributes["data-status"] == "done"


def test_a_pair_that_is_named_twice_is_one_dependency() -> None:
    root = graph_of(a_note("A", "needs: [B]\nwaits: [{spec: B, state: Done}]"), a_note("B"))

    assert len(root.all("path", "e")) == 1
    assert root.one("caption").shown == "1 dependency · 2 specifications"


def test_a_blocked_dependency_is_dashed_and_named_in_the_table() -> None:
    root = graph_of(waiting("A", "B", more="needs: [B, C]"), a_note("B"), a_note("C"))

    assert root.all("p")[0].shown == "Prerequisites stand on the left. A dashed red line is a blocked dependency."
    assert [text.shown for text in root.all("text", "lbl")] == ["blocked"]
    assert rows(root)[1] == ["Note AA", "Draft", "B Note B Draft C Note C Draft", "Blocked B"]
    assert root.one("caption").shown == "2 dependencies · 3 specifications · 1 blocked"


def test_a_finished_spec_waits_for_nothing() -> None:
    root = graph_of(waiting("A", "B", status="Done"), a_note("B"))

    assert root.all("text", "lbl") == []
    assert rows(root)[0] == ["Specification", "Status", "Depends on"]


def test_a_withdrawn_spec_is_shown_only_where_another_one_needs_it() -> None:
    gone, also_gone = needing("B", "C", status="Gone"), needing("D", "C", status="Gone")

    assert ids(graph_of(needing("A", "B"), gone, also_gone, a_note("C"))) == ["A", "B"]


def test_a_selection_shows_what_lies_between_its_specs() -> None:
    specs = needing("A", "B"), needing("B", "C"), a_note("C", status="Active")

    assert ids(graph_of(*specs, selection=Selection(statuses=("Draft",)))) == ["A", "B"]


def test_an_invalid_spec_is_marked_as_such() -> None:
    root = graph_of(needing("A", "B"), a_note("B"), invalid=["notes/B.md"])

    assert [text.shown for text in root.all("a", "n")[0].all("text")] == ["B", "Invalid", "Note B"]
    assert rows(root)[1][-1] == "B Note B Invalid"


def test_two_graphs_on_one_page_share_neither_ids_nor_names() -> None:
    place = a_place(needing("A", "B"), a_note("B"))

    root = read(dependency_graph(place) + dependency_graph(place))

    found = [node.attributes["id"] for node in root if "id" in node.attributes]
    assert len(found) == len(set(found))
    assert [box.attributes["aria-label"] for box in root.all("div", "specs-graph-box")] == [
        "Dependency graph",
        "Dependency graph 2",
    ]


def test_of_too_many_specs_the_picture_says_what_is_missing_and_the_table_holds_all() -> None:
    hub = [needing(f"H{number:02}", "H00") for number in range(1, 60)]
    pair = [needing("X", "Y"), a_note("Y")]

    root = graph_of(a_note("H00"), *hub, *pair)

    assert len(drawn(root)) == 60
    assert root.all("p")[0].shown == (
        "Prerequisites stand on the left. "
        "Not drawn: 2 specifications and 1 dependency; the table below has all of them."
    )
    assert len(rows(root)) == 1 + 60


def test_texts_of_authors_are_escaped() -> None:
    html = dependency_graph(a_place(needing("A", "B"), a_spec(NOTE, "id: B\ntitle: <img> & *b*", path="notes/B.md")))

    assert "<img>" not in html
    assert "&lt;img&gt; &amp; *b*" in html


def test_a_picture_is_not_found_twice_by_a_search() -> None:
    root = graph_of(needing("A", "B"), a_note("B"))

    assert root.all("div", data_search_exclude="")[0].all("svg")


def test_the_page_of_a_spec_shows_what_it_needs_and_what_needs_it() -> None:
    middle = needing("B", "C")

    written = neighbourhood(middle, a_place(needing("A", "B"), middle, needing("C", "D"), a_note("D")))

    assert written.startswith(
        '## Dependency graph\n\n<div data-search-exclude=""><p>Prerequisites stand on the left.</p><div'
    )
    assert drawn(read(written)) == {("A", False), ("B", True), ("C", False)}


def test_a_page_without_dependencies_has_no_such_section() -> None:
    alone = a_note("A")

    assert neighbourhood(alone, a_place(alone, needing("B", "C"), a_note("C"))) == ""


@pytest.mark.parametrize(("before", "after"), [(30, 0), (0, 30), (30, 30), (5, 30)])
def test_around_a_spec_at_most_twenty_are_drawn_and_the_rest_is_counted(before: int, after: int) -> None:
    first = [a_note(f"F{number:02}") for number in range(before)]
    last = [needing(f"L{number:02}", "M") for number in range(after)]
    middle = needing("M", *(spec.id for spec in first))

    root = read(neighbourhood(middle, a_place(*first, middle, *last)))

    assert len(drawn(root)) == 20
    assert root.all("p")[0].shown.endswith(f" Not drawn: {before + after - 19} specifications.")
    assert len([name for name in ids(root) if name[0] == "F"]) >= min(before, 9)
    assert len([name for name in ids(root) if name[0] == "L"]) >= min(after, 9)


def test_around_a_spec_what_is_blocked_is_always_drawn() -> None:
    first = [a_note(f"F{number:02}") for number in range(30)]
    middle = waiting("M", "F29", more=f"needs: [{', '.join(spec.id for spec in first)}]")

    root = read(neighbourhood(middle, a_place(*first, middle)))

    assert "F29" in ids(root)
    assert len(root.all("text", "lbl")) == 1


def test_three_columns_fit_beside_the_contents_of_a_page() -> None:
    middle = waiting("B", "C")

    root = read(neighbourhood(middle, a_place(needing("A", "B"), middle, a_note("C"))))

    assert int(root.one("svg").attributes["width"]) <= 686
