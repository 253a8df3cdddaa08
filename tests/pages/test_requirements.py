"""Requirements traceability."""

import pytest

from mkdocs_specs.pages import requirements
from mkdocs_specs.pages.page import render
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_place, a_spec, a_template
from tests.published import Node, Page

STORIES = "user_stories: [{as_a: buyer, i_want: b}, {as_a: buyer, i_want: c}]"
COMPONENTS = "architecture: {components: [{name: Cache}]}"
NOTE = a_template("""
title: Note
properties:
  id: {type: string}
  title: {type: string}
  status: {type: string, x-specs: {values: {Open: , Gone: {state: withdrawn}}}}
  needs: {type: array, x-specs: {role: requirement}, items: {properties: {text: {type: string}}}}
  calls:
    type: array
    x-specs: {role: endpoint, parts: {id: "E-{n}"}}
    items: {properties: {text: {type: string}, for: {type: string, x-specs: {ref: exposes, among: requirement}}}}
""")


def a_feature(number: int, *found: str, status: str = "Draft", more: str = "") -> Spec:
    front = f"id: SPEC-000{number}\ntitle: Feature {number}\nauthor: A\ncreated: 2026-01-05\nstatus: {status}\n"
    functional = ", ".join(f"{{requirement: {one}}}" for one in found)
    listed = f"requirements: {{functional: [{functional}]}}\n" if found else ""
    return a_spec(a_template(), front + listed + more, path=f"specs/000{number}-feature.md")


def a_note(front: str) -> Spec:
    return a_spec(NOTE, f"id: N-1\ntitle: Note\n{front}", path="notes/1.md")


def root(*specs: Spec, selection: Selection | None = None) -> Node:
    return Page(render(requirements, a_place(*specs, selection=selection))).root


def rows(*specs: Spec) -> list[list[str]]:
    """The table, its head first."""
    found = root(*specs).one("table").all("tr")
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in found]


def a_row(requirement: str, more: str = "", status: str = "Draft") -> dict[str, str]:
    """The row of a single requirement by the heads of its columns."""
    head, _, row = rows(a_feature(1, requirement, more=more, status=status))
    return dict(zip(head, row, strict=True))


def counters(*specs: Spec) -> dict[str, tuple[str, str | None]]:
    """The figure and the state of each counter."""
    found = root(*specs).one("nav").all("a")
    return {link.one("span").shown: (link.one("b").shown, link.attributes.get("data-state")) for link in found}


def test_without_a_requirement_there_is_no_page() -> None:
    assert not requirements.is_wanted(a_catalog(a_feature(1)))
    assert not requirements.is_wanted(a_catalog(a_note("status: Gone\nneeds: [{text: a}]")))
    assert requirements.is_wanted(a_catalog(a_feature(1, "a", status="Complete")))


def test_requirements_stand_under_their_specs() -> None:
    assert rows(a_feature(1, "a, verified_by: [x]", "b"), a_feature(2), a_feature(3, "c", status="Review")) == [
        ["ID", "Requirement", "Verified by", "State"],
        ["SPEC-0001 Feature 1 Draft 1 of 2 verified"],
        ["FR-1", "a", "x", "Verified"],
        ["FR-2", "b", "—", "Planned"],
        ["SPEC-0003 Feature 3 Review 0 of 1 verified"],
        ["FR-1", "c", "—", "Planned"],
    ]


def test_a_row_says_what_a_requirement_leads_to() -> None:
    row = a_row(
        "a, priority: Must Have, stories: [US-1, US-2], components: [Cache, Other], endpoints: [GET /a/b],"
        " verified_by: [test_a, '[Load test](https://example.org)', By hand, ../notes/plan.md]",
        f"{STORIES}\n{COMPONENTS}",
    )

    assert row == {
        "ID": "FR-1",
        "Requirement": "a",
        "Priority": "Must Have",
        "Story": "US-1, US-2",
        "Component": "Cache, Other",
        "Endpoint": "GET /a/b",
        "Verified by": "test_a Load test By hand ../notes/plan.md",
        "State": "Verified",
    }


def test_links_lead_to_where_things_stand() -> None:
    spec = a_feature(
        1,
        "a, stories: [US-1, SPEC-0002#US-2, Some story], endpoints: [GET /a]",
        more=f"{STORIES}\napi: {{endpoints: [{{method: GET, path: /a}}]}}",
    )

    table = root(spec, a_feature(2, more=STORIES)).one("table")

    assert [(link.shown, link.attributes["href"]) for link in table.all("a")] == [
        ("SPEC-0001", "../specs/0001-feature.md"),
        ("FR-1", "../specs/0001-feature.md#fr-1"),
        ("US-1", "../specs/0001-feature.md#us-1"),
        ("SPEC-0002#US-2", "0002-feature.md#us-2"),
        ("GET /a", "../specs/0001-feature.md#api-1"),
    ]


