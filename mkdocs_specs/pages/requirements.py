"""Catalog → requirements traceability: what each requirement leads to, and where a link that ought to be is missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.counters import Stat
from mkdocs_specs.pages.counters import counters as stats
from mkdocs_specs.pages.listed import Listed, listed
from mkdocs_specs.pages.marks import status_badge
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.trace_cells import Cells
from mkdocs_specs.spec import Progress, Spec, Trace, has_begun, traces
from mkdocs_specs.template import State
from mkdocs_specs.views import Group, Row, Table, element, grid, plain, progress_badge
from mkdocs_specs.views.register import counted
from mkdocs_specs.words import Words

NAME = "requirements.md"
TABLE = "specs-requirements"


@dataclass(frozen=True, slots=True)
class Traced:
    """A requirement with what it leads to, and which of it ought to be there."""

    listed: Listed
    trace: Trace
    wants_story: bool
    """Whether its spec has stories at all."""
    wants_component: bool

    @property
    def lacks_test(self) -> bool:
        """Whether it must be there, and work has begun without a test."""
        return self.trace.is_must and not self.trace.tests and has_begun(self.listed.spec)


def is_wanted(catalog: Catalog) -> bool:
    """Whether any spec that was not withdrawn has a requirement."""
    return any(spec.role("requirement") for spec in catalog if not spec.is_withdrawn)


def title(words: Words) -> str:
    """Name the page."""
    return words.requirements


def lead(place: Place) -> str:
    """Say what is shown, and whose requirements are left out."""
    words, said = place.words, place.words.requirements_lead
    shown = {spec.path for spec in _specs(place)}
    if withdrawn := sum(spec.path not in shown and bool(spec.role("requirement")) for spec in place.specs):
        said += " " + counted(withdrawn, words.requirements_left_out_of_one, words.requirements_left_out)
    return element("p", plain(said), class_="specs-lead")


def counters(place: Place) -> str:
    """Show how many requirements lead where they ought to."""
    words, every = place.words, list(_traced(place))
    if not every:
        return ""
    href = f"{place.page_url(NAME)}#{TABLE}"

    def share(label: str, among: list[Traced], lacking: str, is_met: Callable[[Traced], bool]) -> Iterator[Stat]:
        met = sum(is_met(one) for one in among)
        if among:
            state = {"data_state": "done" if met == len(among) else lacking}
            yield Stat(f"{met}/{len(among)}", label, href, state)

    untested = sum(one.lacks_test for one in every)
    figures = (
        Stat(str(len(every)), words.requirements, href),
        *share(
            words.with_a_story, [one for one in every if one.wants_story], "gap", lambda one: bool(one.trace.stories)
        ),
        *share(
            words.with_a_component,
            [one for one in every if one.wants_component],
            "gap",
            lambda one: bool(one.trace.components),
        ),
        *share(words.verified, every, "in-progress", lambda one: one.trace.is_verified),
        *([Stat(str(untested), words.must_without_test, href, {"data_state": "gap"})] if untested else []),
    )
    return stats(figures, f"{words.requirements}: {words.traceability}")


def table(place: Place) -> str:
    """Show a row for each requirement, by spec."""
    words = place.words
    rows = [row for spec in _specs(place) for row in _rows(spec, place)]
    labels = (
        *(words.identifier, words.requirement, words.priority_column, words.story_column, words.component_column),
        *(words.endpoint_column, words.verified_by, words.state),
    )
    if not rows:
        return ""
    return grid(Table(labels, rows, words.traceability, id=place.unique(TABLE)), words)


def _specs(place: Place) -> Iterator[Spec]:
    """The specs that are shown; withdrawn ones only where they are asked for by their status."""
    return (spec for spec in place.specs if place.selection.statuses or not spec.is_withdrawn)


def _traced(place: Place) -> Iterator[Traced]:
    for spec in _specs(place):
        yield from _of(spec, place)


def _of(spec: Spec, place: Place) -> tuple[Traced, ...]:
    """The requirements of a spec that are shown, which each block of a page asks for."""
    known = place.known.get((_of, spec.path))
    if known is None:
        known = place.known[_of, spec.path] = tuple(_followed(spec, place))
    return known


def _followed(spec: Spec, place: Place) -> Iterator[Traced]:
    found = {trace.requirement.path: trace for trace in traces(spec)}
    wants_story, wants_component = bool(spec.role("story")), bool(spec.role("component"))
    for one in listed(place, (spec,), "requirement"):
        yield Traced(one, found[one.item.path], wants_story, wants_component)


def _rows(spec: Spec, place: Place) -> Iterator[Row | Group]:
    every = _of(spec, place)
    if every:
        yield Group(_heading(spec, every, place))
    for one in every:
        yield _row(one, place)


def _heading(spec: Spec, every: tuple[Traced, ...], place: Place) -> str:
    words, href = place.words, place.url(spec)
    linked = element("a", plain(spec.id), class_="specs-id", href=href) if spec.id else ""
    name = plain(spec.title) if linked else element("a", plain(spec.title), href=href)
    badge = status_badge(spec.status, spec.status_text, words) if spec.status_text else ""
    done = sum(one.trace.is_verified for one in every)
    verified = element("span", plain(words.verified_of.format(done=done, total=len(every))), class_="specs-muted")
    return " \N{NO-BREAK SPACE}".join(part for part in (linked, name, badge, verified) if part)


def _row(one: Traced, place: Place) -> Row:
    item, spec, trace = one.listed.item, one.listed.spec, one.trace
    cells = Cells(place, spec, one.listed.context)
    href = place.url(spec, item.anchor)
    gap = element("span", plain(place.words.gap), class_="specs-badge", data_tone="amber", data_state="gap")
    return Row(
        (
            element("a", plain(item.id), class_="specs-id", href=href) if item.id else "",
            one.listed.entry.title(one.listed.context),
            one.listed.cell("priority"),
            cells.stories(trace.stories) or (gap if one.wants_story else ""),
            cells.components(trace.components) or (gap if one.wants_component else ""),
            cells.endpoints(trace.endpoints),
            cells.tests(trace.tests),
            _state(one, place.words),
        ),
        anchor=place.unique(f"{_slug(spec)}-{item.anchor}") if item.anchor and spec.id else "",
    )


def _slug(spec: Spec) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in spec.id.lower()).split())


def _state(one: Traced, words: Words) -> str:
    if one.trace.is_verified:
        return progress_badge(Progress.DONE, words.verified)
    if one.lacks_test:
        return element("span", plain(words.no_test), class_="specs-badge", data_tone="amber", data_state="gap")
    checks = one.trace.requirement.checks
    is_complete = one.listed.spec.status is not None and one.listed.spec.status.state is State.DONE
    if is_complete or (checks and all(check.is_done for check in checks)):
        return progress_badge(Progress.DONE, words.done)
    if one.trace.tests or any(check.is_done for check in checks):
        return progress_badge(Progress.IN_PROGRESS, words.in_progress)
    return progress_badge(Progress.TODO, words.planned)


PARTS = (Part("requirement-counters", counters), Part("requirement-table", table))
