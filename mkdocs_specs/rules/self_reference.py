"""No spec names itself in a field that refers to others."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.template import name_of

ID = "self-reference"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each reference of a spec to itself."""
    for one in catalog.to_self:
        message = f"{name_of(one.path)} names this spec itself; name another one or drop the entry"
        yield Fault(one.source, message, one.path, one.where)
