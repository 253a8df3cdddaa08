"""Where values and keys stand."""

import pytest

from mkdocs_specs.document import Path, parse, read
from mkdocs_specs.problem import Location

TEXT = """\
---
title: Gift cards 🎁 for all  # a comment
"quoted key": 'it''s'
nested:
  list:
    - first
    - {flow: [x, "y"]}

  # a comment
  block: |
    line one

    line two

empty:
anchored: &mark
  a: 1
alias: *mark
---
Body
"""


def span(where: Location) -> tuple[int, int, int, int]:
    return where.line, where.column, where.end_line, where.end_column


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("title",), (2, 8, 2, 28), (2, 1, 2, 6)),
        (("quoted key",), (3, 15, 3, 22), (3, 1, 3, 13)),
        (("nested",), (5, 3, 13, 13), (4, 1, 4, 7)),
        (("nested", "list"), (6, 5, 7, 23), (5, 3, 5, 7)),
        (("nested", "list", 0), (6, 7, 6, 12), (6, 7, 6, 12)),
        (("nested", "list", 1), (7, 7, 7, 23), (7, 7, 7, 23)),
        (("nested", "list", 1, "flow", 1), (7, 18, 7, 21), (7, 18, 7, 21)),
        (("nested", "list", 1, "flow"), (7, 14, 7, 22), (7, 8, 7, 12)),
        (("nested", "block"), (10, 10, 13, 13), (10, 3, 10, 8)),
        (("empty",), (15, 7, 15, 7), (15, 1, 15, 6)),
        (("anchored",), (17, 3, 17, 7), (16, 1, 16, 9)),
        (("alias",), (17, 3, 17, 7), (18, 1, 18, 6)),
        (("alias", "a"), (17, 6, 17, 7), (17, 3, 17, 4)),
        ((), (2, 1, 18, 6), (2, 1, 18, 6)),
        (("nested", "list", 7, "x"), (6, 5, 7, 23), (5, 3, 5, 7)),
        (("missing",), (2, 1, 18, 6), (2, 1, 18, 6)),
    ],
)
def test_values_and_keys_have_places(path: Path, value: tuple[int, ...], key: tuple[int, ...]) -> None:
    document = read("docs/a.md", TEXT)

    assert span(document.where(path)) == value
    assert span(document.where_key(path)) == key
    assert document.where(path).path == "docs/a.md"


def test_the_body_line_counts_the_front_matter() -> None:
    assert read("a.md", TEXT).body_line == 20


def test_the_source_of_a_value_is_its_exact_text() -> None:
    document = read("a.md", TEXT)

    assert document.source_of(("title",)) == "Gift cards 🎁 for all"
    assert document.source_of(("quoted key",)) == "'it''s'"
    assert document.source_of(("nested", "list", 1)) == '{flow: [x, "y"]}'
    assert document.source_of(("nested", "block")) == "|\n    line one\n\n    line two"
    assert document.source_of(("missing",)) == ""


def test_flow_is_told_from_block() -> None:
    document = read("a.md", "---\na: [Name]\nb: {proposed}\nc: '[x]'\nd:\n- x\ne: &f [x]\n---\n")

    assert [key for key in document.data if document.is_flow((key,))] == ["a", "b", "e"]
    assert not document.is_flow(("a", 0))
    assert not document.is_flow(("missing",))


def test_an_anchor_and_the_comment_after_it_are_not_the_value() -> None:
    document = read("a.md", "---\na: &x # why\n  [1]\nb: &y\n---\n")

    assert document.source_of(("a",)) == "[1]"
    assert document.source_of(("b",)) == ""


def test_a_dropped_entry_moves_no_place() -> None:
    document = read("a.md", "---\na: {b: 1, b: [2, 3], c: 4}\n<<: {x: [9]}\nd: 5\n---\n")

    assert document.data == {"a": {"b": 1, "c": 4}, "d": 5}
    assert document.raw == {("a", "b"): "1", ("a", "c"): "4", ("d",): "5"}
    assert span(document.where(("a", "c"))) == (2, 25, 2, 26)
    assert span(document.where_key(("d",))) == (4, 1, 4, 2)


def test_front_matter_that_cannot_be_read_stands_at_its_opening_line() -> None:
    document = read("a.md", "---\na: [\n---\n")

    assert span(document.where(("a",))) == (1, 1, 1, 4)
    assert document.where_key(("a",)) == document.where(())


def test_yaml_that_cannot_be_read_stands_at_its_first_line() -> None:
    tree = parse("a.yml", "a: [", first_line=7)

    assert span(tree.where(("a",))) == (7, 1, 7, 1)
    assert (tree.data, tree.raw, tree.source_of(())) == (None, {}, "")
