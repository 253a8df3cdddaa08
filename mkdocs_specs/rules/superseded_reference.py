"""No spec that is still at work depends on one that has been superseded, or names it as related."""

from collections.abc import Iterator

from mkdocs_specs.catalog import MENTIONS, SUPERSEDES, Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.suggestion import any_of

ID = "superseded-reference"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each reference of a field to a superseded spec; history may name it in prose."""
    for one in catalog.references:
        successors = catalog.successors.get(one.target.path, ())
        if one.relation in (MENTIONS, SUPERSEDES) or one.source is None or one.source.is_over or not successors:
            continue
        if any(one.source is successor for successor in successors):
            continue
        names = any_of([spec.id or spec.title for spec in successors], "and")
        message = f"{one.target.id or one.target.title} is superseded by {names}; refer to that"
        yield Fault(one.source, message, one.path, one.where)
