"""What holds for any input at all, and for any data that was written by a YAML library."""

import math
import re

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_specs.document import Document, Path, Value, has_content, headings, read
from mkdocs_specs.problem import Location

FRAGMENTS = (
    "---", "...", "\n", "\n", "\n", "\r\n", "\r", ": ", ":", "- ", "-", "? ", "[", "]", "{", "}", ",", "'", '"', "#",
    "🎁", " #", "|", ">", "|-\n", "  ", "    ", "\t", "a", "key", "1.10", "0012", "null", "~", "&x ", "*x", "!t ", "!",
    "<<", "@", "`", "%", "\\", "\u0085", "\u2028", "\ufeff", "\0", "é", "key: v\n", "  key: v\n", "- item\n", '"q"',
    "'q'", "\n\u00a0", "[ ] ", "* ", "\n ---\n", "\n----\n", "a:b\n", "<!--", "-->", "# H", "```\n", "===\n",
)  # fmt: skip
YAML_LIKE = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)
IN_FENCES = YAML_LIKE.map(lambda block: f"---\n{block}\n---\nBody\n")
TEXTS = st.one_of(st.text(max_size=60), YAML_LIKE, IN_FENCES)

# YAML 1.1 folds lines at the first of these characters, and so does PyYAML when it writes; the others, as indentation
# of a key, are faults on purpose.
NOT_READ_BACK = "\u0085\u2028\u2029\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
TEXT = st.text(st.characters(codec="utf-8", exclude_characters=NOT_READ_BACK), max_size=12)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(min_value=-(10**30), max_value=10**30),
    TEXT,
    st.floats(allow_nan=False, allow_infinity=False),
)
DATA = st.dictionaries(
    TEXT,
    st.recursive(
        SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=8
    ),
    max_size=5,
)


def assert_inside(document: Document, where: Location) -> None:
    lines = document.text.split("\n")
    for line, column in ((where.line, where.column), (where.end_line, where.end_column)):
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    assert (where.line, where.column) <= (where.end_line, where.end_column)


def leaves(value: Value, path: Path = ()) -> list[tuple[Path, Value]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for index, inner in enumerate(value) for leaf in leaves(inner, (*path, index))]
    return [(path, value)]


def assert_sound(document: Document) -> None:
    for problem in document.problems:
        assert_inside(document, problem.where)
        assert not problem.message.endswith(".")
        for related in problem.related:
            assert_inside(document, related.where)
    is_sound = not document.problems
    for path, value in leaves(document.data):
        assert_inside(document, document.where(path))
        assert_inside(document, document.where_key(path))
        if is_sound and not isinstance(value, str | list | dict):
            assert document.raw[path] == document.source_of(path)
    assert document.text.endswith(document.body)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example("---\n? \u2028!\\é=\r\n===\na")
@example("---\na: &x [*x]\n---")
def test_any_text_is_read_and_every_place_lies_inside_it(text: str) -> None:
    document = read("a.md", text)

    assert_sound(document)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | TEXTS.map(str.encode) | TEXTS.map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_read(content: bytes) -> None:
    document = read("a.md", content)

    assert_sound(document)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_headings_of_any_text_stand_where_they_say(text: str) -> None:
    document = read("a.md", text)

    for heading in headings(document.body, document.body_line):
        line = document.text.split("\n")[heading.line - 1]
        assert document.body[heading.start : heading.end].split("\n")[0] == line
    assert has_content(document.body) in {True, False}


@settings(max_examples=100, deadline=None)
@given(DATA, st.booleans(), st.booleans())
def test_data_dumped_by_a_yaml_library_is_read_back(data: dict[str, Value], flow: bool, unicode: bool) -> None:  # noqa: FBT001
    dumped = yaml.dump(data, Dumper=yaml.CSafeDumper, default_flow_style=flow, allow_unicode=unicode, sort_keys=False)

    document = read("a.md", f"---\n{dumped}---\nBody\n")

    assert document.problems == ()
    assert without_exponent_signs(document.data) == without_exponent_signs(data)


def without_exponent_signs(value: Value) -> Value:
    """Compare floats by what they print: YAML 1.1 writes 1e+16 as 1.0e+16, and the text '0E0', no float to it, bare."""
    if isinstance(value, str) and re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+", value):
        value = float(value)
    if isinstance(value, dict):
        return {key: without_exponent_signs(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_exponent_signs(inner) for inner in value]
    return repr(value) if isinstance(value, float) and math.isfinite(value) else value
