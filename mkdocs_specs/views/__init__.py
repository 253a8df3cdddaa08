"""A value and its schema → HTML, one view per file; the only place that escapes."""

from mkdocs_specs.views.address import address, is_web, looks_like_address
from mkdocs_specs.views.badge import choice_badge, invalid_badge, level_badge, missing_badge, progress_badge
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context, Destination, Render, markdown_text
from mkdocs_specs.views.date import date_text, dates, time
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.filter_bar import FilterBar, FilterChip, Select, filter_bar
from mkdocs_specs.views.graph import Edge, Node, graph
from mkdocs_specs.views.grid import Group, Row, Table, grid
from mkdocs_specs.views.inline import Inline
from mkdocs_specs.views.lane import bar, months, today_line
from mkdocs_specs.views.lanes import Calendar, calendar
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.matrix import Axes, Chip, Overview, level_word, risk_matrix
from mkdocs_specs.views.progress import progress_word
from mkdocs_specs.views.requirement import criteria_met
from mkdocs_specs.views.show import VIEWS, View, show

__all__ = [
    "VIEWS",
    "Axes",
    "Calendar",
    "Chip",
    "Context",
    "Destination",
    "Edge",
    "Entry",
    "FilterBar",
    "FilterChip",
    "Group",
    "Inline",
    "Node",
    "Overview",
    "Render",
    "Row",
    "Select",
    "Table",
    "View",
    "address",
    "bar",
    "calendar",
    "cell",
    "choice_badge",
    "criteria_met",
    "date_text",
    "dates",
    "element",
    "entries_of",
    "filter_bar",
    "graph",
    "grid",
    "invalid_badge",
    "is_web",
    "level_badge",
    "level_word",
    "looks_like_address",
    "markdown_text",
    "missing_badge",
    "months",
    "plain",
    "progress_badge",
    "progress_word",
    "risk_matrix",
    "show",
    "time",
    "today_line",
]
