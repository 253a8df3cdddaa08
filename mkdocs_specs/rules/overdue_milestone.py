"""A phase is finished by its target: all its deliverables are done.

A phase without deliverables is over when its target has passed. Phases of specs that are finished or withdrawn are left
alone.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import called, path_in
from mkdocs_specs.spec import Progress

ID = "overdue-milestone"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each phase whose target has passed with something left to deliver."""
    for spec in catalog:
        for item in () if spec.is_over else spec.role("milestone"):
            if item.progress(catalog.today) is Progress.OVERDUE:
                left = sum(not check.is_done for check in item.checks)
                lacks = f"lacks {left} of {len(item.checks)} deliverable{'s' * (len(item.checks) > 1)}"
                what = f"{called(item)} was to be finished by {item.day('date')} and {lacks}"
                message = f"{what}; mark what is done, or set another day"
                yield Fault(spec, message, path_in(spec, item, "date"))
