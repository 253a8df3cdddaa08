"""Catalog → the change logs of all specs in one table, newest first, by month or year."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.listed import Listed, listed, spec_link
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.views import Group, Row, Table, element, grid, plain
from mkdocs_specs.views.date import month_and_year
from mkdocs_specs.views.register import counted
from mkdocs_specs.words import Words

NAME = "changes.md"
TABLE = "specs-changes"
MOST = 200
"""How many changes are shown."""
FEW = 3
"""With fewer changes in a month, on average, months are no help."""


def is_wanted(catalog: Catalog) -> bool:
    """Whether any spec has a change log."""
    return any(spec.role("change") for spec in catalog)


def title(words: Words) -> str:
    """Name the page."""
    return words.changes


def lead(place: Place) -> str:
    """Say how many specs have changed, and how many changes are left out."""
    words, changes = place.words, _changes(place)
    specs = len({one.spec.path for one in changes})
    named = counted(specs, words.one_specification, words.many_specifications)
    said = words.changes_lead.format(specifications=named)
    if left := len(changes) - len(changes[:MOST]):
        said += " " + counted(left, words.one_change_left_out, words.changes_left_out)
    return element("p", plain(said), class_="specs-lead")


def table(place: Place) -> str:
    """Show a row for each change."""
    words = place.words
    rows = list(_rows(_changes(place)[:MOST], place))
    labels = (words.change_date, words.specification, words.change_version, words.change)
    return grid(Table(labels, rows, words.changes, id=place.unique(TABLE)), words) if rows else ""


def _changes(place: Place) -> list[Listed]:
    """The changes that are shown; those of one day by spec, and those without a day last."""
    found = sorted(listed(place, place.specs, "change"), key=lambda one: (one.spec.id, one.spec.path))
    return sorted(found, key=lambda one: one.item.day("date") or date.min, reverse=True)


def _rows(changes: list[Listed], place: Place) -> Iterator[Row | Group]:
    """Yield the changes under the month of each, or the year where most months would have few."""
    days = [day for one in changes if (day := one.item.day("date"))]
    is_dense = len({(day.year, day.month) for day in days}) * FEW <= len(days)
    for period, inside in groupby(changes, key=lambda one: _period(one, place.words, is_dense=is_dense)):
        if days:
            yield Group(plain(period))
        for one in inside:
            version = one.cell("version")
            cells = (one.cell("date"), spec_link(place, one.spec), version and element("b", version), one.cell("text"))
            yield Row(cells)


def _period(one: Listed, words: Words, *, is_dense: bool) -> str:
    day = one.item.day("date")
    if day is None:
        return words.no_date
    return month_and_year(day, words) if is_dense else str(day.year)


PARTS = (Part("change-table", table),)
