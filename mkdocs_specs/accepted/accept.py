"""Problems → Problems: those of the baseline become info, ignored ones go, and what accepts nothing is told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from mkdocs_specs.accepted.baseline import Baseline, Entry, Key, key_of, path_key_of
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
    met = Counter[Key]()
    kept = tuple(_recorded(left, baseline, met))
    added += _stale_entries(baseline, met)
    return tuple(sorted((*kept, *graded(added, severities))))


def _recorded(problems: Iterable[Problem], baseline: Baseline, met: Counter[Key]) -> Iterator[Problem]:
    """Yield the problems, recorded ones as info; `met` counts those of each entry."""
    entries = {entry.key: entry for entry in reversed(baseline.entries)}
    allowed = Counter[Key]()
    for one in baseline.entries:
        allowed[one.key] += one.count
    for problem in sorted(problems):
        key = key_of(problem)
        if key not in entries and problem.spec:
            key = path_key_of(problem)
        entry = entries.get(key)
        is_failing = problem.severity in failing(is_strict=True)
        if entry is None or not is_failing or met[key] == allowed[key]:
            yield problem
            continue
        met[key] += 1
        reason = f" (in the baseline: {entry.reason})" if entry.reason else " (in the baseline)"
        yield replace(problem, severity=Severity.INFO, message=problem.message + reason)


def _stale_entries(baseline: Baseline, met: Counter[Key]) -> Iterator[Problem]:
    """Yield what is left over; of two entries alike, which a merge may leave, the first one counts first."""
    left = met.copy()
    for entry in baseline.entries:
        used = min(left[entry.key], entry.count)
        left[entry.key] -= used
        if used < entry.count:
            yield _stale(entry, used)


def _stale(entry: Entry, met: int) -> Problem:
    of = entry.spec or entry.path
    what = f"'{entry.rule}' at {entry.pointer} of {of}" if entry.pointer else f"'{entry.rule}' in {of}"
    if met:
        left = f"{met} is left" if met == 1 else f"{met} are left"
        message = f"the baseline counts {entry.count} of {what}, and {left}; write 'count: {met}'"
    else:
        message = f"the baseline has {what}, which no longer occurs; delete this entry"
    return Problem(entry.where, STALE, Severity.WARNING, message, spec=entry.spec)
