"""A schema file and those it refers to, read, checked and put together."""

from importlib.resources import files

import pytest

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template import State, Template
from tests.build import BUILT_IN, a_spec, a_template, a_template_of, problems

FIVE_STATUSES = ["Draft", "Review", "Approved", "In Progress", "Complete"]


def fault(text: str, **files: str) -> str:
    """What a faulty template is refused with."""
    with pytest.raises(SpecsError) as raised:
        a_template(text, **files)
    return str(raised.value)


def test_the_built_in_template_is_loaded_by_its_name() -> None:
    template = a_template()

    assert template.title == "Technical specification"
    assert template.path == ""
    assert [choice.value for choice in template.statuses] == FIVE_STATUSES
    assert template.statuses[3].state is State.ACTIVE
    assert template.sections[0].heading == "Executive Summary"
    assert template.sections[-1].heading == "Approval Sign-off"


def test_the_built_in_template_is_sound_as_one_of_a_site_must_be() -> None:
    text = files("mkdocs_specs").joinpath("templates", "technical-specification.yaml").read_text(encoding="utf-8")

    assert a_template(text).schema == a_template().schema


def test_a_schema_without_annotations_is_a_template() -> None:
    template = a_template("title: Note\nproperties: {topic: {type: string}, pages: {type: integer}}")

    assert (template.title, template.path) == ("Note", "template.yaml")
    assert template.statuses == ()
    assert problems(a_spec(template, "topic: a\npages: two")) == ["pages is the text 'two'; write a whole number"]


def test_a_template_without_a_title_has_the_name_it_is_given() -> None:
    template = a_template("properties: {topic: {type: string}}")

    assert template.title == "note"


def test_json_with_tabs_is_read() -> None:
    template = a_template_of({"note.json": '{\n\t"title":\t"Note"\n}'}, "note.json")

    assert template.title == "Note"


def test_json_that_is_none_is_reported_at_its_place() -> None:
    with pytest.raises(SpecsError, match=r"^note\.json:1:1: the '{' opened here is not closed"):
        a_template_of({"note.json": '{\n\t"title": "Note"\n'}, "note.json")


def test_yaml_that_is_none_is_reported_at_its_place() -> None:
    assert fault("title: [Note").startswith("template.yaml:1:")


@pytest.mark.parametrize("text", ["[]", "true", "just text"])
def test_a_file_that_is_no_mapping_is_refused(text: str) -> None:
    assert fault(text) == "template.yaml: this is no JSON Schema; write a mapping with 'properties'"


@pytest.mark.parametrize(
    "draft", ["http://json-schema.org/draft-99/schema#", "http://json-schema.org/draft-03/schema#"]
)
def test_a_draft_that_nobody_knows_is_refused_at_its_line(draft: str) -> None:
    assert fault(f"title: Note\n$schema: {draft}") == (
        f"template.yaml:2:10: '{draft}' is no known draft of JSON Schema; use draft 2020-12 or draft-07"
    )


def test_what_json_schema_does_not_allow_is_refused_at_its_line() -> None:
    assert fault("properties:\n  a:\n    minimum: low") == (
        "template.yaml:3:14: properties.a.minimum is not valid JSON Schema: 'low' is not of type 'number'"
    )


@pytest.mark.parametrize("pattern", ["(", "[a", "a{3,2}", "(?z)a", "a{99999999999999999999}"])
def test_a_pattern_that_is_none_is_refused_at_its_line(pattern: str) -> None:
    said = fault(f'properties:\n  a: {{pattern: "{pattern}"}}')

    assert said.startswith(f"template.yaml:2:16: '{pattern}' is not a regular expression: ")


def test_a_pattern_of_keys_that_is_none_is_refused_at_its_line() -> None:
    said = fault('properties:\n  a:\n    patternProperties: {"(a": {}}')

    assert said.startswith("template.yaml:3:")
    assert "(a" in said


def test_a_pattern_may_use_the_classes_of_unicode() -> None:
    template = a_template(r"properties: {name: {type: string, pattern: '^\p{Lu}'}}")

    assert problems(a_spec(template, "name: Ärger")) == []
    assert problems(a_spec(template, "name: ärger")) == [r"name is 'ärger'; write it to fit the pattern ^\p{Lu}"]


@pytest.mark.parametrize(
    "reference",
    [
        "http://example.org/x.json",
        "https://example.org/x.json",
        "file://host/x.json",
        "ftp://example.org/x",
        "#/$defs/x",
    ],
)
def test_a_reference_to_the_network_or_to_nothing_is_refused_at_its_line(reference: str) -> None:
    assert fault(f'properties:\n  a: {{$ref: "{reference}"}}') == (
        f"template.yaml:2:13: '$ref: {reference}' leads to no schema; "
        "only files below the folder of mkdocs.yml are read"
    )


@pytest.mark.parametrize("reference", ["../../etc/passwd", "file:///etc/passwd", "/etc/passwd"])
def test_no_reference_leaves_the_folder_of_the_site(reference: str) -> None:
    assert fault(f'properties: {{a: {{$ref: "{reference}"}}}}') == (
        f"template.yaml:1:24: '$ref: {reference}' leads to no schema: "
        "etc/passwd: this schema cannot be read: No such file or directory"
    )


def test_a_reference_to_a_file_that_is_not_there_is_refused_at_its_line() -> None:
    said = fault("properties:\n  a:\n    $ref: missing.yaml")

    assert said == (
        "template.yaml:3:11: '$ref: missing.yaml' leads to no schema: "
        "missing.yaml: this schema cannot be read: No such file or directory"
    )


