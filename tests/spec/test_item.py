"""One entry of a list that the site understands: its parts, its scale, and where it stands."""

from datetime import date

import pytest

from mkdocs_specs.spec import Item, Progress, as_checks, as_date
from tests.build import a_spec, a_template

TODAY = date(2026, 11, 22)


def an_item(role: str, entry: str) -> Item:
    """The only item of a list with a role."""
    template = a_template(f"properties: {{them: {{type: array, items: {{}}, x-specs: {{role: {role}}}}}}}")
    [item] = a_spec(template, f"them: [{entry}]").items.values()
    return item


def a_risk(scale: str, probability: str, impact: str) -> Item:
    """A risk on a scale, the strongest first."""
    values = ", ".join(f"{value}: " for value in scale.split())
    template = a_template(f"""
properties:
  risks:
    type: array
    x-specs: {{role: risk}}
    items: {{properties: {{probability: {{$ref: "#/$defs/level"}}, impact: {{$ref: "#/$defs/level"}}}}}}
$defs: {{level: {{type: string, x-specs: {{values: {{{values}}}}}}}}}
""")
    [item] = a_spec(template, f"risks: [{{probability: {probability}, impact: {impact}}}]").items.values()
    return item


@pytest.mark.parametrize(
    ("scale", "levels"),
    [
        ("H L", ["high", "medium", "low"]),
        ("H M L", ["high", "high", "medium", "medium", "low", "low"]),
        ("A B C D", ["high"] * 2 + ["medium"] * 4 + ["low"] * 4),
    ],
)
def test_the_severity_of_a_risk_falls_with_its_probability_and_impact(scale: str, levels: list[str]) -> None:
    words = scale.split()
    pairs = [(one, two) for place, one in enumerate(words) for two in words[place:]]

    found = {pair: a_risk(scale, *pair).level for pair in pairs}

    assert sorted(found.values()) == sorted(levels)
    assert found[words[0], words[0]] == "high"
    assert found[words[-1], words[-1]] == "low"


@pytest.mark.parametrize(
    ("probability", "impact", "level"),
    [("A", "A", "high"), ("A", "C", "high"), ("B", "C", "medium"), ("C", "C", "medium"), ("A", "E", "medium"),
     ("D", "D", "low"), ("C", "E", "low"), ("E", "E", "low")],
)  # fmt: skip
def test_a_scale_of_five_is_rated_as_one_of_three(probability: str, impact: str, level: str) -> None:
    assert a_risk("A B C D E", probability, impact).level == level


@pytest.mark.parametrize(("probability", "impact"), [("H", "X"), ("H", "''"), ("X", "L")])
def test_a_risk_that_is_not_rated_has_no_severity(probability: str, impact: str) -> None:
    assert a_risk("H M L", probability, impact).level == ""


def test_a_scale_of_one_value_is_a_strong_one() -> None:
    assert a_risk("H", "H", "H").level == "high"


@pytest.mark.parametrize(
    ("entry", "progress"),
    [
        ("{criteria: [{text: a, done: true}], date: 2026-01-01}", Progress.DONE),
        ("{criteria: [{text: a, done: true}], date: 2027-01-01}", Progress.DONE),
        ("{criteria: [{text: a, done: true}, b], date: 2026-11-21}", Progress.OVERDUE),
        ("{criteria: [a], date: 2026-11-22}", Progress.TODO),
        ("{criteria: [a], date: 2026-11-22, start: 2026-11-22}", Progress.IN_PROGRESS),
        ("{criteria: [a], date: 2026-12-31, start: 2026-11-23}", Progress.TODO),
        ("{criteria: [a], date: 2026-12-31, duration: 8 weeks}", Progress.IN_PROGRESS),
        ("{criteria: [a], start: 2026-01-01}", Progress.IN_PROGRESS),
        ("{criteria: [a]}", Progress.TODO),
        ("{date: 2026-11-21}", Progress.DONE),
        ("{date: 2026-11-22, start: 2026-11-01}", Progress.IN_PROGRESS),
        ("{date: 2026-12-31}", Progress.TODO),
        ("{}", Progress.TODO),
        ("{criteria: [], date: 2026-11-21}", Progress.DONE),
    ],
)
def test_a_milestone_stands_where_its_deliverables_and_dates_say(entry: str, progress: Progress) -> None:
    assert an_item("milestone", entry).progress(TODAY) is progress


