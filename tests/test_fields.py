"""Every field of the contract is in the built-in template, told to the author, and no other key passes for it."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from mkdocs_specs.template import Field, Template
from tests.checking import check
from tests.every_field import every_field
from tests.fields import ALWAYS, ENUMS, FIELDS, FieldRow

KEYS = [row.key for row in FIELDS]
CLOSED = [key for key in KEYS if not key.endswith("<code>")]
SHORTEST = 3
"""Letters of a key that can lose one and still be told from its neighbours."""


def _keys(key: str) -> tuple[str, ...]:
    return tuple(part.removesuffix("[]") for part in key.removesuffix(".<code>").split("."))


def _schema_of(schema: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Look a key up as any reader of JSON Schema would; what stands beside a `$ref` wins."""
    here = schema
    for part in key.removesuffix(".<code>").split("."):
        here = _resolved(schema, here["properties"][part.removesuffix("[]")])
        if part.endswith("[]"):
            here = {**_resolved(schema, here["items"]), **({} if not key.endswith(part) else here)}
    return here


def _resolved(schema: Mapping[str, Any], inner: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = inner.get("$ref")
    return {**schema["$defs"][reference.removeprefix("#/$defs/")], **inner} if reference else inner


def _field(template: Template, key: str) -> Field:
    field = template.root.at(_keys(key))
    assert field is not None
    return field


def _misspellings(key: str) -> Iterator[str]:
    """Swap two letters; drop the last one."""
    place = next(place for place in range(len(key) - 1) if key[place] != key[place + 1])
    yield key[:place] + key[place + 1] + key[place] + key[place + 2 :]
    if len(key) >= SHORTEST:
        yield key[:-1]


def _respelt(value: Any, way: tuple[str, ...], wrong: str) -> Any:  # noqa: ANN401  # whatever YAML holds
    """Keep nothing but the first value at some keys, under another key."""
    if isinstance(value, list):
        return [next(kept for entry in value if (kept := _respelt(entry, way, wrong)))]
    if way[0] not in value:
        return None
    return {way[0]: _respelt(value[way[0]], way[1:], wrong)} if way[1:] else {wrong: value[way[0]]}


@pytest.mark.parametrize("key", KEYS)
def test_a_field_has_a_title_a_description_and_an_example(built_in: Template, key: str) -> None:
    field = _field(built_in, key)

    assert field.title
    assert field.description.endswith(".")
    assert field.examples


@pytest.mark.parametrize("key", KEYS)
def test_the_file_alone_says_the_same_to_other_tools(built_in: Template, key: str) -> None:
    schema, field = _schema_of(built_in.schema, key), _field(built_in, key)

    assert schema["title"] == field.title
    assert schema["description"] == field.description
    assert tuple(schema["examples"]) == field.examples


@pytest.mark.parametrize("key", KEYS)
def test_the_examples_of_a_field_are_valid(built_in: Template, key: str) -> None:
    schema = {**_schema_of(built_in.schema, key), "$defs": built_in.schema["$defs"]}

    for example in _field(built_in, key).examples:
        assert list(Draft202012Validator(schema).iter_errors(example)) == []


@pytest.mark.parametrize("row", [row for row in FIELDS if row.key in ENUMS], ids=lambda row: row.key)
def test_a_field_with_fixed_words_has_those_of_the_contract(built_in: Template, row: FieldRow) -> None:
    field = _field(built_in, row.key)
    choices = field.choices or (field.items.choices if field.items else ())

    assert tuple(choice.value for choice in choices) == ENUMS[row.key]


def test_what_every_spec_must_have_is_required_by_the_file_alone(built_in: Template) -> None:
    assert built_in.schema["required"] == list(ALWAYS)


def test_the_template_has_no_field_that_the_contract_does_not_name(built_in: Template) -> None:
    assert set(_leaves(built_in.root, ())) == {_keys(key) for key in KEYS}


def _leaves(field: Field, keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the way to each field that holds no further fields; a checklist is one field."""
    inner = field.properties or (field.items.properties if field.items else {})
    if not inner or inner.keys() == {"text", "done"}:
        yield keys
        return
    for key, child in inner.items():
        yield from _leaves(child, (*keys, key))


@pytest.mark.parametrize(("key", "wrong"), [(key, wrong) for key in CLOSED for wrong in _misspellings(_keys(key)[-1])])
def test_a_misspelt_key_is_refused_with_the_right_one(key: str, wrong: str) -> None:
    right = _keys(key)[-1]
    every = {**every_field(), "status": "Draft"}
    data = {**{name: every[name] for name in ALWAYS if name != key}, **_respelt(every, _keys(key), wrong)}

    problems = check("spec.md", f"---\n{yaml.dump(data, sort_keys=False)}---\n").problems

    [problem] = problems
    assert problem.rule == "schema-unknown-key"
    assert f"unknown key '{wrong}'" in problem.message
    assert f"did you mean '{right}'" in problem.message
