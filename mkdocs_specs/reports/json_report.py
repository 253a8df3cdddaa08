"""Problems → JSON for tools; `problems.schema.json` beside this file is its schema."""

import json
from typing import Any

from mkdocs_specs.problem import Location, Problem, Related, Severity
from mkdocs_specs.reports.place import end
from mkdocs_specs.reports.report import Findings

VERSION = 1
"""Grows when a reader of the form before could be misled."""


def report(findings: Findings) -> str:
    """Write one object; lines and columns count from 1, `end_column` is exclusive."""
    written = {
        "version": VERSION,
        "specs": findings.specs,
        "errors": findings.count(Severity.ERROR),
        "warnings": findings.count(Severity.WARNING),
        "problems": [_problem(problem) for problem in findings.problems],
    }
    return json.dumps(written, ensure_ascii=False, indent=1)


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        **_place(problem.where),
        "severity": str(problem.severity),
        "rule": problem.rule,
        "pointer": problem.pointer,
        "message": problem.message,
        "spec": problem.spec,
        "related": [_related(related) for related in problem.related],
    }


def _place(where: Location) -> dict[str, Any]:
    end_line, end_column = end(where)
    return {
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "end_line": end_line,
        "end_column": end_column,
    }


def _related(related: Related) -> dict[str, Any]:
    where = related.where
    return {"path": where.path, "line": where.line, "column": where.column, "message": related.message}
