"""The roadmap: a row and a bar for each spec with dates, then what needs what."""

from datetime import date

import pytest

from mkdocs_specs.pages import roadmap
from mkdocs_specs.pages.page import render
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_place, a_site, a_spec, a_template
from tests.published import Node, Page

NOTE = a_template("""
title: Note
x-specs: {parts: {lead: owner}}
properties:
  id: {type: string}
  title: {type: string}
  owner: {type: string}
  needs: {type: array, items: {type: string}, x-specs: {ref: depends on}}
  phases: {type: array, items: {properties: {start: {}, date: {}, duration: {}}}, x-specs: {role: milestone}}
  steps:
    type: array
    items: {properties: {text: {}, date: {}, done: {}}}
    x-specs: {role: rollout}
  stories: {type: array, items: {properties: {criteria: {}}}, x-specs: {role: story}}
  status:
    type: string
    x-specs: {values: {Draft: , Active: {state: active}, Done: {state: done}, Gone: {state: withdrawn}}}
""")
DASH = "\N{EN DASH}"


def a_note(name: str, front: str = "", status: str = "Draft") -> Spec:
    return a_spec(NOTE, f"id: {name}\ntitle: Note {name}\nstatus: {status}\n{front}", path=f"notes/{name}.md")


def dated(name: str, start: str, end: str, more: str = "", status: str = "Draft") -> Spec:
    return a_note(name, f"phases: [{{start: {start}, date: {end}}}]\n{more}", status)


def page(*specs: Spec, today: date = date(2026, 11, 22)) -> Node:
    return Page(render(roadmap, a_place(*specs, today=today))).root


def rows(root: Node) -> list[list[str]]:
    """The timeline without its head and its lanes."""
    table = root.one("table", "specs-lanes")
    return [[cell.shown for cell in row if cell.tag in ("th", "td")][:3] for row in table.all("tr")[1:]]


def bars(root: Node) -> list[str]:
    return [node.attributes["style"] for node in root.all("span", "specs-bar")]


def points(root: Node) -> list[Node]:
    return [node for node in root.all("span", "specs-point") if "specs-bar" not in node.classes]


def test_each_spec_with_dates_has_a_row_from_its_first_day_to_its_last() -> None:
    root = page(
        a_note("A"),
        a_note("B", "phases: [{start: 2026-07-01, date: 2026-07-20}, {date: 2026-08-14}]", "Active"),
        a_note("C", "phases: [{date: 2026-12-04, duration: 4 weeks}, {date: 2027-02-01}]"),
    )

    assert rows(root) == [
        ["Note BB", "Active", f"1 Jul {DASH} 14 Aug 2026"],
        ["Note CC", "Draft", f"6 Nov 2026 {DASH} 1 Feb 2027"],
    ]
    assert root.one("table", "specs-lanes").all("a")[0].attributes["href"] == "../notes/B.md"


def test_the_earlier_start_comes_first_then_the_nearer_target_then_the_id() -> None:
    root = page(
        dated("D", "2026-10-01", "2026-12-02"),
        dated("C", "2026-10-01", "2026-12-01"),
        dated("B", "2026-10-01", "2026-12-01"),
        dated("A", "2026-10-02", "2026-11-01"),
    )

    assert [row[0] for row in rows(root)] == ["Note BB", "Note CC", "Note DD", "Note AA"]


def test_a_withdrawn_spec_is_not_on_the_roadmap() -> None:
    gone = dated("A", "2026-10-01", "2026-12-01", "needs: [B]", status="Gone")

    assert not roadmap.is_wanted(a_catalog(gone, a_note("B")))
    assert rows(page(gone, dated("B", "2026-10-01", "2026-12-01"))) == [
        ["Note BB", "Draft", f"1 Oct {DASH} 1 Dec 2026"]
    ]


def test_the_solid_part_of_a_bar_is_the_share_of_criteria_met() -> None:
    stories = "stories: [{criteria: [{text: a, done: true}, b, c]}]"

    root = page(
        dated("A", "2026-11-01", "2026-11-15", stories),
        dated("B", "2026-11-02", "2026-11-15", stories, status="Done"),
        dated("C", "2026-11-03", "2026-11-15"),
    )

    assert bars(root) == [
        "--s:0.0%;--w:46.7%;--v:33%",
        "--s:3.3%;--w:43.3%;--v:100%",
        "--s:6.7%;--w:40.0%;--v:0%",
    ]
    assert [bar.attributes["data-status"] for bar in root.all("span", "specs-bar")] == ["draft", "done", "draft"]


def test_a_single_day_is_a_diamond() -> None:
    [bar] = page(a_note("A", "phases: [{date: 2026-11-16}]")).all("span", "specs-bar")

    assert bar.classes == {"specs-bar", "specs-point"}
    assert bar.attributes["style"] == "--s:50.0%"


def test_a_rollout_is_a_point_that_says_what_it_is() -> None:
    steps = "steps: [{text: Five *beta* shops, date: 2026-11-16, done: true}, {text: All, date: 2026-11-20}, {text: x}]"

    root = page(dated("A", "2026-11-01", "2026-11-30", steps))

    said = ["Five beta shops, 16 Nov 2026, Done", "All, 20 Nov 2026, Overdue"]
    assert [point.attributes["title"] for point in points(root)] == said
    assert [point.text for point in points(root)] == [f"{text}." for text in said]
    assert [point.attributes["data-state"] for point in points(root)] == ["done", "overdue"]
    assert rows(root)[0][2] == f"1 Nov {DASH} 30 Nov 2026Rollout: 1 done · 1 overdue"
    assert root.one("p", "specs-legend").shown == "A diamond is a phase of the rollout."


