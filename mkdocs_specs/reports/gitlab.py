"""Problems → GitLab's code quality report, which a merge request shows beside the changed lines.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json

from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports.fingerprints import fingerprints
from mkdocs_specs.reports.place import last_line
from mkdocs_specs.reports.report import Findings

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(findings: Findings) -> str:
    """Write a list with an entry for each problem."""
    known = zip(findings.problems, fingerprints(findings), strict=True)
    return json.dumps(
        [_entry(problem, fingerprint, findings) for problem, fingerprint in known], ensure_ascii=False, indent=1
    )


def _entry(problem: Problem, fingerprint: str, findings: Findings) -> dict[str, object]:
    return {
        "description": problem.message,
        "check_name": problem.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[problem.severity],
        "location": {
            "path": findings.in_repository(problem.where.path),
            "lines": {"begin": problem.where.line, "end": last_line(problem.where)},
        },
    }
