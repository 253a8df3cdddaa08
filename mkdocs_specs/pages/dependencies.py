"""Catalog → which spec needs which other one first, each pair once, and where that is blocked."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_specs.catalog import DEPENDS_ON, Catalog, Reference, Target
from mkdocs_specs.catalog.fields import names_in, references_in_fields
from mkdocs_specs.spec import Spec


@dataclass(frozen=True, slots=True)
class Dependency:
    """One spec needs another one."""

    needed: Spec
    """Comes first."""
    needing: Spec
    is_blocked: bool

    @property
    def key(self) -> tuple[str, str]:
        """The two by their paths, as an edge of a graph."""
        return self.needed.path, self.needing.path


def dependencies(catalog: Catalog) -> tuple[Dependency, ...]:
    """All of the site, in the order they are written; a spec that was given up needs nothing any more."""
    return _distinct(catalog.references, catalog)


def dependencies_around(spec: Spec, catalog: Catalog) -> tuple[Dependency, ...]:
    """What a spec needs, then what needs it."""
    return _distinct((*catalog.references_of(spec), *catalog.references_to(spec)), catalog)


def has_dependencies(catalog: Catalog) -> bool:
    """Whether there is one; this reads the fields alone, and no further than it must."""
    references = (one for spec in catalog for one in references_in_fields(spec, catalog.names, catalog.backwards))
    return any(
        isinstance(one, Reference) and one.source is not one.target and _needing(one) is not None for one in references
    )


def _needing(reference: Reference) -> Spec | None:
    """The spec that needs another one; `None` when the reference says something else."""
    source = reference.source
    return source if reference.relation == DEPENDS_ON and source is not None and not source.is_withdrawn else None


def _distinct(references: Iterable[Reference], catalog: Catalog) -> tuple[Dependency, ...]:
    found: dict[tuple[str, str], Dependency] = {}
    stuck: dict[str, frozenset[str]] = {}
    for one in references:
        needing = _needing(one)
        if needing is None:
            continue
        if needing.path not in stuck:
            stuck[needing.path] = _blocked(needing, catalog)
        dependency = Dependency(one.target, needing, one.target.path in stuck[needing.path])
        found.setdefault(dependency.key, dependency)
    return tuple(found.values())


def _blocked(spec: Spec, catalog: Catalog) -> frozenset[str]:
    """The paths of the specs that blocked dependencies of a spec name; a finished spec waits for nothing.

    Names are read anew, since of a spec that two fields name the catalog holds one reference.
    """
    items = [] if spec.is_over else [item.path for item in spec.role("dependency") if item.is_blocked]
    if not items:
        return frozenset()
    names = [name for name in names_in(spec) if any(name.path[: len(path)] == path for path in items)]
    meanings = (catalog.names.meaning(name.text, spec) for name in names if name.relation.name == DEPENDS_ON)
    return frozenset(meaning.spec.path for meaning in meanings if isinstance(meaning, Target))