def test_a_rollout_without_phases_makes_a_row_too() -> None:
    root = page(a_note("A", "steps: [{text: a, date: 2026-11-02}, {text: b, date: 2026-11-16}]"))

    assert rows(root)[0][2].startswith(f"2 Nov {DASH} 16 Nov 2026")
    assert len(points(root)) == 2


def test_a_rollout_after_the_last_phase_is_on_the_calendar() -> None:
    root = page(dated("A", "2026-10-01", "2026-10-31", "steps: [{text: a, date: 2027-01-15}]"))

    assert root.one("div", "specs-months").shown == "Oct 26NovDecJan 27"
    assert len(points(root)) == 1


def test_what_ended_long_ago_does_not_stretch_the_calendar() -> None:
    root = page(
        dated("A", "2016-01-01", "2017-01-01", "steps: [{text: a, date: 2016-05-01}]", status="Done"),
        dated("B", "2026-11-01", "2026-12-31"),
    )

    assert [row[0] for row in rows(root)] == ["Note AA", "Note BB"]
    assert root.one("div", "specs-months").shown == "Nov 26Dec"
    assert len(bars(root)) == 1
    assert points(root) == []
    assert root.one("p", "specs-legend").shown == "What ended before 1 Nov 2026 has no bar."


def test_what_began_before_the_calendar_is_cut_at_its_edge() -> None:
    root = page(
        dated("A", "2019-01-01", "2025-11-01", status="Done"),
        dated("B", "2025-10-01", "2026-12-31"),
    )

    assert bars(root)[0] == "--s:0.0%;--w:6.8%;--v:100%"
    assert root.all("p", "specs-legend") == []


def test_where_all_ended_long_ago_all_is_drawn() -> None:
    root = page(dated("A", "2016-01-01", "2017-01-01", status="Done"))

    assert len(bars(root)) == 1
    assert root.all("p", "specs-legend") == []
    assert root.all("span", "specs-today") == []


def test_today_is_a_line_through_all_rows() -> None:
    root = page(dated("A", "2026-11-01", "2026-11-30"), dated("B", "2026-11-01", "2026-11-30"))

    assert [line.shown for line in root.all("span", "specs-today")] == ["22 Nov", "", ""]


@pytest.mark.parametrize("today", [date.min, date.max])
def test_any_day_may_be_today(today: date) -> None:
    assert len(bars(page(dated("A", "2026-11-01", "2026-11-30"), today=today))) == 1


def test_the_page_shows_only_the_parts_that_have_something() -> None:
    only_dates = page(dated("A", "2026-11-01", "2026-11-30"))
    only_needs = page(a_note("A", "needs: [B]"), a_note("B"))

    assert only_dates.all("h2") == only_dates.all("svg") == []
    assert only_dates.one("p", "specs-lead").shown.startswith("From the first phase to the target date.")
    assert only_needs.all("table", "specs-lanes") == []
    assert only_needs.one("p", "specs-lead").shown == "Which specification needs which other one first."


def test_a_marker_narrows_the_timeline() -> None:
    mine = a_note("A", "owner: Ada\nphases: [{date: 2026-11-16}]")
    place = a_place(mine, a_note("B", "phases: [{date: 2026-11-16}]"), selection=Selection(owners=("Ada",)))

    assert [row[0] for row in rows(Page(roadmap.timeline(place)).root)] == ["Note AA"]


def test_two_timelines_on_one_page_share_neither_id_nor_name() -> None:
    place = a_place(dated("A", "2026-11-01", "2026-11-30"))

    root = Page(roadmap.timeline(place) + roadmap.timeline(place)).root

    assert [table.attributes["id"] for table in root.all("table")] == ["specs-timeline", "specs-timeline-2"]
    assert [table.attributes["aria-label"] for table in root.all("table")] == ["Timeline", "Timeline 2"]


@pytest.mark.parametrize(
    ("front", "is_wanted"),
    [
        ("", False),
        ("phases: [{text: a}]", False),
        ("phases: [{date: 2026-11-16}]", True),
        ("phases: [{start: 2026-11-16}]", True),
        ("steps: [{date: 2026-11-16}]", True),
        ("needs: [B]", True),
        ("needs: [A]", False),
        ("needs: [nobody]", False),
    ],
)
def test_there_is_a_roadmap_when_there_is_a_date_or_a_dependency(front: str, is_wanted: bool) -> None:  # noqa: FBT001  # of a table
    assert roadmap.is_wanted(a_catalog(a_note("A", front), a_note("B"))) is is_wanted


def test_the_site_has_it_after_the_index() -> None:
    must = "author: Platform team\ncreated: 2026-11-05\nstatus: Draft\n"
    files = {
        "specs/0001-a.md": f"---\nid: SPEC-0001\ntitle: A\n{must}depends_on: [SPEC-0002]\n---\n",
        "specs/0002-b.md": f"---\nid: SPEC-0002\ntitle: B\n{must}timeline: [{{phase: a, target: 2026-12-01}}]\n---\n",
    }

    assert a_site(files).pages[:2] == ("index.md", "roadmap.md")
