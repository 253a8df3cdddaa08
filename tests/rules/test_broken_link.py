"""Every relative link in the front matter leads to a file."""

from dataclasses import replace

import pytest

from mkdocs_specs.rules import check
from tests.build import a_catalog
from tests.linked import numbered

FILES = frozenset({"specs/1.md", "specs/pay.png", "guide/how to.md", "specs/flow.svg", "index.md"})


def said_of(front: str) -> list[str]:
    found = check(replace(a_catalog(numbered(1, front)), files=FILES), {})
    return [f"{one.where.line}:{one.where.column} {one.message}" for one in found if one.rule == "broken-link"]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "summary: {what: 'See [this](gone.md)'}",
            (
                "7:29 the link 'gone.md' leads to no file: there is no specs/gone.md in the docs folder; "
                "mend the path or add the file"
            ),
        ),
        (
            "summary: {what: 'See ![this](payy.png)'}",
            (
                "7:30 the link 'payy.png' leads to no file: there is no specs/payy.png in the docs folder; "
                "did you mean 'pay.png'?"
            ),
        ),
        (
            "summary: {what: 'See [this](how%20to.md#x)'}",
            (
                "7:29 the link 'how%20to.md#x' leads to no file: there is no specs/how to.md in the docs folder; "
                "did you mean '../guide/how to.md'?"
            ),
        ),
        (
            "architecture: {diagram: flow.png}",
            (
                "7:25 the link 'flow.png' leads to no file: there is no specs/flow.png in the docs folder; "
                "did you mean 'flow.svg'?"
            ),
        ),
    ],
)
def test_a_link_to_nothing_is_reported_with_the_file_that_is_like_it(front: str, expected: str) -> None:
    assert said_of(front) == [expected]


@pytest.mark.parametrize(
    "front",
    [
        "summary: {what: 'See [this](../guide/how%20to.md#x), [this](1.md), [this](#a) and ![this](pay.png?x)'}",
        "summary: {what: 'See [this](https://example.org/a.md), [this](/a.md), <a@b.md> and `[this](gone.md)`'}",
        "architecture: {diagram: flow.svg}",
        "architecture: {diagram: 'https://example.org/flow.svg'}",
    ],
)
def test_links_to_files_and_elsewhere_are_fine(front: str) -> None:
    assert said_of(front) == []
