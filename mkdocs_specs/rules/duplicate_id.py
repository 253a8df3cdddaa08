"""No two specs have the same id: a reference to it would have two meanings."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Related, Severity
from mkdocs_specs.rules.fault import Fault

ID = "duplicate-id"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each spec whose id another one before it has."""
    for spec in catalog:
        first = catalog.by_id.get(spec.id)
        if first is not None and first is not spec:
            message = f"the id '{spec.id}' is that of {first.document.path} too; give one of the two another id"
            related = (Related(first.where(("id",)), "first used here"),)
            yield Fault(spec, message, ("id",), related=related)
