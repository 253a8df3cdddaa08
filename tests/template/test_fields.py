"""How each property of a schema is shown, and what its branches say of it."""

import pytest

from mkdocs_specs.template import Field
from tests.build import a_spec, a_template, problems, said


def a_field(schema: str, **files: str) -> Field:
    """The field of one property."""
    return a_template(f"properties: {{it: {schema}}}", **files).root.properties["it"]


@pytest.mark.parametrize(
    ("schema", "view"),
    [
        ("{type: string}", "text"),
        ("{type: [string, 'null']}", "text"),
        ("{type: string, format: date}", "date"),
        ("{type: string, format: uri}", "link"),
        ("{type: string, format: uri-reference}", "link"),
        ("{type: string, format: email}", "text"),
        ("{type: boolean}", "boolean"),
        ("{type: integer}", "number"),
        ("{type: [number, integer]}", "number"),
        ("{type: [number, string]}", "text"),
        ("{enum: [a, b]}", "text"),
        ("{const: a}", "text"),
        ("{x-specs: {values: {a: , b: }}}", "badge"),
        ("{type: array}", "code"),
        ("{type: array, items: {type: string}}", "list"),
        ("{type: array, items: true}", "list"),
        ("{type: array, items: {x-specs: {values: {a: }}}}", "badge"),
        ("{type: array, items: {type: string}, x-specs: {values: {a: }}}", "badge"),
        ("{type: array, items: {properties: {a: {type: string}, b: {type: array, items: {type: string}}}}}", "table"),
        ("{type: array, items: {properties: {a: {type: object, properties: {b: {type: string}}}}}}", "cards"),
        ("{type: array, items: {properties: {a: {type: array, items: {properties: {b: {}}}}}}}", "cards"),
        ("{type: array, items: {properties: {a: {}}}}", "cards"),
        ("{type: object, properties: {a: {type: string}}}", "facts"),
        ("{type: object, additionalProperties: {type: string}}", "facts"),
        ("{type: object, patternProperties: {'^x': {type: integer}}}", "facts"),
        ("{type: object, additionalProperties: {type: object}}", "code"),
        ("{type: object}", "code"),
        ("{}", "code"),
        ("true", "code"),
        ("{type: string, x-specs: {view: code}}", "code"),
    ],
)
def test_a_value_is_shown_by_its_type(schema: str, view: str) -> None:
    assert a_field(schema).view == view


@pytest.mark.parametrize(
    ("role", "view"),
    [
        ("story", "story"),
        ("requirement", "requirement"),
        ("component", "component"),
        ("endpoint", "endpoint"),
        ("entity", "entities"),
        ("risk", "risk"),
        ("dependency", "dependency"),
        ("question", "question"),
        ("approval", "approval"),
        ("milestone", "timeline"),
        ("rollout", "rollout"),
        ("change", "change"),
        ("check", "checklist"),
    ],
)
def test_a_list_with_a_role_is_shown_by_its_role(role: str, view: str) -> None:
    schema = f"type: array, items: {{properties: {{a: {{type: string}}}}}}, x-specs: {{role: {role}"

    assert a_field(f"{{{schema}}}}}").view == view
    assert a_field(f"{{{schema}, view: table}}}}").view == "table"


@pytest.mark.parametrize(
    ("key", "title"),
    [("response_time", "Response time"), ("go-live", "Go live"), ("url", "Url"), ("ÜBER", "ÜBER")],
)
def test_a_key_without_a_title_is_read_as_words(key: str, title: str) -> None:
    assert a_template(f"properties: {{{key}: {{type: string}}}}").root.properties[key].title == title


def test_what_a_reference_says_holds_unless_the_property_says_otherwise() -> None:
    template = a_template("""
properties: {a: {$ref: "#/$defs/level", title: Odds, x-specs: {view: text}}, b: {$ref: "#/$defs/level"}}
$defs:
  level:
    title: Level
    description: How much.
    examples: [H]
    default: H
    type: string
    x-specs: {values: {H: {label: High, tone: red}, L: }}
""")

    odds, level = template.root.properties["a"], template.root.properties["b"]

    assert (odds.title, odds.view, odds.description) == ("Odds", "text", "How much.")
    assert (level.title, level.view, level.examples, level.default) == ("Level", "badge", ("H",), "H")
    assert [(one.value, one.label, one.tone) for one in odds.choices] == [("H", "High", "red"), ("L", "L", "neutral")]


def test_branches_add_their_properties_and_the_one_that_says_most_is_taken() -> None:
    field = a_field(
        """{
  properties: {kind: {}},
  allOf: [{properties: {kind: {type: string, title: Kind of thing}}}, true],
  anyOf: [{properties: {a: {type: string}}}],
  oneOf: [{properties: {b: {type: integer}}}, {$ref: '#/nowhere'}],
  if: {properties: {kind: {const: x}}},
  then: {properties: {c: {type: boolean}}},
  else: {properties: {d: {type: string, format: date}}}}""".replace(", {$ref: '#/nowhere'}", "")
    )

    views = {key: inner.view for key, inner in field.properties.items()}

    assert views == {"kind": "text", "a": "text", "b": "number", "c": "boolean", "d": "date"}
    assert field.properties["kind"].title == "Kind of thing"


def test_other_keys_hold_what_the_schema_says_of_them() -> None:
    closed = a_field("{type: object, properties: {a: {}}, additionalProperties: {type: integer, title: Count}}")
    patterned = a_field("{type: object, patternProperties: {'^x': true}, additionalProperties: false}")

    assert closed.child("b") is not None
    assert closed.child("b") is closed.other
    assert patterned.child("x1") is not None
    assert a_field("{type: object, properties: {a: {}}, additionalProperties: true}").child("b") is None


