"""A file laid over the one that its root `$ref` names."""

from typing import Any

import pytest

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template import Condition, State, Template
from tests.build import BUILT_IN, a_spec, a_template, problems

TEAM = f"""
$ref: {BUILT_IN}
x-specs:
  parts: {{id: "RFC-{{n:04}}"}}
  sections: {{Compliance: {{keys: [compliance], before: Testing Strategy}}, Deployment Plan: {{heading: Rollout}}}}
required: [compliance]
properties:
  documentation: false
  compliance: {{type: array, items: {{enum: [GDPR, PCI DSS]}}}}
  risks: {{minItems: 1, items: {{properties: {{cost: {{type: number}}}}}}}}
  status:
    x-specs:
      values:
        Idea: {{before: Draft}}
        Approved: {{requires: {{deployment.rollback: false}}}}
        Rejected: {{state: withdrawn}}
"""
DRAFT = "id: RFC-0001\ntitle: Log in\nauthor: Ada\ncreated: 2026-11-05\nstatus: Draft\ncompliance: [GDPR]\n"


def schema_of(template: Template) -> Any:  # noqa: ANN401  # any depth of JSON
    return template.schema


def over(base: str, extension: str, **files: str) -> Template:
    return a_template(f"$ref: base.yaml\n{extension}", base_yaml=base, **files)


def test_mappings_merge_and_what_the_extension_says_wins() -> None:
    template = over(
        "title: Note\ntype: object\nproperties: {a: {type: string, title: A, minLength: 2}}",
        """
title: Our note
properties: {a: {title: Topic}, b: {type: integer}}
""",
    )

    assert template.title == "Our note"
    assert schema_of(template)["properties"] == {
        "a": {"type": "string", "title": "Topic", "minLength": 2},
        "b": {"type": "integer"},
    }


def test_lists_replace() -> None:
    template = over("properties: {a: {enum: [x, y], examples: [x]}}", "properties: {a: {enum: [z], examples: [z]}}")

    assert schema_of(template)["properties"]["a"] == {"enum": ["z"], "examples": ["z"]}


def test_required_keys_add_up_at_every_depth() -> None:
    template = over(
        "required: [a]\nproperties: {a: {type: object, required: [b], properties: {b: {}, c: {}}}}",
        "required: [d, a]\nproperties: {a: {required: [c]}, d: {}}",
    )

    assert "the front matter has no 'd'; add it" in problems(a_spec(template, "a: {b: 1, c: 1}"))
    assert "a has no 'c'; add it" in problems(a_spec(template, "a: {b: 1}\nd: 1"))
    assert schema_of(template)["required"] == ["a", "d"]
    assert schema_of(template)["properties"]["a"]["required"] == ["b", "c"]


def test_false_leaves_out_a_property_and_that_it_is_required() -> None:
    template = over(
        "required: [a, b]\nadditionalProperties: false\nproperties: {a: {type: string}, b: {type: string}}",
        "properties: {b: false}",
    )

    assert problems(a_spec(template, "a: x")) == []
    assert problems(a_spec(template, "a: x\nb: y")) == ["unknown key 'b' in the front matter; remove it"]


def test_false_leaves_out_a_property_of_the_items_of_a_list_and_that_it_is_required() -> None:
    template = over(
        "properties: {risks: {type: array, items: {type: object, required: [risk, owner], "
        "properties: {risk: {type: string}, owner: {type: string}}}}}",
        "properties: {risks: {items: {properties: {owner: false}}}}",
    )

    assert problems(a_spec(template, "risks: [{risk: fire}]")) == []


def test_what_named_a_property_that_is_left_out_is_left_out_with_it() -> None:
    template = over(
        """
x-specs:
  parts: {lead: owner, people: [owner, team]}
  requires: {owner: filled, team: filled, "# Why": written}
  sections: {People: {keys: [owner, team]}}
properties:
  owner: {type: string}
  team: {type: string}
  status: {type: string, x-specs: {values: {Draft: , Done: {requires: {owner: filled, team: filled}}}}}
""",
        "properties: {owner: false}",
    )

    assert "lead" not in template.parts
    assert [source.text for source in template.parts["people"]] == ["team"]
    assert [one.keys or one.heading for one in template.requires] == [("team",), "Why"]
    assert [one.keys for one in template.statuses[1].requires] == [("team",)]
    assert template.sections[0].keys == (("team",),)


