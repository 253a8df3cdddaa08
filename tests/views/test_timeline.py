"""Milestones on a calendar, and the calendar itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.document import Value
from mkdocs_specs.views import calendar
from mkdocs_specs.words import ENGLISH

from .make import a_context, a_field, a_list, rows, shown

PHASES = a_list(
    a_field("phase"),
    a_field("duration"),
    a_field("deliverables", view="checklist"),
    a_field("target", "Target date", view="date", format="date"),
    a_field("start", view="date", format="date"),
    key="timeline",
    title="Timeline",
    role="milestone",
    parts={"text": "phase", "date": "target", "criteria": "deliverables"},
)
DONE: Value = {"text": "a", "done": True}
FOUR: Value = [
    {"phase": "Design & plan", "start": "2026-08-03", "target": "2026-09-04", "deliverables": [DONE]},
    {"phase": "Build", "duration": "4 weeks", "target": "2026-12-04", "deliverables": [DONE, "b"]},
    {"phase": "Ship", "target": "2026-12-18", "deliverables": "all of it"},
    {"phase": "Rest", "target": "some day", "cost": 7},
]


def test_phases_have_states_dates_and_lanes() -> None:
    html = shown(PHASES, FOUR)
    table = html[: html.index("\n")]

    assert [row[:5] for row in rows(table)] == [
        ["Phase", "State", "Dates", "Deliverables", "Target date"],
        ["Design & plan", "Done", "3 Aug \N{EN DASH} 4 Sep 2026", "—", "—"],
        ["Build", "In progress", "6 Nov \N{EN DASH} 4 Dec 20264 weeks", "—", "—"],
        ["Ship", "Planned", "18 Dec 2026", "all of it", "—"],
        ["Rest", "Planned", "—", "—", "some day"],
    ]
    assert rows(table)[0][5:] == ["cost", "Aug 26SepOctNovDec22 Nov"]
    assert 'aria-label="Timeline" style="--m:5">' in table
    assert 'class="specs-table specs-lanes"' in table


def test_bars_stand_where_their_dates_are() -> None:
    html = shown(PHASES, FOUR)

    today = '<span class="specs-today" style="--s:73.9%"></span>'
    assert (
        '<td><span class="specs-bar" aria-hidden="true" data-state="done" '
        f'style="--s:1.3%;--w:20.9%;--v:100%"></span>{today}</td>'
    ) in html
    assert (
        '<span class="specs-bar" aria-hidden="true" data-state="in-progress" style="--s:63.4%;--w:18.3%;--v:50%">'
        in html
    )
    assert '<span class="specs-bar specs-point" aria-hidden="true" data-state="todo" style="--s:90.8%">' in html
    assert f"<td>{today}</td></tr>" in html
    assert '<span class="specs-today" title="22 Nov 2026" style="--s:73.9%"><b>22 Nov</b></span></th>' in html


def test_deliverables_follow_under_their_own_headings() -> None:
    html = shown(PHASES, FOUR)

    assert html.count("\n\n### ") == 2
    assert '\n\n### Phase 1&#58; Design &#38; plan\n\n<ul class="specs-check"><li data-state="done">' in html
    assert "<h4>Phase 2: Build</h4><ul" in shown(PHASES, FOUR, a_context(level=4))


def test_a_name_that_counts_itself_is_not_counted_again() -> None:
    html = shown(PHASES, [{"phase": "Phase 1 *Pilot*", "deliverables": ["a"]}, {"deliverables": ["b"]}])

    assert "\n\n### Phase 1 Pilot\n\n" in html
    assert "\n\n### Phase 2\n\n" in html


def test_without_dates_there_are_no_lanes() -> None:
    html = shown(PHASES, [{"phase": "a", "duration": "3 weeks"}, {"phase": "b", "deliverables": [""]}])

    assert "specs-lanes" not in html
    assert "###" not in html
    assert rows(html) == [["Phase", "State", "Dates"], ["a", "Planned", "3 weeks"], ["b", "Planned", "—"]]


def test_a_day_outside_has_no_line_and_an_end_before_its_start_is_a_point() -> None:
    html = shown(
        PHASES, [{"phase": "a", "start": "2024-03-05", "target": "2024-02-01"}, {"phase": "b", "start": "2024-02-09"}]
    )

    assert "specs-today" not in html
    assert html.count("specs-point") == 2


def test_phases_without_deliverables_are_done_by_date() -> None:
    html = shown(PHASES, [{"phase": "a", "start": "2026-01-01", "target": "2026-02-01"}])

    assert 'data-state="done" style="--s:0.0%;--w:52.5%;--v:100%"' in html


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (["2026-12-31", "2027-02-01"], ["Dec 26", "Jan 27", "Feb"]),
        (["2026-10-01", "2027-05-01"], ["Oct 26", "", "Dec", "", "Feb 27", "", "Apr", ""]),
        (
            ["2024-02-01", "2027-02-01"],
            ["Q1 24", "", "Q3 24", "", "Q1 25", "", "Q3 25", "", "Q1 26", "", "Q3 26", "", "Q1 27"],
        ),
        (["2000-01-01", "2010-01-01"], ["2000", "", "2002", "", "2004", "", "2006", "", "2008", "", "2010"]),
    ],
)
def test_a_calendar_has_months_quarters_or_years(days: list[str], labels: list[str]) -> None:
    whole = calendar(date.fromisoformat(day) for day in days)

    assert whole is not None
    assert whole.labels(ENGLISH) == tuple(labels)


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_a_calendar_holds_its_days_in_few_columns(days: list[date]) -> None:
    whole = calendar(days)

    assert whole is not None
    assert 1 <= whole.columns <= 36
    assert all(whole.holds(day) for day in days)
    assert len(whole.labels(ENGLISH)) == whole.columns


def test_no_days_make_no_calendar() -> None:
    assert calendar([]) is None
