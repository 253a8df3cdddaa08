"""Catalog → `risks.csv`: one row for each risk of every spec."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.order import in_order
from mkdocs_specs.exports.plain import label, line, status
from mkdocs_specs.exports.spreadsheet import lines, table
from mkdocs_specs.spec import Spec, lasting

NAME = "risks.csv"
PARTS = ("probability", "impact", "mitigation", "owner", "status")
HEADER = ("spec", "spec_title", "spec_status", "id", "risk", "severity", *PARTS, "url")


def is_wanted(catalog: Catalog) -> bool:
    """Whether any spec has a risk."""
    return any(spec.role("risk") for spec in catalog)


def render(catalog: Catalog, addresses: Addresses) -> str:
    """Write the table; the severity follows from probability and impact, and is empty where they do not say."""
    return table(HEADER) + "".join(_lines(spec, addresses.url(spec)) for spec in in_order(catalog))


@lasting
def _lines(spec: Spec, url: str) -> str:
    return lines(_rows(spec, url))


def _rows(spec: Spec, url: str) -> Iterator[list[str]]:
    about = spec.id, line(spec.title), status(spec)
    for item in spec.role("risk"):
        yield [
            *about,
            item.id,
            label(item, "text"),
            item.level.capitalize(),
            *(label(item, part) for part in PARTS),
            f"{url}#{item.anchor}" if url and item.anchor else url,
        ]
