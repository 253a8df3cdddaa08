"""Front matter that would take too much time or memory."""

import time

import pytest

from mkdocs_specs.document import parse, read

TOO_LONG = "this YAML is longer than 1 MiB; move long text into the body of the page"
TOO_MANY = "this YAML has more than 50,000 values once its aliases are written out; split it or use fewer aliases"
TOO_DEEP = "this is nested more than 100 levels deep; flatten it"


def laughs(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("a: " + "x" * 1024 * 1024, TOO_LONG),
        ("a: " + "é" * 600_000, TOO_LONG),
        ("[" * 500_000, TOO_DEEP),
        ("a: " + "{a: " * 2_000, TOO_DEEP),
        ("[" * 101 + "]" * 101, TOO_DEEP),
        ("- " * 300_000, TOO_DEEP),
        ("? " * 5_000, TOO_DEEP),
        ("\n".join(" " * n + "a:" for n in range(150)), TOO_DEEP),
        ("- a\n" * 60_000, TOO_MANY),
        ("a: [" + "x," * 50_000 + "]", TOO_MANY),
        (laughs(9), TOO_MANY),
        ("a0: &a0 [x]\n" + "\n".join(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 120)), TOO_DEEP),
    ],
    ids=range(12),
)
def test_a_limit_is_one_problem_found_quickly(block: str, message: str) -> None:
    started = time.monotonic()

    document = read("a.md", f"---\n{block}\n---\nBody\n")

    assert [(problem.rule, problem.message) for problem in document.problems] == [("front-matter-limit", message)]
    assert (document.data, document.body) == ({}, "Body\n")
    assert time.monotonic() - started < 10


def test_what_stays_within_the_limits_is_read() -> None:
    flow = "[" * 99 + "1" + "]" * 99

    assert parse("a.yml", f"a: {flow}").problems == ()
    assert len(str(parse("a.yml", "a: [" + "x," * 49_000 + "]").data)) > 49_000
    assert parse("a.yml", laughs(4)).problems == ()
    assert parse("a.yml", "a: '" + "[" * 5_000 + "'").problems == ()


def test_a_long_text_that_is_no_yaml_is_still_a_syntax_problem() -> None:
    tree = parse("a.yml", "a: b\n" * 30 + "x" * 60_000 + "\n'")

    assert [problem.rule for problem in tree.problems] == ["yaml-syntax"]


@pytest.mark.parametrize(
    "junk", ["\0", "'", "a: ", "# x\n", "!", "&a ", "a: *b\n", "%", "\ud800", "\u2028", "\t", "--- ", "a: 'x\n"]
)
def test_a_megabyte_of_junk_is_reported_and_does_not_hang(junk: str) -> None:
    started = time.monotonic()

    document = read("a.md", f"---\n{junk * (300_000 // len(junk))}\n---\n")

    assert document.problems
    assert time.monotonic() - started < 10
