"""Every id in prose is that of a spec."""

import pytest

from tests.build import said
from tests.linked import a_linked_site, file_of, numbered, said_of

RULE = "unknown-mention"


def test_an_id_that_no_spec_has_is_a_warning_with_the_nearest_one() -> None:
    assert said(numbered(1, "summary: {what: Needs SPEC-7}", "\nAs in SPEC-01.\n"), RULE) == [
        "7:23 warning: there is no spec called 'SPEC-7' (there is only SPEC-0001); add that spec or drop the reference",
        "10:7 warning: there is no spec called 'SPEC-01'; did you mean 'SPEC-0001'?",
    ]


def test_so_is_an_item_that_its_spec_does_not_have() -> None:
    assert said((numbered(1, "", "SPEC-0002#FR-1\n"), numbered(2)), RULE) == [
        "8:1 warning: SPEC-0002 has no item 'FR-1'; none of its items has an id"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "SPEC-0001",
        "`SPEC-9`",
        "XSPEC-9 SPEC-9x SPEC-9.md a/SPEC-9/b SPEC-9/b ~/SPEC-9.txt #SPEC-9 @SPEC-9 !SPEC-9 \\SPEC-9",
        "SPEC- SPEC SPEC-x spec-9",
        "```\nSPEC-9\n```",
        "<!-- SPEC-9 -->",
        "[SPEC-9](https://example.org)",
    ],
)
def test_what_is_no_id_in_prose_is_fine(body: str) -> None:
    assert said(numbered(1, "", body), RULE) == []


@pytest.mark.parametrize(
    "body", ["SPEC-9.", "(SPEC-9)", "SPEC-9,", "**SPEC-9**", "“SPEC-9”", "SPEC-9's", "SPEC-9-like"]
)
def test_punctuation_around_an_id_is_none_of_it(body: str) -> None:
    assert len(said(numbered(1, "", body), RULE)) == 1


def test_without_autolink_no_id_is_looked_for() -> None:
    files = {"specs/1.md": file_of(1, "", "SPEC-9"), "index.md": "SPEC-9"}

    assert said_of(a_linked_site(files, autolink=False), RULE) == []
    assert len(said_of(a_linked_site(files), RULE)) == 2
