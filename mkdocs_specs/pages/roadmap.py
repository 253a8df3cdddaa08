"""Catalog → the roadmap: when which spec is worked on, and which one needs which other one first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import plain_text
from mkdocs_specs.pages.dependencies import has_dependencies
from mkdocs_specs.pages.graph import dependency_graph
from mkdocs_specs.pages.ordered import marks_of
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.spec_table import status_cell
from mkdocs_specs.spec import Item, Progress, Spec
from mkdocs_specs.template import State
from mkdocs_specs.views import (
    Calendar,
    Row,
    Table,
    bar,
    calendar,
    date_text,
    dates,
    element,
    grid,
    months,
    plain,
    progress_word,
    today_line,
)
from mkdocs_specs.views.register import tally
from mkdocs_specs.words import Words

NAME = "roadmap.md"
GRAPH = "dependency-graph"
"""The anchor of the graph."""
LONG_AGO = timedelta(days=365)
"""What ended before that does not stretch the calendar."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time in which a spec is worked on."""

    spec: Spec
    first: date
    last: date


def is_wanted(catalog: Catalog) -> bool:
    """Whether a spec that was not given up has a date, or needs another one."""
    return any(_stretch(spec) is not None for spec in catalog) or has_dependencies(catalog)


def title(words: Words) -> str:
    """Name the page."""
    return words.roadmap


def lead(place: Place) -> str:
    """Say what the page shows, and how to read it."""
    words = place.words
    has_dates = next(_stretches(place), None) is not None
    return element(
        "p", plain(words.roadmap_lead if has_dates else words.roadmap_lead_without_dates), class_="specs-lead"
    )


def timeline(place: Place) -> str:
    """Show a row for each spec with dates, the earliest first, and its time on a calendar."""
    found = sorted(_stretches(place), key=lambda one: (one.first, one.last, one.spec.id, one.spec.path))
    if not found:
        return ""
    words, today = place.words, place.catalog.today
    recent = [one for one in found if one.last >= _long_ago(today)]
    whole = calendar(day for one in recent or found for day in (one.first, one.last, *_days(one.spec, "rollout")))
    assert whole is not None  # noqa: S101  # there is a day at least
    name = place.unique("specs-timeline")
    heading = words.timeline + name.removeprefix("specs-timeline").replace("-", " ")
    labels = (words.specification, words.status, words.dates)
    rows = [_row(one, whole, place) for one in found]
    head = months(whole, today, words)
    table = grid(Table(labels, rows, heading, lane=head, lane_columns=whole.columns, id=name), words)
    return f"{table}\n\n{_notes(found, whole, words)}".strip()


def _notes(found: Sequence[Stretch], whole: Calendar, words: Words) -> str:
    """Say what a diamond is, and what is not drawn, as it applies."""
    notes = []
    if any(whole.holds(day) for one in found for day in _days(one.spec, "rollout")):
        notes.append(words.diamond_is_rollout)
    if not all(whole.holds(one.last) for one in found):
        notes.append(words.ended_before.format(date=date_text(whole.start, words)))
    return element("p", plain(" ".join(notes)), class_="specs-legend") if notes else ""


def _long_ago(today: date) -> date:
    return today - LONG_AGO if today - date.min > LONG_AGO else date.min


def _stretches(place: Place) -> Iterator[Stretch]:
    """The times of the specs that are shown."""
    found = (_stretch(spec) for spec in place.specs if place.selection.takes_owner(spec))
    return (one for one in found if one is not None)


def _stretch(spec: Spec) -> Stretch | None:
    """From the first day to the last one of the phases, or of the rollout where phases have no dates."""
    found = _days(spec, "milestone") or _days(spec, "rollout")
    return Stretch(spec, min(found), max(found)) if found and not spec.is_withdrawn else None


def _days(spec: Spec, role: str) -> Sequence[date]:
    return [day for item in spec.role(role) for day in (item.start, item.day("date")) if day is not None]


def _row(one: Stretch, whole: Calendar, place: Place) -> Row:
    spec, words, today = one.spec, place.words, place.catalog.today
    number = element("small", plain(spec.id)) if spec.id else ""
    link = element("a", plain(spec.title), class_="specs-title", href=place.url(spec))
    lane = ""
    if whole.holds(one.last):
        lane = bar(whole, (max(one.first, whole.start), one.last), _percent(spec), marks_of(spec, place.invalid))
    lane += "".join(_point(item, whole, place) for item in spec.role("rollout"))
    cells = (link + number, status_cell(spec, place), dates(one.first, one.last, words) + _rollouts(spec, place))
    return Row(cells, lane=lane + today_line(whole, today))


def _point(item: Item, whole: Calendar, place: Place) -> str:
    """Draw a phase of the rollout on its day, with its name, day and state for who points at it or cannot see it."""
    words, day = place.words, item.day("date")
    if day is None or not whole.holds(day):
        return ""
    progress = item.progress(place.catalog.today)
    parts = (plain_text(item.text("text")), date_text(day, words), progress_word(progress, words))
    said = ", ".join(part for part in parts if part)
    hidden = element("span", plain(f"{said}. "), class_="specs-vh")
    style = f"--s:{whole.place(day):.1f}%"
    return element("span", hidden, class_="specs-point", title=said, data_state=progress, style=style)


def _rollouts(spec: Spec, place: Place) -> str:
    """Say how the phases of the rollout stand: what the colours of the points mean."""
    words, found = place.words, [item for item in spec.role("rollout") if item.day("date") is not None]
    if not found:
        return ""
    states = [progress_word(item.progress(place.catalog.today), words).lower() for item in found]
    counts = tally(states, (progress_word(state, words).lower() for state in Progress))
    return element("small", plain(words.rollout_states.format(states=" · ".join(counts))))


def _percent(spec: Spec) -> int:
    """How much of the work is done: all of a finished spec, else the share of its acceptance criteria."""
    if spec.status is not None and spec.status.state is State.DONE:
        return 100
    return 100 * sum(check.is_done for check in spec.criteria) // len(spec.criteria) if spec.criteria else 0


PARTS = (
    Part("timeline", timeline),
    Part("graph", dependency_graph, lambda words: words.dependency_graph, GRAPH),
)
