"""A schema file → its faults: annotations, keywords of JSON Schema and patterns, each at its line."""

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema import Draft3Validator, Draft202012Validator, FormatChecker
from jsonschema.validators import validator_for

from mkdocs_specs.document import Path, Tree, Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template.annotations import Vocabulary
from mkdocs_specs.template.finding import name_of, shown
from mkdocs_specs.template.keywords import subschemas
from mkdocs_specs.template.meaning import mapping
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.registry import FaultySchemaError

Where = Callable[[Path], str]
TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
"""The types of JSON Schema, those that templates use most first."""


def check_file(tree: Tree, vocabulary: Vocabulary) -> None:
    """Check a file that a `$ref` of a template leads to.

    Raises:
        FaultySchemaError: Something in it is wrong; with each place.
    """

    def where(path: Path) -> str:
        return str(tree.where(path))

    faults = list(vocabulary.faults(tree, tree.data, is_template=False))
    if not faults:
        faults = list(schema_faults(tree.data, where)) or list(pattern_faults(tree.data, where))
    if faults:
        raise FaultySchemaError("\n".join(faults))


def schema_faults(schema: Value, where: Where) -> Iterator[str]:
    """Yield what JSON Schema does not allow."""
    dialect = mapping(schema).get("$schema", Draft202012Validator.META_SCHEMA["$schema"])
    kind: Any = Draft3Validator
    if isinstance(dialect, str):
        kind = validator_for({"$schema": dialect}, default=Draft3Validator)
    if kind is Draft3Validator:
        said = f"'{dialect}'" if isinstance(dialect, str) else shown(dialect)
        yield f"{where(('$schema',))}: {said} is no known draft of JSON Schema; use draft 2020-12 or draft-07"
        return
    # Patterns are compiled by the matcher that will use them: it knows more than the standard library.
    meta = kind(kind.META_SCHEMA, format_checker=FormatChecker(formats=()))
    error = next(iter(sorted(meta.iter_errors(schema), key=lambda error: tuple(map(str, error.absolute_path)))), None)
    if error is not None:
        path = tuple(error.absolute_path)
        if path[-1:] == ("type",) and isinstance(error.instance, str):
            said = f"{shown(error.instance)} is no type; use {any_of(TYPES)}"
        else:
            said = str(error.message)
        yield f"{where(path)}: {name_of(path)} is not valid JSON Schema: {said}"


def pattern_faults(schema: Value, where: Where) -> Iterator[str]:
    """Yield each pattern that is no regular expression, so that it is a fault of the template and not of a spec."""
    patterns = Patterns()
    for path, inner in subschemas(schema):
        for place, pattern in _patterns_in(inner):
            try:
                patterns.compile(pattern)
            except SpecsError as error:
                yield f"{where((*path, *place))}: {error}"


def _patterns_in(schema: dict[str, Value]) -> Iterator[tuple[Path, str]]:
    if isinstance(pattern := schema.get("pattern"), str):
        yield ("pattern",), pattern
    yield from ((("patternProperties", key), key) for key in mapping(schema.get("patternProperties")))
