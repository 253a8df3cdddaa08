"""Annotations of a template that are wrong, each at its line."""

import pytest

from mkdocs_specs.problem import SpecsError
from tests.build import a_template


def fault(text: str, **files: str) -> str:
    """What a faulty template is refused with."""
    with pytest.raises(SpecsError) as raised:
        a_template(text.lstrip("\n"), **files)
    return str(raised.value)


def test_a_misspelt_word_is_reported_with_the_one_that_was_meant() -> None:
    assert fault("properties:\n  a:\n    x-specs: {vieww: table}") == (
        "template.yaml:3:15: unknown key 'vieww' in x-specs; did you mean 'view'?"
    )


def test_a_misspelt_part_is_reported_with_the_one_that_was_meant() -> None:
    assert fault("x-specs:\n  parts:\n    titel: name") == (
        "template.yaml:3:5: unknown key 'titel' in parts; did you mean 'title'?"
    )


def test_a_view_that_is_none_is_reported_with_the_one_that_was_meant() -> None:
    said = fault("properties:\n  a: {x-specs: {view: tabel}}")

    assert said.startswith("template.yaml:2:23: view is 'tabel'; use text, list, ")
    assert said.endswith("; did you mean 'table'?")


@pytest.mark.parametrize(
    ("annotation", "message"),
    [
        ("[1]", "1:27: x-specs is a list; write "),
        ("{values: {}}", "1:36: values is empty; it needs at least 1 key"),
        ("{values: {a: {tone: pink}}}", "1:47: values.a.tone is 'pink'; use neutral, violet, teal, blue, "),
        ("{values: {a: {state: doen}}}", "1:48: values.a.state is 'doen'; use open, active, blocked, done or "),
        ("{open: true}", "1:27: x-specs has 'open' but no 'ref' (Relation); add it, such as 'ref: depends on'"),
        ("{ref: ''}", "1:33: ref is empty; write some text"),
        (
            "{role: story, parts: {owner: o}}",
            "1:49: unknown key 'owner' in parts when role is 'story'; remove it, or use id, ",
        ),
        ("{parts: {owner: o}}", "1:36: unknown key 'owner' in parts; remove it, or use id or text"),
    ],
)
def test_a_wrong_annotation_of_a_property_is_reported_at_its_place(annotation: str, message: str) -> None:
    [said] = fault(f"properties: {{a: {{x-specs: {annotation}}}}}").split("\n")

    assert said.startswith(f"template.yaml:{message}")


@pytest.mark.parametrize(
    ("annotation", "message"),
    [
        ("{path: '{n'}", "path is '{n'; write it like {number:04}-{slug}.md"),
        ("{none: no}", "none is the text 'no'; write [no]"),
        ("{requires: {a: always}}", "requires.a is 'always'; use filled, written, stated, some, every or false"),
        ("{requires: {'# Why': filled}}", "requires.# Why is 'filled'; use written or false"),
        ("{sections: {Why: true}}", "sections.Why is true"),
        ("{view: table}", "unknown key 'view' in x-specs"),
        ("{sections: {Why: {key: a}}}", "unknown key 'key' in sections.Why; did you mean 'keys'?"),
    ],
)
def test_a_wrong_annotation_of_the_template_is_reported(annotation: str, message: str) -> None:
    said = fault(f"x-specs: {annotation}\nproperties: {{a: {{}}}}")

    assert said.startswith("template.yaml:1:")
    assert message in said


def test_every_fault_of_every_file_is_reported_at_once() -> None:
    said = fault(
        "$ref: base.yaml\nx-specs: {roles: x}\nproperties: {a: {x-specs: {rolle: risk}}}",
        base_yaml="x-specs: {pth: x}\nproperties: {a: {}}",
    )

    assert [line.split(" ")[0] for line in said.split("\n")] == [
        "template.yaml:2:11:",
        "template.yaml:3:28:",
        "base.yaml:1:11:",
    ]


def test_values_that_the_enum_does_not_have_are_reported() -> None:
    assert fault("properties:\n  a:\n    enum: [x, y]\n    x-specs:\n      values: {x: , z: }") == (
        "template.yaml:5:15: 'values' and 'enum' differ in 'y'; write the same values in both"
    )


