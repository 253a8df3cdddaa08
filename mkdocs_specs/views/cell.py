"""Any value and its field → HTML for the inside of a cell, a fact or an entry of a list."""

import re

from mkdocs_specs.document import Path, Value
from mkdocs_specs.problem import pointer
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.badge import invalid_badge, is_neutral
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.fields import item_field, pairs
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.phrase import phraser
from mkdocs_specs.views.shape import is_empty, is_flat_list, is_flat_mapping, is_scalar

CHECKLISTS = frozenset({"check", "checklist"})
SHORT = 80
"""Characters that still read well as one fact, or as entries with commas between them."""
BRIEF = re.compile(r"(?=.{1,25}\Z)[^\s,;]+(?: [^\s,;]+){,2}")
"""An entry that reads well between commas: a name rather than a phrase."""
SENTENCES = re.compile(r"[.!?]\s+\S")


def cell(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show a value, however deep, without a heading; "" when there is nothing to show."""
    if is_empty(value) or field.view == "hidden":
        return ""
    if field.view != "code" and is_scalar(value):
        shown = phraser(field)(value, context)
        return checked(shown, value, path, context) if context.invalid else shown
    if field.view == "code":
        is_one_line = isinstance(value, str) and not is_prose(value)
        return element("code", plain(str(value))) if is_one_line else context.render(field, value, path, context)
    if isinstance(value, list) and field.view not in CHECKLISTS:
        return _list(field, value, path, context)
    return (
        _mapping(field, value, path, context)
        if isinstance(value, dict)
        else context.render(field, value, path, context)
    )


def checked(shown: str, value: Value, path: Path, context: Context) -> str:
    """Mark what is shown of a scalar when the value is wrong: as a badge, or with one behind a long text."""
    if not shown or not context.invalid or pointer(path) not in context.invalid:
        return shown
    words = context.words
    return f"{shown} {invalid_badge(plain(words.invalid), words)}" if is_prose(value) else invalid_badge(shown, words)


def is_short(field: Field, value: Value) -> bool:
    """Say whether a value reads well as one fact: a scalar of one sentence, or a few short ones."""
    if is_flat_list(value):
        texts = [str(entry) for entry in value]
        is_brief = all(BRIEF.fullmatch(text) for text in texts)
        return is_brief and field.view in ("list", "badge", "text") and len(", ".join(texts)) <= SHORT
    return is_scalar(value) and not is_prose(value)


def is_prose(value: Value) -> bool:
    """Say whether a text wants a paragraph of its own."""
    return isinstance(value, str) and (len(value) > SHORT or "\n" in value.strip() or bool(SENTENCES.search(value)))


def entries(field: Field, value: list[Value], path: Path, context: Context) -> list[str]:
    """Show each entry of a list that has something to show."""
    item = item_field(field)
    shown = (cell(item, entry, (*path, index), context) for index, entry in enumerate(value))
    return [html for html in shown if html]


def _list(field: Field, value: list[Value], path: Path, context: Context) -> str:
    shown = entries(field, value, path, context)
    if is_short(field, value):
        return (", " if is_neutral(item_field(field).choices) else " ").join(shown)
    tag = "ol" if field.view == "steps" else "ul"
    return shown[0] if len(shown) == 1 else element(tag, "".join(element("li", html) for html in shown))


def _mapping(field: Field, value: dict[str, Value], path: Path, context: Context) -> str:
    facts = [
        (plain(child.title), cell(child, inner, (*path, key), context)) for key, child, inner in pairs(field, value)
    ]
    written = [f"{title}: {html}" for title, html in facts if html]
    if is_flat_mapping(value):
        is_brief = not any(is_prose(inner) for inner in value.values())
        return (" · " if is_brief else "<br>").join(written)
    return element("ul", "".join(element("li", line) for line in written))
