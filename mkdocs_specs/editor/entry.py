"""Entry: one key or value of front matter that may be half-written."""

from dataclasses import dataclass
from enum import Enum, auto

from mkdocs_specs.document import Path


class Form(Enum):
    """How something is written."""

    EMPTY = auto()
    """A key or a dash with nothing behind it yet."""
    PLAIN = auto()
    QUOTED = auto()
    BLOCK = auto()
    """Text below a `|` or `>`."""
    FLOW = auto()
    """A list in `[]` or a mapping in `{}`; what is in it has entries of its own."""
    KEY = auto()
    """A word where a key belongs, without its colon."""
    START = auto()
    """A word where a key, an entry of a list or a value may be begun: alone, below a key that has no value yet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value, one entry of a list, or one lone word."""

    path: Path
    """The way to the value; of a word without a colon that to what it stands in."""
    form: Form
    start: int
    """Offset of the value, or of the place it would take."""
    end: int
    key_start: int = -1
    """Offset of the key; -1 without one."""
    key_end: int = -1
    is_inside: bool = False
    """Whether it stands in brackets."""

    @property
    def has_key(self) -> bool:
        """Whether it is a key, and not the entry of a list."""
        return self.key_start >= 0

    def names(self, offset: int) -> bool:
        """Whether an offset is in the key, or at one of its ends."""
        return self.has_key and self.key_start <= offset <= self.key_end

    def holds(self, offset: int) -> bool:
        """Whether an offset is in the value, or at one of its ends."""
        return self.start <= offset <= self.end
