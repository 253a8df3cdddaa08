"""Problems as JSON, held against the schema that lies beside the report."""

import json
from importlib.resources import files

from jsonschema import Draft202012Validator

from mkdocs_specs.problem import Location, Problem, Severity
from mkdocs_specs.reports import json_report
from mkdocs_specs.reports.report import Findings
from tests.reports.samples import ERROR, FINDINGS, IN_A_FOLDER, PATH


def test_json_has_the_published_form() -> None:
    schema = json.loads((files("mkdocs_specs.reports") / "problems.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    for findings in (FINDINGS, IN_A_FOLDER, Findings([], {}, 0)):
        assert list(Draft202012Validator(schema).iter_errors(json.loads(json_report.report(findings)))) == []


def test_json_says_all_of_a_problem() -> None:
    written = json.loads(json_report.report(IN_A_FOLDER))

    assert {key: value for key, value in written.items() if key != "problems"} == {
        "version": 1,
        "specs": 12,
        "errors": 1,
        "warnings": 1,
    }
    assert written["problems"][2] == {
        "path": PATH,
        "line": 3,
        "column": 9,
        "end_line": 3,
        "end_column": 18,
        "severity": "error",
        "rule": "schema-enum",
        "pointer": "/status",
        "message": ERROR.message,
        "spec": "SPEC-0010",
        "related": [{"path": "docs/specs/0001.md", "line": 4, "column": 1, "message": "first used here, 100 %"}],
    }


def test_a_place_without_an_end_ends_where_it_begins() -> None:
    problem = Problem(Location("a.md", 3, 9), "schema-enum", Severity.ERROR, "wrong")

    [written] = json.loads(json_report.report(Findings([problem], {}, 1)))["problems"]

    assert (written["end_line"], written["end_column"]) == (3, 9)
