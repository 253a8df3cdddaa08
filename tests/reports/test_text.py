"""Problems as a terminal shows them."""

from dataclasses import replace

from mkdocs_specs.problem import Location, Problem, Related, Severity
from mkdocs_specs.reports import text
from mkdocs_specs.reports.report import Findings

STATUS = "---\ntech_lead: Payments team\nstatus: Reviewing\n---\n"


def a_problem(severity: Severity = Severity.ERROR, line: int = 3, related: tuple[Related, ...] = ()) -> Problem:
    where = Location("docs/specs/0010-gift-cards.md", line, 9, line, 18)
    return Problem(where, "schema-enum", severity, "status is 'Reviewing'; use Draft or Review", related=related)


def test_a_problem_is_a_line_to_jump_to_and_the_lines_of_the_file() -> None:
    assert text.render(a_problem(), STATUS) == (
        "docs/specs/0010-gift-cards.md:3:9: error: status is 'Reviewing'; use Draft or Review [schema-enum]\n"
        "   2 | tech_lead: Payments team\n"
        "   3 | status: Reviewing\n"
        "     |         ^^^^^^^^^"
    )


def test_a_problem_without_its_file_is_a_line_alone() -> None:
    assert text.render(a_problem(), "").count("\n") == 0


def test_a_second_place_stands_below() -> None:
    first = Related(Location("docs/specs/0001.md", 4, 1), "first used here")

    assert text.render(a_problem(related=(first,)), STATUS).split("\n")[-1] == "docs/specs/0001.md:4:1: first used here"


def test_problems_are_counted_by_their_severity() -> None:
    error, warning, remark = (a_problem(severity) for severity in Severity)

    assert text.summary([error, error, warning, remark, remark], 12) == "2 errors, 1 warning, 2 remarks in 12 specs"
    assert text.summary([error, warning, warning], 1) == "1 error, 2 warnings in 1 spec"
    assert text.summary([remark], 0) == "1 remark in 0 specs"
    assert text.summary(iter(()), 3) == "no problems in 3 specs"


def test_a_report_has_every_problem_errors_last_and_their_count_at_the_end() -> None:
    problems = [a_problem(), a_problem(Severity.INFO, 9), a_problem(Severity.WARNING, 10)]

    found = text.report(Findings(problems, {a_problem().where.path: STATUS}, 2)).split("\n")

    assert [line.split(" ")[1] for line in found if line.startswith("docs/")] == ["info:", "warning:", "error:"]
    assert found[-1] == "1 error, 1 warning, 1 remark in 2 specs"
    assert len(found) == 7


def test_problems_of_the_baseline_are_counted_and_shown_to_whoever_asks_for_them() -> None:
    recorded = replace(a_problem(Severity.INFO, 9), is_recorded=True)
    found = Findings([a_problem(), recorded, recorded], {}, 2)

    assert text.report(found).split("\n")[0] == "2 problems of the baseline are not shown; --verbose shows them"
    assert text.report(found).split("\n")[1:] == [
        text.render(a_problem(), ""),
        "1 error, 2 recorded problems in 2 specs",
    ]
    assert len(text.report(replace(found, is_verbose=True)).split("\n")) == 4
