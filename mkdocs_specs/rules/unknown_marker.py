"""Every marker `<!-- specs:… -->` names a block there is, with filters that the block knows."""

from collections.abc import Iterable, Iterator

from mkdocs_specs.catalog import Catalog, Lost
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault

ID = "unknown-marker"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each marker that asks for nothing there is."""
    return faults(catalog.lost)


def faults(found: Iterable[Lost]) -> Iterator[Fault]:
    """Yield those that are of this rule."""
    for lost in found:
        if lost.is_marker:
            yield Fault(lost.source, lost.reason, lost.path, lost.where)
