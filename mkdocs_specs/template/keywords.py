"""Schema → the schemas inside it: walk a JSON Schema by its keywords, so that a property may be called `required`."""

from collections.abc import Iterator

from mkdocs_specs.document import Path, Value

ANNOTATIONS = "x-specs"
MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies")
"""Keywords whose value is a mapping of schemas."""
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
SINGLES = (
    "items",
    "additionalItems",
    "additionalProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contains",
    "propertyNames",
    "not",
    "if",
    "then",
    "else",
)


def subschemas(schema: Value, path: Path = ()) -> Iterator[tuple[Path, dict[str, Value]]]:
    """Yield each schema that is a mapping, the outermost first, with the way to it."""
    waiting: list[tuple[Path, Value]] = [(path, schema)]
    while waiting:
        here, found = waiting.pop()
        if isinstance(found, dict):
            yield here, found
            waiting.extend(reversed(list(_inside(found, here))))


def _inside(schema: dict[str, Value], path: Path) -> Iterator[tuple[Path, Value]]:
    for keyword, value in schema.items():
        if keyword in MAPS and isinstance(value, dict):
            yield from (((*path, keyword, name), inner) for name, inner in value.items())
        elif keyword in SINGLES and not isinstance(value, list):
            yield (*path, keyword), value
        elif keyword in (*LISTS, "items") and isinstance(value, list):
            yield from (((*path, keyword, index), inner) for index, inner in enumerate(value))
