"""The skeleton of a spec: valid as a draft at once, with every other field as a comment."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mkdocs_specs.pages.skeleton import Filled, skeleton
from mkdocs_specs.problem import Severity
from mkdocs_specs.template import Template
from mkdocs_specs.words import ENGLISH
from tests.build import a_template, a_template_of
from tests.checking import check, report, template_at
from tests.fields import ENUMS, FIELDS

ROOT = Path(__file__).parents[2]
ADR = ROOT / "sample_site" / "templates" / "adr.schema.yaml"


def problems(text: str, template: Template, path: str = "0001-name.md") -> list[str]:
    """The problems that are more than information."""
    site = check(path, text, template)
    return [f"{one.where}: {one.message}" for one in site.problems if one.severity is not Severity.INFO]


def uncommented(text: str) -> str:
    """The same with every field in use."""
    return re.sub(r"^( *)# ", r"\1", text, flags=re.MULTILINE)


def _keys(value: object, above: str = "") -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _keys(inner, f"{above}.{key}".lstrip("."))
    elif isinstance(value, list) and value:
        for entry in value:
            yield from _keys(entry, f"{above}[]" if isinstance(entry, dict) else above)
    else:
        yield above


@pytest.mark.parametrize("is_whole", [True, False])
def test_the_skeleton_of_the_built_in_template_is_a_draft_without_problems(is_whole: bool) -> None:  # noqa: FBT001  # one of the cases
    written = skeleton(a_template(), ENGLISH, is_whole=is_whole)

    assert report(check("0001-name.md", written)) == "no problems in 1 spec"


def test_the_skeleton_of_the_built_in_template_has_every_field_and_every_allowed_value() -> None:
    written = skeleton(a_template(), ENGLISH)
    [spec] = check("0001-name.md", uncommented(written)).catalog

    wanted = {row.key.replace(".<code>", "").removesuffix("[]") for row in FIELDS}
    assert set(_keys(spec.data)) == wanted
    assert [values for values in ENUMS.values() if not all(value in written for value in values)] == []


def test_no_field_of_the_built_in_template_is_wrong_without_its_mark() -> None:
    assert problems(uncommented(skeleton(a_template(), ENGLISH)), a_template()) == []


def test_without_the_fields_that_can_wait_only_those_are_left_that_a_draft_needs() -> None:
    written = skeleton(a_template(), ENGLISH, Filled("Gift cards", "SPEC-0042", date(2026, 3, 1)), is_whole=False)

    front = yaml.safe_load(written.split("---\n")[1])
    assert front == {
        "id": "SPEC-0042",
        "title": "Gift cards",
        "author": "Payments team",
        "created": date(2026, 3, 1),
        "status": "Draft",
    }


def test_no_line_is_wider_than_a_hundred_columns() -> None:
    assert max(len(line) for line in skeleton(a_template(), ENGLISH).splitlines()) <= 100


def test_comments_stand_below_one_another() -> None:
    [summary] = [part for part in skeleton(a_template(), ENGLISH).split("\n\n") if part.startswith("## Executive")]

    assert summary == (
        "## Executive Summary\n"
        "# summary:\n"
        "#   what:              # from Review on; What are we building?\n"
        "#   why_now:           # Why now?\n"
        "#   success_criteria:  # text, or list of texts"
    )


def test_a_template_of_decisions_gets_its_headings() -> None:
    template = template_at(ADR)

    written = skeleton(template, ENGLISH)

    assert problems(written, template) == []
    assert written.endswith(
        "\n---\n\n## Context and Problem Statement\n\n## Decision Outcome\n\n<!-- In Accepted -->\n"
    )


def test_an_id_by_a_format_is_written_into_the_fields_it_is_made_of() -> None:
    template = a_template("""
x-specs: {parts: {id: "EIP-{eip}"}}
required: [eip, status]
additionalProperties: false
properties: {eip: {type: integer}, status: {type: string, x-specs: {values: {Draft: , Final: }}}}
""")

    written = skeleton(template, ENGLISH, Filled("Ether", "EIP-77"))

    assert written.startswith("---\neip: 77 ")
    assert "\n# Ether\n" in written
    assert problems(written, template) == []


def test_what_the_first_status_demands_is_there() -> None:
    template = a_template("""
x-specs:
  sections: {Why: , Plan: {keys: [plan]}}
  requires: {"# Why": written, plan.steps.owner: some}
properties:
  status: {type: string, x-specs: {values: {Open: {requires: {goal: filled}}, Done: {requires: {"# Other": written}}}}}
  goal: {type: string}
  plan: {properties: {note: {type: string}, steps: {type: array, items: {properties: {do: {}, owner: {type: string}}}}}}
