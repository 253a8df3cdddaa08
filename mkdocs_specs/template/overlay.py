"""A base schema × an extension → one schema: mappings merge key by key, lists replace, `required` adds up.

Plain `$ref` cannot extend a closed schema, so a file with a `$ref` at its root is laid over the one it names; see
"Extending and wrapping" in the guide. `false` leaves out a property, section, value, demand or part, and nothing else;
a part that is left out stays `false`, or it would be the key of its name again.
"""

import re

from mkdocs_specs.document import Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.keywords import ANNOTATIONS
from mkdocs_specs.template.model import ANY
from mkdocs_specs.template.source import Source

Schema = dict[str, Value]

REMOVABLE = ("properties", "sections", "values", "requires", "parts")
ORDERED = ("sections", "values")
DEFINITIONS = ("$defs", "definitions")


def overlay(base: Schema, extension: Schema) -> Schema:
    """Lay an extension over its base; neither is changed."""
    own = {key: value for key, value in extension.items() if key not in ("$ref", "$schema", "$id")}
    changed = {key: _merge(_mapping(base, key), _mapping(own, key), base) for key in DEFINITIONS if key in own}
    return _renewed(_merge(base, own, {**base, **changed}), own, base)


def _merge(base: Schema, extension: Schema, root: Schema) -> Schema:
    merged = dict(_resolved(base, root))
    for key, value in extension.items():
        before = merged.get(key)
        if key == "required" and isinstance(before, list) and isinstance(value, list):
            merged[key] = [*before, *(name for name in value if name not in before)]
        elif key in REMOVABLE and isinstance(value, dict):
            merged[key] = _merge_entries(before if isinstance(before, dict) else {}, value, root, key)
        elif isinstance(before, dict) and isinstance(value, dict):
            merged[key] = _merge(before, value, root)
        else:
            merged[key] = value
    if isinstance(required := merged.get("required"), list):
        removed = [key for key, value in _mapping(extension, "properties").items() if value is False]
        merged["required"] = [key for key in required if key not in removed]
    return _enumerated(merged, extension)


def _enumerated(merged: Schema, extension: Schema) -> Schema:
    """Let an inherited `enum` follow the values that an extension changes."""
    annotations, words = extension.get(ANNOTATIONS), merged.get(ANNOTATIONS)
    if "enum" in merged and "enum" not in extension and isinstance(annotations, dict) and "values" in annotations:
        values = words.get("values") if isinstance(words, dict) else None
        if isinstance(values, dict) and any(ANY in value for value in values):
            del merged["enum"]
            merged["pattern"] = f"^(?:{'|'.join(_any_of(value) for value in values)})$"
        else:
            merged["enum"] = list(values) if isinstance(values, dict) else merged["enum"]
    return merged


def _any_of(value: str) -> str:
    """Write a value as a regular expression, in which `{}` stands for any text."""
    return ".+".join(re.escape(piece).replace(r"\ ", " ").replace(r"\-", "-") for piece in value.split(ANY))


def _merge_entries(base: Schema, extension: Schema, root: Schema, keyword: str) -> Schema:
    merged = dict(base)
    for name, value in extension.items():
        before = merged.get(name)
        if value is False and keyword != "parts":
            merged.pop(name, None)
        elif isinstance(value, dict):
            new = _merge(before if isinstance(before, dict) else {}, value, root)
            place = new.pop("before", None) if keyword in ORDERED else None
            merged = _placed(merged, name, new, place)
        else:
            merged[name] = before if value is None and isinstance(before, dict) else value
    return merged


def _placed(entries: Schema, name: str, value: Value, before: Value) -> Schema:
    """Put an entry before another one; where it stands, or last, when no place is named."""
    if not isinstance(before, str) or before not in entries or before == name:
        return {**entries, name: value}
    placed: Schema = {}
    for key, entry in entries.items():
        if key == before:
            placed[name] = value
        if key != name:
            placed[key] = entry
    return placed


def _resolved(schema: Schema, root: Schema, trail: frozenset[str] = frozenset()) -> Schema:
    """Follow a local `$ref` of the base where the extension touches it; what stands beside it wins."""
    reference = schema.get("$ref")
    if not isinstance(reference, str) or not reference.startswith("#/"):
        return schema
    if reference in trail:
        message = f"'$ref: {reference}' leads back to itself; refer to a schema that says something"
        raise SpecsError(message)
    target: Value = root
    for part in reference[2:].split("/"):
        target = target.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(target, dict) else None
    if not isinstance(target, dict):
        return schema
    beside = {key: value for key, value in schema.items() if key != "$ref"}
    return _merge(_resolved(target, root, trail | {reference}), beside, root)


def _renewed(merged: Schema, extension: Schema, base: Schema) -> Schema:
    """Let what the base derives from its own format and keys follow those of the extension."""
    properties, own = _mapping(merged, "properties"), _mapping(extension, "properties")
    parts = _mapping(_mapping(merged, ANNOTATIONS), "parts")
    renewed = dict(properties)
    identifier, declared = parts.get("id"), properties.get("id")
    given = "id" in _mapping(_mapping(extension, ANNOTATIONS), "parts") and "pattern" not in _mapping(own, "id")
    if given and isinstance(identifier, str) and isinstance(declared, dict) and "pattern" in declared:
        source = Source(identifier)
        renewed["id"] = {**declared, "pattern": f"^{source.pattern()}$", "examples": [source.fill(lambda _: "1")]}
    exempt = str(parts.get("not_applicable", "not_applicable"))
    if isinstance(keys := _mapping(_mapping(properties, exempt), "propertyNames").get("enum"), list):
        known = _mapping(base, "properties")
        left = [key for key in keys if key in properties or key not in known]
        new = [key for key in own if key in properties and key not in (*known, *keys)]
        renewed[exempt] = {**_mapping(properties, exempt), "propertyNames": {"enum": [*left, *new]}}
    return {**merged, "properties": renewed} if renewed != properties else merged


def _mapping(holder: Schema, key: str) -> Schema:
    found = holder.get(key)
    return found if isinstance(found, dict) else {}
