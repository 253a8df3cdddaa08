"""Who refers to a spec, and by what it is superseded."""

from mkdocs_specs.pages.referenced import referenced_by, superseded
from tests.build import a_place
from tests.linked import numbered
from tests.published import Page

ONE = numbered(1, "user_stories: [{id: US-1, as_a: a, i_want: b, so_that: c}]")


def rows(*others: object) -> list[list[str]]:
    """The cells of each row of the section of the first spec."""
    place = a_place(ONE, *others)  # type: ignore[arg-type]  # specs
    table = Page(referenced_by(ONE, place)).root.one("table")
    return [[cell.shown for cell in row.children if not isinstance(cell, str)] for row in table.all("tr")][1:]


def test_rows_are_grouped_by_relation_the_strongest_first() -> None:
    mention, related = numbered(2, "", "SPEC-0001#US-1\n"), numbered(3, "related: [SPEC-0001]")
    depends = numbered(4, "depends_on: [SPEC-0001]", status="Review")

    assert rows(mention, related, depends) == [
        ["Depends on this"],
        ["SPEC-0004 Spec 4", "—", "Review"],
        ["Related to this"],
        ["SPEC-0003 Spec 3", "—", "Draft"],
        ["Mentions this"],
        ["SPEC-0002 Spec 2", "US-1", "Draft"],
    ]


def test_a_page_that_refers_in_a_stronger_way_is_not_there_for_its_mentions_too() -> None:
    assert rows(numbered(2, "depends_on: [SPEC-0001]", "SPEC-0001\n")) == [
        ["Depends on this"],
        ["SPEC-0002 Spec 2", "Draft"],
    ]


def test_without_references_there_is_no_section() -> None:
    assert referenced_by(ONE, a_place(ONE, numbered(2))) == ""
    assert superseded(ONE, a_place(ONE)) == ""


def test_a_superseded_spec_names_its_successors() -> None:
    note = Page(superseded(ONE, a_place(ONE, numbered(2, "supersedes: [SPEC-0001]")))).root.one("p")

    assert note.shown == "Superseded by SPEC-0002 Spec 2"
    assert [link.attributes["href"] for link in note.all("a")] == ["../specs/2.md"]
