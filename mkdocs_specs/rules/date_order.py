"""What comes first has the earlier date: a spec is created before it is updated, a phase starts before its target."""

from collections.abc import Iterator
from datetime import date

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Path
from mkdocs_specs.problem import Related, Severity
from mkdocs_specs.rules.fault import Fault, any_of_them
from mkdocs_specs.rules.part import path_in, path_of
from mkdocs_specs.spec import Spec, lasting
from mkdocs_specs.template import name_of

ID = "date-order"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each date that lies before the one it follows."""
    for spec in catalog:
        if _has_any(spec):
            yield from _faults(spec)


@lasting
def _has_any(spec: Spec) -> str:
    return any_of_them(_faults(spec))


def _faults(spec: Spec) -> Iterator[Fault]:
    created, updated = spec.day("created"), spec.day("updated")
    if created is not None and updated is not None and updated < created:
        yield _fault(spec, path_of(spec, "updated"), updated, path_of(spec, "created"), created)
    for item in spec.role("milestone"):
        start, target = item.day("start"), item.day("date")
        if start is not None and target is not None and target < start:
            yield _fault(spec, path_in(spec, item, "date"), target, path_in(spec, item, "start"), start)


def _fault(spec: Spec, path: Path, day: date, earlier: Path, earlier_day: date) -> Fault:
    message = f"{name_of(path)} is {day}, before {name_of(earlier)} on {earlier_day}; mend one of the two"
    return Fault(spec, message, path, related=(Related(spec.where(earlier), "the date that comes first"),))
