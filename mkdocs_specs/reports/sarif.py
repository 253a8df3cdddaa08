"""Problems → SARIF 2.1.0, which code scanning services and editors read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from mkdocs_specs.problem import Location, Problem, Severity
from mkdocs_specs.reports.report import Findings

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(findings: Findings) -> str:
    """Write a log with one run."""
    rules = sorted({problem.rule for problem in findings.problems})
    driver = {
        "name": "mkdocs-specs",
        "version": version("mkdocs-specs"),
        "rules": [{"id": rule} for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules.index(problem.rule)) for problem in findings.problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(problem: Problem, rule_index: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [_location(problem.where)],
    }
    if problem.related:
        found["relatedLocations"] = [
            {**_location(related.where), "message": {"text": related.message}} for related in problem.related
        ]
    return found


def _location(where: Location) -> dict[str, Any]:
    region = {"startLine": where.line, "startColumn": where.column}
    if (where.end_line, where.end_column) > (where.line, where.column):
        region |= {"endLine": where.end_line, "endColumn": where.end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(where.path)}, "region": region}}
