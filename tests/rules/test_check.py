"""All rules together: the severities that a site sets, and the order of what they find."""

import pytest

from mkdocs_specs.problem import Severity
from mkdocs_specs.rules import RULES, SEVERITIES, check
from tests.build import a_catalog, a_draft, a_spec, a_template, problems


def test_every_rule_has_an_id_a_severity_and_a_word_on_what_it_wants() -> None:
    for rule in RULES:
        assert SEVERITIES[rule.ID] is rule.SEVERITY
        assert rule.__doc__


def test_problems_are_sorted_by_file_and_place() -> None:
    one, two = a_draft("risks: a\ntags: b", path="specs/b.md"), a_draft("tags: c", path="specs/a.md")

    found = check(a_catalog(one, two), {"duplicate-id": None})

    assert [(problem.where.path[-4:], problem.where.line) for problem in found] == [
        ("a.md", 7),
        ("b.md", 7),
        ("b.md", 8),
    ]


@pytest.mark.parametrize("severity", [Severity.INFO, Severity.WARNING, Severity.ERROR])
def test_a_site_may_set_the_severity_of_a_rule(severity: Severity) -> None:
    [problem] = check(a_catalog(a_draft("tags: a")), {"schema-type": severity})

    assert problem.severity is severity


def test_a_site_may_switch_a_rule_off() -> None:
    assert check(a_catalog(a_draft("tags: a")), {"schema-type": None}) == ()


def test_a_rule_that_is_off_by_default_is_switched_on_by_its_severity() -> None:
    specs = a_catalog(a_draft("requirements: {functional: [{requirement: Pay, priority: Must Have}]}"))

    [problem] = check(specs, {"orphan-requirement": Severity.ERROR})

    assert check(specs, {}) == ()
    assert (problem.rule, problem.severity) == ("orphan-requirement", Severity.ERROR)


def test_the_severity_of_a_rule_holds_for_its_warnings_too() -> None:
    spec = a_spec(a_template("properties: {a: {}}"), "b: 1")

    assert [one.severity for one in check(a_catalog(spec), {})] == [Severity.WARNING]
    assert [one.severity for one in check(a_catalog(spec), {"schema-unknown-key": Severity.ERROR})] == [Severity.ERROR]


def test_a_problem_names_the_spec_and_the_value() -> None:
    [problem] = check(a_catalog(a_draft("risks: [{probability: X}]")), {})

    assert (problem.spec, problem.pointer) == ("SPEC-0001", "/risks/0/probability")


def test_a_file_that_cannot_be_read_has_its_own_problem_and_no_other() -> None:
    found = check(a_catalog(a_draft("tags: [a", path="specs/0003-x.md")), {})

    assert [(problem.rule, problem.spec) for problem in found] == [("yaml-syntax", "SPEC-0003")]


def test_a_value_that_cannot_be_read_is_not_held_against_the_schema_as_well() -> None:
    found = problems(a_draft("tags: !!python/name:os.system x"))

    assert len(found) == 1


def test_what_a_comment_takes_away_is_named() -> None:
    template = a_template("properties: {id: {type: string, pattern: '^SPEC #[0-9]+$'}}")

    [message] = problems(a_spec(template, "id: SPEC #7"))

    assert "comment" in message


def test_a_comment_that_takes_nothing_away_is_not() -> None:
    template = a_template("properties: {id: {type: string, pattern: '^[0-9]+$'}}")

    assert not any("comment" in one for one in problems(a_spec(template, "id: x # a number")))
    assert not any("comment" in one for one in problems(a_draft("tags: a #b")))


def test_a_name_that_is_not_even_written_as_one_leads_nowhere_only_once() -> None:
    template = a_template('properties: {requires: {type: string, pattern: "^[0-9]+$", x-specs: {ref: depends on}}}')
    spec = a_spec(template, "requires: 20token")

    assert [problem.rule for problem in check(a_catalog(spec), {})] == ["schema-pattern"]
    assert [problem.rule for problem in check(a_catalog(spec), {"schema-pattern": None})] == ["unknown-reference"]
