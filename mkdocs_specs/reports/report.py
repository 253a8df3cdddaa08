"""What every format has to work with, and what a file of a format must define."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from mkdocs_specs.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check has found."""

    problems: Sequence[Problem]
    texts: Mapping[str, str]
    """The text of each file by its path in messages."""
    specs: int
    """How many specs were read."""

    def count(self, severity: Severity) -> int:
        """How many problems have a severity."""
        return sum(problem.severity is severity for problem in self.problems)


class Format(Protocol):
    """What a file in this folder must define."""

    def report(self, findings: Findings) -> str:
        """Write all problems, without a line break at the end."""
