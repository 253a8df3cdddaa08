"""Problems → text for a terminal: place, sentence and rule on one line, then the lines of the file with a caret."""

from collections.abc import Iterable, Mapping

from mkdocs_specs.problem import Location, Problem, Severity

TAB = "    "


def render(problem: Problem, text: str) -> str:
    """Write one problem with its excerpt; `text` is the file it is in, "" when that cannot be shown."""
    lines = [f"{problem.where}: {problem.severity}: {problem.message} [{problem.rule}]"]
    lines += excerpt(problem.where, text)
    lines += [f"{related.where}: {related.message}" for related in problem.related]
    return "\n".join(lines)


def excerpt(where: Location, text: str) -> tuple[str, ...]:
    """Show the line of a place with the one before it, and a caret under the place; nothing for an empty file."""
    lines = text.split("\n")
    if where.line > len(lines) or not text:
        return ()
    first = max(where.line - 1, 1)
    width = max(len(str(where.line)), 2)
    written = [(number, lines[number - 1].replace("\t", TAB)) for number in range(first, where.line + 1)]
    shown = [f"  {number:>{width}} | {line}".rstrip() for number, line in written]
    line = lines[where.line - 1]
    end = where.end_column if where.end_line == where.line else len(line.rstrip()) + 1
    before = line[: where.column - 1].replace("\t", TAB)
    caret = "^" * max(end - where.column, 1)
    return (*shown, f"  {'':>{width}} | {' ' * len(before)}{caret}")


def summary(problems: Iterable[Problem], specs: int) -> str:
    """Say in a sentence how many problems there are."""
    found = list(problems)
    counts = [(sum(problem.severity is severity for problem in found), severity) for severity in Severity]
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
    said = [f"{count} {names[severity]}{'s' * (count != 1)}" for count, severity in counts if count]
    return f"{', '.join(said) or 'no problems'} in {specs} spec{'s' * (specs != 1)}"


def report(problems: Iterable[Problem], texts: Mapping[str, str], specs: int) -> str:
    """Write all problems, each with its excerpt, and a sentence that counts them."""
    found = list(problems)
    return "\n".join(
        [*(render(problem, texts.get(problem.where.path, "")) for problem in found), summary(found, specs)]
    )
