"""A phase is finished by its target; today is 22 Nov 2026."""

import pytest

from tests.build import a_draft, said

RULE = "overdue-milestone"


def test_a_phase_whose_target_has_passed_with_something_left_is_a_remark() -> None:
    spec = a_draft("""timeline:
  - phase: Build
    target: 2026-11-21
    deliverables: [Service, {text: Screens, done: true}]""")

    [line] = said(spec, RULE)

    assert line.startswith("9:13 info: 'Build' was to be finished by 2026-11-21 and lacks 1 of 2 deliverables; mark")


def test_one_deliverable_is_one() -> None:
    [said_once] = said(a_draft("timeline: [{target: 2026-11-21, deliverables: [Service]}]"), RULE)

    assert "timeline[0] was to be finished by 2026-11-21 and lacks 1 of 1 deliverable;" in said_once


@pytest.mark.parametrize(
    "entry",
    [
        "target: 2026-11-22, deliverables: [Service]",
        "target: 2026-11-21, deliverables: [{text: Service, done: true}]",
        "target: 2026-11-21",
        "target: autumn, deliverables: [Service]",
        "deliverables: [Service]",
    ],
)
def test_a_phase_that_is_done_or_still_has_time_is_fine(entry: str) -> None:
    assert said(a_draft(f"timeline: [{{phase: Build, {entry}}}]"), RULE) == []


def test_phases_of_a_finished_spec_are_left_alone() -> None:
    late = "timeline: [{target: 2026-11-21, deliverables: [Service]}]"

    assert len(said(a_draft(late, status="In Progress"), RULE)) == 1
    assert said(a_draft(late, status="Complete"), RULE) == []