def test_an_extension_whose_values_its_base_does_not_allow_is_reported() -> None:
    said = fault(
        "$ref: base.yaml\nproperties:\n  a: {enum: [x, y, z], x-specs: {values: {y: }}}",
        base_yaml="properties: {a: {enum: [x], x-specs: {values: {x: }}}}",
    )

    assert said == "template.yaml:3:42: 'values' and 'enum' differ in 'z'; write the same values in both"


def test_an_extension_may_add_parts_to_a_role_that_its_base_gives() -> None:
    template = a_template(
        "$ref: base.yaml\nproperties: {a: {x-specs: {parts: {mitigation: plan}}}}",
        base_yaml="properties: {a: {type: array, items: {properties: {plan: {}}}, x-specs: {role: risk}}}",
    )

    assert [source.text for source in template.root.properties["a"].parts["mitigation"]] == ["plan"]


@pytest.mark.parametrize(
    ("annotation", "place", "key"),
    [
        ("{parts: {lead: owner}}", "1:25", "owner"),
        ("{parts: {people: [risk, risks.owner]}}", "1:27", "risk"),
        ("{requires: {risk: filled}}", "1:22", "risk"),
        ("{requires: {risks.ownr: every}}", "1:22", "risks.ownr"),
        ("{sections: {Why: {sections: {Deep: {keys: [risks, risks.who]}}}}}", "1:60", "risks.who"),
    ],
)
def test_a_key_that_no_property_has_is_reported_where_it_is_named(annotation: str, place: str, key: str) -> None:
    said = fault(
        f"x-specs: {annotation}\n"
        "properties: {risks: {type: array, items: {type: object, properties: {owner: {type: string}}}}}"
    )

    assert said.startswith(
        f"template.yaml:{place}: no property of the schema is called '{key}'; add it or drop it here"
    )


def test_a_key_that_is_nearly_a_property_is_reported_with_that() -> None:
    said = fault("x-specs: {requires: {risks.ownr: every}}\nproperties: {risks: {items: {properties: {owner: {}}}}}")

    assert said.endswith("; did you mean 'owner'?")


def test_a_demand_of_a_status_on_what_there_is_not_is_reported_even_in_a_definition() -> None:
    said = fault("""
properties: {status: {$ref: "#/$defs/status"}, owner: {}}
$defs:
  status:
    x-specs:
      values:
        Draft:
        Done: {requires: {ownr: filled}}
""")

    assert said == (
        "template.yaml:7:27: no property of the schema is called 'ownr'; add it or drop it here; did you mean 'owner'?"
    )


@pytest.mark.parametrize("condition", ["some", "every"])
def test_a_demand_on_the_entries_of_what_is_no_list_is_reported(condition: str) -> None:
    said = fault(f"x-specs:\n  requires: {{tags: {condition}}}\nproperties: {{tags: {{type: array, items: {{}}}}}}")

    assert said == (
        f"template.yaml:2:14: 'tags' is no key inside a list, which '{condition}' asks for; "
        "use filled, written or stated"
    )


def test_keys_of_a_schema_that_declares_none_are_taken_as_they_are() -> None:
    template = a_template(
        "x-specs: {parts: {lead: owner}, requires: {owner: filled}, sections: {Who: {keys: [owner]}}}"
    )

    assert [source.text for source in template.parts["lead"]] == ["owner"]
    assert template.requires[0].keys == ("owner",)
    assert template.sections[0].keys == (("owner",),)


def test_a_property_may_have_the_name_of_a_keyword_or_of_the_annotations() -> None:
    template = a_template("""
type: object
required: [required]
properties:
  required: {type: string}
  properties: {type: object, properties: {items: {type: integer}}}
  x-specs: {type: string, title: Odd, x-specs: {view: code}}
  $ref: {type: string}
""")

    assert list(template.root.properties) == ["required", "properties", "x-specs", "$ref"]
    assert template.root.properties["x-specs"].view == "code"