def test_a_part_is_kept_when_a_key_of_its_name_is_left_out_elsewhere() -> None:
    template = over(
        "x-specs: {parts: {lead: owner}, requires: {lead: filled}}\nproperties: {owner: {type: string}, lead: {}}",
        "properties: {lead: false}",
    )

    assert [source.text for source in template.parts["lead"]] == ["owner"]
    assert template.requires == ()


def test_false_leaves_out_sections_demands_values_and_parts() -> None:
    template = over(
        """
x-specs:
  parts: {summary: about}
  requires: {about: filled, "# Why": written}
  sections: {Why: , How: }
properties:
  about: {type: string}
  summary: {type: string}
  status: {enum: [Draft, Done], x-specs: {values: {Draft: , Done: {requires: {about: filled}}}}}
""",
        """
x-specs: {parts: {summary: false}, requires: {about: false, "# Why": false}, sections: {How: false, Never: false}}
properties: {status: {x-specs: {values: {Draft: false, Done: {requires: {about: false}}}}}}
""",
    )

    assert list(template.parts) == ["status"]
    assert template.requires == ()
    assert [section.heading for section in template.sections] == ["Why"]
    assert [(choice.value, choice.requires) for choice in template.statuses] == [("Done", ())]
    assert schema_of(template)["properties"]["status"]["enum"] == ["Done"]


def test_false_that_sets_something_leaves_nothing_out() -> None:
    template = over(
        "additionalProperties: true\nproperties: {a: {type: array, items: {type: string}, x-specs: {ref: depends on}}}",
        "additionalProperties: false\nproperties: {a: {x-specs: {acyclic: false}}}",
    )

    field = template.root.properties["a"]

    assert field.relation is not None
    assert not field.relation.is_acyclic
    assert schema_of(template)["additionalProperties"] is False


def test_an_entry_without_more_to_say_keeps_what_the_base_says_of_it() -> None:
    template = over(
        "properties: {status: {x-specs: {values: {Draft: {tone: amber}, Done: {state: done}}}}}",
        "properties: {status: {x-specs: {values: {Draft: , Gone: }}}}",
    )

    assert [(one.value, one.tone) for one in template.statuses] == [
        ("Draft", "amber"),
        ("Done", "green"),
        ("Gone", "neutral"),
    ]


@pytest.mark.parametrize(
    ("entry", "order"),
    [
        ("New: ", ["One", "Two", "Three", "New"]),
        ("New: {before: One}", ["New", "One", "Two", "Three"]),
        ("New: {before: Two}", ["One", "New", "Two", "Three"]),
        ("Three: {before: One}", ["Three", "One", "Two"]),
        ("One: {before: Three}", ["Two", "One", "Three"]),
        ("One: {before: One}", ["One", "Two", "Three"]),
    ],
)
def test_a_new_entry_stands_last_or_before_the_one_it_names(entry: str, order: list[str]) -> None:
    sections = over("x-specs: {sections: {One: , Two: , Three: }}", f"x-specs: {{sections: {{{entry}}}}}").sections
    values = over(
        "properties: {status: {enum: [One, Two, Three], x-specs: {values: {One: , Two: , Three: }}}}",
        f"properties: {{status: {{x-specs: {{values: {{{entry}}}}}}}}}",
    )

    assert [section.heading for section in sections] == order
    assert [choice.value for choice in values.statuses] == order
    assert schema_of(values)["properties"]["status"]["enum"] == order


def test_an_entry_before_one_that_is_not_there_is_a_fault_at_its_line() -> None:
    with pytest.raises(SpecsError) as raised:
        over("x-specs: {sections: {Alpha: , Beta: }}", "x-specs:\n  sections:\n    New: {before: Alhpa}")

    assert str(raised.value) == (
        "template.yaml:4:19: nothing beside 'New' is called 'Alhpa'; "
        "name an entry it is to precede; did you mean 'Alpha'?"
    )


def test_an_enum_of_its_own_is_not_followed_by_the_values() -> None:
    template = over(
        "properties: {level: {enum: [H, L], x-specs: {values: {H: , L: }}}}",
        "properties: {level: {enum: [H, M, L], x-specs: {values: {M: {before: L}}}}}",
    )

    assert schema_of(template)["properties"]["level"]["enum"] == ["H", "M", "L"]


