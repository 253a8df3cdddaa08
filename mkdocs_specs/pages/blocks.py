"""A section of the template × the data of a spec → the HTML of the section's generated block."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Field, Keys, Section
from mkdocs_specs.template.sections import wants_heading
from mkdocs_specs.views import Context


def block(spec: Spec, section: Section, context: Context) -> str:
    """Render what a section shows of its own: not what its parts show. "" when the spec has none of it."""
    claimed = frozenset(keys for part in section.sections for keys in part.all_keys)
    shown = [found for keys in section.keys if (found := _shown(spec, keys, claimed)) is not None]
    pieces = list(_pieces(spec, shown))
    reason = _not_applicable(spec, section, context)
    if len(pieces) > 1:
        return reason + "".join(_titled(piece, context) for piece in pieces)
    return reason + "".join(context.render(field, value, path, context) for field, value, path in pieces)


Piece = tuple[Field, Value, Path]


def _shown(spec: Spec, keys: Keys, claimed: frozenset[Keys]) -> Piece | None:
    """Find a field and its value, without what a part of the section claims."""
    field = spec.template.root.at(keys)
    value = value_at(spec.data, keys)
    if field is None or not spec.is_shown(value):
        return None
    names = {inner[-1] for inner in claimed if inner[:-1] == keys}
    return _subset(field, value, keys, frozenset(field.properties) - names) if names else (field, value, keys)


def _pieces(spec: Spec, shown: list[Piece]) -> Iterator[Piece]:
    """Leave blocks as they are, and gather single values that have one parent into a grid of facts."""
    gathered: dict[Keys, list[str]] = {}
    blocks: list[Piece] = []
    for field, value, path in shown:
        if wants_heading(field):
            blocks.append((field, value, path))
        else:
            gathered.setdefault(tuple(str(part) for part in path[:-1]), []).append(str(path[-1]))
    for parent, names in gathered.items():
        holder = spec.template.root.at(parent)
        if holder is not None:
            yield _subset(holder, value_at(spec.data, parent), parent, frozenset(names))
    yield from blocks


def _subset(field: Field, value: Value, path: Path, names: frozenset[str]) -> Piece:
    """Take some keys of a mapping, or of each entry of a list."""
    if field.items is not None and not field.properties:
        inner = replace(field.items, properties=_only(field.items, names))
        entries = [_values(entry, names) for entry in value] if isinstance(value, list) else []
        return replace(field, items=inner, view="table", role="", parts={}), entries, path
    view = "facts" if field.view not in ("facts", "table") else field.view
    return replace(field, properties=_only(field, names), view=view, role=""), _values(value, names), path


def _only(field: Field, names: frozenset[str]) -> dict[str, Field]:
    return {key: inner for key, inner in field.properties.items() if key in names}


def _values(value: Value, names: frozenset[str]) -> Value:
    return {key: entry for key, entry in value.items() if key in names} if isinstance(value, dict) else value


def value_at(data: Value, keys: Keys) -> Value:
    """The value at some keys; a list on the way is the value."""
    for key in keys:
        if isinstance(data, list):
            return data
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _titled(piece: Piece, context: Context) -> str:
    """Give a block among others its own heading; facts carry the titles of their values."""
    field, value, path = piece
    html = context.render(field, value, path, context.deeper())
    return f"{context.heading(field.title)}{html}" if html and wants_heading(field) and field.view != "facts" else html


def _not_applicable(spec: Spec, section: Section, context: Context) -> str:
    for keys, reason in spec.not_applicable.items():
        if any(shown[: len(keys)] == keys for shown in section.keys):
            label = escape(context.words.not_applicable)
            return f'<p class="specs-muted"><b>{label}:</b> {context.inline(reason)}</p>'
    return ""
