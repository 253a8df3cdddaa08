"""Headings are found, and what only looks like one is not."""

import pytest

from mkdocs_specs.document import headings, plain_text


def found(body: str) -> list[tuple[int, str, int]]:
    return [(heading.level, heading.text, heading.line) for heading in headings(body)]


@pytest.mark.parametrize(
    ("body", "level", "text"),
    [
        ("# Goals", 1, "Goals"),
        ("###### Goals", 6, "Goals"),
        ("## Goals ##", 2, "Goals"),
        ("## Goals #tag", 2, "Goals #tag"),
        ("## C \\#", 2, "C #"),
        ("##Goals", 2, "Goals"),
        ("##", 2, ""),
        ("## Goals {#aims}", 2, "Goals"),
        ("## Goals {: .wide #aims }", 2, "Goals"),
        ("## Goals ## {data-x=1}", 2, "Goals ##"),
        ("## Use {name}", 2, "Use {name}"),
        ("Goals\n=====", 1, "Goals"),
        ("Goals\n---", 2, "Goals"),
        ("Goals {#aims}\n-", 2, "Goals"),
        ("## " + "*" * 2_000, 2, "*" * 2_000),
    ],
)
def test_a_heading_has_a_level_and_a_plain_text(body: str, level: int, text: str) -> None:
    assert found(body) == [(level, text, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "```\n## no\n```",
        "~~~ yaml\n## no\n```\n## no\n~~~",
        "````\n```\n## no\n````",
        "   ```\n## no\n  ```",
        "```\n## no, and never closed",
        "- item\n\n    ```\n    ## no\n    ```",
        "1. item\n   ```\n\n   ## no\n   ```\n",
        "> ```\n> ## no\n> ```",
        ">  > ~~~\n> > ## no\n> > ~~~",
        "    ## no",
        "\t## no",
        "text\n    ## no",
        "<!--\n## no\n-->",
        "<!-- ## no -->",
        "<pre>\n## no\n\n## no\n</pre>",
        "<script>\n## no\n</script>",
        "<STYLE>\n## no",
        "> ## no",
        "- ## no",
        "-\n  ## no",
        "- item\n  no\n  ---",
        "- item\n---",
        "one\ntwo\n---",
        "one\n\n---",
        "#######",
        " ## no",
        "a | b\n--- | ---",
        "* * *\n---",
    ],
)
def test_what_only_looks_like_a_heading_is_none(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    "before",
    [
        "```\ncode\n```",
        "~~~\ncode\n~~~~",
        "- item\n\n    ```\n    code, and never closed",
        "> ```\n> code, and never closed",
        "> ```\n>\n> code\n\ntext",
        "<!-- a\n\nb -->",
        "<!-- a -->",
        "<pre>code</pre>",
        "<pre>\ncode</pre>",
        "``` code ``` in a line",
        "    code",
        "- item\n- item",
        "text",
        "## Above",
        "<div>text</div>",
    ],
)
def test_a_heading_after_something_else_is_found(before: str) -> None:
    assert found(f"{before}\n## Goals\n")[-1] == (2, "Goals", before.count("\n") + 2)


def test_headings_know_their_offsets_and_lines() -> None:
    body = "text\n\n## One\nmore\n\nTwo\n===\n"

    one, two = headings(body, first_line=10)

    assert (one.line, body[one.start : one.end]) == (12, "## One\n")
    assert (two.line, body[two.start : two.end]) == (15, "Two\n===\n")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Bold** and *em*", "Bold and em"),
        ("__Bold__ and _em_, snake_case_name", "Bold and em, snake_case_name"),
        ("~~old~~ ==new==", "old new"),
        ("`code *as is*` and ``a ` b``", "code *as is* and a ` b"),
        ("[text](url) [ref][r] ![alt](x.png)", "text ref alt"),
        ("[[SPEC-1]] [[SPEC-1|its title]]", "SPEC-1 its title"),
        ("a <b>c</b> <!-- d -->e &amp; f", "a c e & f"),
        ("\\*not em\\* 2 * 3 * 4", "*not em* 2 * 3 * 4"),
        ("  plain  ", "plain"),
    ],
)
def test_markup_is_taken_off(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text
