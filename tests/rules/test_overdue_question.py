"""A question is answered by the day its answer is due; today is 22 Nov 2026."""

import pytest

from tests.build import a_draft, a_spec, a_template, said

RULE = "overdue-question"


def test_an_open_question_whose_day_has_passed_is_a_remark() -> None:
    spec = a_draft("open_questions:\n  - {question: Do cards expire?, due: 2026-11-21}")

    assert said(spec, RULE) == [
        "8:39 info: Q-1 was to be answered by 2026-11-21 and is open; answer it, or set another day"
    ]


def test_a_question_without_an_id_is_named_by_its_text_or_its_place() -> None:
    template = a_template("properties: {asked: {type: array, items: {}, x-specs: {role: question}}}")
    spec = a_spec(template, "asked: [{text: Why, due: 2026-11-01}, {due: 2026-11-02}]")

    assert [one.partition(" was ")[0] for one in said(spec, RULE)] == ["2:26 info: 'Why'", "2:45 info: asked[1]"]


@pytest.mark.parametrize(
    "entry", ["due: 2026-11-22", "due: 2026-11-21, answer: Never", "due: yesterday", "due: 2026-02-30", "owner: Ada"]
)
def test_a_question_that_is_answered_or_still_has_time_is_fine(entry: str) -> None:
    assert said(a_draft(f"open_questions: [{{question: Why, {entry}}}]"), RULE) == []


@pytest.mark.parametrize(("status", "count"), [("Draft", 1), ("In Progress", 1), ("Complete", 0), ("Unknown", 1)])
def test_questions_of_a_finished_spec_are_left_alone(status: str, count: int) -> None:
    spec = a_draft("open_questions: [{question: Why, due: 2026-11-01}]", status=status)

    assert len(said(spec, RULE)) == count
