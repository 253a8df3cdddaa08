"""What scalars without quotes become, and that their text is kept."""

import pytest

from mkdocs_specs.document import Value, parse, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("0", 0), ("-7", -7), ("+7", 7), ("0012", 12), ("010", 10), ("0o17", 15), ("0xFf", 255),
        ("1.10", 1.1), ("-.5", -0.5), ("5.", 5.0), ("1e3", 1000.0), ("1.5E-1", 0.15),
        ("9" * 400, int("9" * 400)),
    ],
)  # fmt: skip
def test_core_schema_scalars_have_a_value_and_a_text(text: str, value: Value) -> None:
    document = read("a.md", f"---\nkey: {text}\n---\n")

    assert document.data == {"key": value}
    assert type(document.data["key"]) is type(value)
    assert document.raw == {("key",): text}


@pytest.mark.parametrize(
    "text",
    [
        "no", "yes", "on", "Off", "y", "nULL", "tRUE", "1:30", "12:30:45", "1_000", "0b11", "0o8", "-0x1", "=", "1.2.3",
        "2026-01-14", "2024-13-01", "2026-01-14 10:00:00", ".inf", "-.INF", ".nan", "1e999", "9" * 401,
        "0x" + "f" * 400, "+", ".", "-a", "1e", "\u0663",
    ],
)  # fmt: skip
def test_everything_else_stays_text(text: str) -> None:
    document = read("a.md", f"---\nkey: {text}\n---\n")

    assert document.data == {"key": text}
    assert document.raw == {}
    assert document.problems == ()


@pytest.mark.parametrize("quoted", ['"12"', "'12'", "|-\n  12", ">-\n  12"])
def test_quotes_and_blocks_make_text(quoted: str) -> None:
    document = read("a.md", f"---\nkey: {quoted}\n---\n")

    assert (document.data, document.raw) == ({"key": "12"}, {})


def test_keys_are_the_text_as_written() -> None:
    document = read("a.md", "---\n200: a\nnull: b\ntrue: c\n2026-01-05: d\n1.10: e\n'q': f\n---\n")

    assert document.data == {"200": "a", "null": "b", "true": "c", "2026-01-05": "d", "1.10": "e", "q": "f"}


def test_raw_texts_are_found_by_path() -> None:
    document = read("a.md", "---\na: [1.0, x, {b: ~}]\nc:\n- 0012\n- d: no\n  e:\n---\n")

    assert document.raw == {("a", 0): "1.0", ("a", 2, "b"): "~", ("c", 0): "0012", ("c", 1, "e"): ""}


def test_a_comment_ends_a_value_and_double_brackets_are_lists() -> None:
    document = read("a.md", "---\nid: SPEC #2\nrelated: [[SPEC-2]]\n---\n")

    assert document.data == {"id": "SPEC", "related": [["SPEC-2"]]}
    assert document.source_of(("related",)) == "[[SPEC-2]]"


@pytest.mark.parametrize("character", ["\u0085", "\u2028", "\u2029"])
def test_unicode_line_breaks_are_ordinary_characters(character: str) -> None:
    document = read("a.md", f"---\na{character}b: \ufdd0x{character}y\nquoted: 'x{character}  y'\nnext: 1\n---\n")

    assert document.data == {f"a{character}b": f"\ufdd0x{character}y", "quoted": f"x{character}  y", "next": 1}
    assert document.where(("next",)).line == 4


def test_a_whole_file_may_hold_any_value() -> None:
    tree = parse("schema.yml", b"\xef\xbb\xbf- 1\r\n- {a: b}\r\n", first_line=1)

    assert tree.data == [1, {"a": "b"}]
    assert tree.where((1, "a")).line == 2
    assert tree.raw == {(0,): "1"}
    assert parse("schema.yml", "").data is None
    assert parse("schema.yml", "a: 1\n", first_line=10).where(("a",)).line == 10
