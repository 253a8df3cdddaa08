"""Tables that spreadsheets open."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.exports.spreadsheet import original, safe, table

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
SKIPPED = " \t\r\n\"'\u00a0\u200b\u200e\ufeff\u2028"
TEXTS = st.text(st.one_of(st.sampled_from(f"{SIGNS}{SKIPPED};ab1"), st.characters(codec="utf-8")), max_size=30)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_a_table_is_marked_as_utf_8_and_has_each_cell_in_quotes() -> None:
    written = table(("id", "text"), [("R-1", 'Says "no", twice')])

    assert written == '\ufeff"id","text"\r\n"R-1","Says ""no"", twice"\r\n'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("\x00=1", "'=1"),
        ("  =1", "'=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("\uff1dcmd", "'\uff1dcmd"),
        ('"=1', "'\"=1"),
        ("'=1", "''=1"),
        ("Late;=cmd|' /C calc'!A0", "Late;'=cmd|' /C calc'!A0"),
        ("First; -second", "First;' -second"),
    ],
)
def test_a_cell_cannot_become_a_formula(cell: str, written: str) -> None:
    assert safe(cell) == written


@pytest.mark.parametrize("cell", ["", "'tis", "a=b", "1-2", "e@mail", "well-known; known", "(=1)"])
def test_a_cell_without_a_formula_stays_as_it_is(cell: str) -> None:
    assert safe(cell) == cell


@given(TEXTS)
def test_no_cell_and_no_part_of_one_after_a_semicolon_begins_a_formula(text: str) -> None:
    for part in safe(text).split(";"):
        assert part.lstrip(" ")[:1] not in tuple(SIGNS)


@given(st.text(st.sampled_from(f"{SIGNS};\"'ab\u200b"), max_size=12))
def test_taking_the_apostrophes_out_gives_what_was_there(text: str) -> None:
    assert original(safe(text)) == text


def test_the_guide_says_how_a_program_takes_the_apostrophes_out() -> None:
    guide = Path(__file__).parents[2] / "sample_site/docs/guide/files.md"
    told = guide.read_text(encoding="utf-8").split("```python\n")[1].split("with urlopen")[0]
    known: dict[str, Callable[[str], str]] = {}

    exec(told, known)  # noqa: S102  # what the guide tells readers to run

    for text in ("=1", "Late;=1", "'tis", " \u200b\uff1d1", "a;' +b", "well-known"):
        assert known["original"](safe(text)) == original(safe(text)) == text.strip()


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=4))
def test_every_row_is_read_back_with_all_its_cells_on_one_line(rows: list[list[str]]) -> None:
    written = table(("a", "b"), rows)

    assert read(written) == [["a", "b"], *([safe(cell) for cell in row] for row in rows)]
    assert written.count("\n") == len(rows) + 1
