"""The lines of many values, found in one go, are those found one by one."""

from mkdocs_specs.document import Document, Path, read

TEXT = """---
id: TS-1
risks:
  - text: >
      long
      text
    owner: Ann
  - {text: short}
last: 1
---
Body
"""
PATHS: tuple[Path, ...] = (("id",), ("risks", 0), ("risks", 0, "owner"), ("risks", 1), ("last",), ("risks", 9), ())


def test_lines_are_found_in_any_order() -> None:
    document = read("a.md", TEXT)

    for paths in (PATHS, PATHS[::-1]):
        assert document.lines(paths) == [document.where(path).line for path in paths]
    assert document.lines(PATHS[:5]) == [2, 4, 7, 8, 9]


def test_without_front_matter_every_value_stands_where_it_would_open() -> None:
    document: Document = read("a.md", "Body\n")

    assert document.lines((("id",), ())) == [1, 1]


def test_a_place_of_several_lines_ends_where_its_text_ends() -> None:
    document = read("a.md", TEXT)

    where, short = document.where(("risks", 0)), document.where(("last",))

    assert (where.line, where.column) == (4, 5)
    assert where.end_line > where.line
    assert (short.line, short.column, short.end_line, short.end_column) == (9, 7, 9, 8)
