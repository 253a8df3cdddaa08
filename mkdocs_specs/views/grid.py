"""Finished cells → a table that becomes cards on a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line, as finished HTML; "" where there is nothing."""

    cells: Sequence[str]
    anchor: str = ""
    """The id of the row, to link to it."""
    lane: str = ""
    """The inside of a last cell that is a picture, for a table with a lane."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table is made of. Its title names it for those who do not see it, unless it has a caption."""

    labels: Sequence[str]
    """One for each cell of a row, as plain text."""
    rows: Sequence[Row]
    title: str
    caption: Sequence[str] = ()
    """Plain texts; the first is bold."""
    lane: str = ""
    """The inside of the head over the lanes, as finished HTML; "" without lanes."""
    lane_columns: int = 0


def grid(table: Table, context: Context) -> str:
    """Write the table, without the columns that are empty throughout; "" without any cell."""
    used = [index for index in range(len(table.labels)) if any(row.cells[index] for row in table.rows)]
    if not used:
        return ""
    heads = "".join(element("th", plain(table.labels[index]), scope="col", role="columnheader") for index in used)
    if table.lane:
        heads += element("th", table.lane, scope="col", role="columnheader")
    head = element("thead", element("tr", heads, role="row"), role="rowgroup")
    body = element("tbody", "".join(_row(row, used, table, context) for row in table.rows), role="rowgroup")
    label = " · ".join(table.caption) or table.title
    written = element(
        "table",
        _caption(table.caption) + head + body,
        class_="specs-table specs-lanes" if table.lane else "specs-table specs-stack",
        role="table",
        aria_label=None if table.caption else label,
        style=f"--m:{table.lane_columns}" if table.lane else None,
    )
    return scroll(written, label)


def scroll(table: str, label: str) -> str:
    """Put a table into a box that scrolls sideways, by keyboard too."""
    return element("div", table, class_="specs-scroll", role="region", tabindex="0", aria_label=label)


def or_nothing(html: str, context: Context) -> str:
    """Show a dash where there is nothing."""
    return html or element("span", plain(context.words.nothing), class_="specs-muted")


def _caption(texts: Sequence[str]) -> str:
    if not texts:
        return ""
    return element("caption", " · ".join((element("b", plain(texts[0])), *(plain(text) for text in texts[1:]))))


def _row(row: Row, used: Sequence[int], table: Table, context: Context) -> str:
    first, *others = used
    cells = element("th", or_nothing(row.cells[first], context), scope="row", role="rowheader")
    for index in others:
        content = or_nothing(row.cells[index], context)
        cells += element("td", content, role="cell", data_label=table.labels[index])
    if table.lane:
        cells += element("td", row.lane, role="cell")
    return element("tr", cells, role="row", id=row.anchor or None)
