"""Endpoints of an API → a box for each, with its requests and responses folded away."""

import re
from collections.abc import Iterator

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cards import body, box
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.fields import pairs, shown_as
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import are_mappings, is_scalar

accepts = are_mappings

TONES = {"GET": "blue", "HEAD": "blue", "POST": "green", "PUT": "amber", "PATCH": "amber", "DELETE": "red"}
_CALL = re.compile(r"([A-Z]{3,10})\s+(\S.*)", re.DOTALL)


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each endpoint."""
    return "".join(_endpoint(entry, context) for entry in entries_of(field, value, path, context))


def method_chip(method: str) -> str:
    """Show an HTTP method."""
    return element("span", plain(method), class_="specs-method", data_tone=TONES.get(method, "neutral"))


def _endpoint(entry: Entry, context: Context) -> str:
    name = entry.value("text")
    # Authentication and limits before tables and bodies, wherever the schema has them.
    rest = sorted(entry.rest(["text"] if isinstance(name, str) else []), key=lambda pair: not is_scalar(pair[2]))
    facts = body(entry, [pair for pair in rest if pair[1].view != "code"], context)
    bodies = "".join(_bodies(entry, [pair for pair in rest if pair[1].view == "code"], context))
    return box(entry, _title(name) if isinstance(name, str) else "", facts + bodies)


def _title(name: str) -> str:
    call = _CALL.fullmatch(name.strip())
    return f"{method_chip(call[1])} {element('code', plain(call[2]))}" if call else element("code", plain(name))


def _bodies(entry: Entry, bodies: list[tuple[str, Field, Value]], context: Context) -> Iterator[str]:
    """Yield each body, folded; what is kept by status code, one by one."""
    for key, child, value in bodies:
        path = (*entry.path, key)
        if child.other is not None and isinstance(value, dict):
            for code, inner_field, inner in pairs(child, value):
                title = f"{context.words.response} {code}"
                yield _details(title, shown_as(inner_field, "code"), inner, (*path, code), context)
        else:
            yield _details(child.title, child, value, path, context)


def _details(title: str, field: Field, value: Value, path: Path, context: Context) -> str:
    shown = context.render(field, value, path, context)
    return element("details", element("summary", plain(title)) + shown) if shown else ""
