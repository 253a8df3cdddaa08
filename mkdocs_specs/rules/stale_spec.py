"""A spec that is still at work has changed within the last 180 days.

What counts is the newest of its dates: created, updated, and those of its change log. Specs that are finished or
withdrawn are left alone, and so are those without a status. `stale_after` in `mkdocs.yml` sets another number of days.
"""

from collections.abc import Iterator
from datetime import date
from operator import itemgetter

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Path
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import path_in, path_of
from mkdocs_specs.spec import Spec

ID = "stale-spec"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each spec that has not changed for too long."""
    for spec in catalog:
        last = max(_signs_of_life(spec), key=itemgetter(0), default=None)
        if last is None or spec.status is None or spec.is_over:
            continue
        day, path = last
        if (catalog.today - day).days > catalog.stale_after_days:
            message = (
                f"this spec is {spec.status.label} and has not changed since {day}, "
                f"more than {catalog.stale_after_days} days ago; bring it up to date, or withdraw it"
            )
            yield Fault(spec, message, path)


def _signs_of_life(spec: Spec) -> Iterator[tuple[date, Path]]:
    """Yield each day on which a spec changed, with where it is written."""
    for part in ("created", "updated"):
        if (day := spec.day(part)) is not None:
            yield day, path_of(spec, part)
    for item in spec.role("change"):
        if (day := item.day("date")) is not None:
            yield day, path_in(spec, item, "date")
