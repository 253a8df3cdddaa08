"""Files of a docs folder → Site: the stages in order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import groupby

from mkdocs_specs.accepted import EMPTY, Baseline, accept, ignored_rules
from mkdocs_specs.catalog import Article, Catalog
from mkdocs_specs.exports.files import names_of_files
from mkdocs_specs.file_names import is_text
from mkdocs_specs.pages import spec as spec_page
from mkdocs_specs.pages.kinds import pages_of
from mkdocs_specs.pages.links import Linker
from mkdocs_specs.pages.markers import blocks_placed
from mkdocs_specs.pages.page import Page, render
from mkdocs_specs.pages.panel import faulted, on_article, panel
from mkdocs_specs.pages.place import Links, Place
from mkdocs_specs.problem import Location, Problem, Severity
from mkdocs_specs.rules import check, late
from mkdocs_specs.rules.check import graded
from mkdocs_specs.sources import Memory, SourceFile, read_text
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Template
from mkdocs_specs.words import ENGLISH, Words

Claims = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Kind:
    """A template and the files it claims."""

    template: Template
    claims: Claims
    paths: tuple[str, ...] = ()
    """The globs of those files, for people."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the stages need to know of the site."""

    config_path: str
    """Where `mkdocs.yml` stands in messages."""
    page_keys: frozenset[str]
    severities: Mapping[str, Severity | None]
    today: date
    words: Words = ENGLISH
    pages: str = "specs"
    """Folder of the generated pages in the docs folder."""
    autolink: bool = True
    stale_after_days: int = 180
    due_soon_days: int = 14
    addresses: tuple[str, ...] = ()
    """The URLs of the site and of its repository, empty where they are not known."""
    has_directory_urls: bool = True
    """Whether `a.md` is published at `a/`, and not at `a.html`."""
    baseline: Baseline = EMPTY
    """The problems that the site accepts."""


