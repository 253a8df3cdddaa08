"""Values × fields → Items: the entries of every list that has a role or numbers its entries."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template import Choice, Field, Source


def has_items(field: Field) -> bool:
    """Whether the entries of a field are items."""
    return bool(field.role) or "id" in field.parts


@lru_cache(maxsize=64)
def items_with(role: str) -> Callable[[Field], bool]:
    """Make what says whether the entries of a field are items of a role."""
    return lambda field: field.role == role


def items_of(value: Value, field: Field, ways: AbstractSet[int], path: Path = ()) -> Iterator[Item]:
    """Yield the items of a list, then those inside each; of a mapping, those of its values.

    `ways` are those of the template to the fields that have items.
    """
    if field.items is not None and isinstance(value, list):
        if has_items(field):
            yield from _listed(value, field, path)
        for index, entry in enumerate(value) if id(field.items) in ways else ():
            yield from items_of(entry, field.items, ways, (*path, index))
    elif isinstance(value, dict):
        if "id" in field.parts:
            yield from _leaves(value, field, path)
        known = field.properties
        for key, entry in value.items():
            child = known[key] if key in known else field.child(key)
            if child is not None and id(child) in ways:
                yield from items_of(entry, child, ways, (*path, key))


@dataclass(frozen=True, slots=True)
class Plan:
    """What of the items of a field does not depend on their values."""

    parts: tuple[tuple[str, str, tuple[Source, ...]], ...]
    """Of each part the one key it stands under, "" where that is not all, and where it comes from."""
    id_keys: tuple[str, ...]
    """The way to the id that an author writes."""
    form: Source | None
    """The ids of those without one."""
    choices: Mapping[str, tuple[Choice, ...]]


@lru_cache(maxsize=1024)
def _plan(field: Field) -> Plan:
    about = field.items or field
    sources = field.parts.get("id", ())
    choices = {
        part: found.choices
        for part, places in field.parts.items()
        for source in places
        if not source.is_format and (found := about.at(source.keys)) is not None and found.choices
    }
    return Plan(
        tuple((part, _only_key(places), places) for part, places in field.parts.items()),
        next((source.keys for source in sources if not source.is_format), ("id",)),
        next((source for source in sources if source.is_format), None),
        choices,
    )


def _only_key(sources: tuple[Source, ...]) -> str:
    is_one = len(sources) == 1 and not sources[0].is_format and len(sources[0].keys) == 1
    return sources[0].text if is_one else ""


def _listed(entries: list[Value], field: Field, path: Path) -> Iterator[Item]:
    plan = _plan(field)
    given = [_given(entry, plan.id_keys) for entry in entries]
    numbering = Numbering(plan.form, given)
    for index, entry in enumerate(entries):
        item_id = given[index] or numbering.count(index)
        yield Item(field.role, item_id, bool(given[index]), (*path, index), _parts(entry, plan), plan.choices)


def _given(entry: Value, keys: tuple[str, ...]) -> str:
    """The id an author wrote; "" without one."""
    found = _at(entry, keys)
    return found if isinstance(found, str) else ""


def _parts(entry: Value, plan: Plan) -> dict[str, Value]:
    if isinstance(entry, str):
        return {"text": entry}
    parts: dict[str, Value] = {}
    for part, key, sources in plan.parts:
        value = entry.get(key) if key and isinstance(entry, dict) else part_of(entry, sources)
        if value is not None:
            parts[part] = value
    return parts


def _leaves(value: dict[str, Value], field: Field, path: Path) -> Iterator[Item]:
    """Number the values of a mapping of mappings, such as the targets of non-functional requirements."""
    numbering = Numbering(_plan(field).form, ())
    number = 0
    for key, group in value.items():
        for name in group if isinstance(group, dict) else ():
            where = (*path, key, name)
            yield Item(field.role, numbering.count(number), is_given=False, path=where, parts={}, choices={})
            number += 1


class Numbering:
    """Gives an id to entries without one: that of their place, skipping the ids that authors gave."""

    def __init__(self, form: Source | None, given: Iterable[str]) -> None:
        """Take in what the ids look like, and those that are given."""
        self._form = form
        self._taken = {name.casefold() for name in given} if form is not None else set()

    def count(self, index: int) -> str:
        """Make the id of an entry at a place, counted from 0; "" when the list has none."""
        if self._form is None:
            return ""
        number = index + 1
        while (made := self._form.fill(lambda _: str(number))).casefold() in self._taken:  # noqa: B023  # used at once
            number += 1
        self._taken.add(made.casefold())
        return made


def part_of(entry: Value, sources: tuple[Source, ...]) -> Value:
    """Find a part of an item: the first source that has a value."""
    for source in sources:
        if source.is_format:
            if filled := source.fill(lambda name: text_of(_at(entry, (name,)))):
                return filled
        elif (found := _at(entry, source.keys)) is not None:
            return found
    return None


def text_of(value: Value) -> str:
    """Write a scalar as text; "" for all else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ""


def _at(value: Value, keys: tuple[str, ...]) -> Value:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def by_path(items: tuple[Item, ...]) -> Mapping[Path, Item]:
    """Index items by where they stand."""
    return {item.path: item for item in items}
