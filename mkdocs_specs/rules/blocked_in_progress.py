"""No spec is being worked on while one of its dependencies is blocked."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import called, path_in
from mkdocs_specs.template import State

ID = "blocked-in-progress"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each blocked dependency of a spec that is being worked on."""
    for spec in catalog:
        if spec.status is None or spec.status.state is not State.ACTIVE:
            continue
        for item in spec.role("dependency"):
            blocked = item.choice("status")
            if blocked is not None and item.is_blocked:
                both = f"{called(item)} is {blocked.label} while this spec is {spec.status.label}"
                message = f"{both}; clear the way, or set the status back"
                yield Fault(spec, message, path_in(spec, item, "status"))
