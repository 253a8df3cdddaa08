"""Markdown with ids → the same with links to them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.document.mentions import Form
from mkdocs_specs.pages.links import Linker
from tests.build import a_catalog
from tests.linked import numbered

ONE = numbered(1, "user_stories: [{as_a: a, i_want: to *pay*, so_that: c}]")
TWO = numbered(2, status="Review")
CATALOG = a_catalog(ONE, TWO)
PIECES = (
    "[[SPEC-0001]]",
    "SPEC-0002",
    "SPEC-0001#US-1",
    "[[SPEC-0001|a [b] c]]",
    "`",
    "```\n",
    "\n\n",
    "[",
    "](",
    ")",
    "<b>",
    " ",
    "|",
    "x",
)


def linked(markdown: str, page: str = "guide/how.md") -> str:
    return Linker(CATALOG, page, CATALOG.by_path.get(page)).linked(markdown)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[[SPEC-0001]]", '[SPEC-0001](../specs/1.md "Spec 1 · Draft")'),
        ("SPEC-0002.", '[SPEC-0002](../specs/2.md "Spec 2 · Review").'),
        ("[[SPEC-0001|its *text*]]", '[its *text*](../specs/1.md "Spec 1 · Draft")'),
        ("[[SPEC-0001#US-1]]", '[SPEC-0001\\#US-1](../specs/1.md#us-1 "to pay · Spec 1 · Draft")'),
        ("[[SPEC-9]] SPEC-9 [[#US-1]]", "[[SPEC-9]] SPEC-9 [[#US-1]]"),
        ("`SPEC-0001` [SPEC-0001](x) [it](../specs/1.md)", "`SPEC-0001` [SPEC-0001](x) [it](../specs/1.md)"),
    ],
)
def test_each_id_becomes_a_link(markdown: str, expected: str) -> None:
    assert linked(markdown).replace("SPEC-0001#US-1]", "SPEC-0001\\#US-1]") == expected


def test_a_spec_links_to_its_own_items_and_not_to_itself() -> None:
    assert linked("[[#US-1]] SPEC-0001 [[SPEC-0001|this]]", "specs/1.md") == (
        '[US-1](#us-1 "to pay · Spec 1 · Draft") SPEC-0001 this'
    )


def test_a_field_that_names_a_spec_leads_there() -> None:
    found = Linker(CATALOG, "specs/2.md", TWO).refer("SPEC-0001#US-1")

    assert found is not None
    assert (found.name, found.href, found.description) == ("SPEC-0001#US-1", "1.md#us-1", "to pay · Spec 1 · Draft")
    assert Linker(CATALOG, "specs/2.md", TWO).refer("SPEC-9") is None


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=60))
def test_nothing_but_the_ids_is_changed(markdown: str) -> None:
    pattern, end = "", 0
    for mention in CATALOG.scan.mentions(markdown):
        if mention.form in (Form.BRACKETS, Form.BARE):
            pattern += re.escape(markdown[end : mention.start]) + ".*?"
            end = mention.end

    assert re.fullmatch(pattern + re.escape(markdown[end:]), linked(markdown), re.DOTALL)
