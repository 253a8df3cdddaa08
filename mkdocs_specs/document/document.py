"""Document: the front matter of a Markdown file as values with their places, and its body."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs_specs.document.tree import Tree
from mkdocs_specs.document.value import Path, Value
from mkdocs_specs.problem import Location, Problem
from mkdocs_specs.text_lines import lines_of


@dataclass(frozen=True)
class Document:
    """What a Markdown file says in its front matter and below it."""

    path: str
    """POSIX, relative to the folder of `mkdocs.yml`."""
    text: str
    """The whole file, without byte order mark, with line feeds as its only line breaks."""
    data: dict[str, Value]
    """Empty if the front matter is missing or could not be read."""
    body: str
    """The Markdown after the front matter; all of the text if there is none."""
    body_line: int
    """Line of the file on which the body begins."""
    problems: tuple[Problem, ...]
    tree: Tree = field(repr=False)
    """The front matter with its places."""
    opening: Location
    """The line that opens the front matter; the first line if there is none."""

    def line(self, number: int) -> str:
        """Give a line of the file, without its line break, by its number."""
        return lines_of(self.text)[number - 1]

    @property
    def raw(self) -> Mapping[Path, str]:
        """The text as written of each scalar without quotes that is not a string: `1.10`, `0012`, `~`."""
        return self.tree.raw if self.data else {}

    def where(self, path: Path) -> Location:
        """Say where the value at a path stands, or the nearest value around it."""
        return self.tree.where(path) if self.tree.spans else self.opening

    def lines(self, paths: Iterable[Path]) -> list[int]:
        """Give the line on which the value at each path starts, or the nearest around it: quickest in their order."""
        return self.tree.lines(paths) if self.tree.spans else [self.opening.line for _ in paths]

    def where_key(self, path: Path) -> Location:
        """Say where the key at a path stands (of a list: the item), or the nearest around it."""
        return self.tree.where_key(path) if self.tree.spans else self.opening

    def is_flow(self, path: Path) -> bool:
        """Say whether the value at a path is a list in `[]` or a mapping in `{}`."""
        return self.tree.is_flow(path)

    def source_of(self, path: Path) -> str:
        """Give the exact text of the value at a path; empty if there is no such value."""
        return self.tree.source_of(path)
