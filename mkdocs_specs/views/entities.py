"""The entities of a data model → a box for each, with its fields, indexes and relationships."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cards import box
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.shape import are_mappings

accepts = are_mappings


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each entity."""
    return "".join(_entity(entry, context) for entry in entries_of(field, value, path, context))


def _entity(entry: Entry, context: Context) -> str:
    return box(entry, entry.title(context), entry.rest(["text"]), context)
