"""A list of mappings → a table; also a mapping, with its keys down the side, and a mapping of mappings."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import entries_of
from mkdocs_specs.views.fields import pairs
from mkdocs_specs.views.grid import Row, Table, grid
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.register import part_columns, register
from mkdocs_specs.views.shape import are_mappings, is_mapping


def accepts(value: Value) -> bool:
    """Take a mapping, or a list of them."""
    return is_mapping(value) or are_mappings(value)


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show one item in each line, or one key."""
    if isinstance(value, dict):
        return _of_mapping(field, value, path, context)
    entries = entries_of(field, value, path, context)
    parts = ["text"] if "text" in field.parts else []
    return register(entries, part_columns(field, parts, context), lambda _: parts, context)


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
    target = words.target if "id" in field.parts else words.value
    labels = (words.identifier, words.category, words.attribute, target)
    return grid(Table(labels, rows, field.title), context)


def _row(context: Context, group: str, field: Field, value: Value, path: Path) -> Row:
    item = context.items.get(path)
    link = _id_link(item) if item is not None and item.id else ""
    title = element("span", plain(field.title), class_="specs-title")
    return Row((link, group, title, cell(field, value, path, context)), item.anchor if item is not None else "")


def _id_link(item: Item) -> str:
    return element("a", plain(item.id), class_="specs-id", href=f"#{item.anchor}")
