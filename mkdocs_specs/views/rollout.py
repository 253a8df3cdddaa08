"""The phases of a rollout → a table with where each stands today."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.progress import progress_of, progress_word
from mkdocs_specs.views.register import Column, counted, part_columns, register, tally
from mkdocs_specs.views.shape import are_mappings

accepts = are_mappings

PARTS = ("text", "audience", "date", "gate")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the phases in the order of the spec."""
    words = context.words
    entries = entries_of(field, value, path, context)
    columns = (
        *part_columns(field, PARTS, context),
        Column(words.state, lambda entry: progress_of(entry, context)),
    )
    states = [progress_word(entry.item.progress(context.today), words).lower() for entry in entries]
    total = counted(len(entries), words.one_rollout, words.many_rollouts)
    counts = tally(states, (progress_word(state, words).lower() for state in Progress))
    return register(entries, columns, _used, context, (total, *counts))


def _used(entry: Entry) -> tuple[str, ...]:
    # What is neither true nor false is not said by the state, so it keeps a column of its own.
    return (*PARTS, "done") if isinstance(entry.value("done"), bool) else PARTS
