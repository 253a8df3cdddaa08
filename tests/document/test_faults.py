"""YAML that is broken or forbidden: one sentence each, at the place to mend."""

import pytest
from yaml import MarkedYAMLError

from mkdocs_specs.document import parse, read
from mkdocs_specs.document.source import Source
from mkdocs_specs.document.syntax import explain

QUOTES = "put quotes around the text"
SECOND_VALUE = f"a ':' followed by a space starts a second value here; {QUOTES}"
DEEPER = "this key is indented below text that is already a value; indent it like the key it belongs beside"
NO_COLON = "this line is not 'key: value'; add the ':', or indent the line to continue the text above"
NO_SPACE = "there is no space after 'key:'; write 'key: ' before the value"
MISPLACED = "this line is indented like none above it; indent it like the line it belongs beside"
PERCENT = f"a line cannot start with '%'; delete it, or {QUOTES}"
TAB = "a tab indents this line; use spaces"


CHECK_BOX = (
    "'[ ]' is a check-box of Markdown; write '- A mail is sent', "
    "or '- {text: A mail is sent, done: true}' when it is done"
)
DASHED = "there is no space after '-'; write '- goal:'"
ODD = "a no-break space (U+00A0) indents this line; use ordinary spaces"


def first(character: str) -> str:
    return f"a value cannot start with '{character}'; {QUOTES}"


