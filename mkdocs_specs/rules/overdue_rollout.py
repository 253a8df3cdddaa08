"""A step of the rollout is marked as done once its day has passed.

Rollouts of specs that are finished or withdrawn are left alone.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import called, path_in
from mkdocs_specs.spec import Progress

ID = "overdue-rollout"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each step whose day has passed and that is not done."""
    for spec in catalog:
        for item in () if spec.is_over else spec.role("rollout"):
            if item.progress(catalog.today) is Progress.OVERDUE:
                what = f"{called(item)} was planned for {item.day('date')} and is not done"
                message = f"{what}; mark it as done, or set another day"
                yield Fault(spec, message, path_in(spec, item, "date"))
