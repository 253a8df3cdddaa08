"""A heading that opens the body says the same as the title."""

import pytest

from tests.build import a_draft, said


def test_a_heading_that_says_something_else_is_a_remark() -> None:
    assert said(a_draft(body="\n# Log out\n"), "title-mismatch") == [
        "9:1 info: the heading says 'Log out', the title 'Log in'; drop the heading, the title is shown"
    ]


@pytest.mark.parametrize("heading", ["# Log in", "# SPEC-0001 Log in", "Log in\n======", "## Log out", "Text"])
def test_a_heading_that_says_the_same_or_is_none_is_fine(heading: str) -> None:
    assert said(a_draft(body=f"{heading}\n"), "title-mismatch") == []