SYNTAX = [
    ("title: a: b", 2, 9, SECOND_VALUE),
    ("title: http://x: y", 2, 16, SECOND_VALUE),
    ("a: 1\n b: 2", 3, 2, DEEPER),
    ("a:\n  x\n  b: y", 4, 3, DEEPER),
    ("key:value\nb: 1", 2, 1, NO_SPACE),
    ("a: 1\nkey:value", 3, 1, NO_SPACE),
    ("- a\n-b", 3, 1, "there is no space after '-'; write '- ' before the item"),
    ("a: 1\nwords alone", 3, 1, NO_COLON),
    ("one # comment\ntwo", 3, 1, NO_COLON),
    ('"a\n b": 1', 3, 4, "the key before this ':' spans several lines; write it on one"),
    ("a:\n\tb: 2", 3, 1, TAB),
    ("a: 1\n\tb: 2", 3, 1, TAB),
    ("-\t- a", 2, 2, "a tab stands here; use spaces"),
    ('a: "x\n\ty"', 3, 1, TAB),
    ("a: @x", 2, 4, first("@")),
    ("a: `x`", 2, 4, first("`")),
    ("a: %x", 2, 4, first("%")),
    ("b: 1\na: @x", 3, 4, first("@")),
    ("a: ]", 2, 4, first("]")),
    ("a: , x", 2, 4, first(",")),
    ("a: **bold**", 2, 4, first("*")),
    ("a: & b", 2, 4, first("&")),
    ("a: ? b", 2, 4, f"a value cannot start with '? '; {QUOTES}"),
    ("%YAML 1.2\na: 1", 2, 1, PERCENT),
    ("a: 1\n%b: 2", 3, 1, PERCENT),
    ('a: "x\nb: 1', 2, 4, "the double quote opened here is never closed; add it after the text"),
    ("b: 1\na: 'x", 3, 4, "the single quote opened here is never closed; add it after the text"),
    ("a: 'it's'", 2, 8, "the text goes on after its closing quote; write '' for each apostrophe within single quotes"),
    ('a: "x" y', 2, 8, 'the text goes on after its closing quote; write \\" for each quote within double quotes'),
    ('a: "C:\\docs"', 2, 7, "'\\d' means nothing in double quotes; write '\\\\d', or use single quotes"),
    ('a: "\\u12"', 2, 5, "'\\u' needs 4 hexadecimal digits after it; write '\\\\u' for a plain backslash"),
    ("a: [1, 2\nb: 3", 2, 4, "the '[' opened here is not closed before line 3; add ']', or a ',' between its items"),
    ("a: {x: 1\nb: 2", 2, 4, "the '{' opened here is not closed before line 3; add '}', or a ',' between its items"),
    ("a: [1 2}", 2, 8, "a ',' or the closing ']' is missing before this; add it, or put quotes around all of the text"),
    ("a: [a, b]]", 2, 10, f"this ']' closes nothing; delete it, or {QUOTES}"),
    ("a: [\n- x\n]", 3, 1, "a '-' starts no item inside brackets; separate the items with ','"),
    ("a: [", 3, 1, "the YAML ends where a value should stand; add the value, or the closing ']' or '}'"),
    ("a: {b:,c}", 2, 6, f"a space is missing after this ':'; add it, or {QUOTES}"),
    ("a: &x b\nc: &y *x", 3, 7, "this does not belong to the value before it; put quotes around the whole text"),
    ("a: - b", 2, 4, f"a list starts on the line below its key; move this '-' there, or {QUOTES}"),
    ("a: 1\n- b", 3, 1, "this list item has no key of its own; indent it like the items above it"),
    ("a:\n  b: 1\n c: 2", 4, 2, MISPLACED),
    (
        "- a\nb: 1",
        3,
        1,
        "this is not an item of the list begun on line 2; start it with '- ', or change its indentation",
    ),
    ("- 'a' b", 2, 7, "the text goes on after its closing quote; write '' for each apostrophe within single quotes"),
    ("a: | foo\n  x", 2, 6, "the text of a '|' block starts on the next line; move it there, or put quotes around it"),
    ("a: 1\n--- b", 3, 1, "'---' starts a second YAML document here; delete it, or indent it if it is text"),
    ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\n>>>>>>> x", 3, 1, "this is a merge conflict; keep one of its two sides"),
    ('a: "x"# y', 2, 7, "a comment touches the closing quote; put a space before the '#'"),
    ("a: >-# y\n  x", 2, 6, "a comment touches '>-'; put a space before the '#'"),
    ("a: [-]", 2, 5, "a '-' alone is not a value; put quotes around it"),
    ("a: |\n     \n   b", 4, 4, "the blank lines above hold more spaces than this line; delete the spaces in them"),
    ("a: |\n     \n   # b", 4, 4, "the blank lines above hold more spaces than this line; delete the spaces in them"),
    ("a: |\n  b\n c: d", 4, 2, MISPLACED),
    ("title: {{ id }}", 2, 8, f"'{{{{ id }}}}' without quotes is a mapping inside a mapping to YAML; {QUOTES}"),
    ("[a, b]: 1", 2, 1, "a list or a mapping cannot be a key; put quotes around the key"),
    ("a: 1\n<<: {b: 2}", 3, 1, "the merge key '<<' is not part of YAML 1.2; write the keys out here"),
    ("a: x\x07y\0\nb: \0", 2, 5, "the invisible character U+0007 cannot stand in YAML; delete it"),
]


@pytest.mark.parametrize(("block", "line", "column", "message"), SYNTAX, ids=[case[0] for case in SYNTAX])
def test_a_syntax_error_is_explained_where_it_is_mended(block: str, line: int, column: int, message: str) -> None:
    document = read("a.md", f"---\n{block}\n---\nBody\n")

    problem = document.problems[0]
    assert (problem.where.line, problem.where.column, problem.message) == (line, column, message)
    assert problem.rule == "yaml-syntax"
    assert document.body == "Body\n"


