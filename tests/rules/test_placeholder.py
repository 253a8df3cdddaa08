"""Blanks of the template matter once a spec has left the first status of its life cycle."""

import pytest

from mkdocs_specs.template import Template
from tests.build import a_draft, a_spec, a_template, said

RULE = "placeholder"
CYCLE = a_template("""
required: [owner]
properties: {owner: {type: string}, note: {type: string}, status: {type: string, x-specs: {values: {Draft: , Done: }}}}
""")


def severities(template: Template, front: str) -> list[str]:
    return [line.split()[1].rstrip(":") for line in said(a_spec(template, front), RULE)]


@pytest.mark.parametrize(("status", "severity"), [("Draft", "info"), ("Done", "error"), ("Dnoe", "info"), ("", "info")])
def test_a_blank_is_an_error_from_the_second_status_on(status: str, severity: str) -> None:
    assert severity in severities(CYCLE, f"owner: Ada\nnote: TBD\nstatus: {status}")


def test_a_blank_that_every_spec_must_fill_is_always_an_error() -> None:
    assert severities(CYCLE, "owner: TBD\nnote: TBD\nstatus: Draft") == ["error", "info"]


def test_without_a_life_cycle_a_blank_is_an_error_where_the_key_is_required() -> None:
    assert severities(a_template("properties: {note: {type: string}}"), "note: ____") == ["info"]
    assert severities(a_template("properties: {note: {type: string}}\nrequired: [note]"), "note: ____") == ["error"]


def test_a_blank_among_fixed_values_is_reported_with_them() -> None:
    [message] = said(a_draft("background: {business: {priority: High | Low}}"), RULE)

    assert message.startswith("7:35 info: background.business.priority is still 'High | Low'; use High, Medium or Low")


def test_a_bracketed_blank_is_to_be_filled_in_without_its_brackets() -> None:
    found = said(a_draft("tech_lead: '[Name]'\ndeployment: {rollback: {time_estimate: '<minutes>'}}"), RULE)

    assert all("fill it in without the brackets" in message for message in found)
    assert len(found) == 2


def test_a_link_that_yaml_reads_as_lists_matters_as_a_blank_does() -> None:
    assert said(a_draft("depends_on: [[[SPEC-2]]]"), RULE)[0].startswith("7:14 info: YAML reads [[SPEC-2]]")
    assert said(a_draft("depends_on: [[[SPEC-2]]]", status="Review"), RULE)[0].startswith("7:14 error: ")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "tags: #a",
            "is empty, since '#' begins a comment; put quotes around '#a', or write [] if there are none",
        ),
        (
            "tech_lead:  #x \n",
            "is empty, since '#' begins a comment; put quotes around '#x', or drop the key",
        ),
        ("tech_lead: # Who leads?", "tech_lead is empty; fill it in, or drop the key"),
    ],
)
def test_a_blank_before_a_comment_that_looks_like_a_value_says_what_hides_it(written: str, message: str) -> None:
    assert any(message in one for one in said(a_draft(written), RULE))


def test_an_empty_status_before_a_comment_names_the_statuses() -> None:
    [message] = [one for one in said(a_draft("", status="#Draft"), RULE) if "status" in one]

    assert "status is empty, since '#' begins a comment; use Draft, " in message
