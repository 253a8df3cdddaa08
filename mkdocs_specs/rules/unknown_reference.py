"""Every name in a field that refers to specs, and every `[[name]]`, is that of a spec or of one of its items.

A spec is named by its id, an alias, or the path of its file; an item by its own id behind that of the spec, as in
`SPEC-0007#FR-2`.
"""

from collections.abc import Iterable, Iterator

from mkdocs_specs.catalog import Catalog, Lost
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault

ID = "unknown-reference"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each reference that leads nowhere, or to several specs."""
    return faults(catalog.lost)


def faults(found: Iterable[Lost]) -> Iterator[Fault]:
    """Yield those that are of this rule."""
    for lost in found:
        if not lost.is_bare and not lost.is_marker:
            yield Fault(lost.source, lost.reason, lost.path, lost.where)
