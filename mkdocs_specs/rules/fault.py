"""Fault: what a rule yields; the rule's id and severity make it a problem."""

from dataclasses import dataclass

from mkdocs_specs.document import Path
from mkdocs_specs.problem import Location, Problem, Related, Severity, pointer
from mkdocs_specs.spec import Spec


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one spec."""

    spec: Spec
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
        where = self.where or self.spec.where(self.path)
        return Problem(
            where, rule, self.severity or severity, self.message, pointer(self.path), self.spec.id, self.related
        )
