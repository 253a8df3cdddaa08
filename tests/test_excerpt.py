"""The lines around a place, with a caret below."""

import pytest

from mkdocs_specs.excerpt import LONGEST, excerpt
from mkdocs_specs.problem import Location


def shown(text: str, line: int, column: int, end_column: int, end_line: int = 0) -> list[str]:
    return list(excerpt(Location("a.md", line, column, end_line or line, end_column), text))


def test_the_line_before_is_shown_and_a_caret_under_every_character() -> None:
    assert shown("---\nstatus: Reviewing\n---\n", 2, 9, 18) == [
        "   1 | ---",
        "   2 | status: Reviewing",
        "     |         ^^^^^^^^^",
    ]


def test_the_first_line_stands_alone() -> None:
    assert shown("title", 1, 1, 6) == ["   1 | title", "     | ^^^^^"]


def test_a_place_without_width_has_one_caret() -> None:
    assert shown("a: b\n", 1, 5, 5) == ["   1 | a: b", "     |     ^"]


def test_a_place_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert shown("a: [b,  \n  c]", 1, 4, 4, end_line=2) == ["   1 | a: [b,", "     |    ^^^"]


def test_tabs_are_four_blanks_above_and_below() -> None:
    assert shown("\ta:\tb", 1, 5, 6) == ["   1 |     a:    b", "     |           ^"]


def test_line_numbers_of_three_digits_keep_in_line() -> None:
    assert shown("\n" * 99 + "a", 100, 1, 2) == ["   99 |", "  100 | a", "      | ^"]


@pytest.mark.parametrize("text", ["", "one line"])
def test_a_place_that_is_not_there_shows_nothing(text: str) -> None:
    assert shown(text, 2, 1, 2) == []


def test_what_a_terminal_would_obey_is_only_shown() -> None:
    assert shown("a\x1b[31m\u202eb", 1, 1, 2) == ["   1 | a\ufffd[31m\ufffdb", "     | ^"]


def test_a_long_line_is_cut_behind_its_place() -> None:
    found = shown("a: " + "x" * 500, 1, 1, 2)

    assert found == ["   1 | a: " + "x" * (LONGEST - 4) + "…", "     | ^"]


def test_a_long_line_is_cut_on_both_sides_of_its_place() -> None:
    found = shown("x" * 500 + "HERE" + "y" * 500, 1, 501, 505)

    line, caret = found[0].removeprefix("   1 | "), found[1].removeprefix("     | ")

    assert len(line) == LONGEST
    assert (line[0], line[-1]) == ("…", "…")
    assert caret.count("^") == 4
    assert line[caret.index("^") :].startswith("HER")


def test_the_caret_of_a_long_place_ends_with_the_line() -> None:
    found = shown("x" * 1000, 1, 301, 1001)

    assert len(found[1]) <= len(found[0])
    assert found[1].endswith("^")
