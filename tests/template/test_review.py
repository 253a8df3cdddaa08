"""What a review of the templates found, each with the schema that showed it."""

import pytest

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.rules import placeholder
from tests.build import a_spec, a_template, a_template_of, problems, said


def fault(text: str, **files: str) -> str:
    """What a faulty template is refused with."""
    with pytest.raises(SpecsError) as raised:
        a_template(text, **files)
    return str(raised.value)


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        (
            "type: string\nx-specs: {values: {a: {state: opn}}}",
            (
                "other.yaml:2:31: values.a.state is 'opn'; use open, active, blocked, done or withdrawn; "
                "did you mean 'open'?"
            ),
        ),
        (
            "type: strng",
            (
                "other.yaml:1:7: type is not valid JSON Schema: 'strng' is no type; "
                "use string, number, integer, boolean, array, object or null"
            ),
        ),
        (
            "properties:\n  b: {minLength: abc}",
            "other.yaml:2:18: properties.b.minLength is not valid JSON Schema: 'abc' is not of type 'integer'",
        ),
        ("pattern: '('", "other.yaml:1:10: '(' is not a regular expression: missing ) at position 1"),
        (
            "$schema: nonsense",
            "other.yaml:1:10: 'nonsense' is no known draft of JSON Schema; use draft 2020-12 or draft-07",
        ),
    ],
)
def test_a_file_that_a_property_refers_to_is_checked_like_the_template(schema: str, message: str) -> None:
    assert fault("properties:\n  a: {$ref: other.yaml}", other_yaml=schema) == message


def test_an_unknown_annotation_in_another_file_is_refused() -> None:
    said = fault("properties:\n  a: {$ref: other.yaml}", other_yaml="items:\n  x-specs: {rol: story}")

    assert said.startswith("other.yaml:2:13: unknown key 'rol' in x-specs; did you mean 'role'")


def test_a_file_that_another_file_refers_to_is_checked_too() -> None:
    said = fault("items: {$ref: a.yaml}", a_yaml="items: {$ref: b.yaml}", b_yaml="type: strng")

    assert said.startswith("b.yaml:1:7: type is not valid")


@pytest.mark.parametrize("text", ["(" * 4_000, "a" * 1_001, "(?:" * 300])
def test_a_monstrous_regular_expression_is_none(text: str) -> None:
    template = a_template("properties: {it: {type: string, format: regex}}")

    [message] = problems(a_spec(template, f"it: '{text}'"))

    assert message.endswith("; write a regular expression")
    assert fault(f"properties:\n  a: {{pattern: '{text}'}}").startswith("template.yaml:2:16: '")


@pytest.mark.parametrize(
    ("entries", "is_doubled"),
    [
        ("[1, true]", False),
        ("[0, false]", False),
        ("[1, 1.0]", True),
        ("[{a: [1]}, {a: [true]}]", False),
        ("[{a: 1, b: 2}, {b: 2.0, a: 1}]", True),
        ("[[], {}, '', ~, false, 0, '0']", False),
        ("[[a, b], [b, a]]", False),
    ],
)
def test_entries_are_the_same_when_json_schema_says_so(entries: str, is_doubled: bool) -> None:  # noqa: FBT001  # a parameter of the test
    found = problems(a_spec(a_template("properties: {it: {uniqueItems: true}}"), f"it: {entries}"))

    assert bool(found) is is_doubled


def test_many_entries_are_compared() -> None:
    template = a_template("properties: {it: {uniqueItems: true}}")
    entries = "\n".join(f"  - {{a: {n % 2_999}}}" for n in range(3_000))
    spec = a_spec(template, f"it:\n{entries}")

    assert problems(spec) == ["it names a mapping twice; keep one of them"]


def test_a_fault_of_the_base_is_placed_in_the_base() -> None:
    assert fault("$ref: base.yaml\ntitle: Mine", base_yaml="properties:\n  a: {type: strng}").startswith(
        "base.yaml:2:13: "
    )
    said = fault("$ref: base.yaml\nproperties:\n  a: {minLength: x}", base_yaml="properties: {a: {type: string}}")
    assert said.startswith("template.yaml:3:18: ")


def test_a_draft_that_is_no_text_is_refused_at_its_line() -> None:
    assert fault("$schema: 7") == (
        "template.yaml:1:10: 7 is no known draft of JSON Schema; use draft 2020-12 or draft-07"
    )


