"""A section of the template × the data of a spec → the HTML of the section's generated block."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Field, Keys, Section
from mkdocs_specs.template.sections import wants_heading
from mkdocs_specs.views import Context, element, plain


def block(spec: Spec, section: Section, context: Context, above: Section | None = None) -> str:
    """Render what a section shows of its own: not what its parts show. "" when the spec has none of it.

    Why it does not apply is not said again when the section `above`, which it is a part of, says so.
    """
    claimed = frozenset(keys for part in section.sections for keys in part.all_keys)
    shown = [found for keys in section.keys if (found := _shown(spec, keys, claimed)) is not None]
    is_named = len(shown) == 1 and shown[0].field.title == section.heading
    pieces = shown if is_named else list(_pieces(spec, shown))
    reason = _not_applicable(spec, section, above, context)
    if len(pieces) > 1:
        return reason + "".join(_titled(piece, section, context) for piece in pieces)
    return reason + "".join(context.render(one.field, one.value, one.path, context) for one in pieces)


@dataclass(frozen=True, slots=True)
class Piece:
    """A field, or some keys of one, with its value."""

    field: Field
    value: Value
    path: Path
    is_whole: bool = True
    """Whether it is all of a field, and not some of its keys."""


def _shown(spec: Spec, keys: Keys, claimed: frozenset[Keys]) -> Piece | None:
    """Find a field and its value, without what a part of the section claims."""
    field = spec.template.root.at(keys)
    value = value_at(spec.data, keys)
    if field is None or not spec.is_shown(value):
        return None
    names = {inner[-1] for inner in claimed if inner[:-1] == keys}
    return _subset(field, value, keys, frozenset(field.properties) - names) if names else Piece(field, value, keys)


def _pieces(spec: Spec, shown: list[Piece]) -> Iterator[Piece]:
    """Leave blocks as they are, and gather single values that follow one another inside one mapping or list."""
    for (parent, _), neighbours in groupby(shown, key=_neighbourhood):
        found = list(neighbours)
        holder = spec.template.root.at(parent) if parent is not None else None
        if parent is None or holder is None:
            yield from found
        else:
            names = frozenset(str(piece.path[-1]) for piece in found)
            yield _subset(holder, value_at(spec.data, parent), parent, names)


def _neighbourhood(piece: Piece) -> tuple[Keys | None, Path]:
    """What a value may be gathered in: the mapping or list it stands in; a block stands for itself."""
    if wants_heading(piece.field):
        return None, piece.path
    parent = tuple(str(part) for part in piece.path[:-1])
    return parent, parent


def _subset(field: Field, value: Value, path: Path, names: frozenset[str]) -> Piece:
    """Take some keys of a mapping, or of each entry of a list."""
    if field.items is not None and not field.properties:
        inner = replace(field.items, properties=_only(field.items, names))
        entries = [_values(entry, names) for entry in value] if isinstance(value, list) else []
        return Piece(replace(field, items=inner, view="table", role="", parts={}), entries, path, is_whole=False)
    view = "facts" if field.view not in ("facts", "table") else field.view
    some = replace(field, properties=_only(field, names), view=view, role="")
    return Piece(some, _values(value, names), path, is_whole=False)


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


def _is_exempt(section: Section, keys: Keys) -> bool:
    """Whether keys hold all that a section and its parts show, or some of what it shows itself."""
    is_whole = bool(section.all_keys) and all(shown[: len(keys)] == keys for shown in section.all_keys)
    return is_whole or any(shown[: len(keys)] == keys for shown in section.keys)
