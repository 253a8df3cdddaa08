"""What a page was told of a site, as digests: whether it would be told the same by another build, or another process.

The digest of a spec says all that the pages of others may show of it. That is its front matter, read by its template,
and of its body the title that it may give; that the body names other specs is among the references.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_specs.asked import Notes, Question, answer_of
from mkdocs_specs.catalog import Catalog, Reference
from mkdocs_specs.pages.place import Links
from mkdocs_specs.spec import Spec
from mkdocs_specs.store import digest

NONE = ""
"""The digest of what is not there."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one page was told."""

    specs: dict[str, str]
    """By path: a digest of what others may show of the spec."""
    articles: dict[str, str]
    references: dict[str, str]
    addresses: tuple[tuple[Question, str], ...]
    whole: str
    """A digest of the whole site, when the page shows it."""
    invalid: tuple[str, ...]
    """The paths of those of the specs that have errors."""


@dataclass(frozen=True)
class Facts:
    """The specs and pages of one build, as others show them."""

    catalog: Catalog
    invalid: frozenset[str]
    """The paths of the specs with errors, where that is shown."""
    known: dict[str, tuple[Spec, str]] = field(default_factory=dict)
    """The digests of the last build: what was read from the same bytes is the same object, see `Memory`."""

    def told(self, notes: Notes) -> Told:
        """Say what notes say, now."""
        return Told(
            {path: self.spec(path) for path in sorted(notes.specs)},
            {path: self.article(path) for path in sorted(notes.articles)},
            {path: self.references(path) for path in sorted(notes.references)},
            tuple(notes.addresses.items()),
            self.whole if notes.shows_all else NONE,
            self._faulty(notes.specs, shows_all=notes.shows_all),
        )

    def still_hold(self, told: Told, links: Links) -> bool:
        """Whether a page would be told the same. The names of all specs are taken to be the same."""
        return (
            (not told.whole or told.whole == self.whole)
            and (
                told.specs.items() <= self.specs.items()
                or all(self.spec(path) == known for path, known in told.specs.items())
            )
            and all(self.article(path) == known for path, known in told.articles.items())
            and all(self.references(path) == known for path, known in told.references.items())
            and told.invalid == self._faulty(told.specs, shows_all=bool(told.whole))
            and all(answer_of(links, question) == address for question, address in told.addresses)
        )

    def spec(self, path: str) -> str:
        """A digest of what the pages of others may show of a spec."""
        spec = self.catalog.by_path.get(path)
        if spec is None:
            return NONE
        last = self.known.get(path)
        if last is None or last[0] is not spec:
            text, body = spec.document.text, spec.document.body
            front = text[: len(text) - len(body)]
            last = self.known[path] = spec, digest(path, spec.document.path, spec.template.name, front, spec.title)
        return last[1]

    @cached_property
    def specs(self) -> dict[str, str]:
        """The digests of all specs, by path."""
        return {spec.path: self.spec(spec.path) for spec in self.catalog}

    def article(self, path: str) -> str:
        """A digest of an ordinary page."""
        article = self.catalog.article_at.get(path)
        return digest(article.path, article.shown_path, article.text) if article is not None else NONE

    def references(self, path: str) -> str:
        """A digest of what refers to a spec."""
        spec = self.catalog.by_path.get(path)
        return _digest(self.catalog.references_to(spec)) if spec is not None else NONE

    @cached_property
    def whole(self) -> str:
        """A digest of all."""
        specs = self.specs.values()
        articles = (self.article(article.path) for article in self.catalog.articles)
        return digest("specs", *specs, "articles", *articles, "references", _digest(self.catalog.references))

    def _faulty(self, paths: Iterable[str], *, shows_all: bool) -> tuple[str, ...]:
        return tuple(sorted(self.invalid if shows_all else self.invalid.intersection(paths)))


def _digest(references: tuple[Reference, ...]) -> str:
    """All that may be shown of references, beside the specs that they join."""
    about = ((one.relation, one.page, one.target.path, one.item and one.item.path, one.path) for one in references)
    return digest(repr(tuple(about)))
