"""What every format has to work with, and what a file of a format must define."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from posixpath import join, normpath
from typing import Protocol

from mkdocs_specs.problem import Location, Problem, Severity


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check has found."""

    problems: Sequence[Problem]
    texts: Mapping[str, str]
    """The text of each file by its path in messages."""
    specs: int
    """How many specs were read."""
    folder: str = ""
    """Where mkdocs.yml lies in the repository, such as `handbook`; empty for its root."""
    is_verbose: bool = False
    """Whether people are shown the problems of the baseline one by one, and not only how many there are."""

    @property
    def for_people(self) -> Sequence[Problem]:
        """The problems that a report for people shows: those of the baseline would bury what is new."""
        return [problem for problem in self.problems if self.is_verbose or not problem.is_recorded]

    @property
    def left_out(self) -> int:
        """How many problems that leaves out."""
        return len(self.problems) - len(self.for_people)

    def count(self, severity: Severity) -> int:
        """How many problems have a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    def in_repository(self, path: str) -> str:
        """The path of a file as a service knows it: relative to the root of the repository."""
        return normpath(join(self.folder, path))

    def place(self, where: Location) -> str:
        """The place of a problem as a service knows it."""
        return f"{self.in_repository(where.path)}:{where.line}:{where.column}"


class Format(Protocol):
    """What a file in this folder must define."""

    def report(self, findings: Findings) -> str:
        """Write all problems, without a line break at the end."""
