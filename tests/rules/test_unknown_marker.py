"""Every marker names a block there is, with filters that it knows."""

import pytest

from tests.build import said
from tests.linked import a_linked_site, file_of, numbered, said_of

RULE = "unknown-marker"


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("specs:riks", "there is no block 'specs:riks'; did you mean 'risks'?"),
        ("specs:index {statsu: [Draft]}", "'specs:index' has no filter 'statsu'; did you mean 'status'?"),
        ("specs:index {status: [Drat]}", "the filter 'status' knows no 'Drat'; did you mean 'Draft'?"),
        ("specs:risks {min: [low, high]}", "the filter 'min' takes one value"),
        ("specs:risks {min: huge}", "the filter 'min' knows no 'huge'; use high, medium or low"),
        ("specs:index {tag: }", "the filter 'tag' is empty; name at least one value or drop it"),
        ("specs:index [x", "the filters of 'specs:index' cannot be read; write them as {status: [Draft, Review]}"),
        ("specs:section Riks", "there is no section 'Riks'; did you mean 'Risks'?"),
    ],
)
def test_what_is_wrong_with_a_marker_is_said(marker: str, expected: str) -> None:
    assert said(numbered(1, "", f"Text\n\n<!-- {marker} -->\n"), RULE) == [f"10:1 error: {expected}"]


@pytest.mark.parametrize(
    "marker",
    [
        "specs:index",
        "specs:risks {min: medium}",
        "specs:index {status: [Draft, In Progress], tag: x}",
        "specs:section risks",
        "other:x",
    ],
)
def test_a_marker_that_asks_for_a_block_is_fine(marker: str) -> None:
    assert said(numbered(1, "", f"<!-- {marker} -->\n"), RULE) == []


def test_a_section_is_placed_on_the_page_of_its_spec_only() -> None:
    site = a_linked_site({"specs/1.md": file_of(1), "index.md": "<!-- specs:section risks -->\n"})

    assert said_of(site, RULE) == [
        "index.md:1:1 error: 'specs:section' places a section on the page of its own spec; this page is no spec"
    ]


def test_a_marker_in_code_is_none() -> None:
    assert said(numbered(1, "", "`<!-- specs:riks -->`\n"), RULE) == []
