"""Entries of a list of entities → what a diagram of them shows: entities with fields, and what relates to what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_specs.document import Value, plain_text
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.entry import Entry
from mkdocs_specs.views.fields import child_field, item_field, ordered

SIDE = r"(one|1|many|n|m|\*|[01]\.\.[1nm*])"
HOW_MANY = re.compile(rf"{SIDE}\s*(?:[\s-]to[\s-]|[:\u2013-])\s*{SIDE}", re.IGNORECASE)
"""`one-to-many`, `1:n`, `0..1:*` and the like."""
LONGEST_LABEL = 24
"""Characters of a word beside a line."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A box of the diagram. All texts are plain."""

    name: str
    anchor: str
    """Id of what the page shows of it; "" for one that is only named."""
    fields: tuple[tuple[str, str], ...] = ()
    """Name and type of each."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A line of the diagram."""

    source: str
    target: str
    are_many: tuple[bool, bool] | None = None
    """Whether the line means many at each of its ends; `None` where nothing says so, and it is an arrow."""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """What a list of entities says."""

    entities: tuple[Entity, ...]
    """One for each entry, as they come."""
    relationships: tuple[Relationship, ...]
    """Each said once, whichever of its sides said it, and if both did: the few before the many."""


def model_of(entries: Sequence[Entry], prefix: str) -> Model:
    """Read entries; what they are called, and which of their fields name other entities, is said by the template."""
    entities: list[Entity] = []
    taken: set[str] = set()
    for number, entry in enumerate(entries, 1):
        stem = "-".join((prefix, *re.findall(r"\w+", entry.name.lower() or str(number))))
        anchor = entry.item.anchor or next(one for one in _numbered(stem) if one not in taken)
        taken.add(anchor)
        entities.append(Entity(entry.name, anchor, tuple(_fields(entry))))
    found: dict[frozenset[str], list[Relationship]] = {}
    for entry in entries:
        for one in _relationships(entry):
            pair = found.setdefault(frozenset((one.source, one.target)), [])
            pair[:] = _said_once(pair, one)
    return Model(tuple(entities), tuple(one for pair in found.values() for one in pair))


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _said_once(pair: list[Relationship], one: Relationship) -> list[Relationship]:
    """Take in what is said of two entities: it may be the same as before, or tell how many where nothing did."""
    if any(one.are_many in (None, other.are_many) for other in pair):
        return pair
    return [other for other in pair if other.are_many is not None] + [one]


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the names and types in the first list of an entity that names no other: the first two columns of it."""
    about = item_field(entry.list_field)
    for key in ordered(about, entry.data):
        child, value = child_field(about, key), entry.data[key]
        if not isinstance(value, list) or _naming(item_field(child), entry.list_field.role):
            continue
        name, kind, *_ = (*ordered(item_field(child), *(row for row in value if isinstance(row, dict))), "", "")
        for row in value:
            if isinstance(row, dict):
                yield _text(row.get(name)), _text(row.get(kind))
            elif isinstance(row, str):
                yield _text(row), ""
        return


def _relationships(entry: Entry) -> Iterator[Relationship]:
    """Yield what an entity says of others: in lists of mappings, or by their names alone."""
    about, role = item_field(entry.list_field), entry.list_field.role
    for key, value in entry.data.items():
        child = child_field(about, key)
        rows = value if isinstance(value, list) else [value]
        inner = item_field(child) if isinstance(value, list) else child
        if _is_name(inner, role):
            yield from (Relationship(entry.name, _text(row)) for row in rows if _text(row))
        for name in _naming(inner, role):
            yield from (
                _relationship(entry.name, name, row, inner)
                for row in rows
                if isinstance(row, dict) and _text(row.get(name))
            )


def _relationship(source: str, name: str, row: dict[str, Value], field: Field) -> Relationship:
    target = _text(row[name])
    others = [_text(row[key]) for key in ordered(field, row) if key != name]
    for text in others:
        if found := HOW_MANY.fullmatch(text):
            from_many, to_many = (side.casefold()[-1] not in "1e" for side in found.groups())
            if from_many and not to_many:
                return Relationship(target, source, (False, True))
            return Relationship(source, target, (from_many, to_many))
    label = next((text for text in others if 0 < len(text) <= LONGEST_LABEL), "")
    return Relationship(source, target, label=label)


def _naming(field: Field, role: str) -> list[str]:
    """The keys of a mapping that name entities."""
    return [key for key, child in field.properties.items() if _is_name(child, role)]


def _is_name(field: Field, role: str) -> bool:
    return bool(role) and field.relation is not None and field.relation.among == role


def _text(value: Value) -> str:
    return plain_text(value) if isinstance(value, str) else ""
