"""The tables of dependencies, questions, approvals, rollouts and changes."""

import pytest

from .make import a_field, a_list, choices, rows, shown

DATE = a_field("date", view="date", format="date")
DEPENDENCIES = a_list(
    a_field("dependency"),
    a_field("owner"),
    a_field("status", view="badge", choices=choices("Blocked", "Done", tones="red green", states="blocked done")),
    a_field("impact", "Impact if delayed"),
    a_field("spec"),
    role="dependency",
    parts={"id": "DEP-{n}", "text": "dependency"},
)
QUESTIONS = a_list(
    a_field("question"),
    a_field("owner"),
    a_field("due", view="date", format="date"),
    a_field("answer"),
    role="question",
    parts={"id": "Q-{n}", "text": "question"},
)
APPROVALS = a_list(
    a_field("role"),
    a_field("name"),
    a_field("approved", view="boolean"),
    DATE,
    role="approval",
    parts={"text": "role", "person": "name", "done": "approved"},
)
ROLLOUTS = a_list(
    a_field("name", "Phase"),
    DATE,
    a_field("audience"),
    a_field("gate"),
    a_field("done", view="boolean"),
    role="rollout",
    parts={"text": "name"},
)
CHANGES = a_list(
    DATE, a_field("version"), a_field("changes", view="list"), view="table", role="change", parts={"text": "changes"}
)


def test_dependencies_have_their_states() -> None:
    html = shown(
        DEPENDENCIES,
        [
            {"dependency": "a", "owner": "b", "status": "Done", "impact": "c", "spec": "SPEC-2", "since": "d"},
            {"dependency": "e", "status": "Blocked"},
        ],
    )

    assert rows(html) == [
        ["ID", "Dependency", "Owner", "Status", "Impact if delayed", "Spec", "since"],
        ["DEP-1", "a", "b", "Done", "c", "SPEC-2", "d"],
        ["DEP-2", "e", "—", "Blocked", "—", "—", "—"],
    ]
    assert "<b>2 dependencies</b> · 1 Blocked · 1 Done</caption>" in html
    assert '<span class="specs-badge" data-tone="red" data-state="blocked">Blocked</span>' in html


@pytest.mark.parametrize(
    ("due", "state", "words"),
    [
        ("2026-11-13", "overdue", "Overdue by 9 days"),
        ("2026-11-21", "overdue", "Overdue by 1 day"),
        ("2026-11-22", "due", "Due today"),
        ("2026-11-23", "due", "Due tomorrow"),
        ("2026-12-06", "due", "Due in 14 days"),
        ("2026-12-07", "todo", "Open"),
        ("soon", "todo", "Open"),
        ("", "todo", "Open"),
    ],
)
def test_a_question_says_how_long_it_is_or_may_stay_open(due: str, state: str, words: str) -> None:
    html = shown(QUESTIONS, [{"question": "a", "due": due}])

    assert f'data-state="{state}">{words}</span>' in html


def test_an_answer_stands_under_its_question() -> None:
    html = shown(
        QUESTIONS,
        [
            {"question": "Who?", "due": "2026-01-01", "answer": "*We*"},
            {"question": "b", "answer": {"c": "d"}},
            {"question": "c", "due": "2026-11-01"},
        ],
    )

    assert '<span class="specs-title">Who?</span><small><b>Answer</b>: <em>We</em></small>' in html
    assert "<div><b>Answer</b>: c: d</div>" in html
    assert "<b>3 questions</b> · 1 overdue · 1 open · 1 answered · States as of 22 Nov 2026</caption>" in html


def test_approvals_are_given_or_pending() -> None:
    html = shown(
        APPROVALS,
        [
            {"role": "Owner", "name": "A", "approved": True, "date": "2026-01-05"},
            {"role": "Lead", "approved": False},
            {"role": "QA", "approved": "almost"},
        ],
    )

    assert rows(html) == [
        ["Role", "Name", "Decision", "Date", "Approved"],
        ["Owner", "A", "Approved", "5 Jan 2026", "—"],
        ["Lead", "—", "Pending", "—", "—"],
        ["QA", "—", "Pending", "—", "almost"],
    ]
    assert "<caption><b>1 of 3 signed</b></caption>" in html
    assert 'data-tone="green" data-state="done">Approved<' in html


def test_rollouts_say_where_they_stand() -> None:
    html = shown(
        ROLLOUTS,
        [
            {"name": "Staff", "date": "2026-11-01", "done": True},
            {"name": "Some", "date": "2026-11-02", "audience": "5 %"},
            {"name": "All", "date": "2027-01-02", "gate": "Few faults", "done": "no"},
        ],
    )

    assert rows(html) == [
        ["Phase", "Audience", "Date", "Gate", "State", "Done"],
        ["Staff", "—", "1 Nov 2026", "—", "Done", "—"],
        ["Some", "5 %", "2 Nov 2026", "—", "Overdue", "—"],
        ["All", "—", "2 Jan 2027", "Few faults", "Planned", "no"],
    ]
    assert "<b>3 rollout phases</b> · 1 planned · 1 done · 1 overdue</caption>" in html


def test_the_newest_change_stands_first() -> None:
    html = shown(
        CHANGES,
        [
            {"version": "1.0", "date": "2026-01-05", "changes": "First"},
            {"version": ["x"], "changes": "Undated"},
            {"version": "1.10", "date": "2026-02-05", "changes": ["Refunds were added at last", "Expiry"]},
            {"version": "1.11", "date": "2026-02-05", "changes": "Same day"},
        ],
    )

    assert rows(html) == [
        ["Version", "Date", "Changes"],
        ["1.10", "5 Feb 2026", "Refunds were added at lastExpiry"],
        ["1.11", "5 Feb 2026", "Same day"],
        ["1.0", "5 Jan 2026", "First"],
        ["x", "—", "Undated"],
    ]
    assert '<th scope="row"><b>1.10</b></th>' in html
