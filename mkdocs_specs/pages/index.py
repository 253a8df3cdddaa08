"""Catalog → the index: how many specs there are in each status, a table of all of them, and views of them in groups."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.attention import attention
from mkdocs_specs.pages.counters import Stat
from mkdocs_specs.pages.counters import counters as stats
from mkdocs_specs.pages.groups import groups
from mkdocs_specs.pages.marks import day, status_marks
from mkdocs_specs.pages.ordered import ordered, statuses
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.spec_table import TABLE, table
from mkdocs_specs.spec import Spec
from mkdocs_specs.views import element, plain
from mkdocs_specs.words import Words

NAME = "index.md"
OPEN_ITEMS = "open-items.md"
COUNTERS = "specs-counters"


def is_wanted(catalog: Catalog) -> bool:  # noqa: ARG001  # the other pages ask it
    """Always: the first thing a new site shows is that there is no spec yet."""
    return True


def title(words: Words) -> str:
    """Name the page."""
    return words.specifications


def lead(place: Place) -> str:
    """Say how many specs there are, and of which day their states are."""
    words, total = place.words, len(ordered(place))
    if not total:
        return element("p", plain(words.no_specifications))
    as_of = plain(words.states_as_of).format(date=day(place.catalog.today.isoformat(), words))
    count = words.one_specification if total == 1 else words.many_specifications.format(count=total)
    return element("p", f"{plain(count)}. {as_of}", class_="specs-lead")


def counters(place: Place) -> str:
    """Show how many specs have each status, and how many of their items are blocked or overdue."""
    specs, words = ordered(place), place.words
    own = [
        Stat(str(count), status.label, _address(place, status=status.slug), status_marks(status))
        for status, count in statuses(specs)
    ]
    every = (*own, *_urgent(specs, place))
    number = place.unique(COUNTERS).removeprefix(COUNTERS).replace("-", " ") if every else ""
    return stats(every, f"{words.specifications}: {words.status}{number}")


def _address(place: Place, **wanted: str) -> str:
    """The address of the table, narrowed; a script narrows the table that follows, wherever that is."""
    return f"{place.page_url(NAME)}?{urlencode(wanted)}#{TABLE}"


def _urgent(specs: Sequence[Spec], place: Place) -> Iterator[Stat]:
    """Count what is blocked and overdue, where there is a page to see it."""
    if not (address := place.page_url(OPEN_ITEMS)):
        return
    found = [mark for spec in specs for mark in attention(spec, place.words, place.catalog.today)]
    kinds = (("blocked", place.words.blocked, "blocked"), ("overdue", place.words.overdue, "questions"))
    for state, label, anchor in kinds:
        if count := sum(len(items) for attribute, items, _ in found if attribute == f"data-state={state}"):
            yield Stat(str(count), label, f"{address}#{anchor}", {"data_state": state})


PARTS = (
    Part("counters", counters),
    Part("table", table),
    Part("groups", groups, lambda words: words.grouped_views),
)
