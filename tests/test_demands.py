"""What each status demands of a spec by the built-in template: one demand at a time is left unmet."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import pytest
import yaml

from mkdocs_specs.problem import Problem, Severity
from tests.checking import check
from tests.every_field import every_field
from tests.fields import DEMANDS, ENUMS, FIELDS, Demand

STATUSES = ENUMS["status"]
ALONE = {"unknown-reference": None, "unknown-mention": None}
"""The specs that it names are not there."""
PROSE = [demand for demand in DEMANDS if demand.prose]
EXEMPT = [demand for demand in DEMANDS if "." in demand.key or demand.key in ("risks", "testing", "approvals")]
PLACEHOLDERS = ("", "TBD", "| Metric | Target |\n|---|---|\n| ____ | ____ |")
WRITTEN = ("Some words.", "| a | b |\n|---|---|\n| 1 | 2 |")


def _name(demand: Demand) -> str:
    return f"{demand.key}-{demand.condition}"


def _spec(status: str, change: Callable[[dict[str, Any]], None], body: str = "") -> str:
    data = every_field()
    data["status"] = status
    change(data)
    return f"---\n{yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False)}---\n\n{body}\n"


@cache
def _unmet(text: str) -> tuple[Problem, ...]:
    """The demands that a spec does not meet; its values are right in all other ways."""
    problems = check("spec.md", text).problems
    assert [problem for problem in problems if problem.rule.startswith(("schema-", "yaml-", "front-"))] == []
    return tuple(problem for problem in problems if problem.rule == "required-by-status")


def _without(demand: Demand) -> Callable[[dict[str, Any]], None]:
    """Take away what is demanded: from every entry of a list, or from the first where every entry must have it."""

    def change(data: dict[str, Any]) -> None:
        *way, key = demand.key.split(".")
        for holder in list(_holders(data, way))[: 1 if demand.condition == "every" else None]:
            del holder[key]

    return change


def _holders(value: Any, way: Sequence[str]) -> Iterator[dict[str, Any]]:  # noqa: ANN401  # whatever YAML holds
    if isinstance(value, list):
        for entry in value:
            yield from _holders(entry, way)
    elif way:
        yield from _holders(value[way[0]], way[1:])
    else:
        yield value


def _headings(demand: Demand) -> Iterator[str]:
    """The Markdown of each heading under which prose counts for a demand."""
    yield f"## {demand.heading}"
    above = next(row.heading for row in FIELDS if demand.heading in (row.heading, row.subheading))
    if above != demand.heading:
        yield f"## {above}\n\n### {demand.heading}"
        yield f"## {above}\n\n### A heading of the author"


HEADINGS = [
    pytest.param(demand, markdown, id=f"{demand.key}-{markdown.replace('#', '').split()[-1]}-{place}")
    for demand in PROSE
    for place, markdown in enumerate(_headings(demand))
]


@pytest.mark.parametrize("status", STATUSES)
def test_a_spec_that_has_everything_meets_every_demand(status: str) -> None:
    problems = check("spec.md", _spec(status, lambda _: None), severities=ALONE).problems

    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("demand", DEMANDS, ids=_name)
def test_an_unmet_demand_is_one_problem_from_its_status_on(demand: Demand, status: str) -> None:
    is_demanded = STATUSES.index(status) >= STATUSES.index(demand.status)

    problems = _unmet(_spec(status, _without(demand)))

    assert len(problems) == is_demanded
    for problem in problems:
        assert f"status {status}" in problem.message
        assert f"'{demand.key}'" in problem.message or demand.key.rpartition(".")[2] in problem.message
        assert (f"(like every status from {demand.status} on)" in problem.message) == (status != demand.status)
        assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(("demand", "markdown"), HEADINGS)
def test_prose_under_the_heading_stands_in_for_the_field(demand: Demand, markdown: str) -> None:
    for prose in WRITTEN:
        assert _unmet(_spec(demand.status, _without(demand), f"{markdown}\n\n{prose}\n")) == ()


@pytest.mark.parametrize(("demand", "markdown"), HEADINGS)
def test_a_heading_with_nothing_but_a_placeholder_does_not(demand: Demand, markdown: str) -> None:
    for prose in PLACEHOLDERS:
        [problem] = _unmet(_spec(demand.status, _without(demand), f"{markdown}\n\n{prose}\n\n## Notes\n\nMore.\n"))
        assert f"text under the heading '{demand.heading}'" in problem.message or demand.heading in problem.message


@pytest.mark.parametrize("demand", [demand for demand in DEMANDS if not demand.prose and demand.heading], ids=_name)
def test_prose_does_not_stand_in_for_a_table(demand: Demand) -> None:
    body = f"## {demand.heading}\n\nIt is written down here.\n"

    assert len(_unmet(_spec(demand.status, _without(demand), body))) == 1


@pytest.mark.parametrize("demand", [demand for demand in EXEMPT if demand.condition != "every"], ids=_name)
def test_a_section_that_does_not_apply_is_not_demanded(demand: Demand) -> None:
    def change(data: dict[str, Any]) -> None:
        _without(demand)(data)
        data["not_applicable"] = {demand.key.partition(".")[0]: "Nothing of the kind is planned."}

    assert _unmet(_spec(demand.status, change)) == ()


@pytest.mark.parametrize(
    "demand", [demand for demand in DEMANDS if demand.key.endswith(("done", "approved"))], ids=_name
)
def test_what_is_said_not_to_be_done_is_not_done(demand: Demand) -> None:
    def change(data: dict[str, Any]) -> None:
        *way, key = demand.key.split(".")
        next(iter(_holders(data, way)))[key] = False

    [problem] = _unmet(_spec(demand.status, change))

    assert problem.message.endswith(f".{demand.key.rpartition('.')[2]} is false")


def test_a_checklist_item_that_is_only_text_is_not_done() -> None:
    def change(data: dict[str, Any]) -> None:
        data["timeline"][1]["deliverables"] = ["Monitoring active"]

    [problem] = _unmet(_spec("Complete", change))

    assert problem.message.endswith("write timeline[1].deliverables[0] as {text: …, done: true}")


def test_an_entry_that_lacks_two_things_is_one_problem() -> None:
    def change(data: dict[str, Any]) -> None:
        data["approvals"].append({"role": "Security Review"})

    [problem] = _unmet(_spec("Approved", change))

    assert "'approved: true' and 'date'" in problem.message
    assert problem.message.endswith("add them to approvals[2]")


def test_an_empty_list_states_that_there_are_no_risks() -> None:
    assert _unmet(_spec("Approved", lambda data: data.update(risks=[]))) == ()


def test_an_empty_list_of_approvals_is_no_approval() -> None:
    assert len(_unmet(_spec("Approved", lambda data: data.update(approvals=[])))) == 1


@pytest.mark.parametrize("text", ["N/A", "none", "-", "n.a."])
def test_a_text_that_means_none_fills_nothing(text: str) -> None:
    [problem] = _unmet(_spec("Review", lambda data: data.update(tech_lead=text)))

    assert "'tech_lead'" in problem.message


def test_a_blank_is_reported_as_a_blank_alone() -> None:
    [problem] = check("spec.md", _spec("Review", lambda data: data.update(tech_lead="TBD")), severities=ALONE).problems

    assert problem.rule == "placeholder"
