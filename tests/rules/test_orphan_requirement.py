"""A requirement that must be met leads to something, where a site asks for that."""

import pytest

from mkdocs_specs.problem import Severity
from mkdocs_specs.rules import check
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_draft, a_spec, a_template, said

RULE = "orphan-requirement"


def requirements(front: str, *, priority: str = "Must Have", rest: str = "") -> Spec:
    entry = f"{{requirement: Pay by card, priority: {priority}{front}}}"
    return a_draft(f"requirements:\n  functional:\n    - {entry}\n{rest}")


def found(*specs: Spec) -> list[str]:
    """What the rule says on a site that sets it."""
    return [
        f"{one.where.line}:{one.where.column} {one.severity}: {one.message}"
        for one in check(a_catalog(*specs), {RULE: Severity.WARNING})
        if one.rule == RULE
    ]


def test_it_is_off_unless_a_site_sets_its_severity() -> None:
    assert said(requirements(""), RULE) == []


def test_a_requirement_that_must_be_met_and_leads_nowhere_is_reported() -> None:
    assert found(requirements("")) == [
        "9:7 warning: FR-1 is Must Have and leads to no story, component, endpoint or test; name one"
    ]


@pytest.mark.parametrize(
    "front", [", stories: [US-1]", ", components: [Till]", ", endpoints: [POST /pay]", ", verified_by: [test_pay]"]
)
def test_a_requirement_that_leads_somewhere_is_fine(front: str) -> None:
    assert found(requirements(front)) == []


@pytest.mark.parametrize("priority", ["Should Have", "Nice to Have", "Urgent"])
def test_a_requirement_of_another_priority_may_lead_nowhere(priority: str) -> None:
    assert found(requirements("", priority=priority)) == []


def test_requirements_of_a_withdrawn_spec_are_left_alone() -> None:
    template = a_template("""
properties:
  status: {type: string, x-specs: {values: {Open: , Gone: {state: withdrawn}}}}
  wants:
    type: array
    x-specs: {role: requirement}
    items: {properties: {text: {type: string}, priority: {type: string, x-specs: {values: {High: , Low: }}}}}
""")
    wants = "wants: [{text: Speed, priority: High}]"

    assert found(a_spec(template, f"status: Gone\n{wants}")) == []
    assert found(a_spec(template, f"status: Open\n{wants}")) == [
        "3:9 warning: 'Speed' is High and leads to no story, component, endpoint or test; name one"
    ]
