"""A spec that is still at work has changed within the last 180 days; today is 22 Nov 2026."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mkdocs_specs.rules import check
from mkdocs_specs.spec import Spec
from tests.build import TODAY, a_catalog, a_spec, a_template, said

RULE = "stale-spec"
LONG_AGO, LAST_DAY = TODAY - timedelta(days=181), TODAY - timedelta(days=180)


def an_old(front: str = "", status: str = "Draft") -> Spec:
    """A spec of the built-in template that was created in January."""
    return a_spec(a_template(), f"id: SPEC-0001\ntitle: Log in\ncreated: 2026-01-05\nstatus: {status}\n{front}")


def test_a_spec_that_has_not_changed_for_too_long_is_a_remark() -> None:
    days = "this spec is Draft and has not changed since 2026-01-05, more than 180 days ago"

    assert said(an_old(), RULE) == [f"4:10 info: {days}; bring it up to date, or withdraw it"]


@pytest.mark.parametrize(("day", "count"), [(LONG_AGO, 1), (LAST_DAY, 0), (date(2027, 1, 1), 0)])
def test_the_newest_date_counts(day: date, count: int) -> None:
    updated = an_old(f"updated: {day}\nchangelog: [{{date: 2026-01-06}}]")
    changed = an_old(f"updated: 2026-01-06\nchangelog: [{{date: {day}}}, {{date: 2026-01-05}}]")

    assert len(said(updated, RULE)) == count
    assert len(said(changed, RULE)) == count


def test_it_shows_at_the_newest_date() -> None:
    spec = an_old("changelog:\n  - {date: 2026-01-06}\n  - {date: 2026-01-07}")

    assert said(spec, RULE)[0].startswith("8:12 info: this spec is Draft and has not changed since 2026-01-07")


def test_a_site_may_set_another_number_of_days() -> None:
    spec = an_old(f"updated: {TODAY - timedelta(days=31)}")

    [problem] = (one for one in check(replace(a_catalog(spec), stale_after_days=30), {}) if one.rule == RULE)

    assert "more than 30 days ago" in problem.message


@pytest.mark.parametrize(
    ("status", "count"),
    [("Draft", 1), ("Review", 1), ("Approved", 1), ("In Progress", 1), ("Complete", 0), ("Unknown", 0)],
)
def test_a_spec_that_is_finished_or_has_no_status_may_rest(status: str, count: int) -> None:
    assert len(said(an_old(status=status), RULE)) == count


def test_a_spec_without_a_date_has_no_age() -> None:
    template = a_template("properties: {status: {type: string, x-specs: {values: {Open: }}}, created: {type: string}}")

    assert said(a_spec(template, "status: Open"), RULE) == []
    assert said(a_spec(template, "status: Open\ncreated: long ago"), RULE) == []
    assert len(said(a_spec(template, "status: Open\ncreated: 2026-01-05"), RULE)) == 1
