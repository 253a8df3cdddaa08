"""Broken: what an error of JSON Schema says of one value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import ValidationError

from mkdocs_specs.template.model import Field


@dataclass(frozen=True, slots=True)
class Broken:
    """A keyword of the schema that a value breaks."""

    keyword: str
    """Empty where the schema is `false`."""
    wanted: Any
    """The value of the keyword."""
    value: Any
    schema: Mapping[str, Any]
    message: str
    wish: str = ""
    """What a part of the schema, such as an entry of `allOf`, says of itself in its `description`."""

    @classmethod
    def of(cls, error: ValidationError) -> "Broken":
        """Take what matters of an error."""
        schema = error.schema if isinstance(error.schema, dict) else {}
        keyword = error.validator if isinstance(error.validator, str) else ""
        wish = wish_of(schema) if _is_part(error) else ""
        return cls(keyword, error.validator_value, error.instance, schema, error.message, wish)


def wish_of(schema: Mapping[str, Any]) -> str:
    """Return what a schema says in its `description` as part of a sentence."""
    said = " ".join(str(schema.get("description", "")).split()).removesuffix(".")
    return said[:1].lower() + said[1:] if said[1:2].islower() else said


def _is_part(error: ValidationError) -> bool:
    """Whether the schema that an error is of is one of several of a value: its description is not that of a field."""
    way = list(error.absolute_schema_path)[-3:-1]
    return way[:1] == ["allOf"] and isinstance(way[-1], int)


Explain = Callable[[Broken, str, Field | None], tuple[str, str]]
"""From what is broken, the name of the value and its field to the rule and its sentence."""
