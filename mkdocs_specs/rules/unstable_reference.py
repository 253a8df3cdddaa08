"""An item that another page refers to has an id of its own.

An item without one is numbered by its place in the list, so a reference to it leads elsewhere once the list changes.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Related, Severity
from mkdocs_specs.rules.fault import Fault

ID = "unstable-reference"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each reference from elsewhere to an item that only its place gives a number."""
    for one in catalog.references:
        if one.item is not None and not one.item.is_given:
            item = one.item.id
            message = f"{item} of {one.target.id} is only the number of its place; give that item 'id: {item}'"
            related = (Related(one.target.where(one.item.path), f"this is {item} now"),)
            yield Fault(one.source, message, one.path, one.where, related=related)
