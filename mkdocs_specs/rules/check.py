"""Catalog × severities → Problems, sorted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Problem, Severity, pointer
from mkdocs_specs.rules import duplicate_item_id, placeholder, required_by_status, title_mismatch
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.spec import Spec


class Rule(Protocol):
    """What a file in this folder must define."""

    ID: str
    SEVERITY: Severity

    def check(self, catalog: Catalog) -> Iterator[Fault]:
        """Yield each fault."""


RULES: tuple[Rule, ...] = (duplicate_item_id, placeholder, required_by_status, title_mismatch)

READING = (
    "yaml-syntax",
    "front-matter-missing",
    "front-matter-unterminated",
    "front-matter-not-mapping",
    "front-matter-encoding",
    "front-matter-limit",
    "yaml-tag",
    "yaml-alias",
    "duplicate-key",
    "schema-required",
    "schema-type",
    "schema-enum",
    "schema-unknown-key",
    "schema-format",
    "schema-pattern",
    "schema-range",
    "schema-length",
    "schema-items",
    "schema-unique",
    "schema-choice",
    "schema-other",
    "two-templates",
)
"""Ids of the problems that are found while a document is read and held against its schema: all are errors."""
SEVERITIES: Mapping[str, Severity] = {
    **dict.fromkeys(READING, Severity.ERROR),
    "no-specs-found": Severity.WARNING,
    **{rule.ID: rule.SEVERITY for rule in RULES},
}
"""The severity of each rule, unless the site sets another."""


def check(catalog: Catalog, severities: Mapping[str, Severity | None]) -> tuple[Problem, ...]:
    """Find the problems of all specs; a severity of `None` switches a rule off."""
    found = [problem for spec in catalog for problem in _read(spec)]
    found += [fault.problem(rule.ID, rule.SEVERITY) for rule in RULES for fault in rule.check(catalog)]
    return graded(found, severities)


def graded(problems: list[Problem], severities: Mapping[str, Severity | None]) -> tuple[Problem, ...]:
    """Sort problems, with the severities that the site sets."""
    kept = (
        problem if problem.rule not in severities else replace(problem, severity=severity)
        for problem in set(problems)
        if (severity := severities.get(problem.rule, problem.severity)) is not None
    )
    return tuple(sorted(kept))


def _read(spec: Spec) -> Iterator[Problem]:
    """Yield what was wrong in reading a spec and in holding it against its schema."""
    yield from (replace(problem, spec=spec.id) for problem in spec.document.problems)
    if any(
        problem.rule.startswith("front-matter-") or problem.rule == "yaml-syntax" for problem in spec.document.problems
    ):
        return
    reading = spec.reading
    graded = [(one, Severity.ERROR) for one in reading.findings] + [(one, Severity.WARNING) for one in reading.strays]
    for finding, severity in graded:
        where = spec.document.where_key(finding.path) if finding.is_key else spec.where(finding.path)
        yield Problem(where, finding.rule, severity, finding.message, pointer(finding.path), spec.id)
