"""Catalog × severities → Problems, sorted."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Protocol

from mkdocs_specs.catalog import Catalog, Lost
from mkdocs_specs.problem import Location, Problem, Severity, pointer
from mkdocs_specs.rules import (
    blocked_in_progress,
    broken_link,
    date_order,
    duplicate_id,
    duplicate_item_id,
    maturity,
    orphan_requirement,
    overdue_milestone,
    overdue_question,
    overdue_rollout,
    page_clash,
    placeholder,
    reference_cycle,
    required_by_status,
    self_reference,
    stale_spec,
    superseded_reference,
    title_mismatch,
    unknown_marker,
    unknown_mention,
    unknown_reference,
    unstable_reference,
)
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.free_ids import free_ids
from mkdocs_specs.rules.reading import READING, severity_of
from mkdocs_specs.spec import Spec


class Rule(Protocol):
    """What a file in this folder must define."""

    ID: str

    @property
    def SEVERITY(self) -> Severity | None:  # noqa: N802  # a constant of the file
        """How much a fault matters; `None` for a rule that is off until a site sets its severity."""

    def check(self, catalog: Catalog) -> Iterator[Fault]:
        """Yield each fault."""


RULES: tuple[Rule, ...] = (
    blocked_in_progress,
    broken_link,
    date_order,
    duplicate_id,
    duplicate_item_id,
    maturity,
    orphan_requirement,
    overdue_milestone,
    overdue_question,
    overdue_rollout,
    page_clash,
    placeholder,
    reference_cycle,
    required_by_status,
    self_reference,
    stale_spec,
    superseded_reference,
    title_mismatch,
    unknown_marker,
    unknown_mention,
    unknown_reference,
    unstable_reference,
)

SEVERITIES: Mapping[str, Severity | None] = {
    **{rule: severity_of(rule) for rule in READING},
    **{rule.ID: rule.SEVERITY for rule in RULES},
}
"""The severity of each rule, unless the site sets another; a rule with `None` is off until the site sets one."""
SUCH_AS_ID = re.compile(r"add it(?:, such as 'id: .*')?$")
"""How a message tells what id to add: one of the schema's, the same one whatever the file."""
UNFIT = frozenset({"schema-pattern", "schema-format", "schema-enum", "schema-choice", "schema-type"})
"""Rules by which a value is not what it should be."""


def check(catalog: Catalog, severities: Mapping[str, Severity | None]) -> tuple[Problem, ...]:
    """Find the problems of all specs; a severity of `None` switches a rule off."""
    ids = free_ids(catalog)
    found = [problem for spec in catalog for problem in _schema(spec, ids.get(spec.path, ""))]
    for rule in RULES:
        if (severity := severities.get(rule.ID, rule.SEVERITY)) is not None:
            found += [fault.problem(rule.ID, severity) for fault in rule.check(catalog)]
    read = [replace(problem, spec=spec.id) for spec in catalog for problem in spec.document.problems]
    misread = {(problem.where.path, problem.pointer) for problem in read if problem.rule != "duplicate-key"}
    reported = UNFIT - {rule for rule, severity in severities.items() if severity is None}
    unfit = {(problem.where.path, problem.pointer) for problem in found if problem.rule in reported}
    kept = (problem for problem in found if not _follows(problem, misread) and not _is_of_unfit(problem, unfit))
    return graded([*read, *kept], severities)


def late(lost: tuple[Lost, ...], severities: Mapping[str, Severity | None]) -> tuple[Problem, ...]:
    """Find the problems of references that came to light when a page was finished."""
    found = [
        fault.problem(rule.ID, rule.SEVERITY)
        for rule in (unknown_marker, unknown_mention, unknown_reference)
        for fault in rule.faults(lost)
    ]
    return graded(found, severities)


def _follows(problem: Problem, misread: AbstractSet[tuple[str, str]]) -> bool:
    """Whether a problem is about a value that could not be read, which is reported already."""
    if not misread:
        return False
    parts = problem.pointer.split("/")
    return any((problem.where.path, "/".join(parts[:size])) in misread for size in range(2, len(parts) + 1))


def _is_of_unfit(problem: Problem, unfit: AbstractSet[tuple[str, str]]) -> bool:
    """Whether a name leads nowhere because it is not even written as the schema wants it, which is reported already."""
    return problem.rule == unknown_reference.ID and (problem.where.path, problem.pointer) in unfit


def graded(problems: list[Problem], severities: Mapping[str, Severity | None]) -> tuple[Problem, ...]:
    """Sort problems, with the severities that the site sets."""
    kept = (
        problem if problem.rule not in severities else replace(problem, severity=severity)
        for problem in set(problems)
        if (severity := severities.get(problem.rule, problem.severity)) is not None
    )
    return tuple(sorted(kept))


def _schema(spec: Spec, free_id: str) -> Iterator[Problem]:
    """Yield what is wrong with the values of a spec by its schema; one without an id may have the free one."""
    if spec.document.problems and not spec.data:
        return
    reading = spec.reading
    graded = [(one, Severity.ERROR) for one in reading.findings] + [(one, Severity.WARNING) for one in reading.strays]
    for finding, severity in graded:
        own = placeholder.severity(spec, finding.path) if finding.rule == placeholder.ID else severity
        shows_at = finding.path if finding.shows_at is None else finding.shows_at
        where = spec.document.where_key(shows_at) if finding.is_key else spec.where(shows_at)
        message = finding.message + _lost_in_comment(spec, finding.rule, where)
        if free_id and finding.rule == "schema-required" and finding.about == ("id",):
            message = f"{SUCH_AS_ID.split(message)[0]}add 'id: {free_id}', which is free"
        yield Problem(where, finding.rule, own, message, pointer(finding.path), spec.id)


def _lost_in_comment(spec: Spec, rule: str, where: Location) -> str:
    """Say that `SPEC #7` is `SPEC` to YAML; "" when nothing is lost."""
    if rule not in ("schema-pattern", "schema-format", "schema-enum"):
        return ""
    rest = spec.document.line(where.end_line)[where.end_column - 1 :]
    if not re.match(r"\s+#\S", rest):
        return ""
    return "; to YAML the rest of the line is a comment, put quotes around all of it to keep it"
