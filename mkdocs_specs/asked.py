"""Catalog and addresses → the same, with all that is asked of them noted, so that it can be asked again.

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
SAME = frozenset(
    {"templates", "today", "addresses", "autolink", "stale_after_days", "due_soon_days", "has_directory_urls"}
    | {"relations", "backwards", "acyclic"}
)
"""What comes from the templates and options of the site alone."""


@dataclass(slots=True)
class Notes:
    """What one page was told of the rest of the site while it was written: of what is at which paths, and links."""

    specs: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    """The specs of which it was told what refers to them."""
    addresses: dict[Question, str] = field(default_factory=dict)
    shows_all: bool = False

    def show_all(self) -> None:
        """Note that the page may show anything."""
        self.shows_all = True


def answer_of(links: Links, question: Question) -> str:
    """Ask once more for an address."""
    return links.path(question[0]) if len(question) == 1 else links.beside(question[0])(question[1])


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
            known[question] = answer_of(self._links, question)
        return known[question]


class AskedNames:
    """Names, of which it is noted where they lead; what else they know comes from the names of all specs."""

    def __init__(self, names: Names, notes: Notes) -> None:
        """Take the names, and where to note what they mean."""
        self._names, self._notes = names, notes
        self.bare, self.marks, self.looks_ours = names.bare, names.marks, names.looks_ours

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
        if isinstance(found, Target):
            self._notes.specs.add(found.spec.path)
        elif isinstance(found, Spec):
            self._notes.specs.add(found.path)
        elif isinstance(found, Failure):
            # Any spec may come to have the item that is named.
            self._notes.show_all()
        return found


class AskedPaths(Mapping[str, V]):
    """A part of a catalog by path, of which it is noted what is looked up."""

    def __init__(self, known: Mapping[str, V], note: Callable[[str], None], show_all: Callable[[], None]) -> None:
        """Take the part, what notes a path, and what to do when all of it is asked for."""
        self._known, self._note, self._show_all = known, note, show_all

    def __getitem__(self, path: str) -> V:
        self._note(path)
        return self._known[path]

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
        self.names = cast("Names", AskedNames(catalog.names, notes))
        self.scan = Scan(self.names, catalog.autolink, catalog.templates)
        self.by_path = AskedPaths[Spec](catalog.by_path, notes.specs.add, notes.show_all)
        self.article_at = AskedPaths[Article](catalog.article_at, notes.articles.add, notes.show_all)
        self.successors = AskedPaths[tuple[Spec, ...]](catalog.successors, self._note_references, notes.show_all)

    def references_of(self, spec: Spec) -> tuple[Reference, ...]:
        """What a spec refers to: that stands in the spec, and where it leads is noted."""
        return self._seen(self._catalog.references_of(spec))

    def references_to(self, spec: Spec) -> tuple[Reference, ...]:
        """What refers to a spec."""
        self._note_references(spec.path)
        return self._catalog.references_to(spec)

    def _note_references(self, path: str) -> None:
        self._notes.references.add(path)
        spec = self._catalog.by_path.get(path)
        self._seen(self._catalog.references_to(spec) if spec is not None else ())

    def _seen(self, found: tuple[Reference, ...]) -> tuple[Reference, ...]:
        for one in found:
            self._notes.specs.add(one.target.path)
            if one.source is not None:
                self._notes.specs.add(one.source.path)
        return found

    def __iter__(self) -> Iterator[Spec]:
        self._notes.show_all()
        return iter(self._catalog)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a catalog has
        """Answer what is the same while templates and options are; all else shows the whole site."""
        if name not in SAME:
            self._notes.show_all()
        return getattr(self._catalog, name)
