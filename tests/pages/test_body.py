"""Prose and data of a spec, merged under the headings of its template."""

import re

import pytest

from mkdocs_specs.pages.body import body
from mkdocs_specs.spec import Spec
from tests.build import a_draft, a_page_context, a_spec, a_template
from tests.published import Page

TEMPLATE = a_template("""
x-specs:
  sections:
    Why: {aliases: [Motivation]}
    Design: {keys: [design], sections: {Data: {keys: [data]}, Errors: {keys: [errors], aliases: [Failures]}}}
    Risks: {keys: [risks]}
properties:
  design: {type: object, properties: {idea: {type: string}, cost: {type: integer}}}
  data: {type: object, properties: {name: {type: string}}}
  errors: {type: array, items: {properties: {error: {type: string}, cure: {type: string}}}}
  risks: {type: array, items: {type: string}}
  not_applicable: {type: object}
""")
FULL = """
design: {idea: Simple, cost: 3}
data: {name: Card}
errors: [{error: Timeout, cure: Retry}]
risks: [Fire, Flood]
"""


def outline(spec: Spec) -> list[str]:
    """The page below its card: headings, prose as it is written, and what a reader sees of each block."""
    shown = []
    for piece in body(spec, spec.outline, a_page_context(spec)):
        for line in piece.split("\n"):
            text = Page(line).root.shown if line.startswith("<") else line
            shown.extend([" ".join(text.split())] if text.strip() else [])
    return shown


def page(front: str, markdown: str = "") -> list[str]:
    return outline(a_spec(TEMPLATE, front or "x: 1", markdown))


def test_data_alone_has_the_headings_of_the_template_in_their_order() -> None:
    assert page(FULL) == [
        "## Design",
        "Idea Simple Cost 3",
        "### Data",
        "Name Card",
        "### Errors",
        "Error Cure Timeout Retry",
        "## Risks",
        "Fire Flood",
    ]


def test_a_section_with_neither_prose_nor_data_is_not_shown() -> None:
    assert page("risks: []\nerrors: [{error: x}]") == ["## Design", "### Errors", "Error x"]


def test_prose_stands_before_the_data_under_one_heading() -> None:
    assert page(FULL, "## Risks\n\nMany.\n\n## Design\n\nWell.\n\n### Errors\n\nSome.\n") == [
        "## Design",
        "Well.",
        "Idea Simple Cost 3",
        "### Data",
        "Name Card",
        "### Errors",
        "Some.",
        "Error Cure Timeout Retry",
        "## Risks",
        "Many.",
        "Fire Flood",
    ]


def test_the_heading_of_the_author_is_kept() -> None:
    assert page("risks: [Fire]", "RISKS\n-----\n\nMany.\n\n## motivation\n\nSo.\n") == [
        "## motivation",
        "So.",
        "RISKS",
        "-----",
        "Many.",
        "Fire",
    ]


def test_prose_under_other_headings_stays_behind_the_section_it_followed() -> None:
    assert page(FULL.replace("errors", "other"), "## Before\n\na\n\n## Risks\n\nb\n\n## After\n\n### Deep\n\nc\n") == [
        "## Before",
        "a",
        "## Design",
        "Idea Simple Cost 3",
        "### Data",
        "Name Card",
        "## Risks",
        "b",
        "Fire Flood",
        "## After",
        "### Deep",
        "c",
    ]


def test_a_part_of_a_section_keeps_its_own_parts_in_place() -> None:
    assert page("data: {name: Card}", "## Design\n\n### First\n\na\n\n### Data\n\nb\n\n### Then\n\nc\n") == [
        "## Design",
        "### First",
        "a",
        "### Data",
        "b",
        "Name Card",
        "### Then",
        "c",
    ]