def test_a_local_reference_of_the_base_is_written_in_where_the_extension_touches_it() -> None:
    template = over(
        """
properties: {probability: {$ref: "#/$defs/level", title: How likely}, impact: {$ref: "#/$defs/level"}}
$defs: {level: {$ref: "#/$defs/letter", enum: [H, L], x-specs: {values: {H: , L: }}}, letter: {type: string}}
""",
        "properties: {probability: {x-specs: {values: {C: {before: H}}}}}",
    )

    assert schema_of(template)["properties"]["probability"] == {
        "type": "string",
        "enum": ["C", "H", "L"],
        "x-specs": {"values": {"C": {}, "H": None, "L": None}},
        "title": "How likely",
    }
    assert schema_of(template)["properties"]["impact"] == {"$ref": "#/$defs/level"}


def test_a_definition_that_the_extension_changes_is_changed_for_all_who_refer_to_it() -> None:
    template = over(
        'properties: {a: {$ref: "#/$defs/le~1vel"}}\n$defs: {le/vel: {enum: [H, L], x-specs: {values: {H: , L: }}}}',
        "$defs: {le/vel: {x-specs: {values: {L: false}}}}\nproperties: {a: {title: A}}",
    )

    assert [choice.value for choice in template.root.properties["a"].choices] == ["H"]


def test_a_reference_to_another_file_is_kept_where_the_extension_touches_it() -> None:
    template = over(
        "properties: {a: {$ref: who.yaml}, b: {$ref: '#/$defs/none/of/these'}}\n$defs: {none: {}}",
        "properties: {a: {title: A}, b: false}",
        who_yaml="{type: string}",
    )

    assert template.root.properties["a"].title == "A"
    assert problems(a_spec(template, "a: [1, 2]")) == ["a is a list; write text"]


def test_relative_references_of_both_files_lead_where_their_own_file_says() -> None:
    template = a_template(
        "$ref: shared/base.yaml\nproperties: {b: {$ref: who.yaml}, d: {$ref: '#/$defs/ours'}}\n"
        "$defs: {ours: {title: Ours}}",
        shared__base_yaml="properties: {a: {$ref: who.yaml}, c: {$ref: '#/$defs/own'}}\n$defs: {own: {title: Own}}",
        shared__who_yaml="{type: string, title: Theirs}",
        who_yaml="{type: string, title: Beside}",
    )

    titles = {key: field.title for key, field in template.root.properties.items()}

    assert titles == {"a": "Theirs", "c": "Own", "b": "Beside", "d": "Ours"}


