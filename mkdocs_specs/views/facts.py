"""A mapping → a grid of short facts, paragraphs that begin with their title, lists, and headings for what is deeper."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import CHECKLISTS, cell, is_prose, is_short
from mkdocs_specs.views.context import DEEPEST_IN_CONTENTS, Context
from mkdocs_specs.views.fields import pairs
from mkdocs_specs.views.markup import plain
from mkdocs_specs.views.shape import are_mappings, is_flat_list, is_flat_mapping, is_mapping, is_scalar

accepts = is_mapping

BLOCK_VIEWS = frozenset({"image", "code", "hidden"})
"""Views that show even a scalar in a block of its own, or not at all."""
LIST_VIEWS = frozenset({"list", "steps", "text", "badge", "link", *CHECKLISTS})
FEW = 2
"""Keys of a mapping that still make one fact: `Enabled: Yes · Method: AES-256`."""


class Fact(NamedTuple):
    """A value with its title, and where it stands."""

    field: Field
    value: Value
    path: Path


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the mapping; nothing around it may be open, as it may have headings."""
    return in_flow(facts_of(field, value, path), context) if isinstance(value, dict) else ""


def facts_of(field: Field, value: dict[str, Value], path: Path) -> list[Fact]:
    """The values of a mapping, with their titles."""
    return [Fact(child, inner, (*path, key)) for key, child, inner in pairs(field, value)]


def in_flow(facts: Sequence[Fact], context: Context) -> str:
    """Show facts in the flow of a page: what is deep has a heading."""

    def deep(fact: Fact) -> str:
        shown = context.render(fact.field, fact.value, fact.path, context.deeper())
        return context.heading(fact.field.title) + shown if shown else ""

    return _laid_out(facts, context, deep, "specs-meta specs-box")


def in_box(facts: Sequence[Fact], context: Context, owner: str = "") -> str:
    """Show facts inside an element: without headings, which may have to leave it.

    A table among them is called after the owner too, since the names of tables differ on a page.
    """

    def deep(fact: Fact) -> str:
        if isinstance(fact.value, dict) and fact.field.view in ("facts", "text"):
            shown = in_box(facts_of(fact.field, fact.value, fact.path), context, owner)
        else:
            name = " · ".join([part for part in (fact.field.title, owner) if part])
            shown = context.render(fact.field, fact.value, fact.path, boxed(context).calling(fact.path, name))
        return _label(fact) + shown if shown else ""

    return _laid_out(facts, context, deep, "specs-meta")


def boxed(context: Context) -> Context:
    """The same for the inside of an element, where headings must be HTML."""
    return context.at(max(context.level, DEEPEST_IN_CONTENTS + 1))


def _laid_out(facts: Sequence[Fact], context: Context, deep: Callable[[Fact], str], class_: str) -> str:
    has_prose = any(is_prose(fact.value) and fact.field.view not in BLOCK_VIEWS for fact in facts)
    parts: list[str] = []
    for is_brief, run in groupby(facts, lambda fact: _is_brief(fact, has_prose=has_prose)):
        group = list(run)
        if is_brief and len(group) == 1 and len(facts) > 1:
            # One fact among paragraphs and lists would be a box of its own.
            parts.append(paragraph(group[0], context))
        elif is_brief:
            parts.append(grid_of(group, context, class_))
        else:
            parts.extend(_block(fact, context, deep) for fact in group)
    return "".join(parts)


def grid_of(facts: Iterable[Fact], context: Context, class_: str = "specs-meta specs-box") -> str:
    """Show short facts side by side."""
    shown = [(field.title, cell(field, value, path, context)) for field, value, path in facts]
    written = "".join([f"<div><dt>{plain(title)}</dt><dd>{html}</dd></div>" for title, html in shown if html])
    return f'<dl class="{class_}">{written}</dl>' if written else ""


def _is_brief(fact: Fact, *, has_prose: bool) -> bool:
    """Say whether a fact goes into the grid; beside prose, plain text is prose too, and a list has bullets."""
    field, value = fact.field, fact.value
    if isinstance(value, dict):
        is_small = len(field.properties or value) <= FEW and is_flat_mapping(value)
        return field.view in ("facts", "text") and is_small and not any(is_prose(inner) for inner in value.values())
    if isinstance(value, list):
        return is_short(field, value) and not has_prose
    if field.view in BLOCK_VIEWS or is_prose(value):
        return False
    is_plain_text = isinstance(value, str) and field.view in ("text", "list") and not field.choices
    return not (has_prose and is_plain_text)


def _block(fact: Fact, context: Context, deep: Callable[[Fact], str]) -> str:
    field, value = fact.field, fact.value
    if is_scalar(value) and field.view not in BLOCK_VIEWS:
        return paragraph(fact, context)
    is_plain = field.view in (*BLOCK_VIEWS, *LIST_VIEWS) and not are_mappings(value)
    if is_plain or is_flat_list(value):
        shown = context.render(field, value, fact.path, context)
        return _label(fact) + shown if shown else ""
    return deep(fact)


def paragraph(fact: Fact, context: Context) -> str:
    """Show a text that begins with its title."""
    title = fact.field.title.strip()
    lead = title if title.endswith(("?", "!", ".", ":")) else f"{title}."
    return f"<p><b>{plain(lead)}</b> {cell(fact.field, fact.value, fact.path, context)}</p>"


def _label(fact: Fact) -> str:
    return f'<p class="specs-label"><b>{plain(fact.field.title)}</b></p>'
