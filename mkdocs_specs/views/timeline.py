"""Milestones → a table whose last column is a calendar with a bar for each; then the deliverables of each."""

from dataclasses import replace

from mkdocs_specs.document import Path, Value, plain_text
from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.date import dates
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.fields import shown_as
from mkdocs_specs.views.grid import Row, grid
from mkdocs_specs.views.lane import bar, months, today_line
from mkdocs_specs.views.lanes import Calendar, calendar
from mkdocs_specs.views.markup import element
from mkdocs_specs.views.progress import progress_of
from mkdocs_specs.views.register import Column, part_columns, table_of
from mkdocs_specs.views.shape import are_mappings, is_list

accepts = are_mappings


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the phases in the order of the spec; nothing around it may be open, as it has headings."""
    entries = entries_of(field, value, path, context)
    if not entries:
        return ""
    (title,) = part_columns(field, ["text"], context)
    columns = (
        title,
        Column(context.words.state, lambda entry: progress_of(entry, context)),
        Column(context.words.dates, lambda entry: _dates(entry, context)),
    )
    table = table_of(entries, columns, _used, context)
    whole = calendar(day for entry in entries for day in (entry.item.start, entry.item.day("date")) if day is not None)
    if whole is not None:
        made = [row for row in table.rows if isinstance(row, Row)]
        rows = [row._replace(lane=_lane(entry, whole, context)) for row, entry in zip(made, entries, strict=True)]
        table = replace(table, rows=rows, lane=months(whole, context.today, context.words), lane_columns=whole.columns)
    return grid(table, context.words) + "".join(
        _deliverables(place, entry, context) for place, entry in enumerate(entries, 1)
    )


def _used(entry: Entry) -> list[str]:
    used = ["text", "duration"]
    used += [part for part in ("start", "date") if entry.item.day(part) is not None]
    return [*used, "criteria"] if is_list(entry.value("criteria")) else used


def _dates(entry: Entry, context: Context) -> str:
    shown = dates(entry.item.start, entry.item.day("date"), context.words)
    duration = entry.cell("duration", context)
    return shown + (element("small", duration) if duration else "")


def _lane(entry: Entry, whole: Calendar, context: Context) -> str:
    item = entry.item
    days = [day for day in (item.start, item.day("date")) if day is not None]
    progress = item.progress(context.today)
    met = sum(check.is_done for check in item.checks)
    share = 100 * met // len(item.checks) if item.checks else 100 * (progress is Progress.DONE)
    shown = bar(whole, days, share, {"data_state": progress}) if days else ""
    return shown + today_line(whole, context.today)


def _deliverables(place: int, entry: Entry, context: Context) -> str:
    found = entry.find("criteria")
    if found is None or not is_list(found.value):
        return ""
    shown = context.render(shown_as(found.field, "checklist"), found.value, found.path, context.deeper())
    return context.heading(_name(place, entry, context)) + shown if shown else ""


def _name(place: int, entry: Entry, context: Context) -> str:
    """Name a phase for its heading; a name that counts itself is not counted once more."""
    text = entry.value("text")
    name = plain_text(" ".join(text.split())) if isinstance(text, str) else ""
    numbered = context.words.phase.format(number=place, name=name)
    is_counted = name.casefold().startswith(context.words.phase.format(number=place, name="").strip(" :").casefold())
    return name if is_counted else numbered.strip(" :")
