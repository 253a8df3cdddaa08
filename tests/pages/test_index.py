"""The index of all specs."""

import pytest

from mkdocs_specs.pages import index
from mkdocs_specs.pages.page import render
from mkdocs_specs.spec import Spec
from tests.build import a_draft, a_place, a_spec, a_template, a_template_of
from tests.published import Node, Page

NOTE = a_template("""
title: Note
x-specs: {parts: {priority: weight, lead: owner, summary: about}}
properties:
  id: {type: string}
  about: {type: string}
  owner: {type: string}
  weight: {type: string, x-specs: {values: {Heavy: , Light: }}}
  due: {type: array, items: {properties: {date: {}}}, x-specs: {role: milestone}}
  status:
    type: string
    x-specs:
      values:
        Draft:
        Review:
        Active: {state: active}
        Stuck: {state: blocked}
        Done: {state: done}
        Gone: {state: withdrawn}
""")


def a_note(name: str, front: str) -> Spec:
    return a_spec(NOTE, f"id: {name}\n{front}", path=f"notes/{name}.md")


def root(*specs: Spec, invalid: frozenset[str] = frozenset()) -> Node:
    return Page(render(index, a_place(*specs, invalid=invalid))).root


def rows(*specs: Spec, invalid: frozenset[str] = frozenset()) -> list[list[str]]:
    """The table, its head first."""
    found = root(*specs, invalid=invalid).all("tr")
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in found]


def order(*specs: Spec) -> list[str]:
    return [row[0] for row in rows(*specs)[1:]]


def test_an_index_without_specs_says_so() -> None:
    written = render(index, a_place())

    assert "No specification yet." in written
    assert "<table" not in written


@pytest.mark.parametrize(("count", "said"), [(1, "1 specification. "), (2, "2 specifications. ")])
def test_an_index_counts_its_specs_and_names_its_day(count: int, said: str) -> None:
    lead = root(*(a_note(f"N-{number}", "") for number in range(count))).one("p", "specs-lead").shown

    assert lead == f"{said}States as of 22 Nov 2026."


def test_what_is_being_worked_on_comes_first_and_what_is_over_last() -> None:
    notes = [
        a_note(status or "none", f"status: {status}")
        for status in ("Draft", "Gone", "", "Done", "Stuck", "Review", "Active")
    ]

    assert order(*notes) == ["Active", "Stuck", "Review", "Draft", "Done", "Gone", "none"]


def test_of_one_status_the_more_important_then_the_nearer_then_the_id_comes_first() -> None:
    assert order(
        a_note("E", "weight: Light"),
        a_note("D", "weight: Light\ndue: [{date: 2026-12-01}]"),
        a_note("C", "weight: Light\ndue: [{date: 2026-11-30}]"),
        a_note("B", "owner: x"),
        a_note("A", "owner: x"),
        a_note("F", "weight: Heavy"),
    ) == ["F", "C", "D", "E", "A", "B"]


def test_there_is_one_counter_for_each_status_that_a_spec_has() -> None:
    nav = root(
        a_note("A", "status: Draft"),
        a_note("B", "status: Done"),
        a_note("C", "status: Draft"),
        a_note("D", "status: x"),
    ).one("nav")

    assert [(mark.one("b").shown, mark.one("span").shown) for mark in nav.all("a")] == [("2", "Draft"), ("1", "Done")]


def test_specs_without_a_life_cycle_are_not_counted_by_status() -> None:
    spec = a_spec(a_template("properties: {topic: {}}"), "topic: a")

    assert root(spec).all("nav") == []


def test_statuses_of_two_templates_that_share_a_name_are_counted_together() -> None:
    found = root(a_note("A", "status: Draft"), a_draft())

    assert [mark.one("b").shown for mark in found.one("nav").all("a")] == ["2"]


def test_the_table_leaves_out_columns_that_no_spec_has_anything_for() -> None:
    assert rows(a_note("A", "")) == [["ID", "Specification"], ["A", "A"]]


def test_the_table_shows_what_is_known_of_each_spec() -> None:
    spec = a_draft("""
tech_lead: Ada
summary: {what: Cards for all.}
background: {business: {priority: Medium}}
timeline: [{phase: A, target: 2026-12-18}]
user_stories: [{i_want: a, acceptance: [{text: b, done: true}, c]}]
dependencies: [{dependency: x, status: Blocked}]
""")

    head, row = rows(spec)

    assert dict(zip(head, row, strict=True)) == {
        "ID": "SPEC-0001",
        "Specification": "Log inCards for all.",
        "Status": "Draft",
        "Priority": "Medium",
        "Tech lead": "Ada",
        "Target": "18 Dec 2026",
        "Criteria": "1/2",
        "Attention": "1",
    }


def test_a_cell_without_a_value_has_a_dash_and_nothing_to_sort_by() -> None:
    notes = a_note("A", "owner: Ada"), a_note("B", "")

    assert rows(*notes)[2] == ["B", "B", "—"]
    assert [cell.attributes.get("data-sort") for cell in root(*notes).all("td", data_label="Tech lead")] == [None, ""]


def test_several_templates_have_a_column() -> None:
    other = a_spec(a_template_of({"memo.yaml": "title: Memo"}, "memo.yaml", "memo"), "x: 1")

    head, *lines = rows(a_note("A", ""), other)

    assert {line[head.index("Template")] for line in lines} == {"Note", "Memo"}


def test_links_lead_to_the_pages_of_the_specs() -> None:
    links = [link.attributes["href"] for link in root(a_note("A", "")).one("table").all("a")]

    assert links == ["../notes/A.md", "../notes/A.md"]


def test_a_spec_with_errors_is_marked_where_the_site_is_served() -> None:
    spec = a_note("A", "status: Draft")

    assert "Invalid" in rows(spec, invalid=frozenset({"notes/A.md"}))[1]
    assert "Invalid" not in rows(spec)[1]


def test_rows_say_what_a_script_sorts_and_filters_by() -> None:
    [_, row] = root(a_note("A", "status: Review\nowner: Ada\nweight: Light\ndue: [{date: 2026-12-01}]")).all("tr")

    sorts = [cell.attributes["data-sort"] for cell in row if "data-sort" in cell.attributes]

    assert {name: row.attributes[f"data-{name}"] for name in ("status", "lead", "template")} == {
        "status": "review",
        "lead": "Ada",
        "template": "note",
    }
    assert sorts == ["1", "1", "2026-12-01"]


def test_what_an_author_writes_is_escaped() -> None:
    written = render(index, a_place(a_note("A", "about: Say <script>\nowner: Ada <b>")))

    assert "<script>" not in written
    assert "Ada &lt;b&gt;" in written
