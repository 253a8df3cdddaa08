"""The problems of a page → the panel that `mkdocs serve` shows on it, and the marks in the places that are wrong."""

import re
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_specs.excerpt import excerpt
from mkdocs_specs.problem import Problem, Severity, pointer
from mkdocs_specs.spec import Spec
from mkdocs_specs.views import Context, element, plain
from mkdocs_specs.views.markup import preformatted
from mkdocs_specs.words import Words

TONES = {Severity.ERROR: "red", Severity.WARNING: "amber", Severity.INFO: "neutral"}
LACKS = frozenset({"schema-required", "required-by-status"})
"""Rules that find something missing."""
OF_KEYS = frozenset({"schema-unknown-key", "duplicate-key", "duplicate-item-id"})
"""Rules that fault a key or an id, not the value that stands there."""
FIRST_HEADING = re.compile(r"\A\s*(?:#[ \t][^\n]*|[^\s#<>`*+-][^\n]*\n=+[ \t]*)(?:\n|\Z)")


def panel(problems: Iterable[Problem], text: str, words: Words, *, is_spec: bool = True) -> str:
    """Render the panel as one line of HTML; "" without problems. Remarks alone are no alarm."""
    shown = sorted(problems, key=lambda problem: (list(Severity).index(problem.severity), problem))
    if not shown:
        return ""
    worst = shown[0].severity
    notes = {Severity.ERROR: words.problems_note, Severity.WARNING: words.warnings_note}
    header = element(
        "header",
        plain(_count(len(shown), words, is_spec=is_spec))
        + element("small", plain(notes.get(worst, words.remarks_note))),
    )
    entries = "".join(_entry(problem, text, words) for problem in shown)
    role = "alert" if worst is Severity.ERROR else "note"
    content = header + element("ol", entries)
    tone = TONES[worst]
    return element("section", content, class_="specs-errors", role=role, aria_label=words.problems, data_tone=tone)


def on_article(markdown: str, shown: str) -> str:
    """Put a panel on an ordinary page, below the heading that opens it."""
    if not shown:
        return markdown
    found = FIRST_HEADING.match(markdown)
    end = found.end() if found else 0
    return "\n\n".join(part for part in (markdown[:end].rstrip("\n"), shown, markdown[end:]) if part)


def faulted(context: Context, spec: Spec, problems: Iterable[Problem]) -> Context:
    """Let the values of a spec that are wrong be marked in their places, and say which ones are missing."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    broken = {problem.rule for problem in errors}
    # A key that is missing is faulted where it ought to be: at what should hold it.
    keys = {pointer(one.about) for one in spec.reading.findings if one.rule in LACKS & broken}
    return replace(
        context,
        invalid=frozenset(one.pointer for one in errors if one.pointer and one.rule not in LACKS | OF_KEYS),
        missing=frozenset(one.pointer for one in errors if one.rule in LACKS) | keys,
    )


def _count(number: int, words: Words, *, is_spec: bool) -> str:
    if is_spec:
        return words.one_problem if number == 1 else words.many_problems.format(count=number)
    return words.one_problem_here if number == 1 else words.many_problems_here.format(count=number)


def _entry(problem: Problem, text: str, words: Words) -> str:
    """Show what is wrong and how to mend it, then the place, the value's path, the lines, and places that explain."""
    names = {Severity.ERROR: words.error, Severity.WARNING: words.warning, Severity.INFO: words.information}
    fault, mending = _parted(problem.message)
    rule = element("span", plain(f"[{problem.rule}]"), class_="specs-muted")
    sentence = f"{element('b', plain(f'{names[problem.severity]}: {fault}'))}{plain(mending)} {rule}"
    place = f"{problem.where}   {_path(problem.pointer)}".rstrip()
    lines = excerpt(problem.where, text)
    related = [f"{one.where}: {one.message}" for one in problem.related]
    marked = range(max(len(lines) - 1, 1), len(lines) + 1)
    return element("li", sentence + preformatted("\n".join((place, *lines, *related)), marked=marked if lines else ()))


def _parted(message: str) -> tuple[str, str]:
    """Part a sentence behind what is wrong; a semicolon within quotes is the author's."""
    for found in re.finditer("; ", message):
        if message.count("'", 0, found.start()) % 2 == 0:
            return message[: found.start()], message[found.start() :]
    return message, ""


def _path(json_pointer: str) -> str:
    """Write a JSON Pointer as authors would: `risks[0].owner`."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in json_pointer.split("/")[1:]]
    return "".join(f"[{part}]" if part.isdecimal() else f".{part}" for part in parts).removeprefix(".")
