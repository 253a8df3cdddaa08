"""Specs → Catalog: all of them, in order, by id and path, with the references between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from mkdocs_specs.catalog.article import Article
from mkdocs_specs.catalog.fields import FORWARD, references_in_fields
from mkdocs_specs.catalog.names import Names
from mkdocs_specs.catalog.reference import MENTIONS, SUPERSEDES, Lost, Reference
from mkdocs_specs.catalog.texts import Scan, Text, references_in, references_in_article, references_in_texts
from mkdocs_specs.document import Path
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Relation, Template


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
    generated: frozenset[str] = frozenset()
    """Those of the generated pages, be there an author's own in place of one or not."""
    addresses: tuple[str, ...] = ()
    """Where the site and its repository are published: a URL that begins with one of them is a path."""
    autolink: bool = True
    """Whether an id without brackets is a reference."""
    stale_after_days: int = 180
    due_soon_days: int = 14
    has_directory_urls: bool = True
    """Whether `a.md` is published at `a/`, and not at `a.html`."""

    def __iter__(self) -> Iterator[Spec]:
        return iter(self.specs)

    @cached_property
    def by_path(self) -> dict[str, Spec]:
        """The specs by their path in the docs folder."""
        return {spec.path: spec for spec in self.specs}

    @cached_property
    def article_at(self) -> dict[str, Article]:
        """The pages that are no specs by their path in the docs folder."""
        return {article.path: article for article in self.articles}

    @cached_property
    def by_id(self) -> dict[str, Spec]:
        """The specs by their id; of two with one id the first."""
        return {spec.id: spec for spec in reversed(self.specs) if spec.id}

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths in the docs folder of all Markdown files."""
        return tuple(sorted([*self.by_path, *(article.path for article in self.articles)]))

    @cached_property
    def names(self) -> Names:
        """What names a spec."""
        return Names(self.specs, self.addresses)

    @cached_property
    def scan(self) -> Scan:
        """How prose and texts are read."""
        return Scan(self.names, self.autolink, self.templates)

    @cached_property
    def _found(self) -> tuple[Reference | Lost, ...]:
        backwards = self.backwards
        found: list[Reference | Lost] = []
        for spec in self.specs:
            found += references_in_fields(spec, self.names, backwards)
            found += references_in_texts(spec, self.scan)
        for article in self.articles:
            found += references_in_article(article, self.scan)
        return tuple(found)

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """The relations between specs by name, as their fields say; the first that says so counts."""
        found: dict[str, Relation] = {}
        for template in self.templates:
            for field in template.root.below():
                if field.relation is not None and not field.relation.among:
                    found.setdefault(field.relation.name, field.relation)
        return found

    @property
    def backwards(self) -> dict[str, str]:
        """The relations that are the inverse of another one, by which they are recorded."""
        inverses: dict[str, str] = {}
        for one in self.relations.values():
            # Of two relations that name each other the first is the one that is recorded.
            if one.inverse != one.name and one.name not in FORWARD and one.name not in inverses:
                inverses[one.inverse] = one.name
        return {**inverses, **FORWARD}

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference that leads somewhere, by the file it is written in; one in two fields stands there once."""
        first: dict[tuple[str, str, str, Path | None, Path, int, int], Reference] = {}
        for one in self._found:
            if isinstance(one, Reference) and one.source is not one.target:
                item = one.item.path if one.item is not None else None
                first.setdefault((one.page, one.relation, one.target.path, item, *_place(one)), one)
        return tuple(first.values())

    @cached_property
    def to_self(self) -> tuple[Reference, ...]:
        """Every reference of a field to the spec it stands in."""
        return tuple(one for one in self._found if isinstance(one, Reference) and one.source is one.target)

    @cached_property
    def successors(self) -> dict[str, tuple[Spec, ...]]:
        """The specs that supersede another one, by its path."""
        found: dict[str, tuple[Spec, ...]] = {}
        for one in self.references:
            if one.relation == SUPERSEDES and one.source is not None and one.item is None:
                found[one.target.path] = (*found.get(one.target.path, ()), one.source)
        return found

    @cached_property
    def acyclic(self) -> frozenset[str]:
        """The relations that must not go in a circle."""
        return frozenset(self.backwards.get(name, name) for name, one in self.relations.items() if one.is_acyclic)

    @cached_property
    def lost(self) -> tuple[Lost, ...]:
        """Every reference that leads nowhere."""
        return tuple(one for one in self._found if isinstance(one, Lost))

    def late(self, path: str, shown_path: str, markdown: str) -> tuple[Lost, ...]:
        """What leads nowhere in the finished Markdown of a page, and is not in its file."""
        spec, article = self.by_path.get(path), self.article_at.get(path)
        body = spec.document.body if spec is not None else article.body if article is not None else ""
        if markdown.strip() == body.strip():
            return ()
        known = {lost.name for lost in self.lost if lost.page == path}
        found = references_in(Text(markdown, path, spec, shown_path, 1), self.scan)
        lost = (one for one in found if isinstance(one, Lost) and one.name not in known)
        return tuple(replace(one, where=Location(shown_path)) for one in lost)

    def references_of(self, spec: Spec) -> tuple[Reference, ...]:
        """What a spec refers to."""
        return self._by_page.get(spec.path, ())

    def references_to(self, spec: Spec) -> tuple[Reference, ...]:
        """What refers to a spec."""
        return self._by_target.get(spec.path, ())

    @cached_property
    def _by_page(self) -> dict[str, tuple[Reference, ...]]:
        return _grouped(self.references, lambda one: one.page)

    @cached_property
    def _by_target(self) -> dict[str, tuple[Reference, ...]]:
        return _grouped(self.references, lambda one: one.target.path)


def _place(one: Reference) -> tuple[Path, int, int]:
    """What tells apart two mentions of one spec in one page; other references to it are one."""
    if one.relation != MENTIONS or not one.path:
        return (), one.start, 0
    return one.path, one.where.line, one.where.column


def _grouped(references: tuple[Reference, ...], key: Callable[[Reference], str]) -> dict[str, tuple[Reference, ...]]:
    groups: dict[str, list[Reference]] = {}
    for one in references:
        groups.setdefault(key(one), []).append(one)
    return {name: tuple(found) for name, found in groups.items()}
