"""Finished cells → a table that becomes cards on a narrow screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_specs.views.markup import attribute, element, plain
from mkdocs_specs.words import Words

NO_MARKS: Mapping[str, str | None] = MappingProxyType({})
NO_RANKS: Mapping[int, str] = MappingProxyType({})


class Row(NamedTuple):
    """The cells of one line, as finished HTML; "" where there is nothing."""

    cells: Sequence[str]
    anchor: str = ""
    """The id of the row, to link to it."""
    lane: str = ""
    """The inside of a last cell that is a picture, for a table with a lane."""
    marks: Mapping[str, str | None] = NO_MARKS
    """Attributes of the row, such as `data_status`: what a filter goes by."""
    ranks: Mapping[int, str] = NO_RANKS
    """What a script sorts by instead of the text, by the place of the cell."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over the rows that follow, as finished HTML."""

    heading: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a table is made of. Its title names it for those who do not see it, unless it has a caption."""

    labels: Sequence[str]
    """One for each cell of a row, as plain text."""
    rows: Sequence[Row | Group]
    title: str
    caption: Sequence[str] = ()
    """Plain texts; the first is bold."""
    lane: str = ""
    """The inside of the head over the lanes, as finished HTML; "" without lanes."""
    lane_columns: int = 0
    id: str = ""
    """What a filter bar names; "" for a table without one."""
    is_sortable: bool = False
    is_centred: bool = False
    """Whether the cells are marks that read best in the middle, as where a matrix says who has signed what."""


def grid(table: Table, words: Words) -> str:
    """Write the table, without the columns that are empty throughout; "" without any cell."""
    rows = [row for row in table.rows if isinstance(row, Row)]
    used = [index for index in range(len(table.labels)) if any(row.cells[index] for row in rows)]
    if not used:
        return ""
    heads = "".join([f'<th scope="col">{plain(table.labels[index])}</th>' for index in used])
    if table.lane:
        heads += f'<th scope="col">{table.lane}</th>'
    head = f"<thead><tr>{heads}</tr></thead>"
    nothing = or_nothing("", words)
    body = "".join(_body(rows, used, table, nothing) for rows in _grouped(table.rows))
    label = " · ".join(table.caption) or table.title
    written = element(
        "table",
        _caption(table.caption) + head + body,
        id=table.id or None,
        class_=_class(table),
        aria_label=None if table.caption else label,
        style=f"--m:{table.lane_columns}" if table.lane else None,
        data_sortable="" if table.is_sortable else None,
    )
    return scroll(written, label)


def _class(table: Table) -> str:
    form = "specs-lanes" if table.lane else "specs-stack"
    return f"specs-table {form} specs-cells" if table.is_centred else f"specs-table {form}"


def scroll(table: str, label: str) -> str:
    """Put a table into a box that scrolls sideways, by keyboard too."""
    return element("div", table, class_="specs-scroll", role="region", tabindex="0", aria_label=label)


def or_nothing(html: str, words: Words) -> str:
    """Show a dash where there is nothing."""
    return html or _dash(words.nothing)


@lru_cache(maxsize=16)
def _dash(word: str) -> str:
    return element("span", plain(word), class_="specs-muted")


def _caption(texts: Sequence[str]) -> str:
    if not texts:
        return ""
    return element("caption", " · ".join((element("b", plain(texts[0])), *(plain(text) for text in texts[1:]))))


def _grouped(rows: Sequence[Row | Group]) -> list[list[Row | Group]]:
    """Part the rows before each group heading: each part is a body of the table."""
    parts: list[list[Row | Group]] = []
    for row in rows:
        if isinstance(row, Group) or not parts:
            parts.append([])
        parts[-1].append(row)
    return parts


def _body(rows: list[Row | Group], used: Sequence[int], table: Table, nothing: str) -> str:
    first, *others = used
    cells = [("th", ' scope="row"', first), *(("td", attribute("data_label", table.labels[at]), at) for at in others)]
    written = [
        _heading(row, len(used), table) if isinstance(row, Group) else _row(row, cells, table, nothing) for row in rows
    ]
    return f"<tbody>{''.join(written)}</tbody>"


def _heading(group: Group, width: int, table: Table) -> str:
    head = element("th", group.heading, scope="rowgroup", colspan=str(width + bool(table.lane)))
    return element("tr", head, class_="specs-group")


def _row(row: Row, cells: Sequence[tuple[str, str, int]], table: Table, nothing: str) -> str:
    """Write one line; `cells` are the tag, the attributes and the place of each that is used."""
    has_ranks = table.is_sortable or row.ranks
    written = [
        f"<{tag}{marks}{_rank(row, place, table) if has_ranks else ''}>{row.cells[place] or nothing}</{tag}>"
        for tag, marks, place in cells
    ]
    if table.lane:
        written.append(f"<td>{row.lane}</td>")
    content = "".join(written)
    if row.marks:
        return element("tr", content, id=row.anchor or None, **row.marks)
    return f"<tr{attribute('id', row.anchor)}>{content}</tr>" if row.anchor else f"<tr>{content}</tr>"


def _rank(row: Row, index: int, table: Table) -> str:
    """What a script sorts by: an empty cell has no rank, whatever stands for nothing."""
    rank = row.ranks.get(index, "" if table.is_sortable and not row.cells[index] else None)
    return "" if rank is None else attribute("data_sort", rank)
