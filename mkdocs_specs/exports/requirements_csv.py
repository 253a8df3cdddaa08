"""Catalog → `requirements.csv`: one row for each requirement of every spec, with what it leads to."""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.order import in_order
from mkdocs_specs.exports.plain import label, line, status
from mkdocs_specs.exports.spreadsheet import lines, table
from mkdocs_specs.spec import Spec, lasting

NAME = "requirements.csv"
PARTS = ("priority", "stories", "components", "endpoints", "verified_by")
HEADER = (
    *("spec", "spec_title", "spec_status", "id", "requirement"),
    *PARTS,
    *("criteria_done", "criteria_total", "url"),
)


def is_wanted(catalog: Catalog) -> bool:
    """Whether any spec has a requirement."""
    return any(spec.role("requirement") for spec in catalog)


def render(catalog: Catalog, addresses: Addresses) -> str:
    """Write the table; several stories, components, endpoints or tests stand in one cell, with `; ` in between."""
    return table(HEADER) + "".join(_lines(spec, addresses.url(spec)) for spec in in_order(catalog))


@lasting
def _lines(spec: Spec, url: str) -> str:
    return lines(_rows(spec, url))


def _rows(spec: Spec, url: str) -> Iterator[list[str]]:
    about = spec.id, line(spec.title), status(spec)
    for item in spec.role("requirement"):
        yield [
            *about,
            item.id,
            label(item, "text"),
            *(label(item, part) for part in PARTS),
            str(sum(check.is_done for check in item.checks)),
            str(len(item.checks)),
            f"{url}#{item.anchor}" if url and item.anchor else url,
        ]
