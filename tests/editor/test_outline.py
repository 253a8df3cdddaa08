"""The reader of half-written YAML says what the real reader says, wherever that one can read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_specs.document import Document, Value, read
from mkdocs_specs.document import Path as Way
from mkdocs_specs.editor.entry import Entry, Form
from mkdocs_specs.editor.outline import entries_of, values_of

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "sample_site/docs/specs").glob("*.md")),
    *sorted((ROOT / "sample_site/docs/decisions").glob("0*.md")),
    *sorted((ROOT / "tests/cases/valid").glob("*.md")),
]


def scalars(value: Value, way: Way = ()) -> Iterator[Way]:
    """Yield the ways to the texts, numbers and truths in a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from scalars(inner, (*way, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from scalars(inner, (*way, index))
    elif value is not None:
        yield way


def starts(document: Document) -> dict[Way, int]:
    """Say where each scalar starts, as an offset in the front matter."""
    found = {}
    for way in scalars(document.data):
        where = document.where(way)
        lines = document.text.split("\n")[document.opening.line : where.line - 1]
        found[way] = sum(len(line) + 1 for line in lines) + where.column - 1
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_value_of_a_valid_file_is_found_at_its_place(file: Path) -> None:
    document = read(file.name, file.read_bytes())

    entries = entries_of(document.tree.source.text)

    forms, known = (Form.PLAIN, Form.QUOTED, Form.BLOCK), starts(document)
    found = {one.path: one.start for one in entries if one.form in forms and not _is_elsewhere(one, document)}
    assert found == {way: start for way, start in known.items() if way in found}
    assert {way for way in known if way not in found} == {one.path for one in entries if _is_alias(one, document)}


def _is_elsewhere(entry: Entry, document: Document) -> bool:
    """Whether a value is none, or stands where its anchor does."""
    return _is_alias(entry, document) or (entry.path in document.raw and document.raw[entry.path] in ("null", "~"))


def _is_alias(entry: Entry, document: Document) -> bool:
    return document.tree.source.text[entry.start : entry.end].startswith("*")


def test_values_are_texts_and_what_is_missing_is_nothing() -> None:
    yaml = "id: 1\nlist:\n  - a: 'it''s'\n  - [x, \"y\\\"\"]\n  -\nempty:\nhalf\ntext: |\n  some\n  lines\n"

    assert values_of(entries_of(yaml), yaml) == {
        "id": "1",
        "list": [{"a": "it's"}, ["x", 'y"']],
        "text": "some lines",
    }


BROKEN = (
    *(
        "",
        "\n\n",
        "]",
        "}]",
        "{",
        "[",
        "[[[[",
        '"',
        "'",
        ":",
        ": a",
        "-",
        "- -",
        "? a",
        "&",
        "!",
        "|",
        "a: |",
        "#",
        ",",
    ),
    *("\t- a:\n b", "a: {b: [c", "a: [}", "a: {]", "- a\nb: c\n - d", "a: 'b\nc: \"d", "%YAML\n---", "{,}"),
    *("a:\n - b\n  - c\n d", "{a: {b: c}, d}", "\ue000", "a: b: c"),
    *(
        "- " * 3000,
        "[" * 3000,
        "{a: " * 3000,
        "a: " * 3000,
        "[]" * 3000,
        "\n".join(" " * size + "a:" for size in range(900)),
    ),
)


@pytest.mark.parametrize("yaml", BROKEN, ids=range(len(BROKEN)))
def test_no_text_is_refused_and_no_offset_lies_outside_of_it(yaml: str) -> None:
    entries = entries_of(yaml)

    assert all(0 <= one.start <= one.end <= len(yaml) for one in entries)
    assert all(-1 <= one.key_start <= one.key_end <= len(yaml) for one in entries)
    values_of(entries, yaml)
