"""Whether anybody has written something below a heading."""

import pytest

from mkdocs_specs.document import has_content, is_placeholder


@pytest.mark.parametrize(
    "markdown",
    [
        "",
        "\n  \n",
        "## Goals\n\n### More\n",
        "Goals\n=====\n",
        "____",
        "\\_\\_\\_\\_",
        "TBD",
        "*tbd.*",
        "**TODO:**",
        "TBC",
        "...",
        "…",
        "[Name]",
        "{proposed}",
        "<who>",
        "[Name]: ____",
        "Owner: ____",
        "**Owner:** [Name]",
        "Owner:",
        "<!-- write here -->",
        "<!--\nwrite here\n\nand here\n-->",
        "- \n-\n* ____\n1. TBD",
        "- [ ]\n- [ ] ____\n- [] TBD",
        "> TBD",
        "---",
        "| Risk | Owner |\n|------|:-----:|\n| ____ | TBD |\n|  |  |",
        "Risk | Owner\n--- | ---\n",
        "[link]: https://example.com",
        "```\n\n```",
        "_" * 2_000,
    ],
)
def test_blanks_of_a_template_are_no_content(markdown: str) -> None:
    assert not has_content(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "Text.",
        "## Goals\n\nText.\n",
        "- item",
        "- [ ] an open task",
        "- [x] a done task",
        "| Risk | Owner |\n|------|-------|\n| Fire | ____ |",
        "| a line with pipes",
        "![diagram](x.png)",
        "<img src='x.png'>",
        "[Name](https://example.com)",
        "Owner: Ann",
        "TBD: ask Ann",
        "```\ncode\n```",
        "    code",
        "<!-- hidden --> shown",
        "> quoted",
        "word " * 500,
    ],
)
def test_what_somebody_wrote_is_content(markdown: str) -> None:
    assert has_content(markdown)


def test_a_single_value_can_be_a_placeholder() -> None:
    assert is_placeholder("_____")
    assert not is_placeholder("Ann")
