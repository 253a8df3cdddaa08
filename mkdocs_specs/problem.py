"""Location, Severity, Problem: what is wrong, and where; SpecsError: the site itself is set up wrongly."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error fails the build, a warning fails it under `--strict`, the rest never."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def failing(*, is_strict: bool) -> frozenset[Severity]:
    """Return the severities that fail a build or a check."""
    return frozenset({Severity.ERROR, Severity.WARNING} if is_strict else {Severity.ERROR})


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A stretch of a file. Lines and columns count from 1, columns in characters, the end is exclusive."""

    path: str
    """POSIX, relative to the folder of `mkdocs.yml`."""
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Related:
    """A second place that explains a problem, such as the first use of a key that is written twice."""

    where: Location
    message: str


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault, phrased for the author of the spec."""

    where: Location
    rule: str
    """Stable id of the rule that found it, such as `unknown-reference`."""
    severity: Severity
    message: str
    """What is wrong and how to mend it: one sentence, no full stop."""
    pointer: str = ""
    """JSON Pointer (RFC 6901) to the value in the front-matter; empty for the whole file or its prose."""
    spec: str = ""
    """Id of the spec, when it has one."""
    related: tuple[Related, ...] = field(default=())
    is_recorded: bool = False
    """Whether the baseline of the site accepts it."""


class SpecsError(Exception):
    """The site is set up wrongly: a sentence for whoever runs it, with the place where there is one."""


def pointer(path: tuple[str | int, ...]) -> str:
    """Write a path of keys and indexes as a JSON Pointer (RFC 6901)."""
    plain = "".join([f"/{part}" for part in path])
    if "~" not in plain and plain.count("/") == len(path):
        return plain
    return "".join([f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path])
