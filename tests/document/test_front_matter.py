"""Where front matter begins and ends, and what is said when it does not."""

import pytest

from mkdocs_specs.document import read
from mkdocs_specs.problem import Location, Severity

WANTED = "begin it with '---' on line 1, then lines of 'key: value', then '---'"


def found(text: str | bytes) -> list[tuple[str, int, int, str]]:
    return [(p.rule, p.where.line, p.where.column, p.message) for p in read("a.md", text).problems]


@pytest.mark.parametrize("closing", ["---", "...", "---  ", "---\t"])
def test_front_matter_ends_at_a_line_of_dashes_or_dots(closing: str) -> None:
    text = f"---\ntitle: Login\n{closing}\n# Login\n"

    document = read("docs/a.md", text)

    assert document.data == {"title": "Login"}
    assert document.body == "# Login\n"
    assert document.body_line == 4
    assert document.problems == ()


def test_front_matter_may_end_with_the_file() -> None:
    document = read("a.md", "---\ntitle: Login\n---")

    assert document.data == {"title": "Login"}
    assert (document.body, document.body_line, document.problems) == ("", 3, ())


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_other_line_breaks_and_a_byte_order_mark_change_nothing(line_break: str) -> None:
    text = "---\ntitle: Login\nowner: Ann\n---\nBody\n"

    document = read("a.md", ("\ufeff" + text.replace("\n", line_break)).encode())

    assert document == read("a.md", text)
    assert document.where(("owner",)) == Location("a.md", 3, 8, 3, 11)


def test_an_indented_line_of_dashes_is_text() -> None:
    document = read("a.md", "---\nnote: |\n  above\n  ---\n  below\n---\n")

    assert document.data == {"note": "above\n---\nbelow\n"}


def test_dashes_at_the_margin_end_the_block_even_within_text() -> None:
    document = read("a.md", "---\nnote: |\n  above\n---\nbelow\n")

    assert (document.data, document.body) == ({"note": "above\n"}, "below\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"this file has no front matter; {WANTED}"),
        ("# Login\n\nText.\n", f"this file has no front matter; {WANTED}"),
        (
            "Note: this is a sentence.\n",
            "this file has keys but no front matter; put '---' on a line above them and below them",
        ),
        ("https://example.com is a link\n", f"this file has no front matter; {WANTED}"),
        ("----\ntitle: x\n----\n", "front matter opens with exactly three dashes; write '---' on this line"),
        ("--\ntitle: x\n--\n", "front matter opens with exactly three dashes; write '---' on this line"),
        ("+++\ntitle = 'x'\n+++\n", "front matter between '+++' lines is TOML; write it as YAML between '---' lines"),
        ("\u2014\ntitle: x\n", "these dashes are not the ones on a keyboard; write '---' with three hyphens"),
        ("--- title: x\n---\n", "'---' must stand alone on line 1; move what follows it to the next line"),
    ],
)
def test_a_file_without_front_matter_keeps_its_text_as_body(text: str, message: str) -> None:
    document = read("a.md", text)

    assert found(text) == [("front-matter-missing", 1, 1, message)]
    assert (document.data, document.body, document.body_line) == ({}, text, 1)
    assert document.where(("title",)) == document.problems[0].where


@pytest.mark.parametrize(
    ("lead", "line", "column", "what"),
    [
        ("\n\n", 3, 1, "the blank lines"),
        (" ", 1, 2, "the spaces"),
        ("<!-- a\n-->\n", 3, 1, "the comment"),
        ("<!-- a --> <!-- b -->\n\n", 3, 1, "the comment"),
    ],
)
def test_what_stands_before_the_front_matter_is_reported_and_skipped(
    lead: str, line: int, column: int, what: str
) -> None:
    text = lead + "---\ntitle: Login\n---\nBody\n"

    document = read("a.md", text)

    message = f"front matter must begin on line 1; delete {what} before this '---'"
    assert found(text) == [("front-matter-missing", line, column, message)]
    assert (document.data, document.body) == ({"title": "Login"}, "Body\n")
    assert document.where(("title",)).line == line + 1


def test_many_comments_before_no_front_matter_take_no_time() -> None:
    text = "<!-- note -->\n" * 20_000

    assert [rule for rule, *_ in found(text)] == ["front-matter-missing"]


@pytest.mark.parametrize(
    ("rest", "hint", "body"),
    [
        ("title: Login\n", "add '---' on a line of its own after its last key", ""),
        ("", "add '---' on a line of its own after its last key", ""),
        (
            "title: Login\n\n# Login\n\nText\n",
            "it seems to end before line 4, so add a line '---' there",
            "# Login\n\nText\n",
        ),
        ("title: Login\n# Why\nText.\n", "it seems to end before line 3, so add a line '---' there", "# Why\nText.\n"),
        ("title: Login\n\nText here.\n", "it seems to end before line 4, so add a line '---' there", "Text here.\n"),
        (
            "title: Login\n\n# Comment\nid: X\n\nText.\n",
            "it seems to end before line 7, so add a line '---' there",
            "Text.\n",
        ),
    ],
)
def test_front_matter_that_is_never_closed_is_reported_where_it_opens(rest: str, hint: str, body: str) -> None:
    text = "---\n" + rest

    document = read("a.md", text)

    assert found(text) == [("front-matter-unterminated", 1, 1, f"this front matter is never closed; {hint}")]
    assert document.body == body
    assert document.data.get("title") == ("Login" if rest else None)
    assert body.startswith(document.text.split("\n")[document.body_line - 1])


THREE = "front matter closes with exactly three dashes; write '---' on this line"


