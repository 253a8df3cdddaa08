"""Patterns of a template, which no text can make hang."""

import pytest

from tests.build import a_spec, a_template, problems

BAIT = "a" * 60 + "!"


@pytest.mark.parametrize("pattern", ["^(a|a)+$", "^(a|aa)+$", "^(a|ab?)+c$", "^((a|a)*)*$"])
def test_a_pattern_that_would_take_forever_is_given_up_and_reported(pattern: str) -> None:
    template = a_template(f"properties: {{a: {{type: string, pattern: '{pattern}'}}}}")

    assert problems(a_spec(template, f"a: {BAIT}")) == [
        (
            f"a could not be checked: the pattern {pattern} takes too long on it; "
            "write the pattern without nested repetitions"
        )
    ]


def test_a_pattern_that_took_too_long_once_is_not_tried_again() -> None:
    template = a_template("properties: {a: {type: string, pattern: '^(a|a)+$'}}")

    found = [problems(a_spec(template, f"a: {text}")) for text in ("a", BAIT, "a")]

    assert [len(messages) for messages in found] == [0, 1, 1]


@pytest.mark.parametrize("pattern", ["^(a+)+$", "^(a*)*$", "^([a-z]+)*[0-9]$", "(x+x+)+y"])
def test_a_pattern_that_only_looks_slow_is_matched(pattern: str) -> None:
    template = a_template(f"properties: {{a: {{type: string, pattern: '{pattern}'}}}}")

    assert problems(a_spec(template, f"a: {BAIT}")) == [f"a is {said(BAIT)}; write it to fit the pattern {pattern}"]


def said(text: str) -> str:
    return f"'{text[:59]}…'"


@pytest.mark.parametrize(
    "schema",
    [
        "patternProperties: {'^(a|a)+$': true}",
        "patternProperties: {'^(a|a)+$': true}\nadditionalProperties: false",
        "patternProperties: {'^(a|a)+$': true}\nunevaluatedProperties: false",
        "allOf: [{patternProperties: {'^(a|a)+$': true}}]\nunevaluatedProperties: false",
        "propertyNames: {pattern: '^(a|a)+$'}",
        (
            "$schema: https://json-schema.org/draft/2019-09/schema\n"
            "patternProperties: {'^(a|a)+$': true}\nunevaluatedProperties: false"
        ),
    ],
)
def test_no_pattern_of_keys_takes_forever(schema: str) -> None:
    template = a_template(schema)

    found = problems(a_spec(template, f"{BAIT}: 1"))

    assert any("takes too long" in message for message in found)


def test_a_pattern_of_keys_that_the_standard_library_would_hang_on_is_matched() -> None:
    template = a_template("patternProperties: {'^(a+)+$': true}\nunevaluatedProperties: false")

    assert problems(a_spec(template, "aaa: 1")) == []
    assert problems(a_spec(template, f"{BAIT}: 1")) == [
        f"unknown key '{BAIT}' in the front matter; remove it, or see the fields of the template"
    ]


UNEVALUATED = """
type: object
properties: {kind: {type: string}, node: {$ref: "#"}}
allOf: [{properties: {a: {}}}, {patternProperties: {"^x-": {type: string}}}]
anyOf: [{properties: {b: {type: string}}, required: [b]}, {properties: {c: {}}}]
oneOf: [{properties: {kind: {const: one}}, required: [kind]}, {properties: {d: {}}, not: {required: [kind]}}]
if: {properties: {kind: {const: one}, e: {}}, required: [kind]}
then: {properties: {f: {}}}
else: {properties: {g: {}}}
dependentSchemas: {h: {properties: {h: {}, i: {}}}}
$ref: other.yaml
unevaluatedProperties: false
"""
OTHER = "{properties: {j: {}}, $dynamicRef: '#rest', $defs: {rest: {$dynamicAnchor: rest, properties: {k: {}}}}}"


@pytest.mark.parametrize(
    ("front", "extra"),
    [
        ("a: 1\nx-y: z\nb: t\nc: 1", []),
        ("c: 1\nd: 1\ng: 1\nj: 1\nk: 1", []),
        ("kind: one\ne: 1\nf: 1", []),
        ("h: 1\ni: 1", []),
        ("i: 1", ["i"]),
        ("kind: one\ng: 1\nd: 1", ["g", "d"]),
        ("f: 1\ne: 1", ["f", "e"]),
        ("zz: 1", ["zz"]),
    ],
)
def test_a_key_is_unknown_only_when_no_branch_that_holds_judges_it(front: str, extra: list[str]) -> None:
    template = a_template("allOf: [{$ref: inner.yaml}]", inner_yaml=UNEVALUATED.lstrip(), other_yaml=OTHER)

    found = problems(a_spec(template, front))

    assert [message.split("'")[1] if "'" in message else message.split(" ")[0] for message in found] == extra


def test_keys_that_nothing_judges_are_held_against_their_own_schema() -> None:
    template = a_template("properties: {a: {type: string}}\nunevaluatedProperties: {type: integer}")

    assert problems(a_spec(template, "a: x\nb: 1\nc: two")) == ["c is the text 'two'; write a whole number"]


def test_a_schema_that_opens_what_is_left_allows_every_key() -> None:
    template = a_template("allOf: [{unevaluatedProperties: true}, true]\nunevaluatedProperties: false")

    assert problems(a_spec(template, "b: 1")) == []