def test_a_dynamic_reference_to_nothing_is_refused_at_its_line() -> None:
    assert fault("items:\n  $dynamicRef: '#gone'").startswith("template.yaml:2:16: '$ref: #gone' leads to no schema")


def test_a_type_that_is_misspelt_is_answered_with_those_there_are() -> None:
    assert fault("properties:\n  a: {type: arry}") == (
        "template.yaml:2:13: properties.a.type is not valid JSON Schema: 'arry' is no type; "
        "use string, number, integer, boolean, array, object or null"
    )


TREE = """
properties: {tree: {$ref: "#/$defs/node"}}
$defs: {node: {type: object, properties: {name: {type: string}, nodes: {type: array, items: {$ref: "#/$defs/node"}}}}}
"""


def test_text_stays_as_written_at_every_level_of_a_schema_that_contains_itself() -> None:
    spec = a_spec(a_template(TREE), "tree: {name: 1.10, nodes: [{name: 1.20, nodes: [{name: 1.30}]}]}")

    assert spec.data == {"tree": {"name": "1.10", "nodes": [{"name": "1.20", "nodes": [{"name": "1.30"}]}]}}
    assert problems(spec) == []


def test_two_files_may_use_one_name_for_two_schemas() -> None:
    template = a_template(
        "properties: {a: {$ref: '#/$defs/item'}}\n$defs: {item: {properties: {b: {$ref: other.yaml}}}}",
        other_yaml="properties: {c: {$ref: '#/$defs/item'}}\n$defs: {item: {type: string}}",
    )

    assert a_spec(template, "a: {b: {c: 1.10}}").data == {"a": {"b": {"c": "1.10"}}}


def test_of_several_patterns_of_keys_the_one_that_fits_says_what_a_key_holds() -> None:
    template = a_template(
        "patternProperties: {^n: {type: number}, ^t: {type: string}}\nadditionalProperties: {type: boolean}"
    )

    assert a_spec(template, "n1: 1.10\nt1: 1.10\nother: 1.10").data == {"n1": 1.1, "t1": "1.10", "other": 1.1}


@pytest.mark.parametrize(
    "schema",
    [
        "prefixItems: [{type: number}, {type: string}]\n    items: {type: string}",
        "items: [{type: number}, {type: string}]\n    additionalItems: {type: string}",
    ],
)
def test_entries_with_a_place_of_their_own_are_typed_by_place(schema: str) -> None:
    draft = (
        "https://json-schema.org/draft/2020-12/schema"
        if "prefix" in schema
        else "http://json-schema.org/draft-07/schema#"
    )
    template = a_template(f"$schema: {draft}\nproperties:\n  it:\n    {schema}")

    assert a_spec(template, "it: [1.10, 1.10, 1.10]").data == {"it": [1.1, "1.10", "1.10"]}


def test_what_several_branches_say_of_a_key_adds_up() -> None:
    template = a_template("""
allOf:
  - properties: {a: {type: string}, list: {type: array}}
  - properties: {a: {minLength: 2, maxLength: 9}, list: {minItems: 1, items: {type: string}}}
""")

    assert a_spec(template, "a: 1.10\nlist: [1.10]").data == {"a": "1.10", "list": ["1.10"]}


def test_a_long_chain_of_references_is_followed() -> None:
    links = "\n".join(f"  d{n}: {{$ref: '#/$defs/d{n + 1}'}}" for n in range(1_200))
    text = f"properties: {{a: {{$ref: '#/$defs/d0'}}}}\n$defs:\n{links}\n  d1200: {{type: string}}"

    assert a_spec(a_template(text), "a: 1.10").data == {"a": "1.10"}


def test_json_may_write_a_character_as_two_escapes() -> None:
    template = a_template_of({"note.json": r'{"title": "\ud83d\ude00 \\ud83d\\ude00"}'}, "note.json")

    assert template.title == r"😀 \ud83d\ude00"


@pytest.mark.parametrize("schema", ["enum: [TBD, done]", "const: TBD", "x-specs: {values: {TBD: , done: }}"])
def test_a_value_that_the_schema_names_is_no_blank(schema: str) -> None:
    assert problems(a_spec(a_template(f"properties:\n  it:\n    type: string\n    {schema}"), "it: TBD")) == []


def test_nothing_is_no_blank_where_the_schema_names_it() -> None:
    assert problems(a_spec(a_template("properties: {it: {enum: [a, null]}}"), "it: ")) == []