LOOKALIKES = [
    ("risks: [{risk: Credit: booked twice, owner: X}]", 2, 22, SECOND_VALUE),
    ("risks: [{risk: a,\n  x: Credit: booked}]", 3, 12, SECOND_VALUE),
    (
        "risks: {risk: [a]: c}",
        2,
        18,
        "a ',' or the closing '}' is missing before this; add it, or put quotes around all of the text",
    ),
    (
        "risks: {risk: 'a: b': c}",
        2,
        21,
        "a ',' or the closing '}' is missing before this; add it, or put quotes around all of the text",
    ),
    (
        "a:\n  - [ ] A mail is sent",
        3,
        5,
        CHECK_BOX,
    ),
    (
        "a:\n  - [x] A mail is sent",
        3,
        5,
        "'[x]' is a check-box of Markdown; write '- {text: A mail is sent, done: true}'",
    ),
    (
        "a:\n- [X] Mail: it is sent to everybody who has asked for one",
        3,
        3,
        "'[X]' is a check-box of Markdown; write '- {text: \"Mail: it is sent to everybody who has a…\", done: true}'",
    ),
    ("- [x] **A**", 2, 3, "'[x]' is a check-box of Markdown; write '- {text: \"**A**\", done: true}'"),
    ("- [x] 'A'", 2, 3, "'[x]' is a check-box of Markdown; write '- {text: A, done: true}'"),
    ("- * [x] A", 2, 3, first("*")),
    ("* [x] A", 2, 3, "'[x]' is a check-box of Markdown; write '- {text: A, done: true}'"),
    ("- [x] 'A", 2, 7, "the single quote opened here is never closed; add it after the text"),
    ("goals:\n  -goal: Fewer tickets\n    metric: x", 3, 3, DASHED),
    ("goals:\n  -goal: Fewer\n    tickets\n\n    metric: x", 3, 3, DASHED),
    ("goals:\n  -goal:x\n    metric: x", 3, 3, DASHED),
    ("goals:\n  - a\n  -goal: x", 4, 3, DASHED),
    ("goals: -goal\n  metric: x", 3, 3, DEEPER),
    ("* goals:\n  - a", 2, 1, "a list item starts with '- '; write '- goals'"),
    ("a:\n  * goal: x\n    b: c", 3, 3, "a list item starts with '- '; write '- goal: x'"),
    ("a:\n  * Fewer tickets", 3, 3, "a list item starts with '- '; write '- Fewer tickets'"),
    ("a:\n  * @ann", 3, 3, "a list item starts with '- '; write '- \"@ann\"'"),
    ("a: [b,\n  * c]", 3, 3, first("*")),
    ("a: * b", 2, 4, first("*")),
    ("a:\n  *goals*", 3, 3, first("*")),
    ("a:\n\u00a0\u00a0b: 1", 3, 1, ODD),
    ("a:\n  b: 1\n \u00a0c: 2", 4, 2, ODD),
    ("a:\n\u00a0- b\n\u00a0- c", 3, 1, ODD),
    ("a: 1\n\u00a0\u00a0b: x\n  c: y", 3, 1, ODD),
    ("a: |\n\u00a0b", 3, 1, ODD),
    ("a:\n\u3000b: 1", 3, 1, "an ideographic space (U+3000) indents this line; use ordinary spaces"),
    ("a:\n\u2007b: 1", 3, 1, "a figure space (U+2007) indents this line; use ordinary spaces"),
    ("a:\n\u202fb: 1", 3, 1, "a narrow no-break space (U+202F) indents this line; use ordinary spaces"),
]


@pytest.mark.parametrize(("block", "line", "column", "message"), LOOKALIKES, ids=[case[0] for case in LOOKALIKES])
def test_what_looks_like_yaml_is_named(block: str, line: int, column: int, message: str) -> None:
    document = read("a.md", f"---\n{block}\n---\nBody\n")

    problem = document.problems[0]
    assert (problem.where.line, problem.where.column, problem.message) == (line, column, message)
    assert problem.rule == "yaml-syntax"
    assert (document.data, document.body) == ({}, "Body\n")