def test_a_dead_reference_in_another_file_is_found_before_any_spec_is_read() -> None:
    said = fault('properties:\n  a: {$ref: "other.yaml"}', other_yaml='items: {$ref: "#/$defs/gone"}')

    assert said.startswith("template.yaml:2:13: '$ref: #/$defs/gone' leads to no schema")


def test_a_dead_reference_of_an_extension_is_reported_in_the_extension() -> None:
    said = fault("$ref: base.yaml\nproperties:\n  b: {$ref: gone.yaml}", base_yaml="properties: {a: {type: string}}")

    assert said.startswith("template.yaml:3:13: '$ref: file:///gone.yaml' leads to no schema")


@pytest.mark.parametrize("reference", ["missing.yaml", "http://example.org/x.json", "mkdocs-specs:missing"])
def test_a_base_that_cannot_be_read_is_refused(reference: str) -> None:
    assert reference.removeprefix("mkdocs-specs:") in fault(f"$ref: {reference}")


@pytest.mark.parametrize(
    "text",
    [
        'properties: {a: {$ref: "#/properties/a"}}',
        'properties: {a: {allOf: [{$ref: "#/properties/a"}]}}',
        (
            'properties: {a: {if: {$ref: "#/$defs/b"}}}\n'
            '$defs: {b: {not: {$ref: "#/$defs/c"}}, c: {anyOf: [{$ref: "#/$defs/b"}]}}'
        ),
        '$ref: "#"',
    ],
)
def test_a_reference_that_only_leads_back_to_itself_is_refused(text: str) -> None:
    said = fault(text)

    assert said.startswith("template.yaml:1:")
    assert "leads back to itself" in said


def test_an_extension_of_a_reference_that_leads_back_to_itself_is_refused() -> None:
    said = fault("$ref: base.yaml\nproperties: {a: {title: A}}", base_yaml='properties: {a: {$ref: "#/properties/a"}}')

    assert "leads back to itself" in said


def test_a_schema_that_contains_itself_is_data_where_it_begins_again() -> None:
    template = a_template("""
properties: {node: {$ref: "#/$defs/node"}}
$defs:
  node:
    type: object
    title: Node
    properties: {label: {type: string}, children: {type: array, items: {$ref: "#/$defs/node"}}}
""")

    label, children = template.root.at(("node", "label")), template.root.at(("node", "children"))
    deep = problems(a_spec(template, "node: {children: [{children: [{label: 1, children: 2}]}]}"))

    assert label is not None
    assert children is not None
    assert children.items is not None
    assert (label.view, children.items.view, children.items.title) == ("text", "code", "Node")
    assert deep == [
        "node.children[0].children[0].children is 2; write a list, each entry on a line of its own after '- '",
    ]


def test_a_schema_whose_references_multiply_is_refused() -> None:
    branch = "{{type: object, properties: {{a: {{$ref: '#/$defs/d{0}'}}, b: {{$ref: '#/$defs/d{0}'}}}}}}"
    levels = "\n".join(f"  d{level}: {branch.format(level + 1)}" for level in range(30))

    said = fault(f"properties: {{x: {{$ref: '#/$defs/d0'}}}}\n$defs:\n{levels}\n  d30: {{type: string}}")

    assert said == ("template.yaml: the references of this schema make more than 20000 fields; let them branch less")


def test_a_reference_at_the_root_to_a_definition_is_followed() -> None:
    template = a_template("""
$schema: http://json-schema.org/draft-07/schema#
$ref: "#/definitions/note"
definitions:
  note:
    type: object
    additionalProperties: false
    properties: {topic: {type: string}}
""")

    assert list(template.root.properties) == ["topic"]
    assert problems(a_spec(template, "topic: a\ntopics: b")) == [
        "unknown key 'topics' in the front matter; did you mean 'topic'?"
    ]


def test_a_schema_of_the_network_that_is_kept_beside_its_file_is_found_there() -> None:
    template = a_template(
        "$id: https://example.org/schemas/note.json\nproperties: {who: {$ref: people/one.yaml}}",
        people__one_yaml="{type: string, title: Whoever}",
    )

    who = template.root.at(("who",))

    assert who is not None
    assert who.title == "Whoever"


def test_a_schema_with_an_id_of_its_own_resolves_what_stands_in_it() -> None:
    template = a_template(
        'properties: {who: {$id: "deep/inner.yaml", properties: {name: {$ref: name.yaml}}}}',
        deep__name_yaml="{type: string, title: Full name}",
    )

    assert problems(a_spec(template, "who: {name: [1, 2]}")) == ["who.name is a list; write text"]


def template_names(template: Template) -> list[str]:
    return list(template.root.properties)


def test_a_reference_to_a_file_is_resolved_beside_the_file_that_says_it() -> None:
    files = {"kinds/note.yaml": "properties: {who: {$ref: ../who.yaml}}", "who.yaml": "{type: string, title: Who else}"}

    template = a_template_of(files, "kinds/note.yaml")

    assert template_names(template) == ["who"]
    assert template.root.properties["who"].title == "Who else"


def test_a_built_in_template_can_be_extended_by_nothing() -> None:
    template = a_template(f"$ref: {BUILT_IN}")

    assert [choice.value for choice in template.statuses] == FIVE_STATUSES
    assert template.path == "template.yaml"
