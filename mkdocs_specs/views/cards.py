"""A list of mappings too deep for a table → a box for each."""

from dataclasses import replace

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.facts import Fact, in_box
from mkdocs_specs.views.markup import element
from mkdocs_specs.views.phrase import phrase
from mkdocs_specs.views.shape import are_mappings, is_scalar

accepts = are_mappings

PROSE = "description"
"""The key whose text needs no title."""


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each item in a box: its id and name, then its other values."""
    return "".join(card(entry, context) for entry in entries_of(field, value, path, context))


def card(entry: Entry, context: Context) -> str:
    """Show one item; it is called by its part `text`, else by its first text."""
    if entry.find("text") is not None:
        return box(entry, entry.title(context), entry.rest(["text"]), context)
    rest = entry.rest([])
    named = next((pair for pair in rest if isinstance(pair[2], str) and pair[0] != PROSE), None)
    if named is None:
        return box(entry, "", rest, context)
    name = phrase(named[1], named[2], context) if is_scalar(named[2]) else ""
    return box(entry, element("span", name, class_="specs-title"), [pair for pair in rest if pair != named], context)


def box(entry: Entry, title: str, rest: list[tuple[str, Field, Value]], context: Context) -> str:
    """Put a title of finished HTML and some values of an item into a box."""
    head = " ".join(part for part in (entry.id_link(), title) if part)
    written = element("p", head) if head else ""
    texts = [pair for pair in rest if pair[0] == PROSE and isinstance(pair[2], str)]
    for _, child, text in texts:
        written += context.render(replace(child, view="text"), text, (*entry.path, PROSE), context)
    written += facts_in_box(entry, [pair for pair in rest if pair not in texts], context)
    return element("div", written, class_="specs-box", id=entry.item.anchor or None)


def facts_in_box(entry: Entry, rest: list[tuple[str, Field, Value]], context: Context) -> str:
    """Show values of an item inside its box."""
    return in_box([Fact(child, value, (*entry.path, key)) for key, child, value in rest], context)
