"""Problems → GitHub's workflow commands, which put a note on the line in a pull request; and a summary of the job.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports import text
from mkdocs_specs.reports.report import Findings

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST_ROWS = 500
"""GitHub cuts a summary of more than 1 MiB."""


def report(findings: Findings) -> str:
    """Write a command for each problem, then the sentence that counts them."""
    return "\n".join(
        [*(annotation(problem) for problem in findings.problems), text.summary(findings.problems, findings.specs)]
    )


def annotation(problem: Problem) -> str:
    """Write the command of one problem."""
    where = problem.where
    properties = {"file": where.path, "line": where.line, "col": where.column}
    if where.end_line > where.line or where.end_column > where.column:
        properties["endLine"] = where.end_line
        if where.end_line == where.line:
            properties["endColumn"] = where.end_column
    properties["title"] = problem.rule
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join((problem.message, *(f"{related.where}: {related.message}" for related in problem.related)))
    return f"::{COMMANDS[problem.severity]} {written}::{_data(message)}"


def job_summary(findings: Findings) -> str:
    """Write what the page of the job shows, as Markdown: a table with a line for each problem."""
    counted = text.summary(findings.problems, findings.specs)
    if not findings.problems:
        return f"### Specifications\n\n{counted}\n"
    rows = [
        f"| {problem.severity} | `{problem.where}` | {_cell(problem.message)} | {problem.rule} |"
        for problem in findings.problems[:MOST_ROWS]
    ]
    left = len(findings.problems) - len(rows)
    more = [f"\n… and {left} more; the log has them all."] if left else []
    head = ["| | Place | Problem | Rule |", "|---|---|---|---|"]
    return "\n".join(["### Specifications", "", counted, "", *head, *rows, *more]) + "\n"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def _cell(value: str) -> str:
    for mark in ("\\", "|", "*", "_", "`", "[", "]", "<", ">"):
        value = value.replace(mark, f"\\{mark}")
    return value
