"""Specs → Catalog: all of them, in order, by id and path, with the references between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mkdocs_specs.catalog.article import Article
from mkdocs_specs.catalog.reference import Lost, Reference
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Template


@dataclass(frozen=True)
class Catalog:
    """Every spec of the site, and what refers to them."""

    specs: tuple[Spec, ...]
    templates: tuple[Template, ...]
    today: date
    articles: tuple[Article, ...] = ()
    """The pages that are no specs."""
    files: frozenset[str] = frozenset()
    """Paths in the docs folder of all that is published, pictures and generated pages too."""
    addresses: tuple[str, ...] = ()
    """Where the site and its repository are published: a URL that begins with one of them is a path."""
    autolink: bool = True
    """Whether an id without brackets is a reference."""
    stale_after_days: int = 180
    due_soon_days: int = 14

    def __iter__(self) -> Iterator[Spec]:
        return iter(self.specs)

    @cached_property
    def by_path(self) -> dict[str, Spec]:
        """The specs by their path in the docs folder."""
        return {spec.path: spec for spec in self.specs}

    @cached_property
    def by_id(self) -> dict[str, Spec]:
        """The specs by their id; of two with one id the first."""
        return {spec.id: spec for spec in reversed(self.specs) if spec.id}

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths in the docs folder of all Markdown files."""
        return tuple(sorted([*self.by_path, *(article.path for article in self.articles)]))

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every reference that leads somewhere."""
        return ()

    @property
    def lost(self) -> tuple[Lost, ...]:
        """Every reference that leads nowhere."""
        return ()

    def references_of(self, spec: Spec) -> tuple[Reference, ...]:
        """What a spec refers to."""
        return tuple(one for one in self.references if one.source is spec)

    def references_to(self, spec: Spec) -> tuple[Reference, ...]:
        """What refers to a spec."""
        return tuple(one for one in self.references if one.target is spec)
