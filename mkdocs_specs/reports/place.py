"""Location → where it ends, as a format counts."""

from mkdocs_specs.problem import Location


def end(where: Location) -> tuple[int, int]:
    """Return the line and column after the last character of a place; its start when it has no width."""
    return max((where.line, where.column), (where.end_line, where.end_column))


def last_line(where: Location) -> int:
    """Return the last line that has a character of a place: before column 1 that is the line above."""
    line, column = end(where)
    return line - 1 if column == 1 and line > where.line else line
