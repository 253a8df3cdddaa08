"""A step of the rollout is marked as done once its day has passed; today is 22 Nov 2026."""

import pytest

from tests.build import a_draft, said

RULE = "overdue-rollout"


def test_a_step_whose_day_has_passed_and_that_is_not_done_is_a_remark() -> None:
    spec = a_draft("deployment:\n  phases:\n    - {name: Staff only, date: 2026-11-21}")

    assert said(spec, RULE) == [
        "9:32 info: 'Staff only' was planned for 2026-11-21 and is not done; mark it as done, or set another day"
    ]


@pytest.mark.parametrize("entry", ["date: 2026-11-22", "date: 2026-11-21, done: true", "date: soon", "done: false"])
def test_a_step_that_is_done_or_still_to_come_is_fine(entry: str) -> None:
    assert said(a_draft(f"deployment: {{phases: [{{name: Staff only, {entry}}}]}}"), RULE) == []


def test_steps_of_a_finished_spec_are_left_alone() -> None:
    late = "deployment: {phases: [{name: Staff only, date: 2026-11-21}]}"

    assert len(said(a_draft(late, status="In Progress"), RULE)) == 1
    assert said(a_draft(late, status="Complete"), RULE) == []
