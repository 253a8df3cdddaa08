"""Catalog → the index: how many specs there are in each status, and a table of all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import plain_text
from mkdocs_specs.pages.attention import attention
from mkdocs_specs.pages.marks import day, share, status_badge, status_marks
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import State
from mkdocs_specs.views import Row, Table, choice_badge, element, grid, plain
from mkdocs_specs.words import Words

NAME = "index.md"
TABLE = "specs-all"
ORDER = (State.ACTIVE, State.BLOCKED, State.OPEN, State.DONE, State.WITHDRAWN)
"""What is being worked on comes first, what is over last."""
LAST = 99
"""The place of a spec without a priority."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table."""

    label: str
    cell: Callable[[Spec], str]
    rank: Callable[[Spec], str] | None = None
    """What a script sorts by, when that is not the text."""


def is_wanted(catalog: Catalog) -> bool:  # noqa: ARG001  # the other pages ask it
    """Always: the first thing a new site shows is that there is no spec yet."""
    return True


def title(words: Words) -> str:
    """Name the page."""
    return words.specifications


def lead(place: Place) -> str:
    """Say how many specs there are, and of which day their states are."""
    words, total = place.words, len(_specs(place))
    if not total:
        return element("p", plain(words.no_specifications))
    as_of = words.states_as_of.format(date=day(place.catalog.today.isoformat(), words))
    count = words.one_specification if total == 1 else words.many_specifications.format(count=total)
    return element("p", f"{plain(count)}. {as_of}", class_="specs-lead")


def _specs(place: Place) -> list[Spec]:
    return sorted((spec for spec in place.specs if place.selection.takes_owner(spec)), key=_order)


def _order(spec: Spec) -> tuple[int, int, int, date, str]:
    """By life cycle with work in progress first, then by priority, target and id."""
    state = ORDER.index(spec.status.state) if spec.status else len(ORDER)
    place = -spec.template.statuses.index(spec.status) if spec.status else 0
    priority = spec.priorities.index(spec.priority) if spec.priority else LAST
    return state, place, priority, spec.target or date.max, spec.id


def counters(place: Place) -> str:
    """Show one counter for each status that any spec has, in the order of the life cycles."""
    specs, words = _specs(place), place.words
    content = ""
    known = {choice.slug: choice for spec in specs for choice in reversed(spec.template.statuses)}
    order = dict.fromkeys(choice.slug for spec in specs for choice in spec.template.statuses)
    for slug in order:
        if count := sum(spec.status is not None and spec.status.slug == slug for spec in specs):
            stat = element("b", str(count)) + element("span", plain(known[slug].label), class_="specs-i")
            content += element("a", stat, class_="specs-stat", href=f"#{TABLE}", **status_marks(known[slug]))
    label = f"{words.specifications}: {words.status}"
    return element("nav", content, class_="specs-stats", aria_label=label, data_search_exclude="") if content else ""


def table(place: Place) -> str:
    """Show a row for each spec, and what the marks in it mean."""
    specs, words = _specs(place), place.words
    columns = tuple(_columns(place))
    rows = [
        Row(
            [column.cell(spec) for column in columns],
            marks={"data_status": spec.status.slug if spec.status else None, "data_lead": spec.text("lead") or None},
            ranks={index: column.rank(spec) for index, column in enumerate(columns) if column.rank},
        )
        for spec in specs
    ]
    labels = [column.label for column in columns]
    shown = grid(Table(labels, rows, words.all_specifications, id=place.unique(TABLE), is_sortable=True), words)
    legend = _legend(specs, words, place.catalog.today)
    return "\n\n".join(part for part in (shown, legend) if part)


def _legend(specs: list[Spec], words: Words, today: date) -> str:
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
    yield Column(words.status, lambda spec: _status(spec, words, place.invalid), _status_rank)
    if len(place.catalog.templates) > 1:
        yield Column(words.template, lambda spec: plain(spec.template.title))
    yield Column(words.priority_column, _priority, _priority_rank)
    yield Column(words.lead, lambda spec: plain(spec.text("lead")), lambda spec: spec.text("lead"))
    yield Column(
        words.target, lambda spec: _target(spec, words), lambda spec: spec.target.isoformat() if spec.target else ""
    )
    yield Column(words.criteria, lambda spec: _criteria(spec, words), _criteria_rank)
    yield Column(words.attention, lambda spec: _attention(spec, words, today))


def _id(spec: Spec, url: Callable[[Spec], str]) -> str:
    return element("a", plain(spec.id), class_="specs-id", href=url(spec)) if spec.id else ""


def _title(spec: Spec, url: Callable[[Spec], str]) -> str:
    summary = spec.text("summary")
    small = element("small", plain(plain_text(summary))) if summary else ""
    return element("a", plain(spec.title), class_="specs-title", href=url(spec)) + small


def _status(spec: Spec, words: Words, invalid: frozenset[str]) -> str:
    if spec.path in invalid:
        return element("span", plain(words.invalid), class_="specs-badge", data_status="invalid", data_tone="red")
    return status_badge(spec.status, spec.status_text, words) if spec.status_text else ""


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


PARTS = (Part("counters", counters), Part("table", table))
