"""Open questions → a table that says how long each has been, or may stay, open."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.badge import progress_badge
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.date import date_text
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.register import Column, counted, part_columns, register, tally
from mkdocs_specs.views.shape import are_mappings, is_scalar

accepts = are_mappings

USED = ("text", "owner", "due", "answer")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the questions in the order of the spec, with their answers."""
    words = context.words
    entries = entries_of(field, value, path, context)
    title, *others = part_columns(field, ("text", "owner", "due"), context)
    columns = (
        Column(title.label, lambda entry: _question(entry, context)),
        *others,
        Column(words.state, lambda entry: progress_badge(*state(entry, context))),
    )
    total = counted(len(entries), words.one_question, words.many_questions)
    states = [state(entry, context)[0] for entry in entries]
    named = {Progress.OVERDUE: words.overdue, Progress.DUE: words.due_soon, Progress.TODO: words.open}
    named[Progress.DONE] = words.answered
    counts = tally((named[state].lower() for state in states), (name.lower() for name in named.values()))
    as_of = words.states_as_of.format(date=date_text(context.today, words)).rstrip(".")
    return register(entries, columns, lambda _: USED, context, (total, *counts, as_of))


def state(entry: Entry, context: Context) -> tuple[Progress, str]:
    """Say where a question stands today, and how to word it."""
    words, due = context.words, entry.item.day("due")
    if entry.item.is_answered:
        return Progress.DONE, words.answered
    if due is None:
        return Progress.TODO, words.open
    days = (due - context.today).days
    if days < 0:
        return Progress.OVERDUE, words.overdue_by_one if days == -1 else words.overdue_by.format(days=-days)
    if days > context.due_soon_days:
        return Progress.TODO, words.open
    near = {0: words.due_today, 1: words.due_in_one}
    return Progress.DUE, near.get(days, words.due_in.format(days=days))


def _question(entry: Entry, context: Context) -> str:
    answer = entry.cell("answer", context)
    tag = "small" if is_scalar(entry.value("answer")) else "div"
    written = element(tag, f"{element('b', plain(context.words.answer))}: {answer}") if answer else ""
    return entry.title(context) + written
