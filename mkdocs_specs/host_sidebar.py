"""The navigation of a large site → what one page shows of it: where it stands, its neighbours, a link to the rest."""

from collections.abc import Container, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from itertools import groupby

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_specs import host
from mkdocs_specs.config import Settings
from mkdocs_specs.pipeline import Site

NEIGHBOURS = 10
"""How many other specs of its group the sidebar of a spec shows."""


ASKED = ("meta", "pages", "typeset")
"""What themes ask each entry for: Jinja takes long to see that there is none. The last is of a plugin of Material."""


class Shortcut(Link):
    """A link that knows what themes ask each entry for."""

    meta: Mapping[str, object] | None = None
    pages: None = None
    typeset: object = None


@dataclass(frozen=True, slots=True)
class Run:
    """Items of one level that follow each other: nothing but specs, or none."""

    items: list[StructureItem]
    places: Mapping[str, int]
    """Where each spec stands, by its path; empty when they are none."""


class Sidebar:
    """Shortens the navigation for one page after the other, so that its length does not grow with the specs.

    Themes write the whole navigation on every page, which takes time that grows with the square of their number. The
    navigation itself stays whole: pages before and after, parents and what other plugins see are as ever.
    """

    def __init__(self, specs: Container[str], rest: Link) -> None:
        """Take the paths of the specs, and what leads to those that are left out."""
        self._specs, self._rest = specs, rest
        # What was found out of a list or section, by its number; holding it keeps that number its own.
        self._runs: dict[int, tuple[list[StructureItem], tuple[Run, ...]]] = {}
        self._elsewhere: dict[int, tuple[Section, StructureItem]] = {}

    def beside(self, nav: Navigation, page: Page | None) -> Navigation:
        """Return what a page shows while it is the active one; a template such as 404 is none."""
        shown = copy(nav)
        shown.items = list(self._items(nav.items, page))
        return shown

    def _items(self, items: list[StructureItem], page: Page | None) -> Iterator[StructureItem]:
        """Show one level around the page: of the specs that follow each other, those about it or the first ones."""
        if id(items) not in self._runs:
            self._runs[id(items)] = items, tuple(self._parted(items))
        for run in self._runs[id(items)][1]:
            if run.places:
                yield from self._neighbours(run, page)
            else:
                yield from (self._item(item, page) for item in run.items)

    def _parted(self, items: list[StructureItem]) -> Iterator[Run]:
        for _, found in groupby(items, self._is_spec):
            run = list(found)
            paths = (item.file.src_uri for item in run if isinstance(item, Page) and self._is_spec(item))
            yield Run(run, {path: place for place, path in enumerate(paths)})

    def _item(self, item: StructureItem, page: Page | None) -> StructureItem:
        if not isinstance(item, Section):
            return item
        if not item.active:
            # It is the same for all pages that are elsewhere.
            if id(item) not in self._elsewhere:
                self._elsewhere[id(item)] = item, self._folded(item)
            return self._elsewhere[id(item)][1]
        return self._with(item, list(self._items(item.children, page)))

    def _neighbours(self, run: Run, page: Page | None) -> list[StructureItem]:
        specs, place = run.items, run.places.get(page.file.src_uri, 0) if page is not None else 0
        start = max(0, min(place - NEIGHBOURS // 2, len(specs) - NEIGHBOURS - 1))
        shown = specs[start : start + NEIGHBOURS + 1]
        return shown if len(shown) == len(specs) else [*shown, self._rest]

    def _folded(self, section: Section) -> StructureItem:
        """Make a link to its first spec of a section of nothing but specs."""
        first = self._first_of_specs(section)
        if first is None:
            return self._with(section, list(self._items(section.children, None)))
        link = Shortcut(section.title, first.url)
        link.parent = section.parent
        return link

    def _first_of_specs(self, item: StructureItem) -> Page | None:
        """Find the first spec, provided that there is nothing but specs, at any depth."""
        if isinstance(item, Section) and not isinstance(item, Page):
            found = [self._first_of_specs(child) for child in item.children]
            return found[0] if found and None not in found else None
        return item if isinstance(item, Page) and self._is_spec(item) else None

    def _is_spec(self, item: StructureItem) -> bool:
        return isinstance(item, Page) and not item.children and item.file.src_uri in self._specs

    @staticmethod
    def _with(section: Section, children: list[StructureItem]) -> Section:
        shown = copy(section)
        shown.children = children
        for name in ASKED:
            if not hasattr(shown, name):
                setattr(shown, name, None)
        return shown


def sidebar(nav: Navigation, site: Site, files: Files, settings: Settings) -> Sidebar | None:
    """Return what shortens a navigation with more specs than it may show."""
    specs = site.catalog.by_path
    if sum(page.file.src_uri in specs for page in nav.pages) <= settings.nav_limit:
        return None
    index = files.get_file_from_path(host.index_path(files, settings.pages))
    return Sidebar(specs, Shortcut(settings.words.all_specifications, index.url if index is not None else ""))