@dataclass(frozen=True)
class Site:
    """The specs of a site, with their problems and their pages."""

    catalog: Catalog
    problems: tuple[Problem, ...]
    words: Words
    severities: Mapping[str, Severity | None]
    """Those that the site sets."""
    folder: str = "specs"
    """Folder of the generated pages in the docs folder."""
    kinds: tuple[Kind, ...] = ()
    baseline: Baseline = EMPTY

    def problems_of(self, spec: Spec) -> tuple[Problem, ...]:
        """The problems in the file of a spec."""
        return self.problems_at.get(spec.document.path, ())

    @cached_property
    def problems_at(self) -> Mapping[str, tuple[Problem, ...]]:
        """The problems of each file that has any, by its path in messages."""
        by_path = sorted(self.problems, key=lambda problem: problem.where.path)
        return {path: tuple(found) for path, found in groupby(by_path, key=lambda problem: problem.where.path)}

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each Markdown file, and of the baseline, by the path in messages."""
        articles = {article.shown_path: article.text for article in self.catalog.articles}
        specs = {spec.document.path: spec.document.text for spec in self.catalog}
        baseline = {self.baseline.path: self.baseline.text} if self.baseline.entries else {}
        return {**articles, **specs, **baseline}

    @cached_property
    def invalid(self) -> frozenset[str]:
        """The paths of the specs with errors."""
        faulty = {problem.where.path for problem in self.problems if problem.severity is Severity.ERROR}
        return frozenset(spec.path for spec in self.catalog if spec.document.path in faulty)

    def is_invalid(self, spec: Spec, late: tuple[Problem, ...] = ()) -> bool:
        """Whether a spec has an error, by its sources or since other plugins have written to it."""
        return spec.path in self.invalid or any(problem.severity is Severity.ERROR for problem in late)

    def page(self, spec: Spec, place: Place, index_url: str, problems: tuple[Problem, ...] = ()) -> str:
        """Write the page of a spec; the problems are shown on it.

        Of the rest of the site only the catalog of the place is asked, and so it is by `article` and `generated`.
        """
        context = faulted(place.context(spec), spec, problems)
        return spec_page.render(spec, place, context, index_url, problems)

    def article(self, path: str, markdown: str, place: Place, problems: tuple[Problem, ...] = ()) -> str:
        """Write links and the blocks that markers ask for into an ordinary page, and what is wrong with it."""
        written = blocks_placed(Linker(place.catalog, path, None).linked(markdown), place)
        article = self.catalog.article_at.get(path)
        if article is None:
            return written
        return on_article(written, panel(problems, article.text, self.words, is_spec=False))

    def late(self, path: str, shown_path: str, markdown: str) -> tuple[Problem, ...]:
        """What is wrong with the references of a page only since other plugins have written to it."""
        spec = self.catalog.by_path.get(path)
        ignored = ignored_rules(spec) if spec is not None else ()
        found = late(self.catalog.late(path, shown_path, markdown), self.severities)
        return tuple(problem for problem in found if problem.rule not in ignored)

    @property
    def pages(self) -> tuple[str, ...]:
        """The names, in the folder of pages, of the generated pages that have something to show."""
        return tuple(page.NAME for page in _pages(self.kinds) if page.is_wanted(self.catalog))

    def generated(self, name: str, place: Place) -> str:
        """Write a generated page."""
        return render(next(page for page in _pages(self.kinds) if name == page.NAME), place)

    def place(self, links: Links, *, with_problems: bool = False, catalog: Catalog | None = None) -> Place:
        """Say where a page stands; a catalog that says the same as that of the site may take its place."""
        invalid = self.invalid if with_problems else frozenset()
        return Place(catalog or self.catalog, self.words, links, self.folder, invalid)


def run(
    files: Iterable[SourceFile],
    kinds: tuple[Kind, ...],
    options: Options,
    published: frozenset[str] = frozenset(),
    memory: Memory | None = None,
) -> Site:
    """Read and check every Markdown file: the same files give the same site.

    `published` names what else there is to link to, by paths in the docs folder; `memory` holds the specs of the run
    before, and then those of this one.
    """
    memory = memory if memory is not None else Memory()
    specs: list[Spec] = []
    articles: list[Article] = []
    found: list[Problem] = []
    used: set[str] = set()
    reserved = _reserved(options.pages, kinds)
    for file in sorted(files, key=lambda file: file.path):
        if not is_text(file.path):
            message = "the name of this file is not UTF-8, so it can have no address; rename it"
            found.append(Problem(Location(file.shown_path), "front-matter-encoding", Severity.ERROR, message))
        claiming = [kind.template for kind in kinds if kind.claims(file.path)]
        if not claiming or file.path in reserved:
            articles.append(Article(file.path, file.shown_path, read_text(file)))
            continue
        used |= {template.name for template in claiming}
        specs.append(memory.spec(file, claiming[0], options.page_keys))
        if len(claiming) > 1:
            names = " and ".join(f"'{template.name}'" for template in claiming[:2])
            message = f"the templates {names} both claim this file; narrow the 'paths' of one of them"
            where = specs[-1].document.where(())
            found.append(Problem(where, "two-templates", Severity.ERROR, message, spec=specs[-1].id))
    for kind in kinds:
        if kind.template.name not in used:
            message = f"no file fits the 'paths' of the template '{kind.template.name}'; add a spec or mend the paths"
            found.append(Problem(Location(options.config_path), "no-specs-found", Severity.WARNING, message))
    memory.keep(spec.path for spec in specs)
    catalog = _catalog(tuple(specs), tuple(articles), kinds, options, published)
    problems = (*check(catalog, options.severities), *graded(found, options.severities))
    accepted = accept(problems, catalog, options.baseline, options.severities)
    return Site(catalog, accepted, options.words, options.severities, options.pages, kinds, options.baseline)


def _catalog(
    specs: tuple[Spec, ...],
    articles: tuple[Article, ...],
    kinds: tuple[Kind, ...],
    options: Options,
    published: frozenset[str],
) -> Catalog:
    catalog = Catalog(
        specs,
        tuple(kind.template for kind in kinds),
        options.today,
        articles,
        addresses=options.addresses,
        autolink=options.autolink,
        stale_after_days=options.stale_after_days,
        due_soon_days=options.due_soon_days,
        has_directory_urls=options.has_directory_urls,
    )
    wanted = (page.NAME for page in _pages(kinds) if page.is_wanted(catalog))
    generated = frozenset(f"{options.pages}/{name}".lstrip("/") for name in wanted)
    site_url = options.addresses[0] if options.addresses else ""
    beside = frozenset(f"{options.pages}/{name}".lstrip("/") for name in names_of_files(catalog, site_url))
    files = published | generated | beside | set(catalog.pages) if published else frozenset()
    return replace(catalog, generated=generated, files=files)


def _pages(kinds: tuple[Kind, ...]) -> tuple[Page, ...]:
    return pages_of([kind.template for kind in kinds], {kind.template.name: kind.paths for kind in kinds})


def _reserved(folder: str, kinds: tuple[Kind, ...]) -> frozenset[str]:
    """The paths of the generated pages: an author's file there is a page and no spec."""
    return frozenset(f"{folder}/{page.NAME}".lstrip("/") for page in _pages(kinds))
