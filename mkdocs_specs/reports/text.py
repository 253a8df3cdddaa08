"""Problems → text for a terminal: place, sentence and rule on one line, then the lines of the file with a caret."""

from collections.abc import Iterable

from mkdocs_specs.excerpt import excerpt
from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports.report import Findings


def render(problem: Problem, text: str) -> str:
    """Write one problem with its excerpt; `text` is the file it is in, "" when that cannot be shown."""
    lines = [f"{problem.where}: {problem.severity}: {problem.message} [{problem.rule}]"]
    lines += excerpt(problem.where, text)
    lines += [f"{related.where}: {related.message}" for related in problem.related]
    return "\n".join(lines)


def summary(problems: Iterable[Problem], specs: int) -> str:
    """Say in a sentence how many problems there are."""
    found = list(problems)
    counts = [(sum(problem.severity is severity for problem in found), severity) for severity in Severity]
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
    said = [f"{count} {names[severity]}{'s' * (count != 1)}" for count, severity in counts if count]
    return f"{', '.join(said) or 'no problems'} in {specs} spec{'s' * (specs != 1)}"


def report(findings: Findings) -> str:
    """Write all problems, each with its excerpt, and a sentence that counts them."""
    texts = findings.texts
    shown = [render(problem, texts.get(problem.where.path, "")) for problem in findings.problems]
    return "\n".join([*shown, summary(findings.problems, findings.specs)])
