"""Location × text → the lines around it, with a caret below."""

from mkdocs_specs.problem import Location

TAB = "    "


def excerpt(where: Location, text: str) -> tuple[str, ...]:
    """Show the line of a place with the one before it, and a caret under the place; nothing for an empty file."""
    lines = text.split("\n")
    if where.line > len(lines) or not text:
        return ()
    first = max(where.line - 1, 1)
    width = max(len(str(where.line)), 2)
    written = [(number, lines[number - 1].replace("\t", TAB)) for number in range(first, where.line + 1)]
    shown = [f"  {number:>{width}} | {line}".rstrip() for number, line in written]
    line = lines[where.line - 1]
    end = where.end_column if where.end_line == where.line else len(line.rstrip()) + 1
    before = line[: where.column - 1].replace("\t", TAB)
    caret = "^" * max(end - where.column, 1)
    return (*shown, f"  {'':>{width}} | {' ' * len(before)}{caret}")
