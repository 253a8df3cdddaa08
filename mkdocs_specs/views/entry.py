"""Entry: one item of a list as a view meets it, with its data and which key plays which part."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from mkdocs_specs.document import Path, Value, plain_text
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.template.source import Source
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.fields import child_field, children, item_field
from mkdocs_specs.views.markup import attribute, plain
from mkdocs_specs.views.shape import is_empty, is_scalar
from mkdocs_specs.views.text import number


class Found(NamedTuple):
    """A part of an item where it stands; there are so many that they are tuples."""

    field: Field
    value: Value
    path: Path
    keys: frozenset[str]
    """The keys of the item that need not be shown once more."""


class Way(NamedTuple):
    """One of the sources of a part, with what the template says about it."""

    source: Source
    field: Field
    keys: frozenset[str]
    """As above; of a format, those of its blanks."""


class Entry(NamedTuple):
    """One item of a list whose entries are mappings."""

    list_field: Field
    item: Item
    data: dict[str, Value]
    path: Path

    @staticmethod
    def of(list_field: Field, data: dict[str, Value], path: Path, context: Context) -> "Entry":
        """Look up what is known of the item at a path; an unknown one has no id."""
        item = context.items.get(path)
        if item is None:
            item = Item(list_field.role, "", is_given=False, path=path, parts=NOTHING, choices=NOTHING)
        return Entry(list_field, item, data, path)

    def find(self, part: str) -> Found | None:
        """The part as its source says: the first key, or format over keys, that has a value."""
        for way in _ways(self.list_field, part):
            if (found := self._at(way)) is not None:
                return found
        return None

    def value(self, part: str) -> Value:
        """The value of a part."""
        if (way := _only_way(self.list_field, part)) is not None:
            value = self.data.get(way.source.text)
            return None if is_empty(value) else value
        found = self.find(part)
        return None if found is None else found.value

    def cell(self, part: str, context: Context) -> str:
        """Show a part in a line or a cell; "" when it has no value."""
        if (way := _only_way(self.list_field, part)) is not None:
            key = way.source.text
            return cell(way.field, self.data.get(key), (*self.path, key), context)
        found = self.find(part)
        return "" if found is None else cell(found.field, found.value, found.path, context)

    def title(self, context: Context, tag: str = "span") -> str:
        """Show the part `text` as what the item is called."""
        written = self.cell("text", context)
        is_name = written and is_scalar(self.value("text"))
        return f'<{tag} class="specs-title">{written}</{tag}>' if is_name else written

    @property
    def name(self) -> str:
        """What the item is called in plain text; its id, where it is not called anything."""
        text = self.value("text")
        return plain_text(text) if isinstance(text, str) else self.item.id

    def id_link(self) -> str:
        """Show the id as a link to itself; "" without one."""
        item = self.item
        return f'<a class="specs-id"{attribute("href", f"#{item.anchor}")}>{plain(item.id)}</a>' if item.id else ""

    def rest(self, used: Sequence[str]) -> list[tuple[str, Field, Value]]:
        """What the item holds beside the parts already shown and its id."""
        shown, others = _used(self.list_field, tuple(used))
        for part in others:
            if (found := self.find(part)) is not None:
                shown |= found.keys
        way = _only_way(self.list_field, "id")
        if self.item.id and way is not None and self.data.get(way.source.text) == self.item.id:
            shown |= way.keys
        elif self.item.id:
            identity = self.find("id") or self._at(_way(self.list_field, ID))
            if identity is not None and _text(identity.value) == self.item.id:
                shown |= identity.keys
        present = tuple([key for key in self.data if key not in shown])
        of_items = children(item_field(self.list_field), present)
        return [(key, child, value) for key, child in of_items if not is_empty(value := self.data[key])]

    def _at(self, way: Way) -> Found | None:
        source = way.source
        if source.is_format:
            return self._filled(source) if way.keys <= self.data.keys() else None
        value: Value = self.data
        for key in source.keys:
            value = value.get(key) if isinstance(value, dict) else None
        return None if is_empty(value) else Found(way.field, value, (*self.path, *source.keys), way.keys)

    def _filled(self, source: Source) -> Found | None:
        # What is joined into one text must itself be text, or something of the item would not be shown.
        text = source.fill(lambda name: _text(self.data.get(name)))
        return Found(JOINED, text, self.path, frozenset(source.names)) if text else None


NOTHING: Mapping[str, Any] = MappingProxyType({})
ID = Source("id")
JOINED = Field("", "")
"""What a text is that was put together of several."""


@lru_cache(maxsize=2048)
def _ways(field: Field, part: str) -> tuple[Way, ...]:
    """Where to look for a part of the items of a list."""
    return tuple(_way(field, source) for source in field.parts.get(part, (Source(part),)))


@lru_cache(maxsize=2048)
def _only_way(field: Field, part: str) -> Way | None:
    """The key that plays a part, where it is as simple as that."""
    ways = _ways(field, part)
    return ways[0] if len(ways) == 1 and not ways[0].source.is_format and len(ways[0].source.keys) == 1 else None


@lru_cache(maxsize=2048)
def _used(field: Field, parts: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The keys that play some parts, and the parts of which each item must be asked what plays them."""
    ways = {part: _only_way(field, part) for part in parts}
    keys = frozenset(way.source.text for way in ways.values() if way is not None)
    return keys, tuple(part for part, way in ways.items() if way is None)


@lru_cache(maxsize=2048)
def _way(field: Field, source: Source) -> Way:
    if source.is_format:
        return Way(source, JOINED, frozenset(source.names))
    found = item_field(field)
    for key in source.keys:
        found = child_field(found, key)
    return Way(source, found, frozenset(source.keys if len(source.keys) == 1 else ()))


def entries_of(field: Field, value: Value, path: Path, context: Context) -> tuple[Entry, ...]:
    """The items of a list, without those that hold nothing."""
    return tuple(
        Entry.of(field, entry, (*path, index), context)
        for index, entry in enumerate(value if isinstance(value, list) else [])
        if isinstance(entry, dict) and not is_empty(entry)
    )


@lru_cache(maxsize=2048)
def part_label(field: Field, part: str, default: str) -> str:
    """What the schema calls the key that plays a part; the default when no single key does."""
    for source, _, _ in _ways(field, part):
        if not source.is_format:
            child = item_field(field).at(source.keys)
            return child.title if child is not None and child.title else source.keys[-1]
    return default


def _text(value: Value) -> str:
    if isinstance(value, bool) or not is_scalar(value) or value is None:
        return ""
    return value if isinstance(value, str) else number(value)
