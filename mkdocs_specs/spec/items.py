"""Values × fields → Items: the entries of every list that has a role or numbers its entries."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template import Field, Source


def has_items(field: Field) -> bool:
    """Whether the entries of a field are items."""
    return bool(field.role) or "id" in field.parts


def items_of(value: Value, field: Field, ways: AbstractSet[int], path: Path = ()) -> Iterator[Item]:
    """Yield the items of a list, then those inside each; of a mapping, those of its values.

    `ways` are those of the template to the fields that have items.
    """
    if field.items is not None and isinstance(value, list):
        if has_items(field):
            yield from _listed(value, field, field.items, path)
        for index, entry in enumerate(value) if id(field.items) in ways else ():
            yield from items_of(entry, field.items, ways, (*path, index))
    elif isinstance(value, dict):
        if "id" in field.parts:
            yield from _leaves(value, field, path)
        for key, entry in value.items():
            if (child := field.child(key)) is not None and id(child) in ways:
                yield from items_of(entry, child, ways, (*path, key))


def _listed(entries: list[Value], field: Field, about: Field, path: Path) -> Iterator[Item]:
    numbering = Numbering(field.parts.get("id", ()), entries)
    choices = {
        part: found.choices
        for part, sources in field.parts.items()
        for source in sources
        if not source.is_format and (found := about.at(source.keys)) is not None and found.choices
    }
    for index, entry in enumerate(entries):
        given = numbering.given(entry)
        named = ((part, part_of(entry, sources)) for part, sources in field.parts.items())
        parts = {part: value for part, value in named if value is not None}
        if isinstance(entry, str):
            parts = {"text": entry}
        yield Item(field.role, given or numbering.count(index), bool(given), (*path, index), parts, choices)


def _leaves(value: dict[str, Value], field: Field, path: Path) -> Iterator[Item]:
    """Number the values of a mapping of mappings, such as the targets of non-functional requirements."""
    numbering = Numbering(field.parts["id"], [])
    number = 0
    for key, group in value.items():
        for name in group if isinstance(group, dict) else ():
            yield Item(
                field.role, numbering.count(number), is_given=False, path=(*path, key, name), parts={}, choices={}
            )
            number += 1


class Numbering:
    """Gives an id to entries without one: that of their place, skipping the ids that authors gave."""

    def __init__(self, sources: tuple[Source, ...], entries: list[Value]) -> None:
        """Take in the ids that are given."""
        self._sources = sources
        self._taken = {self.given(entry).casefold() for entry in entries}

    def given(self, entry: Value) -> str:
        """The id an author wrote; "" without one."""
        key = next((source.keys for source in self._sources if not source.is_format), ("id",))
        found = _at(entry, key)
        return found if isinstance(found, str) else ""

    def count(self, index: int) -> str:
        """Make the id of an entry at a place, counted from 0; "" when the list has none."""
        formats = [source for source in self._sources if source.is_format]
        if not formats:
            return ""
        number = index + 1
        while (made := formats[0].fill(lambda _: str(number))).casefold() in self._taken:  # noqa: B023  # used at once
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
