"""Site → its pages as Markdown, of which those that would be the same as last time are not written again.

What a page shows comes from its own Markdown and spec, from what is wrong with these, from the words, templates,
options and names of the site, and from what it is told of other specs. The first three are compared. The last is noted
while the page is written, and asked again (see `asked`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import is_
from typing import cast

from mkdocs_specs.asked import AskedCatalog, AskedLinks, Notes
from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.place import Links, Place
from mkdocs_specs.pipeline import Site
from mkdocs_specs.problem import Problem
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Template


@dataclass(frozen=True, slots=True)
class Written:
    """A page that was written."""

    own: Spec | None
    given: tuple[object, ...]
    """What the page itself gave to it."""
    notes: Notes
    invalid: frozenset[str]
    """Those of the specs on it that have errors."""
    text: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What all pages of a site share."""

    templates: tuple[Template, ...]
    rest: tuple[object, ...]

    def is_as(self, other: "Shared") -> bool:
        """Whether two are the same; a template is, as long as nobody has loaded it anew."""
        same = len(self.templates) == len(other.templates) and all(map(is_, self.templates, other.templates))
        return same and self.rest == other.rest


class Pages:
    """Writes the pages of a site, build after build."""

    def __init__(self, *, is_kept: bool = True) -> None:
        """Begin with none; a build that is the only one need not keep any."""
        self._is_kept = is_kept
        self._site: Site
        self._with_problems: bool
        self._shared: Shared | None = None
        self._known: dict[str, Written] = {}

    def begin(self, site: Site, *, with_problems: bool) -> None:
        """Take the site of a new build; when something has changed that all its pages share, forget them."""
        self._site, self._with_problems = site, with_problems
        if not self._is_kept:
            return
        shared = _shared(site, with_problems=with_problems)
        if self._shared is None or not shared.is_as(self._shared):
            self._known.clear()
        self._shared = shared

    def keep(self, paths: Iterable[str]) -> None:
        """Forget all pages but these."""
        for path in self._known.keys() - set(paths):
            del self._known[path]

    def page(self, spec: Spec, links: Links, index_url: str, late: tuple[Problem, ...] = ()) -> str:
        """Write the page of a spec, with the body it is given."""
        problems = (*self._site.problems_of(spec), *late) if self._with_problems else ()

        def write(place: Place) -> str:
            return self._site.page(spec, place, index_url, problems)

        return self._written(spec.path, (spec.document.body, index_url, problems), links, write)

    def article(self, path: str, markdown: str, links: Links, late: tuple[Problem, ...] = ()) -> str:
        """Write links and blocks into an ordinary page."""
        article = self._site.catalog.article_at.get(path)
        is_shown = article is not None and self._with_problems
        problems = (*self._site.problems_at.get(article.shown_path, ()), *late) if article and is_shown else ()

        def write(place: Place) -> str:
            return self._site.article(path, markdown, place, problems)

        text = article.text if article and problems else ""
        return self._written(path, (markdown, problems, text), links, write)

    def generated(self, name: str, path: str, links: Links) -> str:
        """Write a generated page."""
        return self._written(path, (name,), links, lambda place: self._site.generated(name, place))

    def _written(self, path: str, given: tuple[object, ...], links: Links, write: Callable[[Place], str]) -> str:
        site, with_problems = self._site, self._with_problems
        if not self._is_kept:
            return write(site.place(links, with_problems=with_problems))
        invalid = site.invalid if with_problems else frozenset()
        last, own = self._known.get(path), site.catalog.by_path.get(path)
        if (
            last is not None
            and last.own is own
            and last.given == given
            and last.notes.hold(site.catalog, links)
            and last.invalid == last.notes.faulty(invalid)
        ):
            return last.text
        notes = Notes()
        catalog = cast("Catalog", AskedCatalog(site.catalog, notes))
        text = write(site.place(AskedLinks(links, notes), with_problems=with_problems, catalog=catalog))
        self._known[path] = Written(own, given, notes, notes.faulty(invalid), text)
        return text


def _shared(site: Site, *, with_problems: bool) -> Shared:
    catalog = site.catalog
    options = (catalog.today, catalog.addresses, catalog.autolink, catalog.stale_after_days, catalog.due_soon_days)
    names = tuple((spec.path, spec.id, spec.aliases) for spec in catalog)
    paths = tuple(kind.paths for kind in site.kinds)
    rest = (with_problems, site.words, site.folder, options, catalog.has_directory_urls, names, paths)
    return Shared(catalog.templates, rest)
