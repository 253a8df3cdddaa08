"""Site → its pages as Markdown, of which those that would be the same as last time are not written again.

What a page shows comes from its own Markdown and spec, from what is wrong with these, from the words, templates,
options and names of the site, from our code, and from what it is told of other specs. A digest of the first is the key
of a page. The last is noted while the page is written, and asked again (see `asked`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import cast

from mkdocs_specs.asked import AskedCatalog, AskedLinks, Notes
from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.place import Links, Place
from mkdocs_specs.parts import pack, unpack
from mkdocs_specs.pipeline import Site
from mkdocs_specs.problem import Problem
from mkdocs_specs.software import software
from mkdocs_specs.spec import Spec
from mkdocs_specs.store import Store, digest
from mkdocs_specs.told import Facts, Told


@dataclass(frozen=True, slots=True)
class Written:
    """A page that was written."""

    key: str
    told: Told
    text: str
    name: str = ""
    """A digest of the first two, which say all that the text was made of; empty where that was not stored."""


class Pages:
    """Writes the pages of a site, build after build."""

    def __init__(self, *, is_kept: bool = True) -> None:
        """Begin with none; a build that is the only one need not keep any."""
        self._is_kept = is_kept
        self._known: dict[str, Written] = {}
        self._last: tuple[str, str] = ("", "")
        """The path and the name of the page that was asked for last."""
        self._store: Store | None = None
        self._site: Site
        self._facts: Facts | None = None
        self._shared = ""
        self._with_problems = False

    def begin(self, site: Site, templates: str, store: Store | None = None, *, with_problems: bool) -> None:
        """Take the site of a new build, with a digest of its templates, and where pages outlive the process."""
        self._site, self._store, self._with_problems = site, store, with_problems
        if self._is_kept or store is not None:
            last = self._facts.known if self._facts is not None else {}
            known = {path: last[path] for path in last.keys() & site.catalog.by_path.keys()}
            self._facts = Facts(site.catalog, site.invalid if with_problems else frozenset(), known)
            self._shared = digest(templates, software(), repr(_shared(site, with_problems=with_problems)))

    def keep(self, paths: Iterable[str]) -> None:
        """Forget all pages but these."""
        for path in self._known.keys() - set(paths):
            del self._known[path]

    def name_of(self, path: str) -> str:
        """Give what is as good as the text of a page that was just asked for, and short; empty where nothing is."""
        return self._last[1] if self._last[0] == path else ""

    def page(self, spec: Spec, links: Links, index_url: str, late: tuple[Problem, ...] = ()) -> str:
        """Write the page of a spec, with the body it is given."""
        problems = (*self._site.problems_of(spec), *late) if self._with_problems else ()

        def write(place: Place) -> str:
            return self._site.page(spec, place, index_url, problems)

        given = (spec.document.path, spec.document.text, spec.document.body, index_url, repr(problems))
        return self._written(spec.path, given, links, write)

    def article(self, path: str, markdown: str, links: Links, late: tuple[Problem, ...] = ()) -> str:
        """Write links and blocks into an ordinary page."""
        article = self._site.catalog.article_at.get(path)
        problems: tuple[Problem, ...] = ()
        if article is not None and self._with_problems:
            problems = (*self._site.problems_at.get(article.shown_path, ()), *late)

        def write(place: Place) -> str:
            return self._site.article(path, markdown, place, problems)

        text = article.text if article is not None and problems else ""
        return self._written(path, (markdown, text, repr(problems)), links, write)

    def generated(self, name: str, path: str, links: Links) -> str:
        """Write a generated page."""
        return self._written(path, (name,), links, lambda place: self._site.generated(name, place))

    def _written(self, path: str, given: tuple[str, ...], links: Links, write: Callable[[Place], str]) -> str:
        site, facts = self._site, self._facts
        if facts is None:
            return write(site.place(links, with_problems=self._with_problems))
        key = digest("page", self._shared, path, *given)
        last = self._known.get(path)
        if last is None or last.key != key:
            last = self._stored(key)
        if last is None or not facts.still_hold(last.told, links):
            notes = Notes()
            catalog = cast("Catalog", AskedCatalog(site.catalog, notes))
            text = write(site.place(AskedLinks(links, notes), with_problems=self._with_problems, catalog=catalog))
            last = Written(key, facts.told(notes), text)
            if self._store is not None and (content := _to_bytes(last)) is not None:
                last = replace(last, name=_name(key, content))
                self._store.put(key, content)
        if self._is_kept:
            self._known[path] = last
        self._last = path, last.name
        return last.text

    def _stored(self, key: str) -> Written | None:
        content = self._store.get(key) if self._store is not None else None
        return _from_bytes(key, content) if content is not None else None


def _to_bytes(written: Written) -> bytes | None:
    """Write what was written; `None` where it holds half a character, which is no text."""
    told = written.told
    about = (told.specs, told.articles, told.references, told.addresses, told.whole, told.invalid)
    try:
        return pack(about, written.text)
    except ValueError:
        return None


def _from_bytes(key: str, content: bytes) -> Written | None:
    """Read what was stored; nothing where it has another form, since others may write the file too."""
    try:
        (specs, articles, references, addresses, whole, invalid), (text,) = unpack(content)
        known = tuple((tuple(map(str, question)), str(address)) for question, address in addresses)
        invalid = tuple(map(str, invalid))
        told = Told(dict(specs), dict(articles), dict(references), known, str(whole), invalid)
        return Written(key, told, text, _name(key, content))
    except (TypeError, ValueError):
        return None


def _name(key: str, content: bytes) -> str:
    """Make a name of what was stored: its first line has all that was told, and the text follows from that."""
    return digest(key, content.partition(b"\n")[0])


def _shared(site: Site, *, with_problems: bool) -> tuple[object, ...]:
    """What all pages of a site share."""
    catalog = site.catalog
    options = (catalog.today, catalog.addresses, catalog.autolink, catalog.stale_after_days, catalog.due_soon_days)
    names = tuple((spec.path, spec.id, spec.aliases, sorted(spec.page_keys)) for spec in catalog)
    kinds = tuple((kind.template.name, kind.paths) for kind in site.kinds)
    return (with_problems, site.words, site.folder, options, catalog.has_directory_urls, names, kinds)
