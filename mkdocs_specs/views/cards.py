"""A list of mappings too deep for a table → a box for each."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.facts import Fact, in_box
from mkdocs_specs.views.markup import attribute, element
from mkdocs_specs.views.phrase import phrase
from mkdocs_specs.views.shape import are_mappings, is_scalar

accepts = are_mappings

PROSE = "description"
"""The key whose text needs no title."""


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each item in a box: its id and name, then its other values."""
    return "".join(card(entry, context) for entry in entries_of(field, value, path, context))


def card(entry: Entry, context: Context, anchor: str = "") -> str:
    """Show one item; it is called by its part `text`, else by its first text. `anchor` is for one without an id."""
    if is_scalar(entry.value("text")) and (title := entry.title(context, "b")):
        return box(entry, title, body(entry, entry.rest(["text"]), context), anchor)
    rest = entry.rest([])
    for key, child, value in rest:
        if isinstance(value, str) and key != PROSE:
            name = element("b", phrase(child, value, context), class_="specs-title")
            return box(entry, name, body(entry, [pair for pair in rest if pair[0] != key], context), anchor)
    return box(entry, "", body(entry, rest, context), anchor)


def box(entry: Entry, title: str, content: str, anchor: str = "") -> str:
    """Put a title and what belongs to an item, both finished HTML, into a box."""
    head = " ".join(part for part in (entry.id_link(), title) if part)
    anchor = entry.item.anchor or anchor
    identity = attribute("id", anchor) if anchor else ""
    return f'<div class="specs-box"{identity}>{f"<p>{head}</p>" if head else ""}{content}</div>'


def body(entry: Entry, rest: list[tuple[str, Field, Value]], context: Context) -> str:
    """Show values of an item inside its box, its description first."""
    facts = [Fact(child, value, (*entry.path, key)) for key, child, value in rest]
    texts = "".join(
        element("p", cell(fact.field, fact.value, fact.path, context)) for fact in facts if _is_description(fact)
    )
    return texts + in_box([fact for fact in facts if not _is_description(fact)], context, entry.name)


def _is_description(fact: Fact) -> bool:
    return fact.path[-1] == PROSE and fact.field.view == "text" and isinstance(fact.value, str)
