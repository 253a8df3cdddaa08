"""Every id in prose is that of a spec; put code marks around one that is only an example."""

from collections.abc import Iterable, Iterator

from mkdocs_specs.catalog import Catalog, Lost
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault

ID = "unknown-mention"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each bare id that leads nowhere."""
    return faults(catalog.lost)


def faults(found: Iterable[Lost]) -> Iterator[Fault]:
    """Yield those that are of this rule."""
    for lost in found:
        if lost.is_bare:
            yield Fault(lost.source, lost.reason, lost.path, lost.where)
