"""The items of a list → a table with a column for each part, and for each key that plays none."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, part_label
from mkdocs_specs.views.fields import children_of, item_field
from mkdocs_specs.views.grid import Row, Table, grid


class Column(NamedTuple):
    """One column of items; there are so many that they are tuples."""

    label: str
    cell: Callable[[Entry], str]
    """Finished HTML; "" when the item has nothing here."""


def register(
    entries: Sequence[Entry],
    columns: Sequence[Column],
    used: Callable[[Entry], Sequence[str]],
    context: Context,
    caption: Sequence[str] = (),
) -> str:
    """Write the table: ids where there are any, the columns, then whatever the used parts leave.

    Items come in the order given; `used` names the parts that the columns show in full.
    """
    return grid(table_of(entries, columns, used, context, caption), context.words) if entries else ""


def table_of(
    entries: Sequence[Entry],
    columns: Sequence[Column],
    used: Callable[[Entry], Sequence[str]],
    context: Context,
    caption: Sequence[str] = (),
) -> Table:
    """Fill the table, for who wants to add to it; there must be at least one item."""
    every = (Column(context.words.identifier, Entry.id_link), *columns, *rest_columns(entries, used, context))
    rows = [Row([column.cell(entry) for column in every], entry.item.anchor) for entry in entries]
    first = entries[0]
    return Table([column.label for column in every], rows, context.name_of(first.list_field, first.path[:-1]), caption)


def rest_columns(
    entries: Sequence[Entry], used: Callable[[Entry], Sequence[str]], context: Context
) -> tuple[Column, ...]:
    """Make a column of each key that the used parts leave."""
    left = [{key: value for key, _, value in entry.rest(used(entry))} for entry in entries]
    columns = children_of(item_field(entries[0].list_field), left)
    if not columns:
        return ()
    rests = {entry.path: data for entry, data in zip(entries, left, strict=True)}

    def shown(key: str, child: Field, entry: Entry) -> str:
        return cell(child, rests[entry.path].get(key), (*entry.path, key), context)

    return tuple(Column(child.title, partial(shown, key, child)) for key, child in columns)


def part_columns(field: Field, parts: Sequence[str], context: Context) -> list[Column]:
    """Make a column of each part, called as the schema calls it."""

    def shown(part: str, entry: Entry) -> str:
        return entry.title(context) if part == "text" else entry.cell(part, context)

    return [Column(part_label(field, part, context.words.title), partial(shown, part)) for part in parts]


def counted(count: int, one: str, many: str) -> str:
    """Say how many: `1 risk`, `4 risks`."""
    return one if count == 1 else many.format(count=count)


def tally(words: Iterable[str], order: Iterable[str]) -> tuple[str, ...]:
    """Count words, in a given order: `1 high`, `2 medium`."""
    given = list(words)
    return tuple(f"{given.count(word)} {word}" for word in dict.fromkeys(order) if word in given)


def choices_tally(entries: Iterable[Entry], part: str) -> tuple[str, ...]:
    """Count the items by the allowed values of a part, in the template's words and order."""
    found = [here for entry in entries if (here := entry.find(part)) is not None]
    chosen = [here.field.choice(here.value) for here in found]
    choices = found[0].field.choices if found else ()
    return tally((choice.label for choice in chosen if choice is not None), (choice.label for choice in choices))
