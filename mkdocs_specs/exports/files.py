"""Catalog → all files beside the pages, by their name in the folder of the generated pages."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.exports import badge, feed, redirect, requirements_csv, risks_csv, schema, specs_json
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.words import ENGLISH, Words


def files(catalog: Catalog, addresses: Addresses, words: Words = ENGLISH) -> dict[str, bytes]:
    """Write every file that has something to say: the same catalog gives the same bytes."""
    return {name: text.encode() for name, text in _texts(catalog, addresses, words)}


def _texts(catalog: Catalog, addresses: Addresses, words: Words) -> Iterator[tuple[str, str]]:
    yield specs_json.NAME, specs_json.render(catalog, addresses)
    yield schema.NAME, schema.render()
    if risks_csv.is_wanted(catalog):
        yield risks_csv.NAME, risks_csv.render(catalog, addresses)
    if requirements_csv.is_wanted(catalog):
        yield requirements_csv.NAME, requirements_csv.render(catalog, addresses)
    if feed.is_wanted(catalog, addresses):
        yield feed.NAME, feed.render(catalog, addresses, words)
    names = badge.badge_names(catalog).by_path
    for spec in catalog:
        if name := names.get(spec.path):
            yield badge.path_of(name), badge.render(spec)
            if page := redirect.render(spec, addresses, name):
                yield redirect.path_of(name), page
