"""User stories as sentences."""

import pytest

from .make import a_field, a_list, choices, shown, visible

STORIES = a_list(
    a_field("as_a"),
    a_field("i_want"),
    a_field("so_that"),
    a_field("acceptance", view="checklist"),
    a_field("priority", view="badge", choices=choices("High", "Medium", "Low")),
    a_field("notes"),
    key="stories",
    role="story",
    parts={"id": "US-{n}", "who": "as_a", "want": "i_want", "why": "so_that", "criteria": "acceptance"},
)


def test_a_story_is_a_sentence_with_its_criteria() -> None:
    html = shown(
        STORIES,
        [
            {
                "as_a": "customer",
                "i_want": "to *pay*",
                "so_that": "it is mine.",
                "acceptance": [{"text": "It works", "done": True}],
                "priority": "High",
                "notes": "a",
            }
        ],
    )

    assert html == (
        '<div class="specs-box" id="us-1"><p><a class="specs-id" href="#us-1">US-1</a> '
        "As a <b>customer</b>, I want <b>to <em>pay</em></b>, so that it is mine. "
        '<span class="specs-i" data-prio="high">High</span></p>'
        '<ul class="specs-check"><li data-state="done"><span><span class="specs-vh">Done: '
        "</span>It works</span></li></ul>"
        '<dl class="specs-meta"><div><dt>Notes</dt><dd>a</dd></div></dl></div>'
    )


@pytest.mark.parametrize(
    ("who", "start"),
    [
        ("account holder", "As an account holder, I"),
        ("user", "As a user, I"),
        ("*operator*", "As an operator, I"),
        ("European buyer", "As a European buyer, I"),
        ("a shopper", "As a shopper, I"),
        ("The team", "As The team, I"),
    ],
)
def test_the_article_fits(who: str, start: str) -> None:
    assert visible(shown(STORIES, [{"as_a": who, "i_want": "b"}])).startswith(f"US-1 {start} want b.")


def test_half_a_story_is_shown_as_facts() -> None:
    html = shown(STORIES, [{"i_want": "a", "so_that": "b"}])

    assert visible(html) == "US-1I wantaSo thatb"


def test_a_reason_that_is_no_text_is_shown_as_it_is() -> None:
    html = shown(STORIES, [{"as_a": "a", "i_want": "b", "so_that": {"x": "y"}}])

    assert visible(html) == "US-1 As an a, I want b.So thatx: y"


def test_criteria_that_are_no_list_are_shown() -> None:
    assert "Acceptance: soon" in visible(shown(STORIES, [{"as_a": "a", "i_want": "b", "acceptance": "soon"}]))
