"""Files → the same files, with a line on the terminal that says how many of them have been read."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import TextIO

from mkdocs_specs.sources import SourceFile

PATIENCE, PACE = 1.0, 0.1
"""Seconds before the line is shown, and between two of its states."""


@contextmanager
def progress(files: Iterable[SourceFile], stream: TextIO) -> Iterator[tuple[SourceFile, ...]]:
    """Show how many files have been read, on a terminal and after a second; what was shown is gone in the end."""
    listed = tuple(files)
    if not stream.isatty():
        yield listed
        return
    line = _Line(stream, len(listed))
    try:
        yield tuple(replace(file, read=line.counted(file.read)) for file in listed)
    finally:
        line.erase()


@dataclass(slots=True)
class _Line:
    """The last line of a terminal while work goes on."""

    stream: TextIO
    total: int
    done: int = 0
    width: int = 0
    """Characters that are shown now."""
    due: float = field(default_factory=lambda: monotonic() + PATIENCE)

    def counted(self, read: Callable[[], bytes]) -> Callable[[], bytes]:
        """Read one file, and count it."""

        def reading() -> bytes:
            self.done += 1
            if monotonic() >= self.due:
                self._show(f"reading file {self.done} of {self.total} ")
            return read()

        return reading

    def _show(self, text: str) -> None:
        self.stream.write(f"\r{text.ljust(self.width)}")
        self.stream.flush()
        self.width, self.due = len(text), monotonic() + PACE

    def erase(self) -> None:
        """Leave nothing behind."""
        if self.width:
            self.stream.write(f"\r{' ' * self.width}\r")
            self.stream.flush()
