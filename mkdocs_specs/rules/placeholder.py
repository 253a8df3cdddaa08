"""No blank of the template is left unfilled: `_____`, `TBD`, `[Name]`, `Draft | Review | …`, or nothing at all.

In the first status of the life cycle a blank is only information; from the next one on it is an error. Without a life
cycle only what every spec must have has to be filled in.
"""

import re
from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Path
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.required_by_status import demands
from mkdocs_specs.spec import Spec
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template import Condition, Field, name_of, shown, without_any

ID = "placeholder"
SEVERITY = Severity.ERROR

_HIDDEN = re.compile(r"\s*(#\S.*?)\s*")
"""What looks like a value, such as `#12`, and is a comment."""


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each blank."""
    for spec in catalog:
        for path, text in spec.reading.blanks.items():
            if path not in spec.reading.settled:
                yield Fault(spec, _sentence(spec, path, text), path, severity=severity(spec, path))


def severity(spec: Spec, path: Path) -> Severity:
    """Say how much a blank matters: in the first status only what every spec must have has to be filled in.

    Without a life cycle there is only what every spec must have.
    """
    statuses = spec.template.statuses
    is_early = not statuses or spec.status is None or spec.status is statuses[0]
    is_forbidden = not statuses and path not in spec.reading.blanks
    is_needed = path in spec.reading.needed or _is_demanded(spec, path)
    return Severity.INFO if is_early and not is_needed and not is_forbidden else Severity.ERROR


def _is_demanded(spec: Spec, path: Path) -> bool:
    """Whether a template without a life cycle demands what is blank."""
    keys = tuple(part for part in path if isinstance(part, str))
    wanted = () if spec.template.statuses else (demand.keys for demand in spec.template.requires if demand.keys)
    return any(keys[: len(one)] == one or one[: len(keys)] == keys for one in wanted)


def _sentence(spec: Spec, path: Path, text: str) -> str:
    said = f"is still {shown(text)}" if text.strip() else "is empty"
    field = spec.template.root.at(tuple(part for part in path if isinstance(part, str)))
    values = [without_any(choice.value) for choice in field.choices] if field is not None else []
    bare = " without the brackets" if text.strip()[:1] in ("[", "{", "<") else ""
    fill = f"use {any_of(values)}" if values else f"fill it in{bare}"
    if not text.strip() and (hidden := _comment(spec, path)):
        said = "is empty, since '#' begins a comment"
        fill = fill if values else f"put quotes around {shown(hidden)}"
    return f"{name_of(path)} {said}; {fill}{_way_out(spec, path, field)}"


def _comment(spec: Spec, path: Path) -> str:
    """The comment in the place of a value, where it looks like one."""
    where = spec.where(path)
    found = _HIDDEN.fullmatch(spec.document.line(where.line), where.column - 1)
    return found[1] if found else ""


def _way_out(spec: Spec, path: Path, field: Field | None) -> str:
    """Say what else may be done with a blank: nothing with what every spec, or this status, must have."""
    if isinstance(path[-1], int):
        return ", or drop the entry"
    keys = tuple(part for part in path if isinstance(part, str))
    stated = any(demand.condition is Condition.STATED and demand.keys == keys for demand, _ in demands(spec))
    if stated or (field is not None and field.types == {"array"} and path not in spec.reading.needed):
        return ", or write [] if there are none"
    if path in spec.reading.needed or any(demand.keys == keys for demand, _ in demands(spec)):
        return ""
    return ", or drop the key"
