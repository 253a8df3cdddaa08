"""Problems → SARIF 2.1.0, which code scanning services and editors read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from mkdocs_specs.problem import Location, Problem
from mkdocs_specs.reports.fingerprints import fingerprints
from mkdocs_specs.reports.place import end
from mkdocs_specs.reports.report import Findings
from mkdocs_specs.reports.sarif_rules import LEVELS, descriptors

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "mkdocsSpecs/v1"
ROOT = "%SRCROOT%"
"""What services call the root of the repository."""


def report(findings: Findings) -> str:
    """Write a log with one run."""
    rules = sorted({problem.rule for problem in findings.problems})
    known = zip(findings.problems, fingerprints(findings), strict=True)
    run = {
        "tool": {"driver": _driver(rules)},
        "automationDetails": {"id": "mkdocs-specs/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [
            _result(problem, fingerprint, rules.index(problem.rule), findings) for problem, fingerprint in known
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _driver(rules: list[str]) -> dict[str, Any]:
    return {"name": "mkdocs-specs", "version": version("mkdocs-specs"), "rules": descriptors(rules)}


def _result(problem: Problem, fingerprint: str, rule_index: int, findings: Findings) -> dict[str, Any]:
    location = _location(problem.where, findings)
    if problem.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.pointer, "kind": "value"}]
    found: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if problem.related:
        found["relatedLocations"] = [
            {"id": number, **_location(related.where, findings), "message": {"text": related.message}}
            for number, related in enumerate(problem.related, 1)
        ]
    return found


def _location(where: Location, findings: Findings) -> dict[str, Any]:
    region = {"startLine": where.line, "startColumn": where.column}
    end_line, end_column = end(where)
    if (end_line, end_column) > (where.line, where.column):
        # Without an end, a region is the rest of its line.
        region |= {"endLine": end_line, "endColumn": end_column}
    uri = quote(findings.in_repository(where.path), errors="surrogateescape")
    return {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": ROOT}, "region": region}}
