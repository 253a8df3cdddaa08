"""An id that an author gives to a requirement, story, risk or question is given once in the spec."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Related, Severity
from mkdocs_specs.rules.fault import Fault, any_of_them
from mkdocs_specs.spec import Item, Spec, lasting

ID = "duplicate-item-id"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each second use."""
    for spec in catalog:
        if _has_any(spec):
            yield from _faults(spec)


@lasting
def _has_any(spec: Spec) -> str:
    return any_of_them(_faults(spec))


def _faults(spec: Spec) -> Iterator[Fault]:
    first: dict[str, Item] = {}
    for item in spec.items.values():
        used = first.setdefault(item.anchor, item) if item.is_given else item
        if used is not item:
            path = (*item.path, "id")
            message = f"'{item.id}' is the id of two items; give this one another number"
            yield Fault(spec, message, path, related=(Related(spec.where((*used.path, "id")), "first used here"),))
