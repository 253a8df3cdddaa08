"""A schema × a mapping → the keys that the schema judges, for `unevaluatedProperties`.

jsonschema finds them too, but matches `patternProperties` by the standard library, whose matches cannot be stopped.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mkdocs_specs.document import Value

Search = Callable[[str, str], bool]
"""Whether a pattern occurs in a key."""


def evaluated(validator: Any, schema: Any, value: Mapping[str, Value], search: Search) -> Iterator[str]:  # noqa: ANN401  # any validator and schema
    """Yield each key that the schema, or a branch of it that the value fits, has a say in; some more than once."""
    if not isinstance(schema, dict):
        return
    yield from (key for key in schema.get("properties", ()) if key in value)
    yield from (key for key in value if any(search(pattern, key) for pattern in schema.get("patternProperties", ())))
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in schema:
            inner = validator.evolve(schema=schema[keyword])
            yield from (key for key, entry in value.items() if inner.is_valid(entry))
    for keyword in ("$ref", "$dynamicRef", "$recursiveRef"):
        if keyword in schema:
            found = validator._resolver.lookup(schema[keyword])  # noqa: SLF001  # jsonschema offers no other way to follow a `$ref`
            there = validator.evolve(schema=found.contents, _resolver=found.resolver)
            yield from evaluated(there, found.contents, value, search)
    for inner in _branches(validator, schema, value):
        yield from evaluated(validator, inner, value, search)


def _branches(validator: Any, schema: Mapping[str, Any], value: Mapping[str, Value]) -> Iterator[Any]:  # noqa: ANN401  # as above
    """Yield the schemas inside a schema that hold for the same value."""
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from (inner for inner in schema.get(keyword, ()) if validator.evolve(schema=inner).is_valid(value))
    yield from (inner for key, inner in schema.get("dependentSchemas", {}).items() if key in value)
    if "if" in schema:
        is_met = validator.evolve(schema=schema["if"]).is_valid(value)
        yield from (schema[keyword] for keyword in (("if", "then") if is_met else ("else",)) if keyword in schema)
