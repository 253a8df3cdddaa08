"""Problems → GitHub's workflow commands, which put a note on the line in a pull request.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from collections import Counter
from collections.abc import Iterator

from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports import text
from mkdocs_specs.reports.place import end, last_line
from mkdocs_specs.reports.report import Findings

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST_NOTES = 10
"""GitHub shows so many notes of each kind for a step."""


def report(findings: Findings) -> str:
    """Write a command for each problem that GitHub will show and a line for each other, then the count."""
    counts = text.summary(findings.problems, findings.specs)
    return "\n".join([*annotations(findings), *text.not_shown(findings), counts])


def annotations(findings: Findings) -> Iterator[str]:
    """Yield the command of each problem that GitHub will show, then the others as lines for the log.

    The log shows a command without its place: more of them would say less.
    """
    seen: Counter[Severity] = Counter()
    left = []
    for problem in findings.for_people:
        seen[problem.severity] += 1
        if seen[problem.severity] <= MOST_NOTES:
            yield _command(problem, findings)
        else:
            left.append(problem)
    if left:
        yield f"GitHub shows {MOST_NOTES} notes of each kind for a step; these are the other {len(left)}:"
    for problem in left:
        yield _line(problem, findings)


def _command(problem: Problem, findings: Findings) -> str:
    where = problem.where
    properties = {"file": findings.in_repository(where.path), "line": where.line, "endLine": last_line(where)}
    if last_line(where) == where.line:
        # The columns of more than one line are refused; endColumn is by default col, so it is that of a last character.
        last_column = end(where)[1] - 1 if end(where)[0] == where.line else where.column
        properties |= {"col": where.column, "endColumn": max(last_column, where.column)}
    properties["title"] = problem.rule
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join((problem.message, *(f"{findings.place(one.where)}: {one.message}" for one in problem.related)))
    return f"::{COMMANDS[problem.severity]} {written}::{_data(message)}"


def _line(problem: Problem, findings: Findings) -> str:
    # An older form of command may begin anywhere in a line.
    line = f"{findings.place(problem.where)}: {problem.severity}: {problem.message} [{problem.rule}]"
    return " ".join(line.splitlines()).replace("##[", "## [")


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
