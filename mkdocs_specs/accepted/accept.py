"""Problems → Problems: those of the baseline become info, ignored ones go, and what accepts nothing is told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from mkdocs_specs.accepted.baseline import Baseline, Entry
from mkdocs_specs.accepted.ignored import ignored_rules, unused
from mkdocs_specs.accepted.taken import taken
from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.rules.check import graded
from mkdocs_specs.spec import Spec

STALE = "stale-baseline"


def accept(
    problems: tuple[Problem, ...], specs: Iterable[Spec], baseline: Baseline, severities: Mapping[str, Severity | None]
) -> tuple[Problem, ...]:
    """Grade problems down that a site has accepted, and add what the baseline or a spec accepts in vain."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for problem in problems:
        found[problem.where.path].add(problem.rule)
    ignored: dict[str, frozenset[str]] = {}
    ids: set[str] = set()
    added: list[Problem] = []
    for spec in specs:
        path = spec.document.path
        ids.add(spec.id)
        ignored[path] = frozenset(ignored_rules(spec))
        added += unused(spec, found[path])
    left = [problem for problem in problems if problem.rule not in ignored.get(problem.where.path, ())]
    known = taken(left, baseline, ids)
    added += (_stale(entry, used) for entry, used in known.left)
    kept = (_recorded(problem, entry) if entry is not None else problem for problem, entry in known.problems)
    return tuple(sorted((*kept, *graded(added, severities))))


def _recorded(problem: Problem, entry: Entry) -> Problem:
    reason = f" (in the baseline: {entry.reason})" if entry.reason else " (in the baseline)"
    return replace(problem, severity=Severity.INFO, message=problem.message + reason, is_recorded=True)


def _stale(entry: Entry, met: int) -> Problem:
    of = entry.spec or entry.path
    what = f"'{entry.rule}' at {entry.pointer} of {of}" if entry.pointer else f"'{entry.rule}' in {of}"
    if met:
        left = f"{met} is left" if met == 1 else f"{met} are left"
        message = f"the baseline counts {entry.count} of {what}, and {left}; write 'count: {met}'"
    else:
        message = f"the baseline has {what}, which no longer occurs; delete this entry"
    return Problem(entry.where, STALE, Severity.WARNING, message, spec=entry.spec)
