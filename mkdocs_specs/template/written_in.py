"""Schema → the same schema with its local references written in and its annotations left out: quicker to validate with.

`jsonschema` follows a `$ref` anew for each value, which is most of its work on a schema that says `#/$defs/text` two
hundred times. The verdict is the same: a reference is written in only where nothing but annotations stands beside it.
"""

from dataclasses import dataclass

from mkdocs_specs.document import Value
from mkdocs_specs.template.keywords import ANNOTATIONS, LISTS, MAPS, SINGLES, subschemas
from mkdocs_specs.template.overlay import Schema

SAID = frozenset(
    {"title", "description", "default", "examples", "$comment", "deprecated", "readOnly", "writeOnly", ANNOTATIONS}
)
"""Keywords that say something to people and forbid nothing."""
SCOPES = frozenset({"$id", "id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor"})
"""Keywords that make the meaning of a reference depend on where it stands."""
MOST_SCHEMAS = 20_000
"""A schema that would grow beyond this is left as it is."""


def written_in(schema: Schema) -> Schema:
    """Write the local references of a schema in, where that changes no verdict."""
    if any(inner.keys() & SCOPES for path, inner in subschemas(schema) if path):
        return schema
    try:
        short = Writer(schema).schema(schema, frozenset())
    except OverflowError:
        return schema
    return short if isinstance(short, dict) else schema


@dataclass(slots=True)
class Writer:
    """Copies the schemas of one root."""

    root: Schema
    written: int = 0

    def schema(self, schema: Value, trail: frozenset[str]) -> Value:
        """Copy one schema."""
        if not isinstance(schema, dict):
            return schema
        self.written += 1
        if self.written > MOST_SCHEMAS:
            raise OverflowError
        told = _told(schema)
        while isinstance(reference := told.get("$ref"), str) and told.keys() == {"$ref"} and reference not in trail:
            target = target_of(reference, self.root)
            if target is None:
                break
            told, trail = _told(target), trail | {reference}
        return {key: self._keyword(key, value, trail) for key, value in told.items()}

    def _keyword(self, keyword: str, value: Value, trail: frozenset[str]) -> Value:
        if keyword in ("$defs", "definitions"):
            return value
        if keyword in MAPS and isinstance(value, dict):
            return {name: self.schema(inner, trail) for name, inner in value.items()}
        if keyword == "allOf" and isinstance(value, list):
            return [self._part(inner, trail) for inner in value]
        if isinstance(value, list) and keyword in (*LISTS, "items"):
            return [self.schema(inner, trail) for inner in value]
        if keyword == "not":
            return self._part(value, trail)
        return self.schema(value, trail) if keyword in SINGLES else value

    def _part(self, schema: Value, trail: frozenset[str]) -> Value:
        """Copy a schema that demands one thing of a value, with what it says of itself: that is for a message."""
        copied = self.schema(schema, trail)
        if not isinstance(schema, dict) or not isinstance(copied, dict) or "description" not in schema:
            return copied
        return {**copied, "description": schema["description"]}


def target_of(reference: str, root: Schema) -> Schema | None:
    """The schema a local reference names; `None` for others, and for names that would need decoding."""
    if not reference.startswith("#/") or "~" in reference or "%" in reference:
        return None
    found: Value = root
    for part in reference[2:].split("/"):
        found = found.get(part) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _told(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key not in SAID}
