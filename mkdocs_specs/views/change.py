"""A change log → a table, newest first."""

from datetime import date

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import as_date
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.markup import element
from mkdocs_specs.views.register import Column, part_columns, register
from mkdocs_specs.views.shape import are_mappings, is_scalar

accepts = are_mappings

USED = ("version", "date", "text")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the changes; those of one day, and those without a day, in the order of the spec."""
    found = entries_of(field, value, path, context)
    entries = sorted(found, key=lambda entry: as_date(entry.value("date")) or date.min, reverse=True)
    version, day, changes = part_columns(field, USED, context)
    columns = (
        Column(version.label, lambda entry: _version(entry, context)),
        day,
        Column(changes.label, lambda entry: entry.cell("text", context)),
    )
    return register(entries, columns, lambda _: USED, context)


def _version(entry: Entry, context: Context) -> str:
    shown = entry.cell("version", context)
    return element("b", shown) if shown and is_scalar(entry.value("version")) else shown
