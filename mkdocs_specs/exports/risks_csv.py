"""Catalog → `risks.csv`: one row for each risk of every spec."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.order import in_order
from mkdocs_specs.exports.plain import label, line, status
from mkdocs_specs.exports.spreadsheet import table

NAME = "risks.csv"
PARTS = ("probability", "impact", "mitigation", "owner", "status")
HEADER = ("spec", "spec_title", "spec_status", "id", "risk", "severity", *PARTS, "url")


def is_wanted(catalog: Catalog) -> bool:
    """Whether any spec has a risk."""
    return any(spec.role("risk") for spec in catalog)


def render(catalog: Catalog, addresses: Addresses) -> str:
    """Write the table; the severity follows from probability and impact, and is empty where they do not say."""
    return table(HEADER, _rows(catalog, addresses))


def _rows(catalog: Catalog, addresses: Addresses) -> Iterator[list[str]]:
    for spec in in_order(catalog):
        for item in spec.role("risk"):
            yield [
                spec.id,
                line(spec.title),
                status(spec),
                item.id,
                label(item, "text"),
                item.level.capitalize(),
                *(label(item, part) for part in PARTS),
                addresses.url(spec, item.anchor),
            ]
