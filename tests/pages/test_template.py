"""The reference page of a template."""

import pytest
import yaml

from mkdocs_specs.pages.kinds import PAGES, pages_of
from mkdocs_specs.pages.page import render
from mkdocs_specs.pages.template import TemplatePage
from mkdocs_specs.template import Template
from tests.build import a_place, a_template, a_template_of
from tests.fields import FIELDS
from tests.published import Node, Page

NOTE = a_template("""
title: Note
description: What was said & by whom.
required: [title]
x-specs:
  path: "{n:03}-{slug}.md"
  parts: {id: "N-{n:03}"}
  none: [nobody]
  sections: {Why: , Points: {keys: [points, checks]}}
properties:
  title: {type: string, description: Name it., examples: [Standup]}
  status:
    type: string
    x-specs:
      values:
        Draft:
        Open: {tone: teal, requires: {points: stated, points.who: some, "# Why": written}}
        Done: {state: done, requires: {checks.done: every}}
        Gone: {state: withdrawn, requires: {title: filled}}
  level: {type: string, x-specs: {values: {H: {label: High}, L: {label: Low}}}}
  size: {type: integer, minimum: 1, maximum: 9}
  after: {type: array, items: {type: string}, examples: [[N-001]], x-specs: {ref: follows, inverse: followed by}}
  points:
    type: array
    x-specs: {parts: {id: "P-{n}"}}
    items: {type: object, required: [text], properties: {text: {type: string}, who: {type: string, title: Speaker}}}
  checks:
    type: array
    x-specs: {role: check}
    items: {type: [string, object], properties: {text: {type: string}, done: {type: boolean}}}
""")


def page_of(template: Template, *paths: str) -> Page:
    written = render(TemplatePage(template, "templates/note.md", paths), a_place())
    return Page(written.split("\n---\n", 1)[1])


def rows(page: Page) -> dict[str, list[str]]:
    """The cells of each field by its anchor."""
    found = [row for row in page.root.all("tr") if row.attributes.get("id", "").startswith("field-")]
    return {row.attributes["id"]: [cell.shown for cell in row if cell.tag in ("th", "td")] for row in found}


def table(page: Page, label: str) -> list[list[str]]:
    found: Node = page.root.one("table", aria_label=label)
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in found.all("tr")]


def test_every_field_of_the_built_in_template_is_a_row_with_its_anchor() -> None:
    page = page_of(a_template())

    wanted = {row.key.replace(".<code>", "").removesuffix("[]") for row in FIELDS}
    anchors = {"field-" + key.replace("[]", "").replace(".", "-") for key in wanted}
    assert anchors - rows(page).keys() == set()
    assert len(page.ids) == len(set(page.ids))
    assert page.unbalanced == []


def test_a_row_says_what_to_write_and_when() -> None:
    found = rows(page_of(NOTE))

    assert found["field-title"] == ["title", "Name it. Such as Standup", "text", "Always; In Gone"]
    assert found["field-level"][2] == "one of H (High), L (Low)"
    assert found["field-size"][2] == "whole number 1 to 9"
    assert found["field-after"][2] == "list of ids of specifications"
    assert found["field-points"][2:] == ["list of mappings", "From Open on, an empty list will do"]
    assert found["field-points-text"][2:] == ["text", "Always in points[]"]
    assert found["field-points-who"] == ["who", "Speaker", "text", "From Open on, in at least one entry"]
    assert found["field-checks"][2:] == ["checklist", "In Done, done in every entry"]


def test_the_life_cycle_names_what_each_status_demands_with_links() -> None:
    page = page_of(NOTE)

    assert table(page, "Life cycle")[1:] == [
        ["Draft", "—"],
        ["Open", "points[], an empty list will do points[].who, in at least one entry Prose under “Why”"],
        ["Done", "checks done, in every entry"],
        ["Gone", "title"],
    ]
    assert "#field-points-who" in page.links


