"""Inline Markdown of authors, and nothing else of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_specs.views import Inline

from .make import Reader, visible

inline = Inline(lambda href: href)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain & simple > all", "plain &amp; simple &gt; all"),
        ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"),
        ("`a < b && c &lt;`", "<code>a &lt; b &amp;&amp; c &amp;lt;</code>"),
        ("[text](a.md)", '<a href="a.md">text</a>'),
        ('[a](b.md "it\'s")', '<a href="b.md" title="it&#x27;s">a</a>'),
        ("[*a*](b.md?c=1&d=2)", '<a href="b.md?c=1&amp;d=2"><em>a</em></a>'),
        ("![alt](https://example.org/a.png)", '<a href="https://example.org/a.png">alt</a>'),
        (
            "<https://example.org/?a=1&b=2>",
            '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>',
        ),
        ("<me@example.org>", '<a href="mailto:me@example.org">me@example.org</a>'),
        ("[a [b](c)](d)", '<a href="d">a [b](c)</a>'),
        ("[a <https://example.org>](d)", '<a href="d">a &lt;https://example.org&gt;</a>'),
        (r"\*a\* C:\dir", r"*a* C:\dir"),
    ],
)
def test_inline_markdown_is_rendered(text: str, html: str) -> None:
    assert inline(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> <script>alert(1)</script> <!-- c -->",
        "&copy; &#60; &lt; *",
        "[a](javascript:alert(1)) [b](&#106;avascript:alert(1)) [c](data:x)",
        "<javascript:alert(1)> <file:///etc/passwd> <b@c d>",
        "# heading",
        "- item *",
        "1. item *",
        "> quote *",
        "[x]: https://example.org",
        "[a][b] [c] [[SPEC-0007]] SPEC-0001",
        "a_b_c snake_case",
        "!!! note",
    ],
)
def test_all_else_is_shown_as_written(text: str) -> None:
    html = inline(text)

    assert visible(html) == text
    assert not [tag for tag, _ in Reader(html).tags if tag != "em"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\nb", "a b"),
        ("a\r\n\r\nb\n\n\nc", "a<br><br>b<br><br>c"),
        ("a  \nb\\\nc", "a<br>b<br>c"),
        ("do:\n- a\n- b\n1. c", "do:<br>- a<br>- b<br>1. c"),
        ("*a\nb*", "<em>a b</em>"),
        ("a\tb", "a b"),
        ("a\u2028b\x0bc\x85d", "a b c d"),
    ],
)
def test_every_text_stands_on_one_line(text: str, html: str) -> None:
    assert inline(text) == html


def test_marks_of_markdown_itself_cannot_be_smuggled_in() -> None:
    assert inline("\x02klzzwxh:0000\x03 *a* \x0242\x03") == "\ufffdklzzwxh:0000\ufffd <em>a</em> \ufffd42\ufffd"


def test_what_does_not_resolve_stays_text() -> None:
    lost = Inline(lambda _: "")

    assert lost("[a](b.md) <https://example.org>") == "[a](b.md) &lt;https://example.org&gt;"


def test_a_text_is_read_once() -> None:
    asked: list[str] = []

    def resolve(href: str) -> str:
        asked.append(href)
        return href

    once = Inline(resolve)

    assert once("[a](b)") == once("[a](b)")
    assert asked == ["b"]


@pytest.mark.parametrize("text", ["[" * 400, "`" * 20_000, "*a **b " * 2_000, "[a](" * 400, "_a*" * 6_000, "![" * 400])
def test_no_text_takes_too_long_to_be_shown(text: str) -> None:
    assert inline(text)


@pytest.mark.parametrize("text", ["*" + "a" * 20_000, "[a](b)" * 501])
def test_a_text_too_long_for_markdown_is_shown_as_written(text: str) -> None:
    assert visible(inline(text)) == text


@given(st.text(alphabet="[]()*_`<>!&;\\ \n:/abj\x02\x030123", max_size=60))
@settings(max_examples=400, deadline=None)
def test_no_text_breaks_the_html(text: str) -> None:
    html = inline(text)

    assert "\n" not in html
    assert "\x02" not in html
    Reader(html)


@given(
    st.lists(
        st.sampled_from(
            [
                "`a_b`",
                "``",
                "`",
                "`<`",
                "**",
                "**a b**",
                "*",
                "_",
                "a_b",
                "a",
                " ",
                "  ",
                "é",
                "(b)",
                ".",
                "`\\`",
                "[",
                "&lt;",
            ]
        ),
        max_size=9,
    ).map("".join)
)
@settings(max_examples=400, deadline=None)
def test_code_and_bold_words_are_the_same_where_something_else_is_marked_too(text: str) -> None:
    flat = " ".join(f"a {text} b".split())

    alone, among_others = inline(flat), inline(rf"{flat} \!")

    assert among_others == f"{alone} !"
