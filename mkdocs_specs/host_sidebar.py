"""The navigation of a large site → what one page shows of it: where it stands, its neighbours, a link to the rest."""

from collections.abc import Container, Iterator
from copy import copy
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


class Sidebar:
    """Shortens the navigation for one page after the other, so that its length does not grow with the specs.

    Themes write the whole navigation on every page, which takes time that grows with the square of their number. The
    navigation itself stays whole: pages before and after, parents and what other plugins see are as ever.
    """

    def __init__(self, specs: Container[str], rest: Link) -> None:
        """Take the paths of the specs, and what leads to those that are left out."""
        self._specs, self._rest = specs, rest
        self._elsewhere: dict[int, tuple[Section, StructureItem]] = {}

    def beside(self, nav: Navigation) -> Navigation:
        """Return what the page shows that is active at this moment; none is while a template such as 404 is made."""
        shown = copy(nav)
        shown.items = list(self._items(nav.items))
        return shown

    def _items(self, items: list[StructureItem]) -> Iterator[StructureItem]:
        """Show one level around the page: of the specs that follow each other, those about it or the first ones."""
        for is_spec, run in groupby(items, self._is_spec):
            if is_spec:
                yield from self._neighbours(list(run))
            else:
                yield from map(self._item, run)

    def _item(self, item: StructureItem) -> StructureItem:
        if not isinstance(item, Section):
            return item
        if not item.active:
            # It is the same for all pages that are elsewhere. Holding the section keeps its number its own.
            if id(item) not in self._elsewhere:
                self._elsewhere[id(item)] = item, self._folded(item)
            return self._elsewhere[id(item)][1]
        return self._with(item, list(self._items(item.children)))

    def _neighbours(self, specs: list[StructureItem]) -> list[StructureItem]:
        place = next((place for place, item in enumerate(specs) if isinstance(item, Page) and item.active), 0)
        start = max(0, min(place - NEIGHBOURS // 2, len(specs) - NEIGHBOURS - 1))
        shown = specs[start : start + NEIGHBOURS + 1]
        return shown if len(shown) == len(specs) else [*shown, self._rest]

    def _folded(self, section: Section) -> StructureItem:
        """Make a link to its first spec of a section of nothing but specs."""
        first = self._first_of_specs(section)
        if first is None:
            return self._with(section, list(self._items(section.children)))
        link = Link(section.title, first.url)
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
        return shown


def sidebar(nav: Navigation, site: Site, files: Files, settings: Settings) -> Sidebar | None:
    """Return what shortens a navigation with more specs than it may show."""
    specs = site.catalog.by_path
    if sum(page.file.src_uri in specs for page in nav.pages) <= settings.nav_limit:
        return None
    index = files.get_file_from_path(host.index_path(files, settings.pages))
    return Sidebar(specs, Link(settings.words.all_specifications, index.url if index is not None else ""))