@pytest.mark.parametrize(
    ("schema", "severity"),
    [
        ("", "warning"),
        ("additionalProperties: false", "error"),
        ("additionalProperties: true", ""),
        ("unevaluatedProperties: {type: string}", ""),
        ("patternProperties: {'^b': {}}", ""),
        ("propertyNames: {minLength: 1}", ""),
    ],
)
def test_an_unknown_key_is_an_error_a_warning_or_nothing_as_the_schema_says(schema: str, severity: str) -> None:
    template = a_template(f"properties: {{a: {{type: string}}}}\n{schema}")

    found = said(a_spec(template, "b: x"), "schema-unknown-key")

    assert found == ([f"2:1 {severity}: unknown key 'b' in the front matter; remove it, or use a"] if severity else [])


def test_a_key_that_belongs_to_the_page_is_no_stray_but_one_inside_it_may_be() -> None:
    template = a_template("properties: {tags: {properties: {hide: {}}}, a: {}}")

    spec = a_spec(template, "hide: [toc]\nicon: x\ntags: {icon: y}", page_keys=frozenset({"hide", "icon", "tags"}))

    assert problems(spec) == ["unknown key 'icon' in tags; remove it, or use hide"]


def test_a_page_key_that_the_template_declares_is_held_against_it() -> None:
    template = a_template("properties: {title: {type: string}}\nadditionalProperties: false")

    assert problems(a_spec(template, "title: [a, b]\nicon: x")) == ["title is a list; write text"]


@pytest.mark.parametrize(
    ("written", "inverse", "is_acyclic"),
    [
        ("depends on", "required by", True),
        ("supersedes", "superseded by", True),
        ("superseded by", "supersedes", True),
        ("related", "related", False),
        ("solves", "solves (from)", False),
        ("solves, inverse: solved by, acyclic: true", "solved by", True),
        ("depends on, acyclic: false", "required by", False),
    ],
)
def test_a_relation_has_an_inverse_and_may_not_go_in_circles(written: str, inverse: str, is_acyclic: bool) -> None:  # noqa: FBT001  # one of the cases
    relation = a_field(f"{{type: string, x-specs: {{ref: {written}}}}}").relation

    assert relation is not None
    assert (relation.inverse, relation.is_acyclic, relation.is_open, relation.among) == (inverse, is_acyclic, False, "")


def test_the_relation_of_a_list_is_that_of_its_items() -> None:
    field = a_field("{type: array, items: {type: string}, x-specs: {ref: satisfies, among: story, open: true}}")

    assert field.items is not None
    assert field.items.relation is not None
    assert (field.items.relation.among, field.items.relation.is_open) == ("story", True)


@pytest.mark.parametrize(
    ("value", "written", "fits"),
    [
        ("superseded by {}", "superseded by ADR-7", True),
        ("superseded by {}", "superseded by ", False),
        ("superseded by {}", "Superseded by ADR-7", False),
        ("Inactive ({})", "Inactive (no budget)", True),
        ("Inactive ({})", "Inactive ()", False),
        ("{} until {}", "frozen until May", True),
        ("{} until {}", " until May", False),
        ("{} until {}", "frozen until ", False),
        ("{}{}", "ab", True),
        ("{}{}", "a", False),
        ("a{}b{}c", "a-c", False),
        ("Draft", "Draft", True),
        ("Draft", "draft", False),
        ("{}", 7, False),
    ],
)
def test_braces_in_a_value_stand_for_any_text(value: str, written: object, fits: bool) -> None:  # noqa: FBT001  # one of the cases
    field = a_field(f"{{x-specs: {{values: {{'{value}': }}}}}}")

    assert (field.choice(written) is not None) is fits


def test_a_value_with_braces_is_called_by_what_was_written() -> None:
    field = a_field("{x-specs: {values: {'superseded by {}': , 'until {}': {label: Frozen}}}}")

    superseded, frozen = field.choices

    assert (superseded.label, superseded.slug) == ("superseded by …", "superseded-by")
    assert superseded.named("superseded by ADR-7") == "superseded by ADR-7"
    assert frozen.named("until May") == "Frozen"


@pytest.mark.parametrize(
    ("state", "tone"),
    [("open", "neutral"), ("active", "blue"), ("blocked", "red"), ("done", "green"), ("withdrawn", "neutral")],
)
def test_a_value_has_the_tone_of_its_state_unless_told_otherwise(state: str, tone: str) -> None:
    field = a_field(f"{{x-specs: {{values: {{a: {{state: {state}}}, b: {{state: {state}, tone: amber}}}}}}}}")

    assert [choice.tone for choice in field.choices] == [tone, "amber"]


def test_a_field_is_found_through_lists_and_other_keys() -> None:
    root = a_template("""
properties:
  steps: {type: array, items: {type: array, items: {properties: {deep: {type: string, title: Deep}}}}}
  any: {additionalProperties: {properties: {deep: {title: Deeper}}}}
""").root

    assert [field.title for keys in (("steps", "deep"), ("any", "x", "deep")) if (field := root.at(keys))] == [
        "Deep",
        "Deeper",
    ]
    assert root.at(("steps", "gone", "far")) is None


def test_a_field_knows_what_is_demanded_of_every_value_and_not_what_is_in_one_case_alone() -> None:
    root = a_template("""
required: [a]
allOf: [{required: [b]}, {$ref: "#/$defs/more"}]
anyOf: [{required: [c]}, {required: [d], minItems: 7}]
if: {required: [a]}
then: {required: [e]}
properties: {a: {type: integer, minimum: 1, anyOf: [{maximum: 5}, {maximum: 9}]}}
$defs: {more: {required: [f]}}
""").root

    assert root.required == {"a", "b", "f"}
    assert root.limits == {}
    assert root.properties["a"].limits == {"minimum": 1}
