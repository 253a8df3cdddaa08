"""Dependencies → a table with the state of each."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import entries_of
from mkdocs_specs.views.register import choices_tally, counted, part_columns, register
from mkdocs_specs.views.shape import are_mappings

accepts = are_mappings

USED = ("text", "owner", "status", "impact", "spec")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the dependencies in the order of the spec."""
    words = context.words
    entries = entries_of(field, value, path, context)
    columns = part_columns(field, USED, context)
    total = counted(len(entries), words.one_dependency, words.many_dependencies)
    return register(entries, columns, lambda _: USED, context, (total, *choices_tally(entries, "status")))
