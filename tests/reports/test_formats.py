"""Problems as tools read them, and the command that writes each format."""

import json
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from mkdocs_specs.problem import Location, Problem, Related, Severity
from mkdocs_specs.reports import github, gitlab, json_report, junit, sarif
from mkdocs_specs.reports.formats import FORMATS
from mkdocs_specs.reports.report import Findings
from tests.sites import a_site, a_spec, mkdocs_specs

PATH = "docs/specs/0010-gift, cards.md"
TEXT = "---\ntech_lead: Payments team\nstatus: Reviewing\n---\n"
FIRST = Related(Location("docs/specs/0001.md", 4, 1, 4, 9), "first used here")
ERROR = Problem(
    Location(PATH, 3, 9, 3, 18),
    "schema-enum",
    Severity.ERROR,
    "status is 'Reviewing'",
    "/status",
    "SPEC-0010",
    (FIRST,),
)
REMARK = Problem(Location("docs/index.md"), "stale-spec", Severity.INFO, "100 % stale\nand <more>")
FINDINGS = Findings([ERROR, REMARK], {PATH: TEXT, "docs/index.md": "# Home\n", "docs/good.md": "# Good\n"}, 12)


def test_json_has_the_published_form() -> None:
    schema = json.loads((files("mkdocs_specs.reports") / "problems.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    written = json.loads(json_report.report(FINDINGS))

    assert list(Draft202012Validator(schema).iter_errors(written)) == []
    assert {key: value for key, value in written.items() if key != "problems"} == {
        "version": 1,
        "specs": 12,
        "errors": 1,
        "warnings": 0,
    }
    assert written["problems"][0] == {
        "path": PATH,
        "line": 3,
        "column": 9,
        "end_line": 3,
        "end_column": 18,
        "severity": "error",
        "rule": "schema-enum",
        "pointer": "/status",
        "message": "status is 'Reviewing'",
        "spec": "SPEC-0010",
        "related": [{"path": "docs/specs/0001.md", "line": 4, "column": 1, "message": "first used here"}],
    }


def test_github_puts_a_note_on_each_line() -> None:
    assert github.report(FINDINGS).split("\n") == [
        (
            "::error file=docs/specs/0010-gift%2C cards.md,line=3,col=9,endLine=3,endColumn=18,title=schema-enum"
            "::status is 'Reviewing'%0Adocs/specs/0001.md:4:1: first used here"
        ),
        "::notice file=docs/index.md,line=1,col=1,title=stale-spec::100 %25 stale%0Aand <more>",
        "1 error, 1 remark in 12 specs",
    ]


def test_the_summary_of_a_job_is_a_table() -> None:
    assert github.job_summary(FINDINGS).split("\n")[2:7] == [
        "1 error, 1 remark in 12 specs",
        "",
        "| | Place | Problem | Rule |",
        "|---|---|---|---|",
        "| error | `docs/specs/0010-gift, cards.md:3:9` | status is 'Reviewing' | schema-enum |",
    ]
    assert github.job_summary(Findings([], {}, 1)) == "### Specifications\n\nno problems in 1 spec\n"


def test_gitlab_knows_a_problem_again_when_lines_are_added_above_it() -> None:
    moved = Problem(Location(PATH, 9, 9, 9, 18), ERROR.rule, ERROR.severity, ERROR.message, ERROR.pointer)

    [before, twin, _] = json.loads(gitlab.report(Findings([ERROR, ERROR, REMARK], {}, 1)))
    [after] = json.loads(gitlab.report(Findings([moved], {}, 1)))

    assert before["fingerprint"] == after["fingerprint"] != twin["fingerprint"]
    assert before["location"] == {"path": PATH, "lines": {"begin": 3, "end": 3}}
    assert (before["check_name"], before["severity"]) == ("schema-enum", "major")


def test_sarif_names_rule_level_and_region() -> None:
    log = json.loads(sarif.report(FINDINGS))

    [run] = log["runs"]
    first, second = run["results"]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]] == {"id": "schema-enum"}
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "docs/specs/0010-gift%2C%20cards.md"},
        "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 18},
    }
    assert first["relatedLocations"][0]["message"] == {"text": "first used here"}
    assert (first["level"], second["level"]) == ("error", "note")


def test_junit_has_a_suite_for_each_file_and_fails_what_fails() -> None:
    root = ET.fromstring(junit.report(FINDINGS))  # noqa: S314  # our own text

    cases = {(suite.get("name"), case.get("name")): [child.tag for child in case] for suite in root for case in suite}
    assert cases == {
        ("docs/good.md", "no problems"): [],
        ("docs/index.md", "stale-spec in line 1"): ["system-out"],
        (PATH, "schema-enum in line 3"): ["failure"],
    }
    assert (root.get("tests"), root.get("failures")) == ("3", "1")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for(tmp_path: Path, name: str) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1, status="Reviewing")})

    ended = mkdocs_specs(root, "check", "--format", name)

    assert ended.code == 1
    assert "status is 'Reviewing'" in ended.output or "status is \\'Reviewing\\'" in ended.output


def test_in_github_actions_the_lines_and_the_job_get_their_notes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1, status="Reviewing")})
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))

    ended = mkdocs_specs(root, "check")

    assert ended.output.startswith("::error file=docs/specs/0001.md,line=6,col=9,")
    assert "| schema-enum |" in (tmp_path / "summary.md").read_text(encoding="utf-8")
