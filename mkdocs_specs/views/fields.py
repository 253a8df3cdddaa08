"""A field and data → the fields of its parts, also where the schema says nothing about them."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_specs.document import Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.shape import is_empty


def child_field(field: Field, key: str) -> Field:
    """The field of a key; one that the schema does not name is called by the key."""
    found = field.child(key)
    if found is None:
        return Field(key, key)
    return found if found.title else replace(found, key=key, title=key)


def item_field(field: Field) -> Field:
    """The field of the items of a list, which mean what the list means where they say nothing themselves."""
    item = field.items or Field(field.key, field.title)
    choices, relation = item.choices or field.choices, item.relation or field.relation
    view = "link" if field.view == "link" and item.view == "text" else item.view
    same = (item.choices, item.relation, item.view)
    return item if same == (choices, relation, view) else replace(item, choices=choices, relation=relation, view=view)


def pairs(field: Field, data: dict[str, Value]) -> Iterator[tuple[str, Field, Value]]:
    """Yield what a mapping holds and is not empty, in the order of the schema; then what it does not name."""
    for key in ordered(field, data):
        if not is_empty(data.get(key)):
            yield key, child_field(field, key), data[key]


def ordered(field: Field, *mappings: dict[str, Value]) -> tuple[str, ...]:
    """The keys of some mappings, in the order of the schema; then the others as they come."""
    present = dict.fromkeys(key for data in mappings for key in data)
    return (
        *(key for key in field.properties if key in present),
        *(key for key in present if key not in field.properties),
    )