def test_an_endpoint_that_names_the_requirement_counts() -> None:
    [_, _, row] = rows(a_note("needs: [{id: FR-1, text: a}]\ncalls: [{text: GET /a, for: FR-1}]"))

    assert row == ["FR-1", "a", "GET /a", "Planned"]


def test_a_missing_story_is_a_gap_where_the_spec_has_stories() -> None:
    assert a_row("a", STORIES)["Story"] == "Gap"
    assert "Story" not in a_row("a")


def test_a_missing_component_is_a_gap_where_the_spec_has_components() -> None:
    assert a_row("a", COMPONENTS)["Component"] == "Gap"
    assert "Component" not in a_row("a, stories: [US-1]", STORIES)


@pytest.mark.parametrize(
    ("requirement", "status", "state"),
    [
        ("a, verified_by: [x]", "Draft", "Verified"),
        ("a, priority: Must Have", "In Progress", "No test"),
        ("a, priority: Must Have", "Complete", "No test"),
        ("a, priority: Must Have", "Approved", "Planned"),
        ("a, priority: Should Have", "In Progress", "Planned"),
        ("a, priority: Must Have, verified_by: [x], acceptance: [b]", "In Progress", "In progress"),
        ("a, acceptance: [{text: b, done: true}, c]", "In Progress", "In progress"),
        ("a, acceptance: [{text: b, done: true}]", "In Progress", "Done"),
        ("a", "Complete", "Done"),
    ],
)
def test_a_requirement_has_a_state(requirement: str, status: str, state: str) -> None:
    assert a_row(requirement, status=status)["State"] == state


def test_counters_say_how_many_lead_where_they_ought_to() -> None:
    specs = (
        a_feature(
            1, "a, stories: [US-1], priority: Must Have", "b", more=f"{STORIES}\n{COMPONENTS}", status="In Progress"
        ),
        a_feature(2, "c, verified_by: [x]"),
    )

    assert counters(*specs) == {
        "Requirements": ("3", None),
        "With a story": ("1/2", "gap"),
        "With a component": ("0/2", "gap"),
        "Verified": ("1/3", "in-progress"),
        "Must, no test": ("1", "gap"),
    }


def test_counters_are_calm_where_all_is_well() -> None:
    spec = a_feature(1, "a, stories: [US-1], verified_by: [x]", more=STORIES)

    assert counters(spec) == {"Requirements": ("1", None), "With a story": ("1/1", "done"), "Verified": ("1/1", "done")}


def test_counters_lead_to_the_table() -> None:
    page = root(a_feature(1, "a"))

    assert {link.attributes["href"] for link in page.one("nav").all("a")} == {
        "../specs/requirements.md#specs-requirements"
    }
    assert page.one("table").attributes["id"] == "specs-requirements"


def test_each_row_can_be_linked_to() -> None:
    table = root(a_feature(1, "a"), a_feature(2, "b")).one("table")

    assert [row.attributes["id"] for row in table.all("tr") if "id" in row.attributes] == [
        "spec-0001-fr-1",
        "spec-0002-fr-1",
    ]


def test_withdrawn_specs_are_left_out_in_words() -> None:
    gone = a_note("status: Gone\nneeds: [{text: a}]")

    page = root(a_feature(1, "b"), gone)

    assert page.one("p", "specs-lead").shown.endswith("Requirements of 1 withdrawn specification are left out.")
    assert "N-1" not in page.one("table").shown


def test_withdrawn_specs_are_shown_where_their_status_is_asked_for() -> None:
    gone = a_note("status: Gone\nneeds: [{text: a}]")

    assert "N-1" in root(gone, selection=Selection(statuses=("gone",))).one("table").shown


def test_long_names_break_where_their_parts_meet() -> None:
    written = render(requirements, a_place(a_feature(1, "a, verified_by: [test_late_parcel]")))

    assert "<code>test_<wbr>late_<wbr>parcel</code>" in written


@pytest.mark.parametrize("part", ["stories", "components", "endpoints", "verified_by"])
def test_what_an_author_writes_is_escaped(part: str) -> None:
    written = render(requirements, a_place(a_feature(1, f"a, {part}: ['<script>', '[x](javascript:y)']")))

    assert "<script>" not in written
    assert 'href="javascript' not in written
