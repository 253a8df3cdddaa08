"""Things to do → the same things, with a line on the terminal that says how many of them are done."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import TextIO, TypeVar

from mkdocs_specs.sources import SourceFile

Thing = TypeVar("Thing")

PATIENCE, PACE = 1.0, 0.1
"""Seconds before the line is shown, and between two of its states."""


@contextmanager
def progress(files: Iterable[SourceFile], stream: TextIO) -> Iterator[tuple[SourceFile, ...]]:
    """Show how many files have been read, on a terminal and after a second; what was shown is gone in the end."""
    listed = tuple(files)
    if not stream.isatty():
        yield listed
        return
    line = _Line(stream, "reading", len(listed))
    try:
        yield tuple(replace(file, read=line.counted(file.read)) for file in listed)
    finally:
        line.erase()


def counted(things: Collection[Thing], stream: TextIO, doing: str) -> Iterator[Thing]:
    """Yield things, and show which of them is being worked on, on a terminal and after a second."""
    if not stream.isatty():
        yield from things
        return
    line = _Line(stream, doing, len(things))
    try:
        for thing in things:
            line.step()
            yield thing
    finally:
        line.erase()


@dataclass(slots=True)
class _Line:
    """The last line of a terminal while work goes on."""

    stream: TextIO
    doing: str
    total: int
    done: int = 0
    width: int = 0
    """Characters that are shown now."""
    due: float = field(default_factory=lambda: monotonic() + PATIENCE)

    def counted(self, read: Callable[[], bytes]) -> Callable[[], bytes]:
        """Read one file, and count it."""

        def reading() -> bytes:
            self.step()
            return read()

        return reading

    def step(self) -> None:
        """Begin the next thing."""
        self.done += 1
        if monotonic() >= self.due:
            self._show(f"{self.doing} file {self.done} of {self.total} ")

    def _show(self, text: str) -> None:
        self.stream.write(f"\r{text.ljust(self.width)}")
        self.stream.flush()
        self.width, self.due = len(text), monotonic() + PACE

    def erase(self) -> None:
        """Leave nothing behind."""
        if self.width:
            self.stream.write(f"\r{' ' * self.width}\r")
            self.stream.flush()
