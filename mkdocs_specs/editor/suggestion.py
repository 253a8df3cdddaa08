"""Suggestion: one thing that may be written at a place."""

from dataclasses import dataclass
from enum import Enum, auto


class Sort(Enum):
    """What is suggested."""

    KEY = auto()
    VALUE = auto()
    SPEC = auto()
    ITEM = auto()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that may be written, and what it replaces."""

    label: str
    sort: Sort
    insert: str
    """What is written."""
    start: int
    """Offset of what it replaces."""
    end: int
    detail: str = ""
    """A few words beside the label."""
    about: str = ""
    """More, as Markdown."""
    also: str = ""
    """Other words by which it is found, such as the title of a spec."""
