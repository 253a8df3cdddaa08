"""Markers in Markdown → the blocks they ask for."""

from mkdocs_specs.pages.markers import blocks_placed, placed_by_hand
from tests.build import a_place
from tests.linked import numbered

RISKS = "risks: [{risk: Late, probability: H, impact: H}, {risk: Dear, probability: L, impact: L}]"
SPEC = numbered(1, RISKS)


def test_a_marker_gives_way_to_its_block() -> None:
    written = blocks_placed("Before\n\n<!-- specs:risk-register -->\n\nAfter", a_place(SPEC))

    assert written.startswith("Before\n\n")
    assert written.endswith("\n\nAfter")
    assert "<table" in written
    assert "specs:risk-register" not in written


def test_filters_narrow_a_block_down() -> None:
    written = blocks_placed("<!-- specs:risk-register {min: high} -->", a_place(SPEC))

    assert "Late" in written
    assert "Dear" not in written


def test_a_marker_in_a_sentence_stands_on_a_line_of_its_own() -> None:
    written = blocks_placed("a <!-- specs:risk-register --> b", a_place(SPEC))

    assert written.startswith("a \n\n<")
    assert written.endswith("\n\n b")


def test_what_is_no_marker_stays() -> None:
    for text in ("<!-- specs:riks -->", "<!-- note -->", "`<!-- specs:risks -->`", "    <!-- specs:risks -->"):
        assert blocks_placed(text, a_place(SPEC)) == text


def test_the_same_block_twice_has_ids_of_its_own() -> None:
    written = blocks_placed("<!-- specs:risk-register -->\n\n<!-- specs:risk-register -->", a_place(SPEC))

    ids = [part.partition('"')[0] for part in written.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_a_section_placed_by_hand_is_known() -> None:
    assert placed_by_hand(numbered(1, RISKS, "<!-- specs:section risks -->\n")) == frozenset({"Risks"})
    assert placed_by_hand(SPEC) == frozenset()
