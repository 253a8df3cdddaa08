"""Catalog → open items: questions by due date, approvals pending, and dependencies that block."""

from datetime import date

from mkdocs_specs.catalog import Catalog, Target
from mkdocs_specs.pages.approvals import Approvals, approvals_of, columns_of, is_pending
from mkdocs_specs.pages.counters import Stat
from mkdocs_specs.pages.counters import counters as stats
from mkdocs_specs.pages.listed import Listed, current, id_link, listed, short_names, spec_link
from mkdocs_specs.pages.marks import day
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Progress, Spec, lasting
from mkdocs_specs.views import Row, Table, element, grid, plain, progress_badge
from mkdocs_specs.views.question import state
from mkdocs_specs.views.register import counted
from mkdocs_specs.words import Words

NAME = "open-items.md"
QUESTIONS, APPROVALS, BLOCKED = "questions", "approvals", "blocked"
"""The anchors of the three parts."""


def is_wanted(catalog: Catalog) -> bool:
    """Whether a spec that is not over has a question without an answer, an approval to come or what blocks it."""
    return any(_has_open_item(spec) for spec in catalog if not spec.is_over)


def title(words: Words) -> str:
    """Name the page."""
    return words.open_items


def lead(place: Place) -> str:
    """Say what the page is for, and of which day its states are."""
    words = place.words
    as_of = plain(words.states_as_of).format(date=day(place.catalog.today.isoformat(), words))
    return element("p", f"{plain(words.open_items_lead)} {as_of}", class_="specs-lead")


def counters(place: Place) -> str:
    """Show how much of each kind is open."""
    words, asked = place.words, _questions(place)
    overdue = sum(state(one.entry, one.context)[0] is Progress.OVERDUE for one in asked)
    requested = sum(one.requested for one in _approvals(place))
    figures = (
        (overdue, words.overdue_questions, QUESTIONS, "overdue"),
        (len(asked) - overdue, words.open_questions, QUESTIONS, "todo"),
        (requested, words.approvals_requested, APPROVALS, "due"),
        (len(_blocked(place)), words.blocked_dependencies, BLOCKED, "blocked"),
    )
    page = place.page_url(NAME)
    shown = (
        Stat(str(count), label, f"{page}#{anchor}", {"data_state": mark})
        for count, label, anchor, mark in figures
        if count
    )
    return stats(shown, words.open_items)


def questions(place: Place) -> str:
    """Show the questions without an answer, the most overdue first."""
    words, asked = place.words, _questions(place)
    names = short_names(one.spec for one in asked)
    rows = [
        Row(
            (
                id_link(place, one, names),
                one.title(place),
                one.cell("owner"),
                one.cell("due"),
                progress_badge(*state(one.entry, one.context)),
            ),
            ranks={3: due.isoformat() if (due := one.item.day("due")) else "", 4: str(number)},
        )
        for number, one in enumerate(asked)
    ]
    if not rows:
        return ""
    caption = (counted(len(rows), words.one_question, words.many_questions), words.most_overdue_first)
    labels = (words.identifier, words.question, words.owner, words.due, words.state)
    table = Table(labels, rows, words.questions, caption, id=place.unique("specs-questions"), is_sortable=True)
    return grid(table, words)


def approvals(place: Place) -> str:
    """Show who has signed which spec, and who is asked to."""
    words, found = place.words, _approvals(place)
    if not found:
        return ""
    own, others = columns_of(found)
    rows = [
        Row((one.heading(place), *(one.cell(role, words) for role in own), one.named(others, words), one.share))
        for one in found
    ]
    labels = (words.specification, *own.values(), words.other_roles, words.signed)
    table = Table(labels, rows, words.approvals_pending, id=place.unique("specs-approvals"), is_centred=True)
    return grid(table, words)


def blocked(place: Place) -> str:
    """Show the dependencies that stand still, and what each holds up."""
    words = place.words
    rows = [
        Row(
            (
                _dependency(one, place),
                spec_link(place, one.spec, one.item.anchor),
                one.cell("owner"),
                one.cell("impact"),
            )
        )
        for one in _blocked(place)
    ]
    if not rows:
        return ""
    caption = (words.count_blocked.format(count=len(rows)),)
    labels = (words.dependency, words.holds_up, words.owner, words.if_delayed)
    return grid(Table(labels, rows, words.blocked_dependencies, caption, id=place.unique("specs-blocked")), words)


def _has_open_item(spec: Spec) -> bool:
    return bool(_open(spec))


@lasting
def _open(spec: Spec) -> str:
    """Say what is open of a spec; "" when nothing is."""
    is_asked = any(not item.is_answered for item in spec.role("question"))
    is_stuck = any(item.is_blocked for item in spec.role("dependency"))
    return " ".join(
        name for name, is_open in ((QUESTIONS, is_asked), (APPROVALS, is_pending(spec)), (BLOCKED, is_stuck)) if is_open
    )


def _questions(place: Place) -> list[Listed]:
    found = (one for one in listed(place, current(place), "question") if not one.item.is_answered)
    return sorted(found, key=lambda one: (one.item.day("due") or date.max, one.spec.id, one.spec.path))


def _approvals(place: Place) -> list[Approvals]:
    """Specs that await a signature; those that may be signed first."""
    every = (approvals_of(spec, place.selection.takes_item) for spec in current(place))
    found = (one for one in every if one.signed < one.total)
    return sorted(found, key=lambda one: (not one.is_requested, one.spec.id, one.spec.path))


def _blocked(place: Place) -> list[Listed]:
    return [one for one in listed(place, current(place), "dependency") if one.item.is_blocked]


def _dependency(one: Listed, place: Place) -> str:
    """Name a dependency, with the spec that delivers it below."""
    title = one.entry.title(one.context)
    meaning = place.catalog.names.meaning(one.item.text("spec").strip(), one.spec)
    if not isinstance(meaning, Target):
        return title or one.cell("spec")
    link = spec_link(place, meaning.spec, meaning.item.anchor if meaning.item is not None else "")
    return title + element("small", link) if title else link


PARTS = (
    Part("open-counters", counters),
    Part("questions", questions, lambda words: words.questions, QUESTIONS),
    Part("approvals", approvals, lambda words: words.approvals_pending, APPROVALS),
    Part("blocked", blocked, lambda words: words.blocked_dependencies, BLOCKED),
)
