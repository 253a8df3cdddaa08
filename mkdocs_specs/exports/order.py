"""The order of specs in every file: by id, then by path."""

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.spec import Spec


def in_order(catalog: Catalog) -> tuple[Spec, ...]:
    """List all specs, those without an id first."""
    return tuple(sorted(catalog, key=lambda spec: (spec.id, spec.path)))