def test_a_second_level_heading_of_a_third_level_section_gets_its_data() -> None:
    assert page(FULL, "## Failures\n\nSome.\n\n### Deep\n\nd\n") == [
        "## Design",
        "Idea Simple Cost 3",
        "### Data",
        "Name Card",
        "## Failures",
        "Some.",
        "Error Cure Timeout Retry",
        "### Deep",
        "d",
        "## Risks",
        "Fire Flood",
    ]


def test_a_section_that_is_written_twice_has_its_data_once() -> None:
    assert page("risks: [Fire]", "## Risks\n\na\n\n## Risks\n\nb\n\n## Why\n\nc\n") == [
        "## Why",
        "c",
        "## Risks",
        "a",
        "Fire",
        "## Risks",
        "b",
    ]


def test_a_part_that_is_written_twice_at_the_second_level_has_its_data_once() -> None:
    found = page(FULL, "## Errors\n\na\n\n## Errors\n\nb\n")

    assert found.count("Error Cure Timeout Retry") == 1
    assert found[found.index("a") + 1] == "Error Cure Timeout Retry"


def test_a_section_goes_on_where_another_one_was_written() -> None:
    assert page("", "## Why\n\na\n\n## Note\n\nb\n\n## Data\n\nc\n\n## Note 2\n\nd\n") == [
        "## Why",
        "a",
        "## Note",
        "b",
        "## Data",
        "c",
        "## Note 2",
        "d",
    ]


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("{risks: Nothing can burn}", ["## Risks", "Not applicable: Nothing can burn"]),
        ("{errors: None}", ["## Design", "### Errors", "Not applicable: None"]),
        ("{design: Bought}", ["## Design", "Not applicable: Bought"]),
        ("{design: Bought, data: Bought, errors: Bought}", ["## Design", "Not applicable: Bought"]),
    ],
)
def test_why_a_section_does_not_apply_stands_in_its_place(keys: str, shown: list[str]) -> None:
    found = page(f"not_applicable: {keys}")

    assert found[: len(shown)] == shown


def test_single_values_of_one_mapping_are_gathered_and_blocks_have_headings() -> None:
    template = a_template("""
x-specs: {sections: {Plan: {keys: [plan.owner, plan.steps, plan.cost, plan.days, note]}}}
properties:
  note: {type: string}
  plan:
    type: object
    properties:
      owner: {type: string}
      steps: {type: array, items: {properties: {step: {type: string}}}}
      cost: {type: integer}
      days: {type: integer}
""")

    found = outline(a_spec(template, "plan: {owner: Ada, steps: [{step: Dig}], cost: 1, days: 2}\nnote: Soon"))

    assert found == ["## Plan", "Owner Ada Cost 1 Days 2 Note Soon", "### Steps", "Step Dig"]


def test_some_keys_of_the_entries_of_a_list_are_a_table() -> None:
    spec = a_draft("architecture: {components: [{name: Cards, purpose: Keeps, technology: Go}]}")

    found = outline(spec)

    assert found[:4] == [
        "## System Architecture",
        "### High-Level Architecture",
        "Name Purpose Cards Keeps",
        "### System Components",
    ]


def test_a_section_does_not_repeat_what_its_parts_show() -> None:
    template = a_template("""
x-specs: {sections: {Plan: {keys: [plan], sections: {Steps: {keys: [plan.steps]}}}}}
properties: {plan: {type: object, properties: {owner: {type: string}, steps: {type: array, items: {type: string}}}}}
""")

    found = outline(a_spec(template, "plan: {owner: Ada, steps: [Dig, Fill]}"))

    assert found == ["## Plan", "Owner Ada", "### Steps", "Dig Fill"]


def test_values_of_the_wrong_kind_are_shown_all_the_same() -> None:
    found = page("risks: Fire\nerrors: Timeout\ndesign: [a, b]\ndata: 7")

    for text in ("Fire", "Timeout", "7"):
        assert any(text in line for line in found)
    assert any(re.search(r"a\W*b", line) for line in found)


def test_a_body_without_headings_has_no_sections() -> None:
    assert page("", "Only text.\n") == []
