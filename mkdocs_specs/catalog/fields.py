"""The fields of a spec that name others → References, and Lost ones."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from mkdocs_specs.catalog.names import Failure, Meaning, Names, Target
from mkdocs_specs.catalog.reference import Lost, Reference
from mkdocs_specs.document import Path, Value
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Item, Spec, lasting, once
from mkdocs_specs.spec.items import text_of
from mkdocs_specs.suggestion import any_of, nearest
from mkdocs_specs.template import Field, Relation
from mkdocs_specs.text_lines import lines_of

FORWARD = {"superseded by": "supersedes", "required by": "depends on"}
"""Relations that are read backwards, and what they are then."""


_PART = re.compile(r"(?:\[[^\[\]]*\]\([^()]*\)|[^,])+")


@dataclass(frozen=True, slots=True)
class Name:
    """One text, or part of one, that names a spec or an item."""

    text: str
    path: Path
    relation: Relation
    find: Callable[[], Location]
    """Finds where it stands: only what is wrong, or is asked for, needs to be found."""


class Place:
    """Finds once where a name stands."""

    __slots__ = ("_found", "_part", "_path", "_spec")

    def __init__(self, spec: Spec, path: Path, part: str) -> None:
        """Take the text that is the name, and the value that it stands in."""
        self._spec, self._path, self._part = spec, path, part
        self._found: Location | None = None

    def __call__(self) -> Location:
        """Say where it stands."""
        if self._found is None:
            self._found = within(self._spec, self._spec.where(self._path), self._part)
        return self._found


def references_in_fields(spec: Spec, names: Names, backwards: dict[str, str]) -> Iterator[Reference | Lost]:
    """Yield what each name in the fields that refer to specs means; `backwards` names the inverse relations."""
    for name in _names_of_others(spec):
        if name.relation.among:
            yield from _to_items(spec, name, names)
        elif (found := _reference(spec, name, names, backwards)) is not None:
            yield found


@once
def _names_of_others(spec: Spec) -> tuple[Name, ...]:
    """Find the names of all but the items of the spec itself, which need no reference."""
    if spec.lasting is None:
        return tuple(_not_own(spec))
    return tuple(_name_at(spec, *about) for about in json.loads(_written_names(spec)))


def _not_own(spec: Spec) -> Iterator[Name]:
    own: dict[str, frozenset[str]] = {}
    for name in names_in(spec):
        role = name.relation.among
        if role and role not in own:
            own[role] = frozenset(known for item in spec.role(role) for known in (item.id, item.text("text").strip()))
        if not role or name.text not in own[role]:
            yield name


@lasting
def _written_names(spec: Spec) -> str:
    return json.dumps([_about(name) for name in _not_own(spec)])


def _about(name: Name) -> tuple[object, ...]:
    where, is_value = name.find(), isinstance(name.find, Place)
    return (name.text, name.path, is_value, (where.line, where.column, where.end_line, where.end_column))


def _name_at(spec: Spec, text: str, keys: Sequence[str | int], is_value: bool, where: Sequence[int]) -> Name:  # noqa: FBT001  # as stored
    """Make a name of what was found in a spec: a value, or a key of the mapping that names."""
    path = tuple(keys)
    field = spec.template.root
    for part in path if is_value else path[:-1]:
        inner = field.entry(part) if isinstance(part, int) else field.child(part)
        field = inner or field
    assert field.relation is not None  # noqa: S101  # the template is that of the spec as it was found
    return Name(text, path, field.relation, partial(Location, spec.document.path, *where))


@once
def names_in(spec: Spec) -> tuple[Name, ...]:
    """Find each name in a field that refers to specs or items, but for blanks and words that mean none."""
    ways = spec.template.ways_to(names_others)
    found = _walk(spec, ways, spec.template.root, spec.data, ())
    return tuple(name for name in found if not spec.reading.is_explained(name.path))


def names_others(field: Field) -> bool:
    """Whether the values of a field name specs or items."""
    return field.relation is not None


def _walk(spec: Spec, ways: AbstractSet[int], field: Field, value: Value, path: Path) -> Iterator[Name]:
    if path in spec.reading.blanks or value is None:
        return
    if isinstance(value, dict):
        if field.relation is not None and not field.properties:
            yield from _labelled(spec, field.relation, value, path)
            return
        known = field.properties
        for key, entry in value.items():
            child = known[key] if key in known else field.child(key)
            if child is not None and id(child) in ways:
                yield from _walk(spec, ways, child, entry, (*path, key))
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            # Where the schema does not say what is in a list, each entry is a name.
            if (child := field.entry(index) or (field if field.relation is not None else None)) is not None:
                yield from _walk(spec, ways, child, entry, (*path, index))
    elif field.relation is not None:
        yield from _texts(spec, field, value, path)


def _texts(spec: Spec, field: Field, value: Value, path: Path) -> Iterator[Name]:
    """Take a text apart at its commas, unless it is an entry of a list; of `superseded by {}` only the blank counts."""
    assert field.relation is not None  # noqa: S101  # only such fields come here
    written = value if isinstance(value, str) else spec.document.raw.get(path) or text_of(value)
    if (choice := field.choice(value)) is not None:
        written = _blank_of(choice.value, written)
    elif field.choices:
        return
    is_entry = bool(path) and isinstance(path[-1], int)
    parts = [written] if is_entry else parted(written)
    for part in (part.strip() for part in parts):
        if part and not spec.template.is_none(part):
            yield Name(part, path, field.relation, Place(spec, path, part))


def parted(text: str) -> list[str]:
    """Take a text apart at its commas, but for those within a Markdown link."""
    return [part for one in _PART.finditer(text) if (part := one[0].strip())]


def _blank_of(value: str, written: str) -> str:
    """Give what stands where an allowed value has `{}`; "" for a value without one."""
    pattern = "(.+)".join(re.escape(piece) for piece in value.split("{}"))
    found = re.fullmatch(pattern, written, re.DOTALL) if "{}" in value else None
    return found[1] if found else ""


def _labelled(spec: Spec, relation: Relation, value: dict[str, Value], path: Path) -> Iterator[Name]:
    """Yield the entries of `{label: url}`: the label where it is a name itself, else the URL."""
    for key, entry in value.items():
        text = f"[{key}]({entry})" if isinstance(entry, str) else key
        yield Name(text, (*path, key), relation, partial(spec.document.where_key, (*path, key)))


def _reference(spec: Spec, name: Name, names: Names, backwards: dict[str, str]) -> Reference | Lost | None:
    meaning = names.meaning(name.text, spec)
    relation = name.relation
    if isinstance(meaning, Target):
        if relation.name in backwards:
            forward = backwards[relation.name]
            return Reference(forward, meaning.spec.path, meaning.spec, spec, None, name.find, name.path)
        return Reference(relation.name, spec.path, spec, meaning.spec, meaning.item, name.find, name.path)
    if meaning is None and relation.is_open:
        return None
    reason = meaning.reason if meaning is not None else names.unknown(name.text).reason
    return Lost(relation.name, spec.path, spec, name.text, reason, name.find(), name.path)


def _to_items(spec: Spec, name: Name, names: Names) -> Iterator[Reference | Lost]:
    """Yield a reference to an item of another spec."""
    role = name.relation.among
    meaning: Meaning = names.meaning(name.text, spec) if "#" in name.text else None
    if isinstance(meaning, Target):
        yield Reference(name.relation.name, spec.path, spec, meaning.spec, meaning.item, name.find, name.path)
        return
    failure = meaning or _unknown_item(name, role, spec.role(role), spec)
    if failure is not None:
        yield Lost(name.relation.name, spec.path, spec, name.text, failure.reason, name.find(), name.path)


def _unknown_item(name: Name, role: str, own: Sequence[Item], spec: Spec) -> Failure | None:
    """Say that no item is called so.

    Where the relation is open, or the spec lists no such items yet, only what looks like an id is faulted.
    """
    known = [known for item in own for known in (item.id, item.text("text").strip()) if known]
    prefixes = {item.id.rstrip("0123456789") for item in own if item.id} | set(
        spec.template.item_prefixes.get(role, ())
    )
    looks_ours = any(name.text.startswith(prefix) and name.text != prefix for prefix in prefixes if prefix)
    if (name.relation.is_open or not own) and not looks_ours:
        return None
    found = nearest(name.text, known)
    some = any_of(sorted({item.id for item in own if item.id})[:5])
    hint = f"did you mean '{found}'?" if found else f"use {some}" if some else f"add that {role} or drop the reference"
    return Failure(f"this spec has no {role} '{name.text}'; {hint}")


def within(spec: Spec, where: Location, part: str) -> Location:
    """Narrow a place down to a part of the text that stands there; as it is, where the part is not found."""
    lines = lines_of(spec.document.text)
    for number in range(where.line, where.end_line + 1):
        line = lines[number - 1]
        start = where.column - 1 if number == where.line else 0
        stop = where.end_column - 1 if number == where.end_line else len(line)
        if (found := line.find(part, start, stop)) >= 0:
            return Location(where.path, number, found + 1, number, found + 1 + len(part))
    return where