@pytest.mark.parametrize(
    ("entry", "progress"),
    [
        ("{done: true, date: 2027-01-01}", Progress.DONE),
        ("{date: 2026-11-21}", Progress.OVERDUE),
        ("{date: 2026-11-22}", Progress.TODO),
        ("{done: false}", Progress.TODO),
    ],
)
def test_a_rollout_is_done_only_when_somebody_says_so(entry: str, progress: Progress) -> None:
    assert an_item("rollout", entry).progress(TODAY) is progress


@pytest.mark.parametrize(
    ("duration", "start"),
    [
        ("3 weeks", date(2026, 11, 1)),
        (" 1 Day ", date(2026, 11, 21)),
        ("2 months", date(2026, 9, 23)),
        ("1 quarter", date(2026, 8, 23)),
        ("1 YEAR", date(2025, 11, 22)),
        ("a week", None),
        ("1-2 weeks", None),
        ("10000 weeks", None),
        ("9999 years", None),
        ("", None),
    ],
)
def test_a_milestone_begins_its_duration_before_its_target(duration: str, start: date | None) -> None:
    assert an_item("milestone", f"{{date: 2026-11-22, duration: '{duration}'}}").start == start


def test_a_milestone_begins_when_it_is_written_to() -> None:
    assert an_item("milestone", "{start: 2026-10-01, date: 2026-11-22, duration: 1 week}").start == date(2026, 10, 1)
    assert an_item("milestone", "{duration: 1 week}").start is None


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-01-05", date(2026, 1, 5)),
        ("2026-02-29", None),
        ("2026-1-5", None),
        ("20260105", None),
        ("2026-01-05T10:00", None),
        ("\u0662\u0660\u0662\u0666-01-05", None),
        (20260105, None),
        (None, None),
    ],
)
def test_a_date_is_written_in_one_way(value: str | int | None, day: date | None) -> None:
    assert as_date(value) == day


def test_a_question_is_answered_by_any_text() -> None:
    assert an_item("question", "{answer: Yes}").is_answered
    assert not an_item("question", "{answer: ' '}").is_answered
    assert not an_item("question", "{text: Why}").is_answered


def test_a_dependency_stands_still_when_its_status_says_so() -> None:
    template = a_template("""
properties:
  needs:
    type: array
    x-specs: {role: dependency}
    items: {properties: {status: {type: string, x-specs: {values: {Stuck: {state: blocked}, Fine: {state: done}}}}}}
""")

    items = a_spec(template, "needs: [{status: Stuck}, {status: Fine}, {status: Odd}, {}]").role("dependency")

    assert [item.is_blocked for item in items] == [True, False, False, False]


def test_a_checklist_holds_texts_and_ticked_entries() -> None:
    assert [(one.text, one.is_done) for one in as_checks(["a", {"text": "b", "done": True}, {"text": "c"}, 4, {}])] == [
        ("a", False),
        ("b", True),
        ("c", False),
    ]
    assert as_checks("a") == ()


def test_a_part_that_is_no_text_has_none() -> None:
    item = an_item("risk", "{text: [a], owner: Ada}")

    assert (item.text("text"), item.text("owner"), item.text("mitigation"), item.day("owner")) == ("", "Ada", "", None)


@pytest.mark.parametrize(("written", "anchor"), [("FR-1", "fr-1"), ("API 2/b", "api-2-b"), ("Ü_1", "ü_1")])
def test_an_item_has_an_anchor(written: str, anchor: str) -> None:
    assert an_item("risk", f"{{id: '{written}'}}").anchor == anchor