@pytest.mark.parametrize(
    ("block", "places"),
    [
        ("a:\n\tb: 1\n\tc: 2\nd:3\ne: 4\nf:5", ["3:1", "4:1", "5:1", "7:1"]),
        ("a: 1\nb:2\nc:3\nd:4", ["3:1", "4:1", "5:1"]),
        ("a: @x\nb:\n- c: 1\n  d:2\n- c: 3\ne:4", ["2:4", "5:3", "7:1"]),
        ("a:\n  - [ ] b\n  - [x] c\nd:\n  - [ ] e", ["3:5", "4:5", "6:5"]),
        ("a:\n\u00a0b: 1\n\u00a0c: @d\n\u00a0e: 2", ["3:1", "4:1", "4:5", "5:1"]),
        ("a: @x\nb: |\n  c\n\td", ["2:4", "5:1"]),
        ("a: @x\nb: 'c'\nd: [e, 'f']  # [\n\tg: 1", ["2:4", "5:1"]),
    ],
)
def test_one_syntax_error_hides_no_other_that_is_certain(block: str, places: list[str]) -> None:
    problems = read("a.md", f"---\n{block}\n---\n").problems

    assert sorted(f"{problem.where.line}:{problem.where.column}" for problem in problems) == places
    assert {problem.rule for problem in problems} == {"yaml-syntax"}


@pytest.mark.parametrize(
    "below",
    [
        "b: |\n  c:d\n  \te\n  - [ ] f\n  \u00a0g",
        "b: >-\n    c\n  d:e",
        "- |\n  c:d\n  \te",
        "b: 'c\n\td\n\n  e'\nf:g",
        'b: "c\nd:e\n\tf"',
        "b: [c,\n\td,\n\te:f]\ng:h",
        "b: {c: 'd',\n\te: [f]}",
        "b: c\n  d:e\n  - [ ] f\n  \u00a0g\n  \th",
        "b:\n  c:d\n  e:f",
        "b: c\n  - d\n  - [ ] e",
        "b:\n  c\n  - [ ] e",
        "b: c\n# d:e\n\t# f\n\t\n",
        "http://c\nb:c: d\nb:c # d: e",
        "? b:c\n\td",
        "b: &x |\n  c:d\n  - [x] e",
    ],
)
def test_what_may_be_text_below_a_syntax_error_is_not_faulted(below: str) -> None:
    problems = read("a.md", f"---\na: @x\n{below}\n---\n").problems

    assert [str(problem.where) for problem in problems] == ["a.md:2:4"]


def test_no_more_than_a_hundred_hidden_errors_are_reported() -> None:
    assert len(read("a.md", "---\na: @x\n" + "\tb: c\n" * 500 + "---\n").problems) == 101


def test_every_invisible_character_is_named_once_and_the_rest_is_read() -> None:
    document = read("a.md", "---\na: x\x07y\0\nb: \0\nc: 3\n---\n")

    assert [str(problem.where) for problem in document.problems] == ["a.md:2:5", "a.md:2:7"]
    message = "the invisible character U+0000 cannot stand in YAML (2 times from here on); delete it"
    assert document.problems[1].message == message
    assert document.data == {"a": "x\ufffdy\ufffd", "b": "\ufffd", "c": 3}


@pytest.mark.parametrize(
    "block",
    [
        "a: |\n\n  b",
        "a: >2\n     \n  b",
        "a: |\n   \nb: c",
        "a: 'x'  # y",
        "a: ['x', \"y\"]",
        "a: 'x\n  \ty'",
        'a: "x\n\n  y"',
        "a: |- # why\n  b",
        "- |\n   \n\n- b",
        "a: http://x.y/z#w",
        "a: 10:30",
        "a: '<<'",
        "'<<': b",
        "a: |\n  b\n  \u00a0c",
        "a: b\n  \u00a0c",
        "a: 'b\n  \u00a0c'",
        "a: \u00a0b",
        "a: [ ]\nb:\n- [ ]\n- [x]",
    ],
)
def test_valid_yaml_is_not_refused(block: str) -> None:
    assert parse("a.yml", block).problems == ()


def test_an_error_nobody_has_met_is_shown_in_the_words_of_the_library() -> None:
    fault = explain(MarkedYAMLError(problem="found a new fault"), Source("a.yml", "a: b"))

    assert fault.message == "YAML cannot be read from here: found a new fault"
