"""A spec has what its status demands, such as a tech lead from `Review` on.

The template says what each status demands on top of those before it. Where it allows so, text under the section's
heading stands in for a field, and a section that does not apply is named in `not_applicable` with the reason.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Path, Value, has_content
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.spec import Spec
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template import Condition, Demand, Keys, State, name_of

ID = "required-by-status"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each demand that is not met."""
    for spec in catalog:
        if spec.document.problems and not spec.data:
            continue
        for demand, who in _demands(spec):
            yield from _unmet(spec, demand, who)


def _demands(spec: Spec) -> Iterator[tuple[Demand, str]]:
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


def _unmet(spec: Spec, demand: Demand, who: str) -> Iterator[Fault]:
    if not demand.keys:
        if not any(has_content(prose.text) for prose in spec.outline.named(demand.heading)):
            yield _at_status(spec, f"{who} needs text under the heading '{demand.heading}'; write some", ())
    elif demand.condition is Condition.EVERY:
        yield from _every(spec, demand.keys, who)
    elif not _is_exempt(spec, demand.keys) and not _is_met(spec, demand):
        yield _at_status(spec, f"{who} needs {_wanted(spec, demand)}", demand.keys)


def _at_status(spec: Spec, message: str, keys: Keys) -> Fault:
    where = spec.where(spec.status_path) if spec.status is not None else None
    return Fault(spec, message, keys, where)


def _is_exempt(spec: Spec, keys: Keys) -> bool:
    return any(keys[: len(exempt)] == exempt for exempt in spec.not_applicable)


def _is_met(spec: Spec, demand: Demand) -> bool:
    found = list(_values(spec.data, demand.keys))
    is_filled = any(spec.is_filled(value, path) for path, value in found)
    if demand.condition is Condition.STATED:
        return any(value is not None and path not in spec.reading.blanks for path, value in found)
    if demand.condition is Condition.WRITTEN and spec.is_written(demand.keys):
        return True
    # A blank is a problem of its own and needs no second one.
    return is_filled or any(path in spec.reading.blanks for path, _ in found)


def _wanted(spec: Spec, demand: Demand) -> str:
    name = ".".join(demand.keys)
    field = spec.template.root.at(demand.keys)
    label = f" ({field.title})" if field is not None and field.title else ""
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


def _every(spec: Spec, keys: Keys, who: str) -> Iterator[Fault]:
    """Yield each entry of the innermost list that lacks the key."""
    for path, value in _values(spec.data, keys):
        if isinstance(path[-2], int) and not spec.is_filled(value, path) and path not in spec.reading.blanks:
            entry = path[:-1]
            lack = "is not done" if value is False or keys[-1] in ("done", "approved") else f"has no '{keys[-1]}'"
            message = f"{who} needs '{keys[-1]}' in every entry of '{'.'.join(keys[:-1])}'; {name_of(entry)} {lack}"
            where = spec.where(path) if value is not None else spec.where(entry)
            yield Fault(spec, message, path, where)


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
