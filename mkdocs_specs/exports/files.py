"""Catalog → all files beside the pages, by their name in the folder of the generated pages."""

from collections.abc import Callable
from functools import partial

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.exports import badge, feed, redirect, requirements_csv, risks_csv, schema, specs_json
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.file_names import encoded
from mkdocs_specs.words import ENGLISH, Words


def files(catalog: Catalog, addresses: Addresses, words: Words = ENGLISH) -> dict[str, bytes]:
    """Write every file that has something to say: the same catalog gives the same bytes."""
    return {name: encoded(write()) for name, write in planned(catalog, addresses, words).items()}


def names_of_files(catalog: Catalog, site_url: str) -> frozenset[str]:
    """Name every file that has something to say, where all pages are published."""
    return frozenset(planned(catalog, Addresses(str, site_url)))


def planned(catalog: Catalog, addresses: Addresses, words: Words = ENGLISH) -> dict[str, Callable[[], str]]:
    """Name every file that has something to say, with what writes it."""
    found: dict[str, Callable[[], str]] = {
        specs_json.NAME: partial(specs_json.render, catalog, addresses),
        schema.NAME: schema.render,
    }
    if risks_csv.is_wanted(catalog):
        found[risks_csv.NAME] = partial(risks_csv.render, catalog, addresses)
    if requirements_csv.is_wanted(catalog):
        found[requirements_csv.NAME] = partial(requirements_csv.render, catalog, addresses)
    if feed.is_wanted(catalog, addresses):
        found[feed.NAME] = partial(feed.render, catalog, addresses, words)
    names = badge.badge_names(catalog).by_path
    for spec in catalog:
        if name := names.get(spec.path):
            found[badge.path_of(name)] = partial(badge.render, spec)
            if addresses.page(spec.path):
                found[redirect.path_of(name)] = partial(redirect.render, spec, addresses, name)
    return found
