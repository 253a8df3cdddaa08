"""Open items: questions, approvals and blocked dependencies."""

from dataclasses import replace

import pytest

from mkdocs_specs.pages import open_items
from mkdocs_specs.pages.page import render
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from mkdocs_specs.words import Words
from tests.build import a_catalog, a_place, a_spec, a_template
from tests.published import Node, Page


def a_feature(number: int, more: str = "", status: str = "Review") -> Spec:
    front = f"id: SPEC-000{number}\ntitle: Feature {number}\nauthor: A\ncreated: 2026-01-05\nstatus: {status}\n"
    return a_spec(a_template(), front + more, path=f"specs/000{number}-feature.md")


def asking(*questions: str) -> str:
    return f"open_questions: [{', '.join(f'{{question: {one}}}' for one in questions)}]\n"


def signing(*approvals: str) -> str:
    """Approvals by role; a `+` before one that is signed."""
    found = (
        f"{{role: {one.lstrip('+')}, approved: {'true' if one.startswith('+') else 'false'}}}" for one in approvals
    )
    return f"approvals: [{', '.join(found)}]\n"


def depending(*dependencies: str) -> str:
    return f"dependencies: [{', '.join(f'{{{one}}}' for one in dependencies)}]\n"


def root(*specs: Spec, selection: Selection | None = None) -> Node:
    return Page(render(open_items, a_place(*specs, selection=selection))).root


def rows(part: str, *specs: Spec, selection: Selection | None = None) -> list[list[str]]:
    """A table, its head first."""
    found = root(*specs, selection=selection).one("table", id=f"specs-{part}").all("tr")
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in found]


@pytest.mark.parametrize("more", [asking("a"), signing("Lead"), depending("dependency: a, status: Blocked")])
def test_anything_open_wants_the_page_until_the_spec_is_over(more: str) -> None:
    assert open_items.is_wanted(a_catalog(a_feature(1, more)))
    assert not open_items.is_wanted(a_catalog(a_feature(1, more, status="Complete")))


@pytest.mark.parametrize(
    "more", ["", asking("a, answer: b"), signing("+Lead"), depending("dependency: a, status: In Progress")]
)
def test_nothing_open_wants_no_page(more: str) -> None:
    assert not open_items.is_wanted(a_catalog(a_feature(1, more)))


def test_questions_come_most_overdue_first_and_those_without_a_date_last() -> None:
    first = a_feature(1, asking("a", "b, due: 2026-12-24", "c, due: 2026-11-13", "d, due: 2026-01-01, answer: yes"))
    second = a_feature(2, asking("e, due: 2026-10-30, owner: Legal team", "f, due: 2026-11-27"))

    assert rows("questions", first, second) == [
        ["ID", "Question", "Owner", "Due", "State"],
        ["0002·Q1", "eSPEC-0002 Feature 2", "Legal team", "30 Oct 2026", "Overdue by 23 days"],
        ["0001·Q3", "cSPEC-0001 Feature 1", "—", "13 Nov 2026", "Overdue by 9 days"],
        ["0002·Q2", "fSPEC-0002 Feature 2", "—", "27 Nov 2026", "Due in 5 days"],
        ["0001·Q2", "bSPEC-0001 Feature 1", "—", "24 Dec 2026", "Open"],
        ["0001·Q1", "aSPEC-0001 Feature 1", "—", "—", "Open"],
    ]


def test_what_is_due_soon_is_for_the_site_to_say() -> None:
    place = a_place(a_feature(1, asking("a, due: 2026-11-27")))
    strict = replace(place, catalog=replace(place.catalog, due_soon_days=4))

    assert "Due in 5 days" in open_items.questions(place)
    assert "Due in 5 days" not in open_items.questions(strict)


def test_a_question_links_to_where_it_stands() -> None:
    [to_question, to_spec] = root(a_feature(1, asking("a"))).one("table").all("a")

    assert to_question.attributes["href"] == "../specs/0001-feature.md#q-1"
    assert to_spec.attributes["href"] == "../specs/0001-feature.md"


def test_approvals_have_a_column_for_each_role_in_order_of_appearance() -> None:
    assert rows(
        "approvals",
        a_feature(1, signing("+Lead", "Security Review")),
        a_feature(2, signing("Legal", "security  review"), status="In Progress"),
        a_feature(3, signing("+Lead"), status="In Progress"),
        a_feature(4, signing("Lead"), status="Complete"),
    ) == [
        ["Specification", "Lead", "Security Review", "Legal", "Signed"],
        ["Feature 1SPEC-0001 · Review", "Signed", "Requested", "—", "1/2"],
        ["Feature 2SPEC-0002 · In Progress", "—", "Requested", "Requested", "0/2"],
    ]


