"""The navigation MkDocs makes of folders → the same with the specs of each folder grouped by their status."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_specs.pages.ordered import order
from mkdocs_specs.pipeline import Site
from mkdocs_specs.spec import Spec

OWNERS = ("awesome-nav", "awesome-pages")
"""Plugins with which an author orders the navigation; what they made of it is left alone."""


def is_ours(config: MkDocsConfig) -> bool:
    """Whether nobody else says what the navigation is."""
    return config.nav is None and not any(name in config.plugins for name in OWNERS)


def group(nav: Navigation, site: Site, folder: str) -> None:
    """Group the specs of every folder by status, and put the generated pages into the order of their use."""
    generated = {f"{folder}/{name}".lstrip("/"): place for place, name in enumerate(site.pages)}
    nav.items = _arranged(nav.items, site, generated)
    for item in nav.items:
        _adopt(item, None)
    nav.pages = list(_pages(nav.items))
    for page in nav.pages:
        page.previous_page = page.next_page = None
    for before, after in pairwise(nav.pages):
        before.next_page, after.previous_page = after, before


def _arranged(items: list[StructureItem], site: Site, generated: dict[str, int]) -> list[StructureItem]:
    """Arrange one level: what the author wrote in its order, with our pages first and the specs behind it."""
    specs = [(spec, item) for item in items if (spec := _spec(item, site)) is not None]
    ours = [item for item in items if _place(item, generated) is not None]
    taken = {id(item) for item in (*ours, *(page for _, page in specs))}
    others = [item for item in items if id(item) not in taken]
    for item in others:
        if isinstance(item, Section):
            item.children = _arranged(item.children, site, generated)
    ours.sort(key=lambda item: _place(item, generated) or 0)
    return [*ours, *others, *_groups(specs)]


def _groups(specs: list[tuple[Spec, StructureItem]]) -> Iterator[StructureItem]:
    """Make a section of each status; specs of a template without a life cycle stay as they are."""
    ordered = sorted(specs, key=lambda pair: (order(pair[0])[:2], pair[0].path))
    for label, found in groupby(ordered, key=lambda pair: pair[0].status.label if pair[0].status else ""):
        pages = [page for _, page in found]
        if label:
            yield Section(label, pages)
        else:
            yield from pages


def _spec(item: StructureItem, site: Site) -> Spec | None:
    # A plugin such as section-index makes a section and its first page one item: that is a section.
    is_section = isinstance(item, Section)
    return site.catalog.by_path.get(item.file.src_uri) if isinstance(item, Page) and not is_section else None


def _place(item: StructureItem, generated: dict[str, int]) -> int | None:
    if isinstance(item, Section):
        # A folder of nothing but our pages, such as the templates, stands where the first of them would.
        places = [_place(child, generated) for child in item.children]
        return min((place for place in places if place is not None), default=None) if None not in places else None
    return generated.get(item.file.src_uri.replace("README.md", "index.md")) if isinstance(item, Page) else None


def _adopt(item: StructureItem, parent: Section | None) -> None:
    item.parent = parent
    if isinstance(item, Section):
        for child in item.children:
            _adopt(child, item)


def _pages(items: list[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        if isinstance(item, Section):
            yield from _pages(item.children)
