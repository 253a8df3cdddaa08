"""What one pattern finds at the margin is what a look at each line finds; where it cannot tell, it says so."""

from random import Random

import pytest

from mkdocs_specs.document.at_margin import blocks_at_margin
from mkdocs_specs.document.lines import Kind, lines

PIECES = (
    *(
        "\n",
        "\n\n",
        "\n",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n    ",
        "\n   ",
        "\n\t",
        "\t",
        " ",
        "text",
        "some words",
        "\n* \t",
    ),
    *("\n# One", "\n## Two {#id}", "\n####### seven", "\n #", "#", "\n```", "\n~~~", "\n````py", "```", "`a`", "~~~~"),
    *("\n---", "\n===", "\n--", "\n- - -", "\n<!--", "-->", "\n<!-- a -->", "\n<pre>", "</pre>", "\n<div>", "\n+ ```"),
    *(
        "\n| a | b |",
        "\u00a0",
        "\x0c",
        "\n[a]: b",
        "\n10) ",
        "\n- # no",
        "\n  - ~~~",
        "\n-\t```",
        "\n   ```",
        "\n```x```",
    ),
)


def test_a_pattern_finds_what_a_look_at_each_line_finds() -> None:
    random = Random(20261122)  # noqa: S311  # texts, no secrets
    told = 0

    for _ in range(20_000):
        text = "".join(random.choice(PIECES) for _ in range(random.randint(1, 25)))
        if blocks := blocks_at_margin(text):
            told += 1
            each = [line for line in lines(text) if line.start < line.end]
            hidden = [line.start for line in each if line.kind in (Kind.CODE, Kind.FENCE, Kind.COMMENT)]
            fenced = [line.start for line in each if any(start <= line.start < end for start, end in blocks.fences)]
            marked = [
                (line.start, line.end)
                for line in each
                if line.kind is Kind.TEXT and not line.is_nested and line.text.startswith("#")
            ]
            assert (fenced, [*blocks.headings]) == (hidden, marked), text

    assert told > 2_000


@pytest.mark.parametrize(
    "body",
    [
        "Goals\n=====\n",
        "> ```\n> # no\n",
        "- one\n\n    # no\n",
        "- ```\n  # no\n  ```\n",
        "<!--\n# no\n-->\n",
        "<pre>\n# no\n</pre>\n",
        "\t# no\n",
        "# One\ttwo\n",
    ],
)
def test_what_takes_a_look_at_each_line_has_no_answer(body: str) -> None:
    assert blocks_at_margin(body) is None


def test_headings_and_fences_are_found_by_their_lines() -> None:
    body = "# One\ntext\n\n```py\n# no\n\n```\n\n---\n\n- two\n## Three"

    blocks = blocks_at_margin(body)

    assert blocks is not None
    assert [body[start:end] for start, end in blocks.headings] == ["# One\n", "## Three"]
    assert [body[start:end] for start, end in blocks.fences] == ["```py\n# no\n\n```"]