@pytest.mark.parametrize(
    ("block", "closing", "message"),
    [
        ("title: Login", " ---", "delete the space before '---'"),
        ("title: Login", "   --- ", "delete the spaces before '---'"),
        ("title: Login", "\t---", "delete the tab before '---'"),
        ("title: 'Login'", " ---", "delete the space before '---'"),
        ("title: Login\ntags: [a]", " ---", "delete the space before '---'"),
        ("title: Login\ntags:\n  - a", " ---", "delete the space before '---'"),
        ("title: Login\nnote: |\n  a", " ---", "delete the space before '---'"),
        ("title: Login", "----", THREE),
        ("title: Login", " ----", THREE),
        ("title: Login", "--", THREE),
        ("title: Login", "\u2014", "these dashes are not the ones on a keyboard; write '---' with three hyphens"),
    ],
)
@pytest.mark.parametrize("body", ["# Login\n\nText.\n", "# Login\n\nText.\n\n---\n\nMore.\n", ""])
def test_a_closing_line_that_is_nearly_right_closes_and_is_reported(
    block: str, closing: str, message: str, body: str
) -> None:
    text = f"---\n{block}\n{closing}\n{body}"
    line = block.count("\n") + 3

    document = read("a.md", text)

    assert found(text) == [("front-matter-unterminated", line, 1, message)]
    assert document.data["title"] == "Login"
    assert (document.body, document.body_line) == (body, line + 1)


def test_the_faults_above_a_closing_line_that_is_nearly_right_are_reported() -> None:
    problems = found("---\ntitle: a: b\n----\n# Login\n")

    assert [(rule, line) for rule, line, *_ in problems] == [("front-matter-unterminated", 3), ("yaml-syntax", 2)]


@pytest.mark.parametrize(
    "block",
    [
        "note: |\n  above\n  ---\n  below",
        "note: |\n  above\n  ----\n\n# why\nmy key: b",
        "note: 'above\n  ---\n  below'",
        "note: above\n  ---\ntitle: b",
        "note: above\n ---\nmy key: b",
        "note: above\n ---\n\n# why\n'my key': b",
        "note: |\n" + "  ---\n" * 50,
    ],
)
def test_dashes_within_text_close_nothing(block: str) -> None:
    document = read("a.md", f"---\n{block}\n---\nBody\n")

    assert (document.problems, document.body) == ((), "Body\n")


@pytest.mark.parametrize(
    ("rest", "end"),
    [
        ("note: |\n  above\n  ---\n\n# Why\n\nText\n", 6),
        ("note: 'above\n  ---\n  below'\n\nText\n", 6),
        ("title: Login\n\nWhy\n----\n", 4),
        ("title: Login\n\n# Why\n----\n", 4),
    ],
)
def test_dashes_within_text_or_below_prose_close_nothing_that_is_open(rest: str, end: int) -> None:
    hint = f"it seems to end before line {end}, so add a line '---' there"

    problems = found("---\n" + rest)

    assert problems == [("front-matter-unterminated", 1, 1, f"this front matter is never closed; {hint}")]


def test_nothing_is_lost_when_the_end_cannot_be_guessed() -> None:
    document = read("a.md", "---\ntitle: [a\n\nSome text.\n")

    assert [problem.rule for problem in document.problems] == ["front-matter-unterminated"]
    assert (document.data, document.body, document.body_line) == ({}, "title: [a\n\nSome text.\n", 2)


@pytest.mark.parametrize(
    ("block", "line", "message"),
    [
        ("", 1, "this front matter is empty; write its keys between the two lines of '---'"),
        ("# only a comment\n", 1, "this front matter is empty; write its keys between the two lines of '---'"),
        ("- a\n- b\n", 2, "this front matter is a list; write lines of 'key: value', without '- ' before them"),
        ("just text\n", 2, "this front matter is only text; write lines of 'key: value'"),
        ("title:Login\n", 2, "there is no space after 'title:'; write 'title: ' before the value"),
        ("=\n", 2, "this front matter is only text; write lines of 'key: value'"),
        ("https://example.com\n", 2, "this front matter is only text; write lines of 'key: value'"),
    ],
)
def test_front_matter_that_is_no_mapping_is_reported(block: str, line: int, message: str) -> None:
    text = f"---\n{block}---\nBody\n"

    document = read("a.md", text)

    assert found(text) == [("front-matter-not-mapping", line, 1, message)]
    assert (document.data, document.raw, document.body) == ({}, {}, "Body\n")


def test_a_byte_that_is_not_utf_8_is_reported_where_it_stands() -> None:
    content = "---\r\ntitle: é, ".encode() + b"caf\xe9\r\n---\r\nBody \xff\r\n"

    document = read("a.md", content)

    message = "byte 0xE9 is not UTF-8; save this file as UTF-8"
    assert found(content) == [("front-matter-encoding", 2, 14, message)]
    assert document.data == {"title": "é, caf\ufffd"}
    assert document.problems[0].severity is Severity.ERROR


def test_a_file_in_utf_16_is_reported_and_read() -> None:
    content = "\ufeff---\ntitle: Login\n---\n".encode("utf-16-le")

    assert found(content) == [("front-matter-encoding", 1, 1, "this file is UTF-16; save it as UTF-8")]
    assert read("a.md", content).data == {"title": "Login"}


def test_two_byte_order_marks_are_reported() -> None:
    text = "\ufeff\ufeff---\ntitle: Login\n---\n"

    message = "this file starts with more than one byte order mark (U+FEFF); save it as UTF-8 without them"
    assert found(text) == [("front-matter-encoding", 1, 1, message)]
    assert read("a.md", text).data == {"title": "Login"}
