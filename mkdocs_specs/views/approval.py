"""Approvals → a table with the decision of each role."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.badge import progress_badge
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.register import Column, part_columns, register
from mkdocs_specs.views.shape import are_mappings

accepts = are_mappings

PARTS = ("text", "person", "date")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the approvals in the order of the spec."""
    words = context.words
    entries = entries_of(field, value, path, context)
    title, person, day = part_columns(field, PARTS, context)
    columns = (title, person, Column(words.decision, lambda entry: decision(entry, context)), day)
    done = sum(entry.value("done") is True for entry in entries)
    signed = words.approvals_signed.format(done=done, total=len(entries))
    return register(entries, columns, _used, context, (signed,))


def decision(entry: Entry, context: Context) -> str:
    """Show whether a role has agreed."""
    if entry.value("done") is True:
        return progress_badge(Progress.DONE, context.words.approved)
    return progress_badge(Progress.TODO, context.words.pending)


def _used(entry: Entry) -> tuple[str, ...]:
    # What is neither true nor false is not said by the decision, so it keeps a column of its own.
    return (*PARTS, "done") if isinstance(entry.value("done"), bool) else PARTS
