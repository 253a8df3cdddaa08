"""What a service knows a problem again by."""

from dataclasses import replace

from mkdocs_specs.problem import Location, Problem
from mkdocs_specs.reports.fingerprints import fingerprints
from mkdocs_specs.reports.report import Findings
from tests.reports.samples import ERROR, PATH, WARNING


def known(*problems: Problem) -> tuple[str, ...]:
    return fingerprints(Findings(problems, {}, 1))


def test_a_problem_stays_the_same_when_lines_are_added_above_it() -> None:
    first = replace(ERROR, message="status is written twice, first in line 3")
    moved = replace(first, where=Location(PATH, 9, 9, 9, 18), message="status is written twice, first in line 5")

    assert known(first) == known(moved)


def test_no_two_problems_are_known_by_the_same() -> None:
    elsewhere = replace(ERROR, where=Location("docs/specs/0011.md", 3, 9, 3, 18))

    found = known(ERROR, ERROR, WARNING, elsewhere, replace(ERROR, pointer="/x"), replace(ERROR, rule="schema-type"))

    assert len(set(found)) == 6
    assert known(ERROR)[0] == found[0]


def test_the_same_file_in_another_site_is_another_one() -> None:
    assert fingerprints(Findings([ERROR], {}, 1, "a")) != fingerprints(Findings([ERROR], {}, 1, "b"))
