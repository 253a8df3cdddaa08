"""A spec or item → where it is defined, and every place that names it."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

from mkdocs_specs.catalog import Catalog, Target
from mkdocs_specs.document import Path
from mkdocs_specs.editor.page import Page
from mkdocs_specs.editor.target import id_paths, namings_in
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Spec


def definition_of(target: Target) -> Location:
    """Say where a spec has its id, or an item its entry."""
    spec = target.spec
    if target.item is not None:
        own = (*target.item.path, "id")
        return spec.where(own if target.item.is_given and _has(spec, own) else target.item.path)
    path = next((path for path in id_paths(spec) if _has(spec, path)), None)
    return spec.where(path) if path is not None else spec.document.opening


def _has(spec: Spec, path: Path) -> bool:
    return bool(spec.document.source_of(path))


def references_to(target: Target, catalog: Catalog, page_at: Callable[[str], Page | None]) -> tuple[Location, ...]:
    """Find every place that names a spec, or one of its items; the place where it is defined is none.

    `page_at` gives a page by its path in messages, as it stands in the editor.
    """
    spec = target.spec
    linked = (*catalog.references_to(spec), *catalog.references_of(spec))
    paths = dict.fromkeys([spec.document.path, *(one.where.path for one in linked)])
    words = _words(target)
    found: list[Location] = []
    for path in paths:
        if (page := page_at(path)) is not None:
            found += _in_page(target, page, path, words)
    return tuple(sorted(set(found)))


def _words(target: Target) -> frozenset[str]:
    """The words one of which is in every name: ids, other names, and the last part of the path that tells."""
    spec = target.spec
    parts = [part for part in spec.path.removesuffix(".md").split("/") if part not in ("README", "index")]
    words = {spec.id, *spec.aliases, *parts[-1:], quote(parts[-1]) if parts else ""}
    return frozenset(words | {target.item.id, target.item.text("text").strip()} if target.item else words) - {""}


def _in_page(target: Target, page: Page, path: str, words: frozenset[str]) -> Iterator[Location]:
    for naming in namings_in(page, words):
        found = naming.target
        is_meant = found.spec.path == target.spec.path and (target.item is None or _same(found, target))
        where = page.lines.location(path, naming.start, naming.end)
        own = definition_of(found)
        if is_meant and (where.path, where.line, where.column) != (own.path, own.line, own.column):
            yield where


def _same(one: Target, other: Target) -> bool:
    return one.item is not None and other.item is not None and one.item.id == other.item.id
