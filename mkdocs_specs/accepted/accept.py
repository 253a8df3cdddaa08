"""Problems → Problems: those of the baseline become info, ignored ones go, and what accepts nothing is told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from mkdocs_specs.accepted.baseline import Baseline, Entry, key_of
from mkdocs_specs.accepted.ignored import ignored_rules, unused
from mkdocs_specs.problem import Problem, Severity, failing
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
    added: list[Problem] = []
    for spec in specs:
        path = spec.document.path
        ignored[path] = frozenset(ignored_rules(spec))
        added += unused(spec, found[path])
    left = [problem for problem in problems if problem.rule not in ignored.get(problem.where.path, ())]
    met = Counter[tuple[str, str, str, str]]()
    kept = tuple(_recorded(left, baseline, met))
    added += (_stale(entry, met[entry.key]) for entry in baseline.entries if met[entry.key] < entry.count)
    return tuple(sorted((*kept, *graded(added, severities))))


def _recorded(
    problems: Iterable[Problem], baseline: Baseline, met: Counter[tuple[str, str, str, str]]
) -> Iterator[Problem]:
    """Yield the problems, recorded ones as info; `met` counts those of each entry."""
    entries = {entry.key: entry for entry in baseline.entries}
    for problem in sorted(problems):
        key = key_of(problem)
        if key not in entries and problem.spec:
            # The file had no id that could be read on the day of the baseline.
            key = problem.rule, "", problem.where.path, problem.pointer
        entry = entries.get(key)
        is_failing = problem.severity in failing(is_strict=True)
        if entry is None or not is_failing or met[key] == entry.count:
            yield problem
            continue
        met[key] += 1
        reason = f" (in the baseline: {entry.reason})" if entry.reason else " (in the baseline)"
        yield replace(problem, severity=Severity.INFO, message=problem.message + reason)


def _stale(entry: Entry, met: int) -> Problem:
    of = entry.spec or entry.path
    what = f"'{entry.rule}' at {entry.pointer} of {of}" if entry.pointer else f"'{entry.rule}' in {of}"
    if met:
        message = f"the baseline counts {entry.count} of {what}, and {met} are left; write 'count: {met}'"
    else:
        message = f"the baseline has {what}, which no longer occurs; delete this entry"
    return Problem(entry.where, STALE, Severity.WARNING, message, spec=entry.spec)