def test_a_draft_does_not_nag_and_comes_last() -> None:
    assert rows(
        "approvals", a_feature(1, signing("+Lead", "Legal"), status="Draft"), a_feature(2, signing("Lead"))
    ) == [
        ["Specification", "Lead", "Legal", "Signed"],
        ["Feature 2SPEC-0002 · Review", "Requested", "—", "0/1"],
        ["Feature 1SPEC-0001 · Draft", "Signed", "not yet", "1/2"],
    ]


def test_roles_of_few_specs_share_a_column_where_there_are_many() -> None:
    head, row, other = rows(
        "approvals", a_feature(1, signing("A", "+B", "C", "D", "E", "F", "+G")), a_feature(2, signing("G", "F", "E"))
    )

    assert head == ["Specification", "A", "B", "E", "F", "G", "Other roles", "Signed"]
    assert row[1:] == [*("Requested", "Signed", "Requested", "Requested", "Signed"), "C: Requested D: Requested", "2/7"]
    assert other[6] == "—"


def test_two_approvals_of_one_role_stand_side_by_side() -> None:
    assert rows("approvals", a_feature(1, signing("+Lead", "Lead")))[1][1:] == ["Signed Requested", "1/2"]


def test_blocked_dependencies_say_what_they_hold_up() -> None:
    spec = a_feature(
        1,
        depending(
            "dependency: Contract, status: Blocked, owner: Legal team, impact: No launch",
            "dependency: Label, status: Done",
            "dependency: Search, status: Blocked, spec: SPEC-0002",
            "status: Blocked, spec: SPEC-0002",
        ),
    )

    table = root(spec, a_feature(2)).one("table", id="specs-blocked")
    lines = [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in table.all("tr")]

    assert lines == [
        ["Dependency", "Holds up", "Owner", "If delayed"],
        ["Contract", "SPEC-0001 Feature 1", "Legal team", "No launch"],
        ["SearchSPEC-0002 Feature 2", "SPEC-0001 Feature 1", "—", "—"],
        ["SPEC-0002 Feature 2", "SPEC-0001 Feature 1", "—", "—"],
    ]
    assert [link.attributes["href"] for link in table.all("a")] == [
        "../specs/0001-feature.md#dep-1",
        "../specs/0002-feature.md",
        "../specs/0001-feature.md#dep-3",
        "../specs/0002-feature.md",
        "../specs/0001-feature.md#dep-4",
    ]


def test_counters_lead_to_their_parts() -> None:
    nav = root(
        a_feature(1, asking("a", "b, due: 2026-11-13") + signing("+Lead", "Legal", "Security")),
        a_feature(2, depending("dependency: a, status: Blocked") + signing("Lead"), status="Draft"),
    ).one("nav")

    assert [(link.one("b").shown, link.one("span").shown, link.attributes["href"]) for link in nav.all("a")] == [
        ("1", "Overdue questions", "../specs/open-items.md#questions"),
        ("1", "Open questions", "../specs/open-items.md#questions"),
        ("2", "Approvals requested", "../specs/open-items.md#approvals"),
        ("1", "Blocked dependencies", "../specs/open-items.md#blocked"),
    ]


def test_headings_keep_their_anchors_whatever_the_site_calls_them() -> None:
    spec = a_feature(1, asking("a") + signing("Lead") + depending("dependency: a, status: Blocked"))
    place = a_place(spec)
    german = Place(place.catalog, Words(questions="Fragen"), place.links)

    assert [line for line in render(open_items, place).split("\n") if line.startswith("## ")] == [
        "## Questions",
        '## <span id="approvals"></span>Approvals pending',
        '## <span id="blocked"></span>Blocked dependencies',
    ]
    assert '## <span id="questions"></span>Fragen' in render(open_items, german)


def test_a_part_without_anything_open_is_left_out() -> None:
    assert "## " not in render(open_items, a_place(a_feature(1)))


def test_finished_specs_are_shown_where_their_status_is_asked_for() -> None:
    spec = a_feature(1, asking("a"), status="Complete")

    assert len(rows("questions", spec, selection=Selection(statuses=("Complete",)))) == 2


def test_a_selection_by_owner_narrows_the_approvals() -> None:
    front = "approvals: [{role: Lead, name: Ann}, {role: Legal, name: Bo}]"

    assert rows("approvals", a_feature(1, front), a_feature(2), selection=Selection(owners=("bo",))) == [
        ["Specification", "Legal", "Signed"],
        ["Feature 1SPEC-0001 · Review", "Requested", "0/1"],
    ]


def test_what_an_author_writes_is_escaped() -> None:
    more = asking("'<script>', owner: '<script>'") + signing("'<script>'")
    written = render(open_items, a_place(a_feature(1, more + depending("dependency: '<script>', status: Blocked"))))

    assert "<script>" not in written
    assert written.count("&lt;script&gt;") >= 4
