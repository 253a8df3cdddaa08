"""A section of the template × the data of a spec → the HTML of the section's generated block."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Field, Keys, Section
from mkdocs_specs.template.sections import wants_heading
from mkdocs_specs.views import Context, element, plain


def block(spec: Spec, section: Section, context: Context, above: Section | None = None) -> str:
    """Render what a section shows of its own: not what its parts show. "" when the spec has none of it.

    Why it does not apply is not said again when the section `above`, which it is a part of, says so.
    """
    shown = [found for own in _own(spec.template.root, section) if (found := _shown(spec, own)) is not None]
    reason = _not_applicable(spec, section, above, context) if spec.not_applicable else ""
    if not shown:
        return reason
    is_named = len(shown) == 1 and shown[0].field.title == section.heading
    pieces = shown if is_named else list(_pieces(spec, shown))
    if len(pieces) > 1:
        return reason + "".join(_titled(piece, section, context) for piece in pieces)
    return reason + "".join(context.render(one.field, one.value, one.path, context) for one in pieces)


class Own(NamedTuple):
    """What a section shows of its own: a field, and which of its keys where a part of the section shows others."""

    keys: Keys
    field: Field
    names: frozenset[str] | None


class Piece(NamedTuple):
    """A field, or some keys of one, with its value."""

    field: Field
    value: Value
    path: Path
    is_whole: bool = True
    """Whether it is all of a field, and not some of its keys."""


@lru_cache(maxsize=1024)
def _own(root: Field, section: Section) -> tuple[Own, ...]:
    """Name the fields of a section, without what a part of the section claims."""
    claimed = frozenset(keys for part in section.sections for keys in part.all_keys)
    found: list[Own] = []
    for keys in section.keys:
        if (field := root.at(keys)) is not None:
            names = {inner[-1] for inner in claimed if inner[:-1] == keys}
            found.append(Own(keys, field, frozenset(field.properties) - names if names else None))
    return tuple(found)


def _shown(spec: Spec, own: Own) -> Piece | None:
    """Find the value of a field that a section shows."""
    keys, field, names = own
    value = value_at(spec.data, keys)
    if not spec.is_shown(value):
        return None
    return Piece(field, value, keys) if names is None else _subset(field, value, keys, names)


def _pieces(spec: Spec, shown: list[Piece]) -> Iterator[Piece]:
    """Leave blocks as they are, and gather single values that follow one another inside one mapping or list."""
    for (parent, _), neighbours in groupby(shown, key=_neighbourhood):
        found = list(neighbours)
        holder = _field_at(spec.template.root, parent) if parent is not None else None
        if parent is None or holder is None:
            yield from found
        else:
            names = frozenset(str(piece.path[-1]) for piece in found)
            yield _subset(holder, value_at(spec.data, parent), parent, names)


@lru_cache(maxsize=1024)
def _field_at(root: Field, keys: Keys) -> Field | None:
    return root.at(keys)


def _neighbourhood(piece: Piece) -> tuple[Keys | None, Path]:
    """What a value may be gathered in: the mapping or list it stands in; a block stands for itself."""
    if wants_heading(piece.field):
        return None, piece.path
    parent = tuple(str(part) for part in piece.path[:-1])
    return parent, parent


def _subset(field: Field, value: Value, path: Path, names: frozenset[str]) -> Piece:
    """Take some keys of a mapping, or of each entry of a list."""
    if field.items is not None and not field.properties:
        entries = [_values(entry, names) for entry in value] if isinstance(value, list) else []
        return Piece(_some(field, names), entries, path, is_whole=False)
    return Piece(_some(field, names), _values(value, names), path, is_whole=False)


@lru_cache(maxsize=1024)
def _some(field: Field, names: frozenset[str]) -> Field:
    """The field of some keys of a mapping, or of the entries of a list."""
    if field.items is not None and not field.properties:
        inner = replace(field.items, properties=_only(field.items, names))
        return replace(field, items=inner, view="table", role="", parts={})
    view = "facts" if field.view not in ("facts", "table") else field.view
    return replace(field, properties=_only(field, names), view=view, role="")


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


def _titled(piece: Piece, section: Section, context: Context) -> str:
    """Give a block among others its own heading, unless that is the section's; gathered facts carry theirs."""
    html = context.render(piece.field, piece.value, piece.path, context.deeper())
    has_heading = piece.is_whole and wants_heading(piece.field) and piece.field.title != section.heading
    return f"{context.heading(piece.field.title)}{html}" if html and has_heading else html


def _not_applicable(spec: Spec, section: Section, above: Section | None, context: Context) -> str:
    for keys, reason in spec.not_applicable.items():
        if _is_exempt(section, keys) and (above is None or not _is_exempt(above, keys)):
            label = element("b", plain(f"{context.words.not_applicable}:"))
            return element("p", f"{label} {context.inline(reason)}", class_="specs-muted")
    return ""


@lru_cache(maxsize=4096)
def _is_exempt(section: Section, keys: Keys) -> bool:
    """Whether keys hold all that a section and its parts show, or some of what it shows itself."""
    is_whole = bool(section.all_keys) and all(shown[: len(keys)] == keys for shown in section.all_keys)
    return is_whole or any(shown[: len(keys)] == keys for shown in section.keys)
