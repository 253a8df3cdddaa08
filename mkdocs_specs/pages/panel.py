"""The problems of a spec → the panel that `mkdocs serve` shows on its page."""

from collections.abc import Iterable

from mkdocs_specs.excerpt import excerpt
from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.views import element, plain
from mkdocs_specs.views.markup import preformatted
from mkdocs_specs.words import Words

TONES = {Severity.ERROR: "red", Severity.WARNING: "amber", Severity.INFO: "neutral"}


def panel(problems: Iterable[Problem], text: str, words: Words) -> str:
    """Render the panel as one line of HTML; "" without problems. Remarks alone are no alarm."""
    shown = sorted(problems, key=lambda problem: (list(Severity).index(problem.severity), problem))
    if not shown:
        return ""
    worst = shown[0].severity
    count = words.one_problem if len(shown) == 1 else words.many_problems.format(count=len(shown))
    note = words.problems_note if worst is Severity.ERROR else words.remarks_note
    header = element("header", plain(count) + element("small", plain(note)))
    entries = "".join(_entry(problem, text) for problem in shown)
    role = "alert" if worst is Severity.ERROR else "note"
    content = header + element("ol", entries)
    tone = TONES[worst]
    return element("section", content, class_="specs-errors", role=role, aria_label=words.problems, data_tone=tone)


def _entry(problem: Problem, text: str) -> str:
    lines = "\n".join((str(problem.where), *excerpt(problem.where, text)))
    rule = element("span", f"[{problem.rule}]", class_="specs-muted")
    sentence = f"{element('b', f'{problem.severity}:')} {plain(problem.message)} {rule}"
    return element("li", sentence + preformatted(lines))
