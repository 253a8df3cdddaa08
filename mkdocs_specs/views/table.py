"""A list of mappings → a table; also a mapping, with its keys down the side, and a mapping of mappings."""

from dataclasses import replace
from functools import lru_cache

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.template.source import Source
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import entries_of
from mkdocs_specs.views.fields import item_field, ordered, pairs
from mkdocs_specs.views.grid import Row, Table, grid
from mkdocs_specs.views.markup import attribute, plain
from mkdocs_specs.views.register import part_columns, register
from mkdocs_specs.views.shape import are_mappings, is_empty, is_mapping


def accepts(value: Value) -> bool:
    """Take a mapping, or a list of them."""
    return is_mapping(value) or are_mappings(value)


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show one item in each line, or one key."""
    if isinstance(value, dict):
        return _of_mapping(field, value, path, context)
    named = _named(field, value)
    entries = entries_of(named, value, path, context)
    return register(entries, part_columns(named, ["text"], context), lambda _: ["text"], context)


def _named(field: Field, value: Value) -> Field:
    """Let the first key be what the items are called, where the template does not say."""
    if "text" in field.parts or not isinstance(value, list):
        return field
    rows = [entry for entry in value if isinstance(entry, dict)]
    keys = (key for key in ordered(item_field(field), *rows) if key != "id")
    first = next((key for key in keys if any(not is_empty(row.get(key)) for row in rows)), "")
    return _called_by(field, first)


@lru_cache(maxsize=1024)
def _called_by(field: Field, key: str) -> Field:
    """The same field, where a part says what its items are called; a format, or a way to a key, is no such part."""
    source = Source(key)
    is_key = not source.is_format and len(source.keys) == 1
    return replace(field, parts={**field.parts, "text": (source,)}) if is_key else field


def _of_mapping(field: Field, value: dict[str, Value], path: Path, context: Context) -> str:
    words = context.words
    rows: list[Row] = []
    for key, child, inner in pairs(field, value):
        group = plain(child.title)
        if isinstance(inner, dict):
            rows.extend(
                _row(context, group, grand, leaf, (*path, key, name)) for name, grand, leaf in pairs(child, inner)
            )
        else:
            rows.append(_row(context, "", child, inner, (*path, key)))
    rows = [row for row in rows if row.cells[-1]]
    target = words.target if "id" in field.parts else words.value
    labels = (words.identifier, words.category, words.attribute, target)
    return grid(Table(labels, rows, context.name_of(field, path)), context.words)


def _row(context: Context, group: str, field: Field, value: Value, path: Path) -> Row:
    item = context.items.get(path)
    link = _id_link(item) if item is not None and item.id else ""
    title = f'<span class="specs-title">{plain(field.title)}</span>'
    return Row((link, group, title, cell(field, value, path, context)), item.anchor if item is not None else "")


def _id_link(item: Item) -> str:
    return f'<a class="specs-id"{attribute("href", f"#{item.anchor}")}>{plain(item.id)}</a>'
