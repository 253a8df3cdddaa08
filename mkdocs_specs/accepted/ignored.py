"""Spec → the rules that it ignores: `specs_ignore: {rule-id: reason}` in its front matter."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from mkdocs_specs.document import Path
from mkdocs_specs.problem import Problem, Severity, pointer
from mkdocs_specs.rules import SEVERITIES
from mkdocs_specs.spec import Spec
from mkdocs_specs.suggestion import did_you_mean

ID = "unused-ignore"
KEY = "specs_ignore"


def ignored_rules(spec: Spec) -> Mapping[str, str]:
    """The reason of each rule that a spec ignores; one without a reason is not ignored."""
    given = spec.data.get(KEY)
    entries = given.items() if isinstance(given, dict) else ()
    return {rule: reason.strip() for rule, reason in entries if isinstance(reason, str) and reason.strip()}


def unused(spec: Spec, rules: AbstractSet[str]) -> Iterator[Problem]:
    """Yield what has no effect in `specs_ignore`, where problems of some rules are in the spec."""
    given = spec.data.get(KEY)
    if KEY not in spec.data or given in ({}, None):
        return
    if not isinstance(given, dict):
        message = f"{KEY} is no mapping, so nothing is ignored; write 'rule-id: reason' under it"
        yield _problem(spec, (KEY,), message)
        return
    reasons = ignored_rules(spec)
    for rule in given:
        if rule not in SEVERITIES:
            message = f"no rule is called '{rule}'{did_you_mean(rule, SEVERITIES)}"
        elif rule not in reasons:
            message = f"'{rule}' has no reason here, so it is not ignored; write in a few words why it may be"
        elif rule not in rules:
            message = f"this spec has no problem of '{rule}', so there is nothing to ignore; delete this line"
        else:
            continue
        yield _problem(spec, (KEY, rule), message)


def _problem(spec: Spec, path: Path, message: str) -> Problem:
    return Problem(spec.document.where_key(path), ID, Severity.WARNING, message, pointer(path), spec.id)
