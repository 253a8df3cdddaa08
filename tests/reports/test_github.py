"""GitHub's commands, read by a runner."""

from dataclasses import replace
from pathlib import Path

from mkdocs_specs.problem import Location, Severity
from mkdocs_specs.reports import github
from mkdocs_specs.reports.report import Findings
from tests.actions import Job, act
from tests.reports.samples import ERROR, FINDINGS, IN_A_FOLDER, PATH, REMARK, WARNING, many

SHOW = """
on: push
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: cat report
"""


def read_by_a_runner(tmp_path: Path, findings: Findings) -> Job:
    return act(tmp_path / "repository", tmp_path / "home", SHOW, files={"report": github.report(findings) + "\n"})


def test_a_runner_reads_every_note_as_it_was_meant(tmp_path: Path) -> None:
    job = read_by_a_runner(tmp_path, FINDINGS)

    assert job.ended.code == 0
    assert job.notes == [
        (
            "notice",
            {"file": "docs/index.md", "line": "1", "endLine": "1", "col": "1", "endColumn": "1", "title": "stale-spec"},
            REMARK.message,
        ),
        ("warning", {"file": PATH, "line": "1", "endLine": "2", "title": "unknown-mention"}, WARNING.message),
        (
            "error",
            {"file": PATH, "line": "3", "endLine": "3", "col": "9", "endColumn": "17", "title": "schema-enum"},
            f"{ERROR.message}\ndocs/specs/0001.md:4:1: first used here, 100 %",
        ),
    ]
    assert job.printed == ["1 error, 1 warning, 1 remark in 12 specs"]


def test_files_are_named_from_the_root_of_the_repository(tmp_path: Path) -> None:
    job = read_by_a_runner(tmp_path, IN_A_FOLDER)

    [_, _, (_, properties, message)] = job.notes
    assert properties["file"] == f"handbook/site/{PATH}"
    assert message.endswith("\nhandbook/site/docs/specs/0001.md:4:1: first used here, 100 %")


def test_problems_of_the_baseline_take_no_note_from_others() -> None:
    recorded = replace(REMARK, is_recorded=True)
    findings = Findings([*[recorded] * 12, WARNING], {}, 3)

    assert github.report(findings).split("\n")[1:] == [
        "12 problems of the baseline are not shown; --verbose shows them",
        "1 warning, 12 recorded problems in 3 specs",
    ]
    assert github.report(replace(findings, is_verbose=True)).count("::notice ") == 10


def test_what_github_would_not_show_stands_in_the_log_with_its_place(tmp_path: Path) -> None:
    problems = [*many(12), *many(10, Severity.WARNING), *many(11, Severity.INFO, "##[error]{}\n::warning::x")]

    job = read_by_a_runner(tmp_path, Findings(problems, {}, 1, "site"))

    assert [kind for kind, _, _ in job.notes] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert job.printed == [
        "GitHub shows 10 notes of each kind for a step; these are the other 3:",
        f"site/{PATH}:11:1: error: no spec has the id '11' [unknown-reference]",
        f"site/{PATH}:12:1: error: no spec has the id '12' [unknown-reference]",
        f"site/{PATH}:11:1: info: ## [error]11 ::warning::x [unknown-reference]",
        "12 errors, 10 warnings, 11 remarks in 1 spec",
    ]


def test_a_command_is_one_line_with_every_special_character_replaced() -> None:
    """The runner of GitHub takes the message from the first `::` on; `act` takes it from the last."""
    hard = replace(ERROR, message="50 %:\r\nx::y", related=())

    [command, _] = github.report(Findings([hard], {}, 1)).split("\n")

    properties = "file=docs/specs/0010-gift%2C 100%25%3A cards.md,line=3,endLine=3,col=9,endColumn=17,title=schema-enum"
    assert command == f"::error {properties}::50 %25:%0D%0Ax::y"


def test_a_place_that_ends_before_a_line_ends_in_the_line_above() -> None:
    broken = replace(ERROR, where=Location(PATH, 2, 4, 3, 1), related=())

    [command, _] = github.report(Findings([broken], {}, 1)).split("\n")

    assert ",line=2,endLine=2,col=4,endColumn=4,title=" in command
