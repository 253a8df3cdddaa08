"""A spec has what its status demands, such as a tech lead from `Review` on.

The template says what each status demands on top of those before it. Where it allows so, text under the section's
heading stands in for a field, and a section that does not apply is named in `not_applicable` with the reason.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Path, Value, has_content
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.spec import Spec, once
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template import Condition, Demand, Keys, State, name_of, shown, titled

ID = "required-by-status"
SEVERITY = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Lack:
    """A key that an entry of a list lacks, or has as `false`."""

    path: Path
    value: Value
    wanted: str
    """As it is to be written."""


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each demand that is not met."""
    for spec in catalog:
        if not spec.document.problems or spec.data:
            yield from _faults(spec)


@once
def _faults(spec: Spec) -> tuple[Fault, ...]:
    found: list[Fault] = []
    entries: dict[tuple[Path, str], list[Lack]] = {}
    for demand, who in demands(spec):
        if demand.condition is Condition.EVERY and demand.keys:
            for lack in _lacking(spec, demand.keys):
                entries.setdefault((lack.path[:-1], who), []).append(lack)
        elif fault := _unmet(spec, demand, who):
            found.append(fault)
    return (*found, *(_at_entry(spec, who, lacks) for (_, who), lacks in entries.items()))


def demands(spec: Spec) -> Iterator[tuple[Demand, str]]:
    """Yield what is demanded always, and by the status and those before it; a withdrawn one neither takes nor gives."""
    yield from ((demand, "every spec") for demand in spec.template.requires)
    status = spec.status
    if status is None:
        return
    before = spec.template.statuses[: spec.template.statuses.index(status)]
    past = () if status.state is State.WITHDRAWN else (one for one in before if one.state is not State.WITHDRAWN)
    for choice in (*past, status):
        since = f" (like every status from {choice.value} on)" if choice is not status else ""
        yield from ((demand, f"status {status.value}{since}") for demand in choice.requires)


def _unmet(spec: Spec, demand: Demand, who: str) -> Fault | None:
    if not demand.keys:
        if any(has_content(prose.text) for prose in spec.outline.named(demand.heading)):
            return None
        return _at_status(spec, f"{who} needs text under the heading '{demand.heading}'; write some", ())
    if _is_exempt(spec, demand.keys) or _is_met(spec, demand) or _is_reported(spec, demand.keys):
        return None
    return _at_status(spec, f"{who} needs {_wanted(spec, demand)}", demand.keys)


def _is_reported(spec: Spec, keys: Keys) -> bool:
    """Whether a problem of its own says already why the field is not there: its key is misspelt, or no list."""
    for finding in (*spec.reading.findings, *spec.reading.strays):
        at_fault = finding.about if finding.rule == "schema-unknown-key" else finding.path
        found = tuple(part for part in at_fault if isinstance(part, str))
        if found and finding.rule in ("schema-unknown-key", "schema-type", "schema-choice") and _starts(keys, found):
            return True
    return False


def _starts(keys: Keys, first: Keys) -> bool:
    return keys[: len(first)] == first


def _at_status(spec: Spec, message: str, keys: Keys) -> Fault:
    where = spec.where(spec.status_path) if spec.status is not None else None
    return Fault(spec, message, keys, where)


def _is_exempt(spec: Spec, keys: Keys) -> bool:
    return any(_starts(keys, exempt) for exempt in spec.not_applicable)


def _is_met(spec: Spec, demand: Demand) -> bool:
    blanks = spec.reading.blanks
    if demand.condition is Condition.STATED:
        return any(value is not None and path not in blanks for path, value in _values(spec.data, demand.keys))
    if any(spec.is_filled(value, path) for path, value in _values(spec.data, demand.keys)):
        return True
    if demand.condition is Condition.WRITTEN and spec.is_written(demand.keys):
        return True
    # A blank is a problem of its own and needs no second one.
    found = _values(spec.data, demand.keys) if blanks else ()
    return any(_is_within(blank, path) for path, _ in found for blank in blanks)


def _is_within(one: Path, other: Path) -> bool:
    """Whether one of two values holds the other."""
    size = min(len(one), len(other))
    return one[:size] == other[:size]


def _wanted(spec: Spec, demand: Demand) -> str:
    name = ".".join(demand.keys)
    label = titled(demand.keys[-1], spec.template.root.at(demand.keys))
    if demand.condition is Condition.SOME:
        return f"an entry of '{'.'.join(demand.keys[:-1])}' with '{demand.keys[-1]}'{label}; add one"
    if demand.condition is Condition.STATED:
        return f"'{name}'{label}; add it, or '{name}: []' if there are none"
    if demand.condition is Condition.WRITTEN and (headings := _headings(spec, demand.keys)):
        return f"'{name}'{label}; add it, or text under the heading {any_of(headings)}"
    return f"'{name}'{label}; add it"


def _headings(spec: Spec, keys: Keys) -> list[str]:
    """The headings under which prose may stand in for a field: the section's, and the part's."""
    for section in spec.template.sections:
        parts = (section, *section.sections)
        named = [part for part in parts if any(_overlap(shown, keys) for shown in part.all_keys)]
        if named:
            exact = [part for part in named if any(_overlap(shown, keys) for shown in part.keys)]
            return [f"'{part.heading}'" for part in dict.fromkeys((section, *(exact[:1] if len(exact) == 1 else ())))]
    return []


def _overlap(shown: Keys, keys: Keys) -> bool:
    size = min(len(shown), len(keys))
    return shown[:size] == keys[:size]


def _lacking(spec: Spec, keys: Keys) -> Iterator[Lack]:
    """Yield what each entry of the innermost list lacks."""
    field = spec.template.root.at(keys)
    wanted = f"'{keys[-1]}: true'" if field is not None and field.types == {"boolean"} else f"'{keys[-1]}'"
    misspelt = {finding.about for finding in (*spec.reading.findings, *spec.reading.strays)}
    for path, value in _values(spec.data, keys):
        is_known = spec.is_filled(value, path) or path in spec.reading.blanks or path in misspelt
        if isinstance(path[-2], int) and not is_known:
            yield Lack(path, value, wanted)


def _at_entry(spec: Spec, who: str, lacks: Sequence[Lack]) -> Fault:
    path = lacks[0].path
    entry, value = path[:-1], lacks[0].value
    wanted = any_of([lack.wanted for lack in lacks], last="and")
    holder = ".".join(part for part in entry if isinstance(part, str))
    if value is not None:
        mending = f"{name_of(path)} is {shown(value)}"
    elif isinstance(_at(spec.data, entry), dict):
        mending = f"add {'it' if len(lacks) == 1 else 'them'} to {name_of(entry)}"
    else:
        mending = f"write {name_of(entry)} as {{text: …, {wanted.strip(chr(39))}}}"
    where = spec.where(path if value is not None else entry)
    return Fault(spec, f"{who} needs {wanted} in every entry of '{holder}'; {mending}", path, where)


def _at(value: Value, path: Path) -> Value:
    for part in path:
        if isinstance(value, dict):
            value = value.get(str(part))
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
    return value


def _values(value: Value, keys: Keys, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Yield the value at some keys, once for each entry of the lists on the way; `None` where it is missing."""
    if isinstance(value, list) and keys:
        for index, entry in enumerate(value):
            yield from _values(entry, keys, (*path, index))
    elif not keys:
        yield path, value
    else:
        inner = value.get(keys[0]) if isinstance(value, dict) else None
        yield from _values(inner, keys[1:], (*path, keys[0])) if inner is not None else [((*path, *keys), None)]
