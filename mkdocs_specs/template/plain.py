"""Template → a plain JSON Schema for other validators: no annotations, and what a status demands as `if` and `then`."""

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin

from mkdocs_specs.document import Value
from mkdocs_specs.template.keywords import subschemas
from mkdocs_specs.template.model import ANY, Choice, Condition, Demand, Field, Keys, State
from mkdocs_specs.template.template import Template

Schema = dict[str, Value]
ROOT = "file:///"


def plain_schema(template: Template) -> Schema:
    """Write the merged schema of a template; references to files are relative to the folder of mkdocs.yml."""
    schema: Schema = json.loads(json.dumps(template.schema))
    identity = schema.get("$id")
    is_ours = isinstance(identity, str) and identity.startswith(ROOT)
    for _, inner in subschemas(schema):
        inner.pop("x-specs", None)
        if isinstance(reference := inner.get("$ref"), str) and is_ours and not reference.startswith("#"):
            inner["$ref"] = urljoin(str(identity), reference).removeprefix(ROOT)
    if is_ours:
        del schema["$id"]
    demands = [*_always(template), *_by_status(template)]
    if demands:
        schema["allOf"] = [*_list(schema.get("allOf")), *demands]
    return schema


def _always(template: Template) -> Iterator[Schema]:
    yield from _constraints(template.requires, template)


def _by_status(template: Template) -> Iterator[Schema]:
    """Yield what each status demands on top of those before it, for itself and all that follow."""
    path = next((source.keys for source in template.parts.get("status", ()) if not source.is_format), ())
    for place, choice in enumerate(template.statuses):
        later = template.statuses[place + 1 :] if choice.state is not State.WITHDRAWN else ()
        wanted = (choice, *(one for one in later if one.state is not State.WITHDRAWN))
        if path and (constraints := list(_constraints(choice.requires, template))):
            yield {"if": _within(path, _one_of(wanted)), "then": {"allOf": list(constraints)}}


def _one_of(choices: Sequence[Choice]) -> Schema:
    if all(ANY not in choice.value for choice in choices):
        return {"enum": [choice.value for choice in choices]}
    patterns = (".+".join(re.escape(piece) for piece in choice.value.split(ANY)) for choice in choices)
    return {"type": "string", "pattern": f"^(?:{'|'.join(patterns)})$"}


def _constraints(demands: Sequence[Demand], template: Template) -> Iterator[Schema]:
    exempt = next((one.keys for one in template.parts.get("not_applicable", ()) if not one.is_format), ())
    for demand in demands:
        if not demand.keys or demand.condition is Condition.WRITTEN:
            continue
        constraint = _constraint(template.root, demand.keys, demand.condition)
        if demand.condition is Condition.EVERY or not exempt:
            yield constraint
        else:
            prefixes = (".".join(demand.keys[:size]) for size in range(1, len(demand.keys) + 1))
            ways: list[Value] = [_within(exempt, {"required": [prefix]}) for prefix in prefixes]
            yield {"anyOf": [constraint, *ways]}


def _within(keys: Keys, inner: Schema) -> Schema:
    """Demand nested keys, the last of which fits a schema."""
    for key in reversed(keys):
        inner = {"type": "object", "required": [key], "properties": {key: inner}}
    return inner


def _constraint(field: Field, keys: Keys, condition: Condition) -> Schema:
    """Write one demand as a schema of the value that holds the first key."""
    if field.items is not None and not field.properties:
        inner = _constraint(field.items, keys, condition)
        if condition is Condition.EVERY:
            return {"items": inner}
        return {"type": "array", "contains": inner}
    if not keys:
        return _filled(field, condition)
    key, *rest = keys
    child = field.child(key) or Field(key, key)
    inner = _constraint(child, tuple(rest), condition) if rest else _filled(child, condition)
    is_list_ahead = condition is Condition.EVERY and bool(rest)
    return {"properties": {key: inner}, **({} if is_list_ahead else {"required": [key]})}


def _filled(field: Field, condition: Condition) -> Schema:
    """Say what a value must be that is there and not empty."""
    if condition is Condition.STATED:
        return {"not": {"type": "null"}}
    if field.types == {"boolean"}:
        return {"const": True}
    return {"minLength": 1, "minItems": 1, "minProperties": 1, "not": {"type": "null"}}


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
