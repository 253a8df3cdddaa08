"""Each page has an address of its own, and so have the files that are named after a spec's id.

MkDocs publishes `login.md` and `login/index.md` at one address, and silently keeps one of the two. Addresses that
differ in case alone, such as those of `Login.md` and `login.md`, are one file on the disks of Windows and macOS. The
badge of a spec and its lasting address are named after its id, so that two ids that differ in case alone share them
too.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from unicodedata import normalize

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.catalog.file_names import names_of
from mkdocs_specs.catalog.site_path import INDEXES, site_path
from mkdocs_specs.problem import Location, Related, Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import path_of

ID = "page-clash"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each page that shares its address with one before it, and each spec whose id shares its files."""
    first: dict[str, str] = {}
    for path in _pages(catalog):
        address = _address(path, catalog)
        other = first.setdefault(normalize("NFC", address).casefold(), path)
        if other != path and not (other in catalog.generated and _is_index_of(path, other)):
            yield _fault(catalog, path, other)
    for spec, owner in names_of(catalog).clashes:
        if spec.id != owner.id:
            message = f"the files named after '{spec.id}' and '{owner.id}' are the same; give one of the two another id"
            related = Related(owner.where(path_of(owner, "id")), "the other id")
            yield Fault(spec, message, path_of(spec, "id"), related=(related,))


def _pages(catalog: Catalog) -> Iterator[str]:
    """Yield the generated pages, then those of authors, specs last: the later of two is reported."""
    yield from sorted(catalog.generated - set(catalog.pages))
    yield from sorted(article.path for article in catalog.articles)
    yield from sorted(catalog.by_path)


def _address(path: str, catalog: Catalog) -> str:
    return site_path(path, has_directory_urls=catalog.has_directory_urls)


def _is_index_of(path: str, generated: str) -> bool:
    """Whether an author's README takes the place of the generated index."""
    one, other = PurePosixPath(path), PurePosixPath(generated)
    return one.parent == other.parent and one.stem in INDEXES and other.stem in INDEXES


def _fault(catalog: Catalog, path: str, other: str) -> Fault:
    spec = catalog.by_path.get(path)
    places = {article.path: Location(article.shown_path) for article in catalog.articles}
    places |= {one.path: one.where(()) for one in catalog}
    here, there = _address(path, catalog), _address(other, catalog)
    what = f"the generated page {other}" if other in catalog.generated and other not in places else other
    at = f"published at {here or '/'}" if here == there else "published at addresses that differ in case alone"
    message = f"this page and {what} are {at}; rename one of the two"
    related = (Related(places[other], "the other page"),) if other in places else ()
    return Fault(spec, message, where=places[path], related=related)
