"""Entry: one item of a list as a view meets it, with its data and which key plays which part."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_specs.document import Path, Value, plain_text
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.template.source import Source
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.fields import child_field, item_field, pairs
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import is_empty, is_scalar
from mkdocs_specs.views.text import number


@dataclass(frozen=True, slots=True)
class Found:
    """A part of an item where it stands."""

    field: Field
    value: Value
    path: Path
    keys: frozenset[str]
    """The keys of the item that need not be shown once more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list whose entries are mappings."""

    list_field: Field
    item: Item
    data: dict[str, Value]
    path: Path

    @staticmethod
    def of(list_field: Field, data: dict[str, Value], path: Path, context: Context) -> "Entry":
        """Look up what is known of the item at a path; an unknown one has no id."""
        nameless = Item(list_field.role, "", is_given=False, path=path, parts={}, choices={})
        return Entry(list_field, context.items.get(path, nameless), data, path)

    def find(self, part: str) -> Found | None:
        """The part as its source says: the first key, or format over keys, that has a value."""
        for source in self.list_field.parts.get(part, (Source(part),)):
            found = self._filled(source) if source.is_format else self._at(source.keys)
            if found is not None:
                return found
        return None

    def value(self, part: str) -> Value:
        """The value of a part."""
        found = self.find(part)
        return None if found is None else found.value

    def cell(self, part: str, context: Context) -> str:
        """Show a part in a line or a cell; "" when it has no value."""
        found = self.find(part)
        return "" if found is None else cell(found.field, found.value, found.path, context)

    def title(self, context: Context, tag: str = "span") -> str:
        """Show the part `text` as what the item is called."""
        written = self.cell("text", context)
        return element(tag, written, class_="specs-title") if written and is_scalar(self.value("text")) else written

    @property
    def name(self) -> str:
        """What the item is called in plain text; its id, where it is not called anything."""
        text = self.value("text")
        return plain_text(text) if isinstance(text, str) else self.item.id

    def id_link(self) -> str:
        """Show the id as a link to itself; "" without one."""
        item = self.item
        return element("a", plain(item.id), class_="specs-id", href=f"#{item.anchor}") if item.id else ""

    def rest(self, used: Iterable[str]) -> list[tuple[str, Field, Value]]:
        """What the item holds beside the parts already shown and its id."""
        found = [self.find(part) for part in used]
        shown = {key for part in found if part is not None for key in part.keys}
        identity = self.find("id") or self._at(("id",))
        if self.item.id and identity is not None and _text(identity.value) == self.item.id:
            shown |= identity.keys
        return [pair for pair in pairs(item_field(self.list_field), self.data) if pair[0] not in shown]

    def _at(self, keys: tuple[str, ...]) -> Found | None:
        field, value = item_field(self.list_field), None
        inner: Value = self.data
        for key in keys:
            value = inner.get(key) if isinstance(inner, dict) else None
            field, inner = child_field(field, key), value
        is_whole = len(keys) == 1
        return (
            None if is_empty(value) else Found(field, value, (*self.path, *keys), frozenset(keys if is_whole else ()))
        )

    def _filled(self, source: Source) -> Found | None:
        # What is joined into one text must itself be text, or something of the item would not be shown.
        text = source.fill(lambda name: _text(self.data.get(name)))
        return Found(Field("", ""), text, self.path, frozenset(source.names)) if text else None


def entries_of(field: Field, value: Value, path: Path, context: Context) -> tuple[Entry, ...]:
    """The items of a list, without those that hold nothing."""
    return tuple(
        Entry.of(field, entry, (*path, index), context)
        for index, entry in enumerate(value if isinstance(value, list) else [])
        if isinstance(entry, dict) and not is_empty(entry)
    )


def part_label(field: Field, part: str, default: str) -> str:
    """What the schema calls the key that plays a part; the default when no single key does."""
    for source in field.parts.get(part, (Source(part),)):
        if not source.is_format:
            child = item_field(field).at(source.keys)
            return child.title if child is not None and child.title else source.keys[-1]
    return default


def _text(value: Value) -> str:
    if isinstance(value, bool) or not is_scalar(value) or value is None:
        return ""
    return value if isinstance(value, str) else number(value)
