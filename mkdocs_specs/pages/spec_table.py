"""Specs → a table with a line for each, a bar to narrow it, and what the marks in it mean."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_specs.document import plain_text
from mkdocs_specs.pages.attention import attention
from mkdocs_specs.pages.marks import day, share, status_badge, status_marks
from mkdocs_specs.pages.ordered import INVALID, ordered, statuses
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Spec
from mkdocs_specs.views import (
    FilterBar,
    FilterChip,
    Row,
    Select,
    Table,
    choice_badge,
    element,
    filter_bar,
    grid,
    plain,
)
from mkdocs_specs.words import Words

TABLE = "specs-all"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table."""

    label: str
    cell: Callable[[Spec], str]
    rank: Callable[[Spec], str] | None = None
    """What a script sorts by, when that is not the text."""


def table(place: Place) -> str:
    """Show a row for each spec, under a bar to narrow them when there are several, and over a legend."""
    specs, words = ordered(place), place.words
    columns, table_id = tuple(_columns(place)), place.unique(TABLE)
    rows = [
        Row(
            [column.cell(spec) for column in columns],
            marks=_marks(spec),
            ranks={index: column.rank(spec) for index, column in enumerate(columns) if column.rank},
        )
        for spec in specs
    ]
    number = table_id.removeprefix(TABLE).replace("-", " ")
    title = words.all_specifications + number
    shown = grid(Table([column.label for column in columns], rows, title, id=table_id, is_sortable=True), words)
    bar = _bar(FilterBar(table_id, words.filter_specifications + number), specs, words) if len(specs) > 1 else ""
    return "\n\n".join(part for part in (bar, shown, _legend(specs, words, place.catalog.today)) if part)


def _marks(spec: Spec) -> dict[str, str | None]:
    """What a filter goes by."""
    return {
        "data_status": spec.status.slug if spec.status else None,
        "data_lead": spec.text("lead") or None,
        "data_template": spec.template.name,
    }


def _bar(bar: FilterBar, specs: Sequence[Spec], words: Words) -> str:
    """Write the bar with what tells these specs apart: a menu of one entry would not."""
    chips = [FilterChip("status", one.slug, one.label, status_marks(one)) for one, _ in statuses(specs)]
    leads = sorted({lead for spec in specs if (lead := spec.text("lead"))}, key=str.casefold)
    templates = {spec.template.name: spec.template.title for spec in specs}
    menus = (
        Select("lead", words.lead, [(lead, lead) for lead in leads]),
        Select("template", words.template, list(templates.items())),
    )
    return filter_bar(
        FilterBar(bar.table_id, bar.label, chips, [menu for menu in menus if len(menu.options) > 1]), words
    )


def _legend(specs: Sequence[Spec], words: Words, today: date) -> str:
    """What the marks in the column of attention mean; nothing when there are none."""
    meanings = {
        "data-state=blocked": words.legend_blocked,
        "data-level=high": words.legend_high_risk,
        "data-state=overdue": words.legend_overdue,
        "data-state=todo": words.legend_pending,
    }
    used = {attribute for spec in specs for attribute, _, _ in attention(spec, words, today)}
    marks = ""
    for attribute, meaning in meanings.items():
        name, _, value = attribute.partition("=")
        marks += element("span", plain(meaning), class_="specs-i", **{name: value}) if attribute in used else ""
    return element("p", f"{plain(words.attention)}: {marks}", class_="specs-legend") if marks else ""


def _columns(place: Place) -> Iterator[Column]:
    words, url, today = place.words, place.url, place.catalog.today
    yield Column(words.identifier, lambda spec: _id(spec, url))
    yield Column(words.specification, lambda spec: _title(spec, url))
    yield Column(words.status, lambda spec: status_cell(spec, place), _status_rank)
    if len(place.catalog.templates) > 1:
        yield Column(words.template, lambda spec: plain(spec.template.title))
    yield Column(words.priority_column, _priority, _priority_rank)
    yield Column(words.lead, lambda spec: plain(spec.text("lead")))
    yield Column(
        words.target, lambda spec: _target(spec, words), lambda spec: spec.target.isoformat() if spec.target else ""
    )
    if all(spec.target is None for spec in place.catalog):
        # One date is enough: where nothing has a target, the last change tells what is alive.
        yield Column(words.updated, lambda spec: day(spec.text("updated"), words), lambda spec: spec.text("updated"))
    yield Column(words.criteria, lambda spec: _criteria(spec, words), _criteria_rank)
    yield Column(
        words.attention,
        lambda spec: _attention(spec, words, today),
        lambda spec: str(sum(len(items) for _, items, _ in attention(spec, words, today)) or ""),
    )


def _id(spec: Spec, url: Callable[[Spec], str]) -> str:
    return element("a", plain(spec.id), class_="specs-id", href=url(spec)) if spec.id else ""


def _title(spec: Spec, url: Callable[[Spec], str]) -> str:
    summary = spec.text("summary")
    small = element("small", plain(plain_text(summary))) if summary else ""
    return element("a", plain(spec.title), class_="specs-title", href=url(spec)) + small


def status_cell(spec: Spec, place: Place) -> str:
    """Show the status of a spec; "" when nothing is written."""
    if spec.path in place.invalid:
        return element("span", plain(place.words.invalid), class_="specs-badge", **INVALID)
    return status_badge(spec.status, spec.status_text, place.words) if spec.status_text else ""


def _status_rank(spec: Spec) -> str:
    return str(spec.template.statuses.index(spec.status)) if spec.status else ""


def _priority(spec: Spec) -> str:
    return choice_badge(spec.priority, spec.priorities) if spec.priority else ""


def _priority_rank(spec: Spec) -> str:
    return str(spec.priorities.index(spec.priority)) if spec.priority else ""


def _target(spec: Spec, words: Words) -> str:
    return day(spec.target.isoformat(), words) if spec.target else ""


def _criteria(spec: Spec, words: Words) -> str:
    if not (total := len(spec.criteria)):
        return ""
    done = sum(check.is_done for check in spec.criteria)
    bar = share(done, total, words.criteria_met.format(done=done, total=total))
    return element("span", f"{done}/{total}", class_="specs-num") + bar


def _criteria_rank(spec: Spec) -> str:
    done = sum(check.is_done for check in spec.criteria)
    return f"{done / len(spec.criteria):.3f}" if spec.criteria else ""


def _attention(spec: Spec, words: Words, today: date) -> str:
    marks = ""
    for attribute, items, said in attention(spec, words, today):
        name, _, value = attribute.partition("=")
        hidden = element("span", plain(said.removeprefix(str(len(items)))), class_="specs-vh")
        marks += element("span", f"{len(items)}{hidden}", class_="specs-badge", title=said, **{name: value})
    return marks
