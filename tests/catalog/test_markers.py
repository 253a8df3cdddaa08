"""Markers → the blocks they ask for."""

from mkdocs_specs.catalog.markers import BLOCKS, Marker, marker_of
from mkdocs_specs.document.mentions import mentions
from mkdocs_specs.pages.kinds import PAGES
from tests.build import a_template


def read(text: str, *, is_spec: bool = True) -> Marker | str:
    [mention] = mentions(f"<!-- specs:{text} -->")
    return marker_of(mention, (a_template(),), is_spec=is_spec)


def test_the_blocks_are_those_that_the_pages_offer() -> None:
    offered = {page.NAME.removesuffix(".md") for page in PAGES} | {part.marker for page in PAGES for part in page.PARTS}

    assert set(BLOCKS) == offered


def test_no_two_parts_have_one_name() -> None:
    names = [part.marker for page in PAGES for part in page.PARTS]

    assert len(names) == len(set(names))


def test_filters_are_one_value_or_a_list() -> None:
    assert read("index {status: Draft, tag: [a, 7]}") == Marker("index", {"status": ("Draft",), "tag": ("a", "7")})
    assert read("risks") == Marker("risks", {})


def test_values_are_compared_without_case() -> None:
    assert read("index {status: draft}") == Marker("index", {"status": ("draft",)})


def test_a_section_is_named_by_heading_or_key_or_another_heading_that_counts() -> None:
    assert read("section Risks") == Marker("section", {}, "Risks")
    assert read("section open_questions") == Marker("section", {}, "open_questions")
    assert read("section questions") == Marker("section", {}, "questions")


def test_a_section_on_a_page_that_is_no_spec_is_refused() -> None:
    assert isinstance(read("section risks", is_spec=False), str)
