"""Catalog and addresses → the same, with all that is asked of them written down, so that it can be asked again.

The page of a spec shows something of others: their titles, statuses and items, what they need, who refers to it. Which
of them these are is not guessed. While a page is written it meets the rest of the site through the classes below only,
and they note whatever they hand out. Asked for something that they do not know, they note that the page shows the whole
site. So a page whose notes hold is a page that would be written to the same letters again.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from mkdocs_specs.catalog import Article, Catalog, Failure, Reference, Target
from mkdocs_specs.catalog.names import Meaning, Names
from mkdocs_specs.catalog.texts import Scan
from mkdocs_specs.pages.place import Links
from mkdocs_specs.spec import Spec

V = TypeVar("V")
Question = tuple[str, ...]
"""A path in the docs folder; or the path of a file, and what an author wrote in it."""
Told = tuple[str, str, str, object, object]
"""What a page may show of a reference beside the specs that it joins."""
SAME = frozenset(
    {"templates", "today", "addresses", "autolink", "stale_after_days", "due_soon_days", "has_directory_urls"}
    | {"relations", "backwards", "acyclic"}
)
"""What comes from the templates and options of the site, with which no page is kept when one of them changes."""


@dataclass(slots=True)
class Notes:
    """What one page was told of the rest of the site while it was written."""

    specs: dict[str, Spec | None] = field(default_factory=dict)
    """By path; `None` for one that was looked for in vain."""
    articles: dict[str, Article | None] = field(default_factory=dict)
    references: dict[str, tuple[Told, ...]] = field(default_factory=dict)
    """What refers to the spec at a path."""
    addresses: dict[Question, str] = field(default_factory=dict)
    all_of: Catalog | None = None
    """The whole site, when the page shows it."""

    def hold(self, catalog: Catalog, links: Links) -> bool:
        """Whether a page would be told the same again, while names, templates and options are the same.

        Of the site nothing else may be shown than what was noted.
        """
        return self._specs_hold(catalog) and all(
            _answer(links, question) == address for question, address in self.addresses.items()
        )

    def _specs_hold(self, catalog: Catalog) -> bool:
        if self.all_of is not None:
            specs, articles = self.all_of.specs, self.all_of.articles
            is_same = len(specs) == len(catalog.specs) and all(map(look_alike, specs, catalog.specs))
            return (
                is_same and articles == catalog.articles and _told(self.all_of.references) == _told(catalog.references)
            )
        specs_now, articles_now = catalog.by_path, catalog.article_at
        return (
            all(look_alike(spec, specs_now.get(path)) for path, spec in self.specs.items())
            and all(articles_now.get(path) == article for path, article in self.articles.items())
            and all(_told(catalog.references_to(specs_now[path])) == told for path, told in self.references.items())
        )

    def see(self, found: object) -> None:
        """Note a spec that something leads to."""
        if isinstance(found, Target):
            found = found.spec
        if isinstance(found, Spec):
            self.specs[found.path] = found

    def faulty(self, invalid: frozenset[str]) -> frozenset[str]:
        """Of the specs that are shown those with errors."""
        return invalid if self.all_of is not None else invalid.intersection(self.specs)


def look_alike(spec: Spec | None, other: Spec | None) -> bool:
    """Whether two readings of a spec show the same on the pages of others.

    What was read from the same bytes is the same object: see `Memory`. Of the body others show only the title that it
    may give, and that it names other specs, which is among the references.
    """
    if spec is other or spec is None or other is None:
        return spec is other
    return (
        (spec.path, spec.document.path, spec.page_keys) == (other.path, other.document.path, other.page_keys)
        and spec.template is other.template
        and _front(spec) == _front(other)
        and spec.title == other.title
    )


def _front(spec: Spec) -> str:
    text, body = spec.document.text, spec.document.body
    return text[: len(text) - len(body)]


def _answer(links: Links, question: Question) -> str:
    return links.path(question[0]) if len(question) == 1 else links.beside(question[0])(question[1])


def _told(references: tuple[Reference, ...]) -> tuple[Told, ...]:
    return tuple(
        (one.relation, one.page, one.target.path, one.item.path if one.item is not None else None, one.path)
        for one in references
    )


class AskedLinks:
    """Addresses that are noted."""

    def __init__(self, links: Links, notes: Notes) -> None:
        """Take what makes addresses, and where to note them."""
        self._links, self._notes = links, notes

    def path(self, path: str) -> str:
        """Return the address of a file."""
        return self._noted((path,))

    def beside(self, path: str) -> Callable[[str], str]:
        """Return what makes an address of what stands in the file at a path."""
        return lambda href: self._noted((path, href))

    def _noted(self, question: Question) -> str:
        known = self._notes.addresses
        if question not in known:
            known[question] = _answer(self._links, question)
        return known[question]


class AskedNames:
    """Names, of which it is noted where they lead; what else they know comes from the names of all specs."""

    def __init__(self, names: Names, notes: Notes, show_all: Callable[[], None]) -> None:
        """Take the names, where to note what they mean, and what to do when that may come from any spec."""
        self._names, self._notes, self._show_all = names, notes, show_all
        self.bare, self.looks_ours = names.bare, names.looks_ours

    def meaning(self, text: str, source: Spec | str) -> Meaning:
        """Say what a text means."""
        return self._seen(self._names.meaning(text, source))

    def named(self, name: str, item: str = "", source: Spec | None = None) -> Target | Failure:
        """Say what an id or alias means."""
        return self._seen(self._names.named(name, item, source))

    def linked(self, address: str, source: str) -> Spec | None:
        """Return the spec whose file a link leads to."""
        return self._seen(self._names.linked(address, source))

    def _seen(self, found: V) -> V:
        if isinstance(found, Failure):
            # A spec may come to have the item that is named.
            self._show_all()
        self._notes.see(found)
        return found


class AskedPaths(Mapping[str, V]):
    """A part of a catalog by path, of which it is noted what is looked up."""

    def __init__(self, known: Mapping[str, V], look_up: Callable[[str], V], show_all: Callable[[], None]) -> None:
        """Take the part, what notes and answers, and what to do when all of it is asked for."""
        self._known, self._look_up, self._show_all = known, look_up, show_all

    def __getitem__(self, path: str) -> V:
        return self._look_up(path)

    def __iter__(self) -> Iterator[str]:
        self._show_all()
        return iter(self._known)

    def __len__(self) -> int:
        self._show_all()
        return len(self._known)


class AskedCatalog:
    """A catalog that notes what a page is told."""

    def __init__(self, catalog: Catalog, notes: Notes) -> None:
        """Take the catalog, and where to note what is asked of it."""
        self._catalog, self._notes = catalog, notes
        self.names = cast("Names", AskedNames(catalog.names, notes, self._show_all))
        self.scan = Scan(self.names, catalog.autolink, catalog.templates)
        self.by_path = AskedPaths(catalog.by_path, self._spec_at, self._show_all)
        self.article_at = AskedPaths(catalog.article_at, self._article_at, self._show_all)
        self.successors = AskedPaths(catalog.successors, self._successors_of, self._show_all)

    def references_of(self, spec: Spec) -> tuple[Reference, ...]:
        """What a spec refers to: that stands in the spec, and where it leads is noted."""
        return self._seen(self._catalog.references_of(spec))

    def references_to(self, spec: Spec) -> tuple[Reference, ...]:
        """What refers to a spec."""
        found = self._catalog.references_to(spec)
        self._notes.references[spec.path] = _told(found)
        self._notes.see(spec)
        return self._seen(found)

    def _spec_at(self, path: str) -> Spec:
        self._notes.specs[path] = self._catalog.by_path.get(path)
        return self._catalog.by_path[path]

    def _article_at(self, path: str) -> Article:
        self._notes.articles[path] = self._catalog.article_at.get(path)
        return self._catalog.article_at[path]

    def _successors_of(self, path: str) -> tuple[Spec, ...]:
        """What supersedes a spec: the sources of some of the references to it."""
        self.references_to(self._catalog.by_path[path])
        return self._catalog.successors[path]

    def _seen(self, found: tuple[Reference, ...]) -> tuple[Reference, ...]:
        for one in found:
            self._notes.see(one.target)
            self._notes.see(one.source)
        return found

    def __iter__(self) -> Iterator[Spec]:
        self._show_all()
        return iter(self._catalog)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a catalog has
        """Answer what is the same while names, templates and options are; all else shows the whole site."""
        if name not in SAME:
            self._show_all()
        return getattr(self._catalog, name)

    def _show_all(self) -> None:
        self._notes.all_of = self._catalog
