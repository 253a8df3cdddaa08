"""A field and data → the fields of its parts, also where the schema says nothing about them.

What follows from a field alone, or from it and the keys of a mapping, is the same for nearly every spec: it is found
out once, and the same field comes back each time, so that others can keep more with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from mkdocs_specs.document import Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.shape import is_empty


@lru_cache(maxsize=8192)
def child_field(field: Field, key: str) -> Field:
    """The field of a key; one that the schema does not name is called by the key."""
    found = field.child(key)
    if found is None:
        return Field(key, key)
    return found if found.title else replace(found, key=key, title=key)


@lru_cache(maxsize=4096)
def item_field(field: Field) -> Field:
    """The field of the items of a list, which mean what the list means where they say nothing themselves."""
    item = field.items or Field(field.key, field.title)
    choices, relation = item.choices or field.choices, item.relation or field.relation
    view = "link" if field.view == "link" and item.view == "text" else item.view
    same = (item.choices, item.relation, item.view)
    return item if same == (choices, relation, view) else replace(item, choices=choices, relation=relation, view=view)


@lru_cache(maxsize=1024)
def shown_as(field: Field, view: str) -> Field:
    """The same field with another view."""
    return replace(field, view=view)


def pairs(field: Field, data: dict[str, Value]) -> Iterator[tuple[str, Field, Value]]:
    """Yield what a mapping holds and is not empty, in the order of the schema; then what it does not name."""
    for key, child in children(field, tuple(data)):
        value = data[key]
        if not is_empty(value):
            yield key, child, value


def ordered(field: Field, *mappings: dict[str, Value]) -> tuple[str, ...]:
    """The keys of some mappings, in the order of the schema; then the others as they come."""
    return tuple(key for key, _ in children_of(field, mappings))


def children_of(field: Field, mappings: Iterable[Iterable[str]]) -> tuple[tuple[str, Field], ...]:
    """The keys of some mappings and their fields, in the order of the schema; then the others as they come."""
    return children(field, tuple(dict.fromkeys(key for keys in mappings for key in keys)))


@lru_cache(maxsize=8192)
def children(field: Field, present: tuple[str, ...]) -> tuple[tuple[str, Field], ...]:
    """Some keys and their fields, in the order of the schema; then the others as they come."""
    named = [key for key in field.properties if key in present]
    others = [key for key in present if key not in field.properties]
    return tuple((key, child_field(field, key)) for key in (*named, *others))
