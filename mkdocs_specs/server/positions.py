"""Places in a text ↔ positions of the protocol, in the units that were agreed on."""

from dataclasses import dataclass

from lsprotocol import types

from mkdocs_specs.editor.lines import Lines
from mkdocs_specs.editor.units import characters_of, units_of
from mkdocs_specs.problem import Location


@dataclass(frozen=True, slots=True)
class Positions:
    """The positions of one text."""

    lines: Lines
    encoding: str
    """`utf-16`, unless the editor prefers another one."""

    def offset(self, position: types.Position) -> int:
        """The offset of a position."""
        line = self.lines.line(position.line + 1)
        return self.lines.offset(position.line + 1, characters_of(line, position.character, self.encoding) + 1)

    def position(self, line: int, column: int) -> types.Position:
        """The position of a line and column, counted from 1."""
        before = self.lines.line(line)[: column - 1]
        return types.Position(line - 1, units_of(before, self.encoding))

    def range(self, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(self.position(*self.lines.place(start)), self.position(*self.lines.place(end)))

    def range_of(self, where: Location) -> types.Range:
        """The range of a location."""
        return types.Range(self.position(where.line, where.column), self.position(where.end_line, where.end_column))