def test_without_a_life_cycle_a_blank_matters_where_the_key_is_required() -> None:
    text = "properties: {it: {type: string}, note: {type: string}, more: {type: string}}\nrequired: [it]\n"
    template = a_template(text + "x-specs: {requires: {more: filled}}")

    assert said(a_spec(template, "it: TBD\nnote: ''\nmore: TBD"), placeholder) == [
        "2:5 error: it is still 'TBD'; fill it in",
        "3:7 info: note is empty; fill it in, or drop the key",
        "4:7 error: more is still 'TBD'; fill it in",
    ]


def test_without_a_life_cycle_what_the_schema_forbids_is_a_fault_and_no_blank() -> None:
    template = a_template("properties: {a: {type: string}, b: {type: string}, c: {type: array}}")

    assert said(a_spec(template, "a:\nb: {x}\nc: "), "schema-type") == [
        "2:3 error: a is empty; write text",
        "3:4 error: b is a mapping; write x without the braces",
        "4:3 error: c is empty; write a list, each entry on a line of its own after '- '",
    ]


@pytest.mark.parametrize("keyword", ["then", "else"])
def test_a_reason_stands_behind_the_fault_though_the_value_has_a_semicolon(keyword: str) -> None:
    condition = "{properties: {kind: {const: A}}, required: [kind]}"
    template = a_template(
        f"properties: {{kind: {{}}}}\nif: {condition}\n{keyword}: {{properties: {{b: {{enum: [x]}}}}}}"
    )
    kind, reason = ("A", " when kind is 'A'") if keyword == "then" else ("B", "")

    assert problems(a_spec(template, f"kind: {kind}\nb: 'one; two'")) == [f"b is 'one; two'{reason}; use x"]


STATUS = """
properties: {status: {type: string, enum: [Draft, Done], x-specs: {values: {Draft: , Done: {state: done}}}}}
"""


def test_an_extension_may_add_a_value_that_holds_any_text() -> None:
    extension = "$ref: base.yaml\nproperties: {status: {x-specs: {values: {'Replaced by {}': {state: withdrawn}}}}}"
    template = a_template(extension, base_yaml=STATUS)

    assert problems(a_spec(template, "status: Replaced by SPEC-2")) == []
    assert problems(a_spec(template, "status: Don")) == [
        "status is 'Don'; use Draft, Done or Replaced by …; did you mean 'Done'?"
    ]
    assert problems(a_spec(template, "status: TBD")) == [
        "status is still 'TBD'; use Draft, Done or Replaced by …, or drop the key"
    ]


def test_an_extension_whose_choice_disagrees_with_the_values_is_refused() -> None:
    assert fault("$ref: base.yaml\nproperties:\n  status: {enum: [Draft, Gone]}", base_yaml=STATUS) == (
        "template.yaml:3:18: 'values' and 'enum' differ in 'Done'; write the same values in both"
    )


@pytest.mark.parametrize("key", ["x-spec", "xspecs", "x_specs", "X-Specs"])
def test_a_misspelt_annotation_of_the_template_is_refused(key: str) -> None:
    assert fault(f"title: Note\n{key}: {{}}") == (
        f"template.yaml:2:1: '{key}' says nothing to a template; did you mean 'x-specs'?"
    )


@pytest.mark.parametrize(
    "dialect", ["https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#"]
)
def test_a_file_with_a_dialect_of_its_own_is_checked_in_our_words(dialect: str) -> None:
    inner = f"$schema: {dialect}\ntype: object\nrequired: [b]\nproperties: {{b: {{pattern: '^(a|a)+$'}}}}"
    template = a_template(f"$schema: {dialect}\nproperties: {{a: {{$ref: inner.yaml}}}}", inner_yaml=inner)

    assert problems(a_spec(template, "a: {c: 1}")) == [
        "a has no 'b'; add it",
        "unknown key 'c' in a; remove it, or use b",
    ]
    assert "takes too long" in problems(a_spec(template, f"a: {{b: {'a' * 60}!}}"))[0]


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_a_choice_of_nothing_is_said_at_the_value(keyword: str) -> None:
    template = a_template(
        f"properties: {{a: {{{keyword}: [false, false]}}, b: {{{keyword}: [false, {{type: integer}}]}}}}\n"
    )

    assert problems(a_spec(template, "a: 1\nb: 1\n")) == ["the template allows no value for a; remove it"]
    assert problems(a_spec(template, "b: x\n")) == ["b is the text 'x'; write a whole number"]


def test_what_a_draft_does_not_know_may_hold_anything() -> None:
    a_template("properties: {a: {}}\nadditionalItems: {$id: [x], properties: 1, $ref: [y]}\n")
