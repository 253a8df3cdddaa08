"""Text → where its front matter stands, be it finished or not."""

from dataclasses import dataclass

from mkdocs_specs.document.front_matter import split
from mkdocs_specs.document.source import Source
from mkdocs_specs.editor.lines import Lines


@dataclass(frozen=True, slots=True)
class Front:
    """Where the lines of the front matter start and end, and where the body starts; without any all is body."""

    start: int
    end: int
    body: int
    is_closed: bool

    def holds(self, offset: int) -> bool:
        """Whether something can be written at an offset that is front matter."""
        return self.start <= offset < self.end or (offset == self.end and not self.is_closed)


def front_of(text: str, cursor: int = -1) -> Front:
    """Find the front matter; the line of the cursor may hold half a word, which is no prose yet."""
    lines = Lines(text)
    read = text
    if cursor >= 0:
        start, end = lines.start(cursor), lines.end(cursor)
        line = text[start:end]
        if line.strip("-. \t"):
            read = text[:start] + " " * len(line) + text[end:]
    parts = split(Source("", read))
    body = lines.offset(parts.body_line, 1)
    if parts.block is None:
        return Front(0, 0, 0, is_closed=True)
    begin = lines.offset(parts.block.first_line, 1)
    if begin < len(text) or text.endswith("\n"):
        return Front(begin, begin + len(parts.block.text), body, parts.is_closed)
    return Front(len(text), len(text), len(text), is_closed=True)
