"""The card on top of a spec."""

import pytest

from mkdocs_specs.pages.head import head
from mkdocs_specs.spec import Spec
from tests.build import a_draft, a_page_context, a_spec, a_template
from tests.published import Node, Page

CYCLE = a_template("""
x-specs: {parts: {priority: weight}}
properties:
  status:
    type: string
    x-specs: {values: {Draft: , Active: {state: active}, Done: {state: done}, Gone: {state: withdrawn}}}
  weight: {type: string, x-specs: {values: {Heavy: {tone: red}, Light: }}}
""")


def card(spec: Spec) -> Node:
    """The card of a spec, as a browser has it."""
    return Page(head(spec, a_page_context(spec))).root


def facts(spec: Spec) -> dict[str, str]:
    """The facts in the card by their labels."""
    found: dict[str, str] = {}
    for box in card(spec).all("dl", "specs-meta"):
        found |= dict(zip([node.shown for node in box.all("dt")], [node.shown for node in box.all("dd")], strict=True))
    return found


def bar(spec: Spec) -> list[str]:
    """What stands in the first line of the card."""
    return [node.shown for node in card(spec).one("div", "specs-head__bar").children if isinstance(node, Node)]


def test_a_spec_without_anything_to_say_has_no_card() -> None:
    spec = a_spec(a_template("properties: {body: {type: object}}"), "body: {}")

    assert head(spec, a_page_context(spec)) == ""


def test_the_bar_has_the_status_priority_version_and_last_change() -> None:
    spec = a_draft("""
updated: 2026-03-18
background: {business: {priority: High}}
changelog: [{version: 1.10, date: 2026-03-18}]
""")

    assert bar(spec) == ["Draft", "High priority", "Version 1.10", "Updated 18 Mar 2026"]


def test_what_is_not_there_takes_no_room() -> None:
    root = card(a_draft())

    assert bar(a_draft()) == ["Draft"]
    assert facts(a_draft()) == {"Author": "Platform team", "Created": "5 Nov 2026"}
    assert root.all("dl", "specs-kpis") == []
    assert root.all("div", "specs-attn") == []


def test_a_date_that_is_none_is_shown_as_written() -> None:
    assert bar(a_draft("updated: last week")) == ["Draft", "Updated last week"]


@pytest.mark.parametrize(
    ("front", "text"), [("status: Actve", "Actve, not valid"), ("weight: Light", "Missing"), ("status: ''", "Missing")]
)
def test_a_status_that_is_none_of_the_life_cycle_is_marked(front: str, text: str) -> None:
    badge = card(a_spec(CYCLE, front)).one("span", data_status="invalid")

    assert badge.text == text
    assert badge.attributes["data-tone"] == "red"


def test_a_status_with_any_text_in_it_is_shown_as_written() -> None:
    template = a_template('properties: {status: {x-specs: {values: {open: , "superseded by {}": {state: withdrawn}}}}}')

    badge = card(a_spec(template, "status: superseded by ADR-7")).one("span", "specs-badge")

    assert (badge.shown, badge.attributes["data-status"]) == ("superseded by ADR-7", "superseded-by")


def test_a_template_without_a_life_cycle_shows_a_status_only_when_there_is_one() -> None:
    template = a_template("properties: {status: {type: string}, title: {}, cost: {type: integer}}")

    assert card(a_spec(template, "cost: 1")).all("span", "specs-badge") == []
    assert card(a_spec(template, "status: fine")).one("span", "specs-badge").text.startswith("fine")


def test_the_rail_has_the_life_cycle_with_the_current_step() -> None:
    steps = card(a_spec(CYCLE, "status: Active")).one("ol", "specs-steps").all("li")

    assert [step.shown for step in steps] == ["Draft", "Active", "Done"]
    assert [step.attributes.get("aria-current") for step in steps] == [None, "step", None]
    assert ["data-past" in step.attributes for step in steps] == [True, False, False]


@pytest.mark.parametrize("front", ["status: Gone", "status: Actve", "weight: Heavy"])
def test_what_was_withdrawn_or_has_no_status_has_no_rail(front: str) -> None:
    assert card(a_spec(CYCLE, front)).all("ol", "specs-steps") == []


def test_a_life_cycle_of_one_step_is_no_rail() -> None:
    template = a_template("properties: {status: {x-specs: {values: {Open: , Gone: {state: withdrawn}}}}}")

    assert card(a_spec(template, "status: Open")).all("ol", "specs-steps") == []


def test_the_facts_name_people_dates_tags_and_what_nothing_else_shows() -> None:
    template = a_template("""
x-specs: {parts: {people: [consulted, informed]}}
properties:
  author: {}
  lead: {}
  consulted: {}
  informed: {}
  created: {}
  tags: {}
  cost: {type: integer, title: Yearly cost}
""")

    spec = a_spec(
        template,
        """
author: ["*Ada*", Ben]
lead: Cy
consulted: [Dan, N/A]
informed: Eve
created: 2026-01-05
tags: [pay, <b>]
cost: 7
other: x
""",
    )

    assert facts(spec) == {
        "Author": "Ada, Ben",
        "Tech lead": "Cy",
        "People": "Dan, Eve",
        "Created": "5 Jan 2026",
        "Tags": "pay, <b>",
        "Yearly cost": "7",
        "Other": "x",
    }


