"""Columns are counted in characters here and in other units by editors."""

import pytest

from mkdocs_specs.editor.units import characters_of, units_of

LINE = "a😀é|中"


PLACES = {"utf-8": [0, 1, 5, 7, 8, 11], "utf-16": [0, 1, 3, 4, 5, 6], "utf-32": [0, 1, 2, 3, 4, 5]}


@pytest.mark.parametrize(("encoding", "units"), PLACES.items())
def test_every_place_between_characters_goes_both_ways(encoding: str, units: list[int]) -> None:
    assert [units_of(LINE[:place], encoding) for place in range(6)] == units
    assert [characters_of(LINE, unit, encoding) for unit in units] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_place_behind_the_line_is_its_end(encoding: str) -> None:
    assert characters_of(LINE, 99, encoding) == len(LINE)
    assert characters_of("ascii", 99, encoding) == len("ascii")
    assert characters_of("", 3, encoding) == 0


def test_a_place_within_a_character_is_before_it() -> None:
    assert characters_of(LINE, 2, "utf-16") == 1
    assert characters_of(LINE, 3, "utf-8") == 1


def test_half_a_pair_is_counted_as_one() -> None:
    assert units_of("\ud83d", "utf-16") == 1
