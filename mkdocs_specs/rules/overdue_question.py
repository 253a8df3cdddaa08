"""A question is answered by the day its answer is due.

Questions of specs that are finished or withdrawn are left alone.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import called, path_in

ID = "overdue-question"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each open question whose day has passed."""
    for spec in catalog:
        for item in () if spec.is_over else spec.role("question"):
            due = item.day("due")
            if due is not None and due < catalog.today and not item.is_answered:
                message = f"{called(item)} was to be answered by {due} and is open; answer it, or set another day"
                yield Fault(spec, message, path_in(spec, item, "due"))
