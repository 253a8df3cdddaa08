"""The quick yes is a yes of `jsonschema`, on documents that keep to a schema and on such that nearly do."""

import copy
from random import Random
from typing import Any

import pytest
from referencing.jsonschema import EMPTY_REGISTRY

from mkdocs_specs.document import Value, read
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.quick import quick
from mkdocs_specs.template.validator import validator_of
from tests.bench.corpus import spec
from tests.checking import built_in

ODD: tuple[Any, ...] = (
    *("", " ", "x", "Draft", "2026-02-30", "2026-03-01", "FR-1", "a@b", "TBD", "aaaa"),
    *(None, True, False, 0, 1, -1, 3, 2.0, 2.5, [], {}, ["a"], ["a", "a"], [1, True], {"a": 1}, {"x-1": "a"}),
)
"""Values that a mutation puts anywhere."""
EVERY_KEYWORD: dict[str, Any] = {
    "$defs": {
        "tree": {"type": "object", "properties": {"in": {"$ref": "#/$defs/tree"}}, "additionalProperties": False}
    },
    "type": "object",
    "properties": {
        "a": {"type": ["string", "null"], "minLength": 1, "maxLength": 3, "pattern": "^[a-z]+$"},
        "b": {"type": "integer", "minimum": 0, "maximum": 3},
        "c": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 3},
        "d": {"enum": ["x", "Draft", 1]},
        "e": {"const": "x"},
        "f": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 2, "uniqueItems": True},
        "g": {"type": "object", "patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": False},
        "h": {"propertyNames": {"maxLength": 1}, "minProperties": 1, "maxProperties": 2},
        "i": {"anyOf": [{"type": "string"}, {"type": "array"}]},
        "j": {"oneOf": [{"type": "number"}, {"type": "integer"}, {"type": "string", "format": "date"}]},
        "k": {"not": {"type": "string", "format": "email"}},
        "l": {"$ref": "#/$defs/tree"},
        "m": {"allOf": [{"type": "string"}, {"minLength": 2}]},
        "n": True,
        "o": False,
        "p": {"format": "nothing-known", "multipleOf": 2},
        "q": {"$ref": "#/properties/a", "maxLength": 1},
    },
    "required": ["a"],
    "if": {"properties": {"d": {"const": "x"}}, "required": ["d"]},
    "then": {"required": ["b"]},
    "else": {"properties": {"b": {"type": "string"}}},
    "additionalProperties": {"type": "string"},
}


def mutated(value: dict[str, Value], random: Random) -> dict[str, Value]:
    """Copy a value with one change somewhere inside: another value, a key more or less, an entry twice."""
    made = copy.deepcopy(value)
    here: Any = made
    while isinstance(here, dict | list) and here:
        key = random.choice(list(here) if isinstance(here, dict) else range(len(here)))
        inner = here[key]
        if not isinstance(inner, dict | list) or not inner or random.random() < 0.3:
            change = random.randrange(4)
            if change == 0:
                del here[key]
            elif change == 1 and isinstance(here, dict):
                here["other"] = random.choice(ODD)
            elif change == 2 and isinstance(here, list):
                here.append(copy.deepcopy(inner))
            else:
                here[key] = random.choice(ODD)
            break
        here = inner
    return made


def test_both_agree_on_thousands_of_specs_that_nearly_keep_to_the_built_in_template() -> None:
    random = Random(1)  # noqa: S311  # changes, no secrets
    template = built_in()
    bases = [dict(read("a.md", spec(number, 20)).data) for number in range(1, 21)]
    said: list[tuple[bool, bool]] = []
    for _ in range(2_000):
        base = random.choice(bases)
        kept = {key: base[key] for key in (*random.sample(list(base), 3), *list(base)[:7])}
        document = mutated(kept, random) if random.random() < 0.9 else kept
        said.append((template.is_surely_valid(document), template.validator.is_valid(document)))
    assert (True, False) not in said
    assert said.count((True, True)) > 300
    assert said.count((False, False)) > 300
    assert said.count((False, True)) < 40


@pytest.mark.parametrize(
    "dialect", ["https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#"]
)
def test_both_agree_on_every_keyword(dialect: str) -> None:
    random = Random(2)  # noqa: S311  # as above
    schema = {"$schema": dialect, **EVERY_KEYWORD}
    validator = validator_of(schema, EMPTY_REGISTRY, Patterns())
    is_surely_valid = quick(schema, Patterns())
    said: list[tuple[bool, bool]] = []
    for _ in range(6_000):
        names = random.sample(list(schema["properties"]), random.randrange(4))
        document = {"a": random.choice(("x", None)), "b": random.choice(("x", 1)), "d": "x"} | {
            name: random.choice((*ODD, {"in": {"in": {}}}, {"in": {"on": 1}})) for name in names
        }
        said.append((is_surely_valid(document), validator.is_valid(document)))
    assert (True, False) not in said
    assert said.count((True, True)) > 500
    assert said.count((False, False)) > 500


def test_a_dialect_with_other_keywords_is_left_to_jsonschema() -> None:
    schema: dict[str, Value] = {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "properties": {"a": {"not": {"const": 1}}},
    }
    assert quick(schema, Patterns())({"a": "x"}) is False


def test_a_pattern_that_takes_too_long_is_no_yes() -> None:
    assert quick({"pattern": "^(a|a)+$"}, Patterns())("a" * 60 + "b") is False


def test_values_nested_deeper_than_python_goes_are_no_yes() -> None:
    document: dict[str, Any] = {}
    for _ in range(5_000):
        document = {"in": document}
    assert quick({**EVERY_KEYWORD, "required": []}, Patterns())({"d": "y", "l": document}) is False
