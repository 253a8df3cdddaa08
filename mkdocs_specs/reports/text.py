"""Problems → text for a terminal: place, sentence and rule on one line, then the lines of the file with a caret."""

from collections import Counter
from collections.abc import Iterable

from mkdocs_specs.excerpt import excerpt
from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports.report import Findings

NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
WEIGHTS = (Severity.INFO, Severity.WARNING, Severity.ERROR)
"""The severities, the least one first."""


def render(problem: Problem, text: str) -> str:
    """Write one problem with its excerpt; `text` is the file it is in, "" when that cannot be shown."""
    lines = [f"{problem.where}: {problem.severity}: {problem.message} [{problem.rule}]"]
    lines += excerpt(problem.where, text)
    lines += [f"{related.where}: {related.message}" for related in problem.related]
    return "\n".join(lines)


def summary(problems: Iterable[Problem], specs: int) -> str:
    """Say in a sentence how many problems there are; those of the baseline count for themselves."""
    counts = Counter("recorded problem" if one.is_recorded else NAMES[one.severity] for one in problems)
    names = (*NAMES.values(), "recorded problem")
    said = [f"{counts[name]} {name}{'s' * (counts[name] != 1)}" for name in names if counts[name]]
    return f"{', '.join(said) or 'no problems'} in {specs} spec{'s' * (specs != 1)}"


def by_weight(problems: Iterable[Problem]) -> list[Problem]:
    """Put what matters most last, where a terminal stands when all is written."""
    return sorted(problems, key=lambda problem: WEIGHTS.index(problem.severity))


def not_shown(findings: Findings) -> tuple[str, ...]:
    """Say how many problems of the baseline are not shown, and how to see them; nothing where all are."""
    count = findings.left_out
    said = "1 problem of the baseline is" if count == 1 else f"{count} problems of the baseline are"
    return (f"{said} not shown; --verbose shows {'it' if count == 1 else 'them'}",) if count else ()


def report(findings: Findings) -> str:
    """Write the problems, errors last, each with its excerpt, and a sentence that counts them."""
    texts = findings.texts
    shown = [render(problem, texts.get(problem.where.path, "")) for problem in by_weight(findings.for_people)]
    return "\n".join([*not_shown(findings), *shown, summary(findings.problems, findings.specs)])
