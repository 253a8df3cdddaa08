"""YAML that is well-formed and has no place in front matter: tags, endless aliases, keys written twice."""

import pytest

from mkdocs_specs.document import parse, read
from mkdocs_specs.problem import Location, Related

QUOTES = "put quotes around the text"


def a_tag(written: str) -> str:
    return f"'{written}' is a YAML tag, which cannot be used here; delete it, or {QUOTES}"


@pytest.mark.parametrize(
    ("block", "tag", "column", "value"),
    [
        ("a: !x 12", "!x", 4, "12"),
        ("a: !!str 12", "!!str", 4, "12"),
        ("a: ! 12", "!", 4, 12),
        ("a: !ENV {b: c}", "!ENV", 4, {"b": "c"}),
        ("a: &x !!python/object:os.system [b]", "!!python/object:os.system", 7, ["b"]),
        ("a: !<tag:yaml.org,2002:int> x", "!<tag:yaml.org,2002:int>", 4, "x"),
        ("a: [!x b]", "!x", 5, ["b"]),
        ("!x a: b", "!x", 1, "b"),
        ("a: !x\n  b: c", "!x", 4, {"b": "c"}),
    ],
)
def test_a_tag_is_reported_and_its_value_kept(block: str, tag: str, column: int, value: object) -> None:
    document = read("a.md", f"---\n{block}\n---\n")

    [problem] = document.problems
    assert (problem.rule, problem.where.column, problem.message) == ("yaml-tag", column, a_tag(tag))
    assert problem.where.end_column == column + len(tag)
    assert document.data == {"a": value}


@pytest.mark.parametrize("block", ["a: !x!y 1", "a: !<x"])
def test_a_tag_that_is_not_even_one_is_reported(block: str) -> None:
    [problem] = read("a.md", f"---\n{block}\n---\n").problems

    assert (problem.rule, problem.where.column) == ("yaml-tag", 4)
    assert problem.message == a_tag(block.split()[1])


def test_all_tags_are_reported_each_once() -> None:
    tree = parse("a.yml", "a: &x [!t 1, !t 2]\nb: *x\nc: !u v")

    assert [(problem.rule, problem.pointer) for problem in tree.problems] == [
        ("yaml-tag", "/a/0"),
        ("yaml-tag", "/a/1"),
        ("yaml-tag", "/c"),
    ]


@pytest.mark.parametrize(
    ("block", "line", "column", "message"),
    [
        ("a: *lost", 1, 4, f"'*lost' refers to a YAML anchor that is not there; {QUOTES}"),
        ("a: &x 1\nb: &x 2", 2, 4, "the anchor '&x' is already on line 1; give this one another name"),
        ("a: &x [1, *x]", 1, 11, "'*x' stands inside the value it refers to, so it never ends; write the value out"),
        ("&x\na: {b: *x}", 2, 8, "'*x' stands inside the value it refers to, so it never ends; write the value out"),
        ("a: &x\n  b: *x", 2, 6, "'*x' stands inside the value it refers to, so it never ends; write the value out"),
    ],
)
def test_an_alias_that_leads_nowhere_or_into_itself_is_reported(
    block: str, line: int, column: int, message: str
) -> None:
    [problem] = parse("a.yml", block).problems

    assert (problem.rule, problem.where.line, problem.where.column, problem.message) == (
        "yaml-alias",
        line,
        column,
        message,
    )


def test_anchors_and_aliases_are_otherwise_fine() -> None:
    tree = parse("a.yml", "a: &x [1, two]\nb: *x\n&k c: *k")

    assert (tree.data, tree.problems) == ({"a": [1, "two"], "b": [1, "two"], "c": "c"}, ())
    assert tree.raw == {("a", 0): "1", ("b", 0): "1"}


def test_a_key_written_twice_names_both_places_and_keeps_the_first() -> None:
    tree = parse("a.yml", "a: 1\nb:\n  - c: 1\n    d: 2\n    c: 3\n'a': 4\n")

    assert tree.data == {"a": 1, "b": [{"c": 1, "d": 2}]}
    assert [(problem.rule, str(problem.where), problem.pointer) for problem in tree.problems] == [
        ("duplicate-key", "a.yml:5:5", "/b/0/c"),
        ("duplicate-key", "a.yml:6:1", "/a"),
    ]
    assert tree.problems[0].message == "the key 'c' is written twice in one mapping; keep one of the two"
    assert tree.problems[0].related == (Related(Location("a.yml", 3, 5, 3, 6), "first used here"),)
