"""Catalog → `specs.json`: all specs with their items and references, in the form that `specs.schema.json` promises.

It says nothing that depends on the day of the build.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from math import isfinite, isnan

from mkdocs_specs.catalog import Catalog, Reference
from mkdocs_specs.document import Value
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.order import in_order
from mkdocs_specs.exports.plain import line
from mkdocs_specs.exports.schema import NAME as SCHEMA
from mkdocs_specs.problem import Location, pointer
from mkdocs_specs.spec import Item, Spec, lasting, once
from mkdocs_specs.template.meaning import ROLE_PARTS

NAME = "specs.json"
VERSION = 1
DEPTH = 4
"""How deep the file is broken into lines: all of it would take four times as long, and twice the room."""
DEPTH_OF_SPECS, DEPTH_OF_PARTS = 2, 3
"""How deep a spec stands in it, and the parts of one."""
ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
OWN = frozenset({"id", "text", "done", "criteria"})
"""The parts of an item that have a form of their own."""


class Written(str):
    """A value that is written as JSON already."""

    __slots__ = ()


def render(catalog: Catalog, addresses: Addresses) -> str:
    """Write the file: keys in a fixed order, specs by id and path."""
    specs: list[Value] = [Written(_entry(spec, _spec(spec, catalog, addresses))) for spec in in_order(catalog)]
    whole: Value = {"$schema": SCHEMA, "version": VERSION, "specs": specs}
    return _written(whole) + "\n"


@once
def _entry(spec: Spec, about: Value) -> str:  # noqa: ARG001  # what remembers it
    """Write a spec, unless it says the same as in the last build of a server."""
    return _written(about, DEPTH_OF_SPECS)


def _spec(spec: Spec, catalog: Catalog, addresses: Addresses) -> Value:
    placed = [(one.where, one) for one in catalog.references_of(spec)]
    leading = sorted(placed, key=lambda found: (found[0], found[1].relation, found[1].target.path))
    back = sorted({_backlink(one) for one in catalog.references_to(spec)})
    return {
        "id": spec.id,
        "title": line(spec.title),
        "status": spec.status_text,
        "template": spec.template.name,
        "path": spec.document.path,
        "url": addresses.url(spec),
        "summary": line(spec.text("summary")),
        "tags": list(spec.texts("tags")),
        "references": [_reference(reference, where) for where, reference in leading],
        "referenced_by": [
            {"relation": relation, "source": source, "source_path": path, **({"item": item} if item else {})}
            for source, path, relation, item in back
        ],
        "items": Written(_items(spec)),
        "data": Written(_data(spec)),
    }


@lasting
def _items(spec: Spec) -> str:
    lines = spec.document.lines(spec.items)
    items: list[Value] = [_item(item, number) for item, number in zip(spec.items.values(), lines, strict=True)]
    return _written(items, DEPTH_OF_PARTS)


@lasting
def _data(spec: Spec) -> str:
    return _written(spec.data, DEPTH_OF_PARTS)


def _reference(reference: Reference, where: Location) -> Value:
    item: dict[str, Value] = {"item": reference.item.id} if reference.item is not None else {}
    return {
        "relation": reference.relation,
        "target": reference.target.id,
        "target_path": reference.target.document.path,
        **item,
        "path": where.path,
        "line": where.line,
    }


def _backlink(reference: Reference) -> tuple[str, str, str, str]:
    """What refers to a spec, once however often it does so: id and file of the source, relation, item."""
    source, item = reference.source, reference.item
    source_id, path = (source.id, source.document.path) if source is not None else ("", reference.where.path)
    return source_id, path, reference.relation, item.id if item is not None else ""


def _item(item: Item, line_number: int) -> Value:
    known, has_done, has_criteria = _parts_of(item.role)
    parts = item.parts
    text = parts.get("text")
    shown: dict[str, Value] = {
        "id": item.id,
        "role": item.role,
        "anchor": item.anchor,
        "pointer": pointer(item.path),
        "line": line_number,
        "text": text if isinstance(text, str) else "\n".join(_texts(text)),
    }
    for part in known:
        if part in parts:
            shown[part] = parts[part]
    if level := item.level:
        shown["level"] = level
    if has_done:
        shown["done"] = item.is_done
    if has_criteria:
        shown["criteria"] = [{"text": check.text, "done": check.is_done} for check in item.checks]
    return shown


@lru_cache(maxsize=64)
def _parts_of(role: str) -> tuple[tuple[str, ...], bool, bool]:
    """The parts of the items of a role that are written as they are, and whether they have `done` and `criteria`."""
    known = ROLE_PARTS.get(role, "text").split()
    return tuple(part for part in known if part not in OWN), "done" in known, "criteria" in known


def _texts(value: Value) -> Iterator[str]:
    """The texts of a value: one, or those of a list."""
    if isinstance(value, list):
        for entry in value:
            yield from _texts(entry)
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif isinstance(value, str | int | float):
        yield str(value)


def _written(value: Value, depth: int = 0) -> str:
    """Write a value with a line for each entry, down to those of `items` and `data`, and each of these on one line."""
    if isinstance(value, Written):
        return str(value)
    if not value or depth == DEPTH or not isinstance(value, dict | list):
        try:
            return ENCODER.encode(value)
        except ValueError:
            return ENCODER.encode(_finite(value))
    if isinstance(value, list):
        entries, ends = [_written(entry, depth + 1) for entry in value], "[]"
    else:
        entries, ends = [f"{_key(key)}: {_written(entry, depth + 1)}" for key, entry in value.items()], "{}"
    line_break = "\n" + " " * depth
    inside = f",{line_break} ".join(entries)
    return f"{ends[0]}{line_break} {inside}{line_break}{ends[1]}"


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    """Write a key; most are those of every spec."""
    return ENCODER.encode(name)


def _finite(value: Value) -> Value:
    """Write the numbers that JSON does not have as YAML writes them: `.inf`, `-.inf` and `.nan`."""
    if isinstance(value, dict):
        return {key: _finite(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_finite(entry) for entry in value]
    if isinstance(value, float) and not isfinite(value):
        return ".nan" if isnan(value) else ".inf" if value > 0 else "-.inf"
    return value