def test_three_files_are_laid_over_one_another() -> None:
    template = a_template(
        "$ref: middle.yaml\nproperties: {b: false}\nx-specs: {sections: {Two: {before: One}}}",
        middle_yaml="$ref: base.yaml\nproperties: {b: {title: B}, c: {}}\nx-specs: {sections: {Two: {keys: [b, c]}}}",
        base_yaml="$schema: http://json-schema.org/draft-07/schema#\n"
        "properties: {a: {}}\nx-specs: {sections: {One: {keys: [a]}}}",
    )

    assert list(template.root.properties) == ["a", "c"]
    assert [(section.heading, section.keys) for section in template.sections] == [
        ("Two", (("c",),)),
        ("One", (("a",),)),
    ]
    assert schema_of(template)["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("at_fault", ["template", "middle", "base"])
def test_a_key_that_no_property_has_is_a_fault_of_the_file_that_names_it(at_fault: str) -> None:
    wrong = dict.fromkeys(("template", "middle", "base"), "")
    wrong[at_fault] = "\nx-specs: {requires: {titel: filled}}"

    with pytest.raises(SpecsError) as raised:
        a_template(
            f"$ref: middle.yaml{wrong['template']}",
            middle_yaml=f"$ref: base.yaml{wrong['middle']}",
            base_yaml=f"properties: {{title: {{}}}}{wrong['base']}",
        )

    assert str(raised.value) == (
        f"{at_fault}.yaml:2:22: no property of the schema is called 'titel'; add it or drop it here; "
        "did you mean 'title'?"
    )


def test_files_that_extend_one_another_in_a_circle_are_refused() -> None:
    with pytest.raises(SpecsError, match="more than 10 files extend one another; is there a circle"):
        over("$ref: template.yaml", "title: Note")


def test_a_team_extends_the_built_in_template() -> None:
    template = a_template(TEAM)

    headings = [section.heading for section in template.sections]
    approved = next(choice for choice in template.statuses if choice.value == "Approved")

    assert headings[headings.index("Testing Strategy") - 1] == "Compliance"
    assert "deployment plan" in next(one for one in template.sections if one.heading == "Rollout").names
    assert [choice.value for choice in template.statuses] == [
        "Idea", "Draft", "Review", "Approved", "In Progress", "Complete", "Rejected",
    ]  # fmt: skip
    assert template.statuses[-1].state is State.WITHDRAWN
    assert ("deployment", "rollback") not in [demand.keys for demand in approved.requires]
    assert (("approvals", "date"), Condition.EVERY) in [(one.keys, one.condition) for one in approved.requires]


def test_specs_are_held_against_a_team_s_extension() -> None:
    template = a_template(TEAM)

    assert (
        problems(a_spec(template, DRAFT + "risks: [{risk: a, cost: 3}]\nnot_applicable: {compliance: no data}")) == []
    )
    assert problems(a_spec(template, DRAFT.replace("Draft", "Idea").replace("RFC", "SPEC"))) == [
        "id is 'SPEC-0001'; write it like RFC-0001 (pattern ^RFC-([0-9]+)$)"
    ]
    assert problems(a_spec(template, DRAFT.replace("compliance: [GDPR]", "documentation: {}\nrisks: []"))) == [
        "the front matter has no 'compliance'; add it",
        "unknown key 'documentation' in the front matter; remove it, or see the fields of the template",
        "risks is empty; it needs at least 1 entry",
    ]


def test_only_what_the_template_has_can_be_said_not_to_apply() -> None:
    keys = schema_of(a_template(TEAM))["properties"]["not_applicable"]["propertyNames"]["enum"]

    assert "compliance" in keys
    assert "status" not in keys
    assert "documentation" not in keys


def test_a_pattern_of_the_id_that_the_extension_writes_itself_stands() -> None:
    template = over(
        'x-specs: {parts: {id: "A-{n}"}}\nproperties: {id: {type: string, pattern: "^A-"}}',
        'x-specs: {parts: {id: "B-{n}"}}\nproperties: {id: {pattern: "^B-[0-9]{4}$"}}',
    )

    assert schema_of(template)["properties"]["id"]["pattern"] == "^B-[0-9]{4}$"


def test_a_wrapper_annotates_a_published_schema_without_touching_it() -> None:
    template = over(
        """
$schema: http://json-schema.org/draft-07/schema#
type: object
additionalProperties: false
required: [Number, Title]
properties:
  Number: {type: integer}
  Title: {type: string}
  Status: {type: string, pattern: "^(Proposed|Active|Inactive [(].+[)])$"}
  Authors: {type: array, items: {type: object, patternProperties: {".*": {type: string}}}}
  Answers: {type: array, items: [{type: string}], additionalItems: false}
dependencies: {Answers: [Status]}
""",
        """
x-specs:
  parts: {id: "RP-{Number:04}", title: Title, status: Status, author: Authors}
  requires: {"# Abstract": written}
  sections: {Abstract: , Motivation: {aliases: [Why]}}
properties:
  Status: {x-specs: {values: {Proposed: , Active: {state: done}, "Inactive ({})": {state: withdrawn}}}}
  Answers: {x-specs: {ref: solves, inverse: solved by, open: true}}
""",
    )

    spec = a_spec(template, "Number: 7\nTitle: Stone\nStatus: Inactive (no budget)", "## Abstract\n\nText.\n")

    assert (spec.id, spec.title, spec.is_withdrawn) == ("RP-0007", "Stone", True)
    assert problems(spec) == []
    assert problems(a_spec(template, "Number: 7\nAnswers: [a, b]\nWhy: x")) == [
        "every spec needs text under the heading 'Abstract'; write some",
        "the front matter has no 'Title'; add it",
        "Answers has 2 entries; keep the first 1",
        "the front matter has 'Answers' but no 'Status'; add it",
        "unknown key 'Why' in the front matter; remove it, or use Title, Status or Authors",
    ]