""")

    written = skeleton(template, ENGLISH)

    assert problems(written, template) == []
    assert "\ngoal: Text    # from Open on\n" in written
    assert "  steps:\n    - owner: Text\n      # do:" in written
    assert "## Why\n\nWrite this section.\n" in written
    assert "## Other\n\n<!-- In Done -->\n" in written


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "a #b",
        "- x",
        "true",
        "1.10",
        "",
        "'",
        '"',
        "\t\u2028x\x00",
        "[x]",
        "*x",
        "😀: 1",
        "2026-01-05",
        "@x",
        "x:",
    ],
)
def test_any_value_and_any_title_of_a_schema_stays_itself(text: str) -> None:
    schema = yaml.safe_dump({"required": ["k"], "properties": {"k": {"const": text, "title": text}}})
    template = a_template_of({"template.yaml": schema})

    assert problems(skeleton(template, ENGLISH), template) == []


@pytest.mark.parametrize("key", ["a b", "a: b", "#", "yes", "12", "ä\u2028ö", '"', "- x", "x\ny", "---"])
def test_any_key_of_a_schema_stays_itself(key: str) -> None:
    schema = {"required": [key], "additionalProperties": False, "properties": {key: {"type": "string"}, "o": {}}}
    template = a_template_of({"template.yaml": yaml.safe_dump(schema)})

    assert problems(skeleton(template, ENGLISH), template) == []


def test_a_schema_of_very_many_fields_is_cut_and_says_so() -> None:
    properties = {f"k{number}": {"type": "string"} for number in range(1500)}
    template = a_template_of({"template.yaml": yaml.safe_dump({"properties": properties})})

    written = skeleton(template, ENGLISH)

    assert "# 500 more fields\n---\n" in written
    assert problems(written, template) == []


def test_a_schema_that_contains_itself_comes_to_an_end() -> None:
    template = a_template("""
required: [tree]
properties: {tree: {$ref: "#/$defs/node"}}
$defs: {node: {type: object, required: [name], properties: {name: {type: string}, inner: {$ref: "#/$defs/node"}}}}
""")

    written = skeleton(template, ENGLISH)

    assert "tree:\n  name: Text\n  # inner:  # the same fields once more\n" in written
    assert problems(written, template) == []


NUMBERS = st.integers(-50, 50)
SCALARS = st.one_of(
    st.fixed_dictionaries({"type": st.just("string")}, optional={"minLength": st.integers(0, 30)}),
    st.fixed_dictionaries({"type": st.just("string"), "maxLength": st.integers(1, 30)}),
    st.fixed_dictionaries({"type": st.just("string"), "format": st.sampled_from(["date", "uri", "email"])}),
    st.fixed_dictionaries({"type": st.sampled_from(["integer", "number"])}, optional={"minimum": NUMBERS}),
    st.fixed_dictionaries({"type": st.just("integer"), "maximum": NUMBERS, "multipleOf": st.integers(1, 5)}),
    st.fixed_dictionaries({"type": st.just("integer"), "exclusiveMinimum": NUMBERS}),
    st.just({"type": "boolean"}),
    st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8})?", fullmatch=True), min_size=1, unique=True).map(
        lambda values: {"enum": values}
    ),
)
KEYS = st.from_regex(r"k[a-z]{1,6}", fullmatch=True)


def _objects(inner: st.SearchStrategy[Mapping[str, object]]) -> st.SearchStrategy[Mapping[str, object]]:
    return st.dictionaries(KEYS, inner, min_size=1, max_size=4).flatmap(
        lambda properties: st.lists(st.sampled_from(sorted(properties)), unique=True).map(
            lambda required: {"type": "object", "properties": properties, "required": required}
        )
    )


def _lists(inner: st.SearchStrategy[Mapping[str, object]]) -> st.SearchStrategy[Mapping[str, object]]:
    return st.fixed_dictionaries({"type": st.just("array"), "items": inner, "minItems": st.integers(0, 3)})


SCHEMAS = _objects(st.recursive(SCALARS, lambda inner: _objects(inner) | _lists(inner), max_leaves=8))


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(SCHEMAS)
def test_the_skeleton_of_any_simple_schema_has_no_problem(schema: Mapping[str, object]) -> None:
    closed = {**schema, "additionalProperties": False}
    template = a_template_of({"template.yaml": yaml.safe_dump(closed)})

    written = skeleton(template, ENGLISH)

    assert problems(written, template) == []
    assert skeleton(template, ENGLISH) == written
