"""The sections of a template: as written, or as the schema suggests, with a place for every field."""

import pytest

from mkdocs_specs.template import Section
from tests.build import a_template


def outline(text: str, **files: str) -> list[str]:
    """The sections, each on a line with its keys, the third level indented."""
    return [line for section in a_template(text, **files).sections for line in lines(section)]


def lines(section: Section, indent: str = "") -> list[str]:
    keys = ", ".join(".".join(key) for key in section.keys)
    written = f"{indent}{section.heading}: {keys}".rstrip(": ")
    return [written, *(line for inner in section.sections for line in lines(inner, indent + "  "))]


def test_without_annotations_each_block_is_a_section_and_the_rest_goes_to_the_header() -> None:
    assert outline("""
properties:
  topic: {type: string}
  tags: {type: array, items: {type: string}}
  scope:
    type: object
    title: Scope of work
    properties:
      inside: {type: array, items: {properties: {what: {type: string}}}}
      outside: {type: string}
  risks: {type: array, items: {properties: {risk: {type: string}}}}
  payload: {}
""") == ["Scope of work: scope", "  Inside: scope.inside", "Risks: risks", "Payload: payload"]


def test_sections_are_in_the_order_written_with_prose_among_them() -> None:
    assert outline("""
x-specs: {sections: {Why: , Risks: {keys: [risks]}, How: {keys: [plan], aliases: [Approach]}}}
properties: {plan: {type: string}, risks: {type: array, items: {type: string}}}
""") == ["Why", "Risks: risks", "How: plan"]


def test_blocks_in_one_section_have_headings_of_their_own() -> None:
    assert outline("""
x-specs: {sections: {Plan: {keys: [summary, steps, risks]}}}
properties:
  summary: {type: string}
  steps: {type: array, title: What to do, items: {properties: {a: {type: string}}}}
  risks: {type: array, items: {type: string}, x-specs: {role: check}}
""") == ["Plan: summary", "  What to do: steps", "  Risks: risks"]


def test_the_blocks_of_the_only_mapping_of_a_section_have_headings_of_their_own() -> None:
    assert outline("""
x-specs: {sections: {Plan: {keys: [plan]}}}
properties:
  plan:
    type: object
    properties: {owner: {type: string}, steps: {type: array, items: {properties: {a: {type: string}}}}}
""") == ["Plan: plan", "  Steps: plan.steps"]


def test_a_field_that_no_section_shows_has_a_section_behind_the_others_if_it_is_a_block() -> None:
    assert outline("""
x-specs: {sections: {Why: }}
properties: {owner: {type: string}, risks: {type: array, items: {properties: {risk: {type: string}}}}}
""") == ["Why", "Risks: risks"]


def test_a_field_that_plays_a_part_of_the_spec_has_no_section() -> None:
    assert (
        outline("""
x-specs: {parts: {people: team}}
properties: {team: {type: object, properties: {lead: {type: string}}}, tags: {}}
""")
        == []
    )


def test_what_an_extension_adds_inside_a_mapping_is_shown_with_its_siblings() -> None:
    base = """
x-specs: {sections: {Rollout: {keys: [deployment.approach]}, Other: {keys: [other]}}}
properties:
  deployment: {type: object, properties: {approach: {type: string}}}
  other: {type: string}
"""

    assert outline(
        "$ref: base.yaml\nproperties: {deployment: {properties: {window: {type: string}}}}", base_yaml=base
    ) == ["Rollout: deployment.approach, deployment.window", "Other: other"]


def test_a_mapping_of_which_no_section_shows_a_part_is_a_section_of_its_own() -> None:
    assert outline("""
x-specs: {sections: {Rollout: {keys: [deployment.approach]}}}
properties:
  deployment: {type: object, properties: {approach: {type: string}}}
  testing: {type: object, properties: {tool: {type: string}}}
""") == ["Rollout: deployment.approach", "Testing: testing"]


def test_a_third_level_stands_as_it_is_written() -> None:
    assert outline("""
x-specs: {sections: {Deployment: {keys: [a], sections: {Strategy: {keys: [b, c]}, Notes: }}}}
properties: {a: {type: string}, b: {type: object, properties: {x: {}}}, c: {type: object, properties: {x: {}}}}
""") == ["Deployment: a", "  Strategy: b, c", "  Notes"]


@pytest.mark.parametrize("name", ["Rollout", "rollout", "ROLL-OUT", "Going Live"])
def test_a_section_is_known_by_its_heading_and_aliases_whatever_their_case(name: str) -> None:
    [section] = a_template("x-specs: {sections: {Rollout: {aliases: [Roll-out, Going live]}}}").sections

    assert name.casefold() in section.names


def test_a_section_that_is_renamed_is_still_known_by_its_old_heading() -> None:
    [section] = a_template("x-specs: {sections: {Deployment Plan: {heading: Rollout}}}").sections

    assert section.heading == "Rollout"
    assert section.names == {"rollout", "deployment plan"}
