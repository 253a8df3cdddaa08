"""Fault: what a rule yields; the rule's id and severity make it a problem."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_specs.document import Path
from mkdocs_specs.problem import Location, Problem, Related, Severity, pointer
from mkdocs_specs.spec import Spec


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one spec, or of a page that is none."""

    spec: Spec | None
    """`None` where the page is no spec: then `where` must say the place."""
    message: str
    path: Path = ()
    """The value that the fault is about, in the front matter."""
    where: Location | None = None
    """Where it shows, when that is not at the value."""
    severity: Severity | None = None
    """When it is not that of the rule."""
    related: tuple[Related, ...] = ()

    def problem(self, rule: str, severity: Severity) -> Problem:
        """Make it a problem of a rule."""
        where = self.where if self.where is not None or self.spec is None else self.spec.where(self.path)
        assert where is not None  # noqa: S101  # a fault without a spec says where it shows
        of = self.spec.id if self.spec is not None else ""
        return Problem(where, rule, self.severity or severity, self.message, pointer(self.path), of, self.related)


def any_of_them(faults: Iterator[Fault]) -> str:
    """Say whether there is one, as a text that a stored spec remembers (see `lasting`); "" when there is none."""
    return "yes" if next(faults, None) is not None else ""
