"""GitLab's code quality report.

GitLab publishes neither a schema of this report nor a program that reads it: the one in its sources is for itself.
So the report is held against the table of its documentation, "Code Quality report format": each entry has a
`description`, a `check_name`, a unique `fingerprint`, one of five words as `severity`, a `location.path` from the root
of the repository without `./`, and a `location.lines.begin`.
"""

import json

from jsonschema import Draft202012Validator

from mkdocs_specs.reports import gitlab
from mkdocs_specs.reports.report import Findings
from tests.reports.samples import ERROR, FINDINGS, IN_A_FOLDER, PATH, many

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
LINES = {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}}
DOCUMENTED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {"path": {"type": "string", "pattern": r"^(?!\.?/)."}, "lines": LINES},
            },
        },
    },
}


def test_every_entry_has_what_the_documentation_asks_for() -> None:
    for findings in (FINDINGS, IN_A_FOLDER, Findings(many(50), {}, 1), Findings([], {}, 0)):
        written = json.loads(gitlab.report(findings))

        assert list(Draft202012Validator(DOCUMENTED).iter_errors(written)) == []
        assert len({entry["fingerprint"] for entry in written}) == len(findings.problems)


def test_an_entry_names_rule_severity_and_lines() -> None:
    [remark, warning, error] = json.loads(gitlab.report(FINDINGS))

    assert error == {
        "description": ERROR.message,
        "check_name": "schema-enum",
        "fingerprint": error["fingerprint"],
        "severity": "major",
        "location": {"path": PATH, "lines": {"begin": 3, "end": 3}},
    }
    assert (warning["severity"], warning["location"]["lines"]) == ("minor", {"begin": 1, "end": 2})
    assert (remark["severity"], remark["location"]["lines"]) == ("info", {"begin": 1, "end": 1})


def test_files_are_named_from_the_root_of_the_repository() -> None:
    [_, _, error] = json.loads(gitlab.report(IN_A_FOLDER))

    assert error["location"]["path"] == f"handbook/site/{PATH}"