def test_references_ids_and_words_for_nothing_are_explained_where_there_are_any() -> None:
    page = page_of(NOTE)
    [notes] = [box.shown for box in page.root.all(class_="specs-box") if "Ids of entries" in box.shown]

    assert table(page, "References")[1] == ["after", "specifications", "follows", "followed by", "[N-001]"]
    assert "A specification is called N-001." in notes
    assert "points[] P-1. A link to one is written [[N-001#P-1]]." in notes
    assert "{text: Text, done: true}" in notes
    assert "nobody" in notes


def test_where_the_file_lies_and_how_it_is_named_is_said_where_it_is_known() -> None:
    known, unknown = (
        page.root.all(class_="specs-box")[0].shown for page in (page_of(NOTE, "notes/*.md"), page_of(NOTE))
    )

    assert "Put a new file at notes/*.md in the docs folder." in known
    assert "Name it {n:03}-{slug}.md, such as 001-name-of-the-page.md." in known
    assert "Put a new file" not in unknown


def test_a_schema_without_annotations_gives_a_page_without_a_life_cycle() -> None:
    page = page_of(a_template("{title: Bare, properties: {a: {}, b: {type: array, items: {type: [string, integer]}}}}"))

    assert "Life cycle" not in page.html
    assert {anchor: row[-1] for anchor, row in rows(page).items()} == {"field-a": "any value", "field-b": "list"}


def test_other_keys_and_cases_are_rows_too_and_a_schema_inside_itself_ends() -> None:
    template = a_template("""
properties:
  env: {patternProperties: {"^[A-Z]+$": {type: string, description: A variable.}}}
  any: {anyOf: [{type: string}, {properties: {x: {enum: [1, 2]}}}]}
  tree: {$ref: "#/$defs/tree"}
$defs: {tree: {properties: {inner: {$ref: "#/$defs/tree"}}}}
""")

    found = rows(page_of(template))

    assert [(row[0], row[-1]) for row in found.values()] == [
        ("env", "mapping"),
        ("<^[A-Z]+$>", "text"),
        ("any", "text"),
        ("x", "one of 1, 2"),
        ("tree", "mapping"),
        ("inner", "the same fields once more"),
    ]


def test_a_page_of_very_many_fields_says_how_many_it_leaves_out() -> None:
    properties = {f"k{number}": {"type": "string"} for number in range(1001)}
    page = page_of(a_template_of({"template.yaml": yaml.safe_dump({"properties": properties})}))

    assert len(rows(page)) == 1000
    assert "1 more field is left out here" in page.html


def test_very_many_values_are_cut() -> None:
    found = rows(
        page_of(a_template_of({"template.yaml": yaml.safe_dump({"properties": {"k": {"enum": [*range(99)]}}})}))
    )

    assert found["field-k"][-1].endswith("18, 19, and 79 more")


NASTY = ["<script>alert(1)</script>", "a\n\n# b", "`x` *y* {{ z }}", '"><img src=x>', "--8<-- 'mkdocs.yml'", "{status}"]


@pytest.mark.parametrize("text", NASTY)
def test_what_a_schema_says_is_shown_as_it_is(text: str) -> None:
    about = {"type": "string", "title": text, "description": text, "examples": [text], "pattern": "x", "enum": [text]}
    schema = {"title": text, "description": text, "properties": {text: about}, "required": [text]}

    page = page_of(a_template_of({"template.yaml": yaml.safe_dump(schema)}))

    assert page.root.all("script") == page.root.all("img") == []
    assert page.unbalanced == []
    [found] = rows(page).values()
    assert " ".join(text.split()) in found[1]


def test_each_template_has_a_file_of_its_own() -> None:
    templates = [a_template_of({"template.yaml": "title: T"}, name=name) for name in ("adr", "ADR", "a/b", "..", "a b")]

    pages = pages_of(templates)

    assert pages[: len(PAGES)] == PAGES
    assert [page.NAME for page in pages[len(PAGES) :]] == [
        "templates/adr.md",
        "templates/ADR-2.md",
        "templates/a-b.md",
        "templates/id.md",
        "templates/a-b-2.md",
    ]
