"""Reference: one place where a spec, or one of its items, is named; and one that names nothing there is."""

from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs_specs.document import Path
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Item, Spec

MENTIONS = "mentions"
DEPENDS_ON, SUPERSEDES = "depends on", "supersedes"
"""The relation of prose and texts, and those that the site itself knows."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference that leads somewhere."""

    relation: str
    """Such as `depends on`; `mentions` in prose and texts."""
    page: str
    """Path in the docs folder of the file it leads from."""
    source: Spec | None
    """`None` for an ordinary page."""
    target: Spec
    item: Item | None
    """The item that is named, such as a requirement; `None` for the spec as a whole."""
    find: Callable[[], Location] = field(compare=False, repr=False)
    """Finds where it is written, which few ask."""
    path: Path = ()
    """The value in the front matter; empty in prose."""
    start: int = field(default=0, compare=False, repr=False)
    """Its offset in prose; 0 in the front matter."""

    @property
    def where(self) -> Location:
        """Where it is written; with a relation read backwards that is the target's file."""
        return self.find()


@dataclass(frozen=True, slots=True)
class Lost:
    """A name that leads nowhere, or to several specs."""

    relation: str
    page: str
    source: Spec | None
    name: str
    """As written."""
    reason: str
    """What is wrong with it and how to mend it: a sentence without a full stop."""
    where: Location
    path: Path = ()
    is_marker: bool = False
    """Whether it is a marker that asks for a block."""
    is_bare: bool = False
    """Whether the id stands in prose without brackets, where it may be a coincidence."""
