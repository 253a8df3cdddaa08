"""The problems of a spec → the panel that `mkdocs serve` shows on its page."""

from collections.abc import Iterable
from html import escape

from mkdocs_specs.excerpt import excerpt
from mkdocs_specs.problem import Problem
from mkdocs_specs.words import Words


def panel(problems: Iterable[Problem], text: str, words: Words) -> str:
    """Render the panel as one line of HTML; "" without problems."""
    shown = list(problems)
    if not shown:
        return ""
    count = words.one_problem if len(shown) == 1 else words.many_problems.format(count=len(shown))
    entries = "".join(_entry(problem, text) for problem in shown)
    return (
        f'<section class="specs-errors" role="alert" aria-label="{escape(words.problems)}">'
        f"<header>{escape(count)}<small>{escape(words.problems_note)}</small></header><ol>{entries}</ol></section>"
    )


def _entry(problem: Problem, text: str) -> str:
    lines = "&#10;".join(escape(line) for line in (str(problem.where), *excerpt(problem.where, text)))
    rule = f'<span class="specs-muted">[{problem.rule}]</span>'
    return f'<li><b>{problem.severity}:</b> {escape(problem.message)} {rule}<pre tabindex="0">{lines}</pre></li>'
