"""Text in pictures is cut where it would leave its box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.views.lettering import cut, width


def test_wide_letters_are_wider_than_narrow_ones() -> None:
    assert width("iiii", 12) < width("aaaa", 12) < width("AAAA", 12) < width("MMMM", 12) < width("漢字漢字", 12)


def test_marks_on_a_letter_take_no_room() -> None:
    assert width("e\u0301", 12) == width("e", 12)


def test_what_fits_is_left_alone() -> None:
    assert cut("Payment gateway", 13, 200) == "Payment gateway"


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert cut("Payment provider gateway", 13, 100) == "Payment pro…"


def test_a_mark_is_not_cut_from_its_letter() -> None:
    text = "e\u0301" * 30

    assert cut(text, 10, 100).removesuffix("…")[-1] == "\u0301"


@given(text=st.text(), room=st.integers(20, 300))
def test_what_is_left_fits(text: str, room: int) -> None:
    assert width(cut(text, 12, room), 12) <= room + 1e-6


@pytest.mark.parametrize("text", ["", " "])
def test_nothing_stays_nothing(text: str) -> None:
    assert cut(text, 12, 100) == text
