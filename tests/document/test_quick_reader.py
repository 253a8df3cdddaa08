"""What the quick reader reads is what libyaml's nodes become; of whatever is not plain it says nothing."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.document.composer import compose
from mkdocs_specs.document.construct import Construction, construct
from mkdocs_specs.document.odd_spaces import misread_indentation
from mkdocs_specs.document.quick_reader import quickly

PIECES = (
    "a", "b", "key", "long key", "404", "x.y", '"q"', "'q'", ": ", ":", ":\n", " #", "# c", "- ", "-", "\n", "\n",
    "\n  ", "\n    ", "\n- ", "\n  - ", "\n\n", "  ", "{", "}", "{a: 1, b: [x, 'y']}", "[", "]", "[a, b c, 4:30]", ", ",
    ",", "?", "? ", "|\n", ">-\n", "|-\n", ">\n  ", "|+", "~", "null", "True", "no", "-5", "1.10", "0x1F", ".5", "+1e3",
    "=", "<<", "&x ", "*x", "!t ", "---", "...", "it's", '""', "''", "\\", "@", "`", "%", "(a)", "http://x.y/z?a=1",
    "é", "🎁", "\t", "\u00a0", "a: b\n", "k: 'it''s'\n", 'k: "a\\n"\n', "  more\n", "    deep\n", "c:\n  d: 1\n",
    "e:\n- f\n- g: 1\n  h: 2\n", "[]", "{}", "[ ]", "[a,]", "{a}", "{a: }", "[a: b]", "[[a], {b: c}]",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(lambda pieces: "".join(pieces) + "\n")


def by_nodes(text: str) -> Construction | None:
    """Read a text by way of libyaml; None where anything is wrong with it."""
    try:
        root = compose(text)
    except yaml.YAMLError:
        return None
    made = construct(text, root, {}) if root is not None and not misread_indentation(text) else None
    return made if made is not None and not made.faults else None


def assert_same(text: str) -> None:
    made = quickly(text)
    if made is not None:
        # The text of values tells 1 from 1.0 and True.
        assert (made, repr(made.data)) == (expected := by_nodes(text), repr(expected and expected.data))


@given(TEXTS)
def test_reads_nothing_else_than_the_nodes_say(text: str) -> None:
    assert_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "  a: b\n  c: d\n",
        "a: b # why\nc:   # nothing\n# all of it\n\nd: 'e' # f\n",
        "a:\nb:\n  c:\n    d: 1\ne: [ ]\n",
        "- a\n- b: 1\n  c:\n  - d\n  - 5\n",
        "a:\n- b\n- c: d\n  e: f\nf: g\n",
        "a: {b: c, 'd e': [f, {g: 1.10}], \"h\": {}}\nb: [4:30, http://a.b/c, it's, x y]\n",
        "a: |\n  b\n\n    c: d \n\n\nb: >-\n    c\n    d\n\n\n    e\nc: |-\n  x\n# y\n",
        "a: -5\nb: -x\nc: +1\nd: .5\ne: ~\nf: 0012\ng: no\nh: True\ni: 2026-01-05\n404: 4:30\n",
        "a: x - y\nb: it's \"so\"\nc: (d) [e]\nd: e, f\ne: f:g\n",
        "a b/c: d\n",
    ],
)  # fmt: skip
def test_reads_what_authors_write(text: str) -> None:
    assert quickly(text) is not None
    assert_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "",
        "# only\n",
        "just text\n",
        "a: b\na: c\n",
        "a: b\n  c\n",
        "a: b: c\n",
        "a: b:\n",
        "a: &b c\nd: *b\n",
        "a: !t b\n",
        "a:\n   b: 1\n  c: 2\n",
        "a: 'it''s'\n",
        'a: "b\\n"\n',
        "a: [b,\n  c]\n",
        "a: [b, ]\n",
        "a: {b}\n",
        "a: |+\n  b\n",
        "a: |\n  b\n \n",
        "a: >\n  b\n    c\n",
        "a: |\n\n  b\n",
        "a: @b\n",
        "? a\n: b\n",
        "--- \na: b\n",
        "a: b\n...\n",
        "a:\tb\n",
        "a: b\u00a0c\n",
        "<<: a\n",
        "a:\n" + "".join(" " * column + f"k{column}:\n" for column in range(1, 70)),
        f"a: {'[' * 20}{']' * 20}\n",
        "a: " + "b" * 60_000 + "\n",
        "a" * 1_025 + ": b\n",
        f"a: {{{'b' * 1_025}: c}}\n",
    ],
)
def test_leaves_all_else_to_libyaml(text: str) -> None:
    assert quickly(text) is None


@pytest.mark.parametrize("path", sorted(Path("sample_site/docs/specs").glob("*.md")), ids=lambda path: path.name)
def test_reads_the_specs_of_the_sample_site(path: Path) -> None:
    block = path.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n") + "\n"

    assert_same(block)
