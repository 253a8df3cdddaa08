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

    @classmethod
    def of(cls, error: ValidationError) -> "Broken":
        """Take what matters of an error."""
        schema = error.schema if isinstance(error.schema, dict) else {}
        keyword = error.validator if isinstance(error.validator, str) else ""
        return cls(keyword, error.validator_value, error.instance, schema, error.message)


Explain = Callable[[Broken, str, Field | None], tuple[str, str]]
"""From what is broken, the name of the value and its field to the rule and its sentence."""