@pytest.mark.parametrize(
    ("target", "distance"),
    [
        ("2026-12-18", "in 26 days"),
        ("2026-11-23", "tomorrow"),
        ("2026-11-22", "today"),
        ("2026-11-21", "yesterday"),
        ("2026-11-01", "21 days ago"),
    ],
)
def test_the_target_says_how_far_away_it_is(target: str, distance: str) -> None:
    assert facts(a_draft(f"timeline: [{{phase: A, target: {target}}}]"))["Target"].endswith(f"2026 {distance}")


def test_the_target_of_finished_work_is_only_a_date() -> None:
    spec = a_draft("timeline: [{phase: A, target: 2026-11-01}]", status="Complete")

    assert facts(spec)["Target"] == "1 Nov 2026"


def kpis(spec: Spec) -> dict[str, str]:
    boxes = card(spec).one("dl", "specs-kpis").all("div", "specs-kpi")
    return {box.one("dt").shown: box.one("dd").text for box in boxes}


def test_progress_counts_criteria_milestones_and_approvals() -> None:
    spec = a_draft("""
user_stories: [{i_want: a, acceptance: [b, {text: c, done: true}, {text: d, done: true}]}]
timeline:
  - {phase: A, deliverables: [{text: a, done: true}]}
  - {phase: B, deliverables: [b], target: 2026-01-01}
  - {phase: C}
approvals: [{role: Product, approved: true}, {role: Security}]
""")

    shares = card(spec).all("span", "specs-progress")
    people = card(spec).one("span", "specs-people").all("span", "specs-i")

    assert kpis(spec) == {
        "Acceptance criteria": "2 of 3 met",
        "Milestones": "1 of 3 done",
        "Approvals": "1 of 2 signed" + "".join(person.text for person in people),
    }
    assert [person.text for person in people] == ["Product, Approved", "Security, Pending"]
    assert [share.attributes["aria-label"] for share in shares] == ["2 of 3 met", "Milestones: 1 of 3 done"]
    assert shares[0].attributes["data-state"] == "in-progress"
    assert shares[0].one("i").attributes["style"] == "--v:66%"
    assert [bit.attributes["data-state"] for bit in shares[1].all("i")] == ["done", "overdue", "todo"]


def test_criteria_that_are_all_met_are_done() -> None:
    spec = a_draft("user_stories: [{i_want: a, acceptance: [{text: c, done: true}]}]")

    share = card(spec).one("span", "specs-progress")

    assert (share.attributes["data-state"], kpis(spec)) == ("done", {"Acceptance criteria": "1 of 1 met"})


NEEDS = """
dependencies: [{dependency: a, status: Done}, {dependency: b, status: Blocked}, {dependency: c, status: Blocked}]
risks: [{risk: a, probability: L, impact: L}, {risk: b, probability: H, impact: M}]
open_questions:
  - {question: a, due: 2026-11-21}
  - {question: b, due: 2026-11-22}
  - {question: c, due: 2026-01-01, answer: d}
approvals: [{role: a}, {role: b, approved: true}, {role: c}]
"""


def attention(spec: Spec) -> list[tuple[str, str]]:
    """What needs somebody, with the address each leads to."""
    return [
        (mark.text, mark.all("a")[0].attributes["href"] if mark.all("a") else "")
        for line in card(spec).all("div", "specs-attn")
        for mark in line.all("span", "specs-i")
    ]


def test_what_needs_somebody_is_named_with_a_link_to_the_first() -> None:
    assert attention(a_draft(NEEDS, status="Review")) == [
        ("2 blocked dependencies", "#dep-2"),
        ("1 high risk", "#r-2"),
        ("1 overdue question", "#q-1"),
        ("2 approvals pending", ""),
    ]


def test_approvals_are_asked_for_once_a_spec_has_left_its_first_status() -> None:
    assert [said for said, _ in attention(a_draft(NEEDS))] == [
        "2 blocked dependencies",
        "1 high risk",
        "1 overdue question",
    ]


def test_finished_work_needs_nobody() -> None:
    assert attention(a_draft(NEEDS, status="Complete")) == []


def test_one_and_many_are_said_differently() -> None:
    spec = a_draft(
        """
dependencies: [{dependency: b, status: Blocked}]
risks: [{risk: a, probability: H, impact: H}, {risk: b, probability: H, impact: M}]
open_questions: [{question: a, due: 2026-11-21}, {question: b, due: 2026-11-20}]
approvals: [{role: a}]
""",
        status="Review",
    )

    assert [said for said, _ in attention(spec)] == [
        "1 blocked dependency",
        "2 high risks",
        "2 overdue questions",
        "1 approval pending",
    ]
