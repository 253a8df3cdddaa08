"""JUnit's XML, read by `junitparser`."""

from dataclasses import replace

from junitparser import Failure, JUnitXml, TestCase, TestSuite

from mkdocs_specs.problem import Severity
from mkdocs_specs.reports import junit
from mkdocs_specs.reports.report import Findings
from tests.reports.samples import ERROR, FINDINGS, IN_A_FOLDER, PATH, REMARK, TEXT, WARNING, many


def read(findings: Findings) -> JUnitXml:
    return JUnitXml.fromstring(junit.report(findings).encode())


def cases(findings: Findings) -> dict[str, list[TestCase]]:
    return {suite.name: list(suite) for suite in read(findings) if isinstance(suite, TestSuite)}


def test_each_file_is_a_suite_and_each_problem_a_case() -> None:
    found = cases(FINDINGS)

    assert {name: [case.name for case in suite] for name, suite in found.items()} == {
        "docs/good.md": ["no problems"],
        "docs/index.md": [f"stale-spec: {REMARK.message}".replace("\x07", "\ufffd").replace("\ufffe", "\ufffd")],
        PATH: [f"unknown-mention: {WARNING.message}", f"schema-enum: {ERROR.message}"],
    }
    assert {case.classname for case in found[PATH]} == {PATH}


def test_what_fails_a_check_fails_and_what_is_information_passes() -> None:
    found = cases(FINDINGS)
    [warning, error], [remark], [good] = found[PATH], found["docs/index.md"], found["docs/good.md"]

    [failure] = error.result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("schema-enum", ERROR.message)
    assert failure.text is not None
    assert failure.text.splitlines() == [
        f"{PATH}:3:9: error: {ERROR.message} [schema-enum]",
        f"   2 | {TEXT.splitlines()[1]}",
        f"   3 | {TEXT.splitlines()[2]}",
        "     |         ^^^^^^^^^",
        "docs/specs/0001.md:4:1: first used here, 100 %",
    ]
    assert not warning.is_passed
    assert remark.is_passed
    assert "[stale-spec]" in (remark.system_out or "")
    assert good.is_passed
    assert good.system_out is None


def test_the_counts_are_those_of_the_reader() -> None:
    report = read(FINDINGS)
    written = {suite.name: (suite.tests, suite.failures, suite.errors, suite.skipped) for suite in report}

    assert (report.tests, report.failures, report.errors) == (4, 2, 0)
    assert sum(len(list(suite)) for suite in report) == 4
    assert written == {"docs/good.md": (1, 0, 0, 0), "docs/index.md": (1, 0, 0, 0), PATH: (2, 2, 0, 0)}


def test_no_two_cases_of_a_file_have_one_name() -> None:
    [suite] = cases(
        Findings([*many(3, Severity.ERROR, "the same"), replace(ERROR, message="the same")], {}, 1)
    ).values()

    assert [case.name for case in suite] == [
        "unknown-reference: the same",
        "unknown-reference: the same (2)",
        "unknown-reference: the same (3)",
        "schema-enum: the same",
    ]


def test_files_are_named_from_the_folder_of_the_site() -> None:
    assert set(cases(IN_A_FOLDER)) == {"docs/good.md", "docs/index.md", PATH}


def test_a_site_without_files_has_no_suites() -> None:
    report = read(Findings([], {}, 0))

    assert (list(report), report.tests) == ([], 0)
