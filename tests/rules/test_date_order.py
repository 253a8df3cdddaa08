"""What comes first has the earlier date."""

import pytest

from mkdocs_specs.rules import check
from tests.build import a_catalog, a_draft, a_spec, a_template, said

RULE = "date-order"


def test_a_spec_is_not_updated_before_it_is_created() -> None:
    assert said(a_draft("updated: 2026-11-04"), RULE) == [
        "7:10 error: updated is 2026-11-04, before created on 2026-11-05; mend one of the two"
    ]


def test_a_phase_does_not_end_before_it_starts() -> None:
    spec = a_draft("timeline:\n  - {phase: Build, start: 2026-03-02, target: 2026-03-01}")

    assert said(spec, RULE) == [
        "8:47 error: timeline[0].target is 2026-03-01, before timeline[0].start on 2026-03-02; mend one of the two"
    ]


def test_the_date_that_comes_first_is_named_too() -> None:
    spec = a_draft("timeline:\n  - {phase: Build, target: 2026-03-01, start: 2026-03-02}")

    [problem] = (one for one in check(a_catalog(spec), {}) if one.rule == RULE)

    assert (problem.where.line, problem.where.column, problem.pointer) == (8, 28, "/timeline/0/target")
    assert [(one.where.line, one.where.column, one.message) for one in problem.related] == [
        (8, 47, "the date that comes first")
    ]


def test_a_template_may_call_the_dates_otherwise() -> None:
    template = a_template("""
x-specs: {parts: {created: made.on, updated: [changed, made.again]}}
properties: {changed: {type: string}, made: {type: object, properties: {on: {type: string}, again: {type: string}}}}
""")
    spec = a_spec(template, "made: {on: 2026-02-02, again: 2026-02-01}")

    assert said(spec, RULE) == [
        "2:31 error: made.again is 2026-02-01, before made.on on 2026-02-02; mend one of the two"
    ]


@pytest.mark.parametrize(
    "front",
    [
        "updated: 2026-11-05",
        "updated: 2026-11-06",
        "updated: soon",
        "updated: 2026-02-30",
        "timeline: [{start: 2026-03-01, target: 2026-03-01}]",
        "timeline: [{start: 2026-03-02}]",
        "timeline: [{start: 2026-03-02, target: spring}]",
        "timeline: [{target: 2025-03-01, duration: 3 weeks}]",
        "changelog: [{date: 2025-01-01, version: '0', changes: Notes}]",
        "deployment: {phases: [{name: All, date: 2026-06-01}, {name: Staff, date: 2026-05-01}]}",
    ],
)
def test_dates_in_order_and_what_is_no_date_are_fine(front: str) -> None:
    assert said(a_draft(front), RULE) == []
