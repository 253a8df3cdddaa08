"""An item that another page refers to has an id of its own."""

from mkdocs_specs.rules import check
from tests.build import a_catalog, said
from tests.linked import numbered

RULE = "unstable-reference"
STORY = "user_stories: [{as_a: customer, i_want: to pay, so_that: I can go}]"


def test_an_item_that_only_its_place_gives_a_number_is_named() -> None:
    specs = numbered(1, "related: [SPEC-0002#US-1]", "[[SPEC-0002#US-1]]\n"), numbered(2, STORY)

    assert said(specs, RULE) == [
        "7:11 warning: US-1 of SPEC-0002 is only the number of its place; give that item 'id: US-1'",
        "9:1 warning: US-1 of SPEC-0002 is only the number of its place; give that item 'id: US-1'",
    ]


def test_the_item_is_shown() -> None:
    specs = numbered(1, "related: [SPEC-0002#US-1]"), numbered(2, STORY)

    [problem] = (one for one in check(a_catalog(*specs), {}) if one.rule == RULE)

    assert [(one.where.path, one.where.line, one.message) for one in problem.related] == [
        ("docs/specs/2.md", 7, "this is US-1 now")
    ]


def test_an_item_with_an_id_and_one_of_the_same_page_are_fine() -> None:
    given = STORY.replace("{as_a", "{id: US-1, as_a")

    assert said((numbered(1, "related: [SPEC-0002#US-1]"), numbered(2, given)), RULE) == []
    assert said(numbered(1, STORY, "[[#US-1]] SPEC-0001#US-1\n"), RULE) == []
