"""Problems → GitLab's code quality report, which a merge request shows beside the changed lines.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections import Counter
from hashlib import sha256

from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports.report import Findings

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(findings: Findings) -> str:
    """Write a list with an entry for each problem."""
    seen: Counter[str] = Counter()
    entries = []
    for problem in findings.problems:
        identity = f"{problem.where.path}\n{problem.rule}\n{problem.pointer}\n{problem.message}"
        seen[identity] += 1
        entries.append(_entry(problem, f"{identity}\n{seen[identity]}"))
    return json.dumps(entries, ensure_ascii=False, indent=1)


def _entry(problem: Problem, identity: str) -> dict[str, object]:
    # The fingerprint leaves the line out, so that a problem stays the same one when lines are added above it.
    return {
        "description": problem.message,
        "check_name": problem.rule,
        "fingerprint": sha256(identity.encode()).hexdigest(),
        "severity": SEVERITIES[problem.severity],
        "location": {
            "path": problem.where.path,
            "lines": {"begin": problem.where.line, "end": max(problem.where.end_line, problem.where.line)},
        },
    }
