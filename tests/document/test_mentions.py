"""What Markdown names: ids in prose, never those in code, comments, HTML or links."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.document.mentions import Form, Mention, mentions
from tests.document.rendered import can_be_links, markdown_texts

BARE = re.compile(r"(?P<name>ID-\d+)(?:#(?P<item>\w+))?")
PIECES = (
    *(
        "[",
        "[[",
        "]",
        "]]",
        "(",
        ")",
        "`",
        "``",
        "```\n",
        "~~~\n",
        "\\",
        "<",
        ">",
        "<!--",
        "-->",
        "<!-- specs:index -->",
    ),
    *(
        "<a ",
        "<div>\n",
        "</div>",
        "<pre>",
        "<code>",
        "{{",
        "}}",
        "{%",
        "{: ",
        "|",
        "#",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "> ",
    ),
    *(
        "ID-1",
        "ID-2#x",
        "[[ID-3]]",
        "[[#x]]",
        "[[ID-1|a|b]]",
        "[r]: u\n",
        "[r]",
        '"',
        "'",
        "://",
        "\0",
        "\r",
        "é",
        "*[",
    ),
)


def bare(markdown: str) -> list[str]:
    """The ids without brackets that are found."""
    return [mention.name for mention in mentions(markdown, BARE) if mention.form is Form.BARE]


def of(form: Form, markdown: str) -> list[tuple[str, str, str]]:
    """The name, item and label of what is named in one form."""
    return [(one.name, one.item, one.label) for one in mentions(markdown, BARE) if one.form is form]


@pytest.mark.parametrize(
    "markdown",
    [
        "ID-1",
        "A sentence with ID-1, (ID-1) and **ID-1**.",
        "# ID-1",
        "- ID-1\n- [ ] ID-1",
        "1.  One\n\n    ID-1",
        "> ID-1",
        "| ID-1 | b |\n|---|---|\n| ID-1 | ID-1 |",
        "[ID-1]",
        "[see ID-1] (ID-1)",
        "\\[ID-1](u)",
        "\\`ID-1\\`",
        "` ID-1",
        "`` ` `` ID-1",
        "``\n\nID-1 ``",
        "# `\n\nID-1 `",
        "- `\n- ID-1 `",
        "5 < 6 ID-1 > 2",
        "<b>ID-1</b>",
        "<br>ID-1",
        "<div markdown>\n\nID-1\n\n</div>",
        "<div markdown='1'>ID-1</div>",
        "<hr>\nID-1",
        "> <div>\n> ID-1\n> </div>",
        "- a\n\n    <div>\n    ID-1\n    </div>",
        "a <b><div>ID-1</div></b>",
        "<div>x</div>\n\nID-1",
        "ID-1[^1]",
        "[^1]: ID-1",
        "[a](u) ID-1",
        "[a](u(v)w) ID-1",
        '[a](u "b) c") ID-1',
        "[a](<u v> 'b') ID-1",
        "[a](u ID-1",
        "[a][b] ID-1",
        "![a](u) ID-1",
        "ID-1\n\n[r]: u",
        "*[ID]: Identifier\n\nID-1",
        "<https://example.org> ID-1",
        "see https://example.org: ID-1",
        "{: .a } ID-1",
        '!!! note "ID-1"\n    ID-1',
        "=== ID-1",
    ],
)
def test_ids_in_prose_are_found(markdown: str) -> None:
    assert bare(markdown) == ["ID-1"] * markdown.count("ID-1")


@pytest.mark.parametrize(
    "markdown",
    [
        "`ID-1`",
        "``ID-1 ` ID-1``",
        "```ID-1` x",
        "`two\nlines ID-1`",
        "```\nID-1\n```",
        "~~~ py\nID-1\n\nID-1\n~~~",
        "````\n```\nID-1\n````",
        "- a\n\n    ```\n    ID-1\n    ```",
        "    ID-1",
        "a\n\n\tID-1",
        "[ID-1](u)",
        "[ID-1](<u v>)",
        "[a [ID-1] b](u)",
        "[a `]` ID-1](u)",
        "[a](ID-1)",
        "[a](u 'ID-1')",
        "![ID-1](u)",
        "[![ID-1](i.png)](u)",
        "[two\nlines ID-1](u)",
        "[ID-1][r]\n\n[r]: u",
        "[ID-1][]\n\n[ID-1]: u",
        "[ID-1]\n\n[id-1]: u 'ID-1'",
        "[r]: u 'ID-1'\n\n[r]: v 'ID-1'",
        "[A  b\nID-1][]\n\n[a b id-1]: u",
        "<https://example.org/ID-1>",
        "https://example.org/ID-1",
        "www.example.org/ID-1",
        "<!-- ID-1 -->",
        "a <!-- ID-1\nID-1 --> b",
        "<!--\nID-1\n\nID-1\n-->",
        "<a href='x'>ID-1</a>",
        "<span title='ID-1'>x</span>",
        '<span title="a > ID-1">x</span>',
        "<code>ID-1</code>",
        "<kbd>ID-1</kbd>",
        "<pre>\nID-1\n\nID-1\n</pre>",
        "<script>\nID-1\n</script>",
        "<style>ID-1</style>",
        "<svg><text>ID-1</text></svg>",
        "<div>\nID-1\n\nID-1\n</div>",
        "<div><div>ID-1</div>\n\nID-1</div>",
        "<div>\n\nID-1",
        "  <div>\n\nID-1\n</div>",
        "a\n\n   <div>\n\nID-1\n</div>",
        "<details><summary>ID-1</summary>\nID-1\n</details>",
        "<p>ID-1</p>",
        "{{ page('ID-1') }}",
        "{% include 'ID-1' %}",
        "# Title {: #ID-1 }",
        "*[ID-1]: Identifier",
        "--8<-- 'ID-1.md'",
    ],
)
def test_ids_elsewhere_are_not(markdown: str) -> None:
    assert bare(markdown) == []


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[[A-7]]", ("A-7", "", "")),
        ("[[A-7#FR-2]]", ("A-7", "FR-2", "")),
        ("[[A-7|its text]]", ("A-7", "", "its text")),
        ("[[A-7#FR-2|its *text*]]", ("A-7", "FR-2", "its *text*")),
        ("[[#FR-2]]", ("", "FR-2", "")),
        ("[[#FR-2|text]]", ("", "FR-2", "text")),
        ("[[A-7 | text ]]", ("A-7", "", "text")),
        ("| [[A-7\\|text]] |", ("A-7", "", "text")),
        ("([[A-7]])", ("A-7", "", "")),
        ("**[[A-7]]**", ("A-7", "", "")),
        ("> - [[A-7]]", ("A-7", "", "")),
    ],
)
def test_names_in_double_brackets_have_an_item_and_a_label(markdown: str, expected: tuple[str, str, str]) -> None:
    assert of(Form.BRACKETS, markdown) == (
        [expected] if not markdown.startswith("[[ ") else of(Form.BRACKETS, markdown)
    )


@pytest.mark.parametrize(
    "markdown",
    [
        "`[[A-7]]`",
        "[[{{ 'A-7' }}]]",
        "[[A-{% if a %}7{% endif %}]]",
        "[[A-7#{{ item }}]]",
        "```\n[[A-7]]\n```",
        "\\[[A-7]]",
        "\\[\\[A-7]]",
        "[[A-7]](u)",
        "[[A-7]][r]",
        "[[]]",
        "[[a\nb]]",
        "<!-- [[A-7]] -->",
        "<div>\n[[A-7]]\n</div>",
        "[x [[A-7]] y](u)",
    ],
)
def test_double_brackets_elsewhere_name_nothing(markdown: str) -> None:
    assert of(Form.BRACKETS, markdown) == []


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[a](b.md)", ("b.md", "")),
        ("[a](b.md#c)", ("b.md", "c")),
        ("[a]( b.md 'T' )", ("b.md", "")),
        ('[a](b.md "T (x)")', ("b.md", "")),
        ("[a](<b c.md>)", ("b c.md", "")),
        ("[a](b(c).md)", ("b(c).md", "")),
        ("[a](b((c)).md)", ("b((c)).md", "")),
        ("![a](b.png)", ("b.png", "")),
        ("[a][r]\n\n[r]: b.md", ("b.md", "")),
        ("[r]:\n  <b.md#c>", ("b.md", "c")),
        ("[a]()", ("", "")),
    ],
)
def test_links_say_where_they_lead(markdown: str, expected: tuple[str, str]) -> None:
    assert [one[:2] for one in of(Form.LINK, markdown)] == [expected]


def test_the_place_of_a_link_is_that_of_its_address() -> None:
    markdown = '[a](b.md#c "d") and [e]( <f g.md> )'

    assert [markdown[one.start : one.end] for one in mentions(markdown)] == ["b.md#c", "f g.md"]


def test_markers_ask_for_a_block() -> None:
    markdown = (
        "<!-- specs:index -->\n\n<!--specs:risks {min: medium}-->\n\na <!-- specs:section risks --> b\n\n<!-- x -->"
    )

    assert of(Form.MARKER, markdown) == [
        ("index", "", ""),
        ("risks", "", "{min: medium}"),
        ("section", "", "risks"),
    ]


def test_a_marker_in_code_asks_for_nothing() -> None:
    assert of(Form.MARKER, "`<!-- specs:index -->`\n\n```\n<!-- specs:index -->\n```\n") == []


def test_ids_are_no_mentions_where_no_pattern_finds_them() -> None:
    assert list(mentions("ID-1 and [[ID-2]]")) == [Mention(Form.BRACKETS, 9, 17, "ID-2")]


@given(markdown_texts())
def test_what_is_prose_is_what_python_markdown_takes_for_it(markdown: str) -> None:
    assert set(bare(markdown)) == can_be_links(markdown)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=80))
def test_mentions_of_any_text_lie_in_it_and_in_order(markdown: str) -> None:
    end = 0
    for mention in mentions(markdown, BARE):
        assert end <= mention.start <= mention.end <= len(markdown)
        end = mention.end


HOSTILE = (
    *(
        "[",
        "[[",
        "[](",
        "[a](b(",
        "[a][",
        "![",
        "`",
        "` ",
        "``a` ",
        "<a",
        "<a ",
        "<a>",
        "<a>\n\n",
        "<div>\n",
        "<svg>",
        "a <svg>\n\n",
        "<x ='",
    ),
    *(
        "<!--",
        "<!--x\n",
        "{{",
        "{%",
        "{:",
        "[a]: ",
        "[[a|",
        "\\",
        "www.",
        '[a](b "',
        "    ",
        "> ",
        "- ",
        "~~~\n",
        "[a]\n",
    ),
    *("*[a]: \n", "[ ](<", "|a|b|\n", "# ", "://", "</a", "[^", "ID-1", "[[ID-1]]", "[x](a()"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    markdown = f"ID-1 {piece * (60_000 // len(piece))}"

    assert next(mentions(markdown, BARE)) == Mention(Form.BARE, 0, 4, "ID-1")
    assert len(list(mentions(markdown, BARE))) >= 1
