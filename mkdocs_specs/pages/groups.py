"""Specs → several views of the same list: by status, by tech lead, by priority, by template.

Each view is a panel after a radio button and its label: the stylesheet alone makes tabs of them, and without it all
panels are shown one after another.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mkdocs_specs.pages.ordered import marks_of, ordered
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Spec
from mkdocs_specs.views import element, plain
from mkdocs_specs.words import Words

GROUPS = "specs-groups"


@dataclass(frozen=True, slots=True)
class View:
    """One way to part the specs."""

    label: str
    key: Callable[[Spec], tuple[int, str]]
    """Where a group stands, and what it is called; "" for a spec that is in none."""


def groups(place: Place) -> str:
    """Show all views that part anything."""
    specs, words = ordered(place), place.words
    found = [(view.label, parted) for view in _views(specs, words) if (parted := _parted(specs, view))]
    if not found:
        return ""
    name = place.unique(GROUPS)
    tabs = ""
    for number, (label, parted) in enumerate(found, start=1):
        tabs += _tab(label, name, place.unique(f"{name}-{number}"), is_first=number == 1)
        tabs += element("div", "".join(_group(called, inside, place) for called, inside in parted), class_="specs-cols")
    return element(
        "div", tabs, class_="specs-tabs", role="group", aria_label=words.grouped_views, data_search_exclude=""
    )


def _views(specs: Iterable[Spec], words: Words) -> Sequence[View]:
    by_status = View(words.by_status, _status)
    by_lead = View(words.by_lead, lambda spec: (0, spec.text("lead")))
    by_priority = View(words.by_priority, _priority)
    by_template = View(words.by_template, lambda spec: (0, spec.template.title))
    has_templates = len({spec.template.name for spec in specs}) > 1
    return (by_status, by_lead, by_priority, *([by_template] if has_templates else []))


def _status(spec: Spec) -> tuple[int, str]:
    return 0, spec.status.label if spec.status is not None else ""


def _priority(spec: Spec) -> tuple[int, str]:
    return (spec.priorities.index(spec.priority), spec.priority.label) if spec.priority is not None else (0, "")


def _parted(specs: Sequence[Spec], view: View) -> list[tuple[str, list[Spec]]]:
    """Part the specs; the order within a group stays."""
    found: dict[tuple[int, str], list[Spec]] = {}
    for spec in specs:
        found.setdefault(view.key(spec), []).append(spec)
    order = list(found) if view.key is _status else sorted(found, key=lambda key: (key[0], key[1].casefold()))
    return [(key[1], found[key]) for key in order if key[1]]


def _tab(label: str, name: str, control: str, *, is_first: bool) -> str:
    radio = element(
        "input", type="radio", class_="specs-vh", name=name, id=control, checked="" if is_first else None
    ).removesuffix("</input>")
    return radio + element("label", plain(label), for_=control)


def _group(label: str, specs: Sequence[Spec], place: Place) -> str:
    count = element("span", str(len(specs)), class_="specs-muted")
    entries = "".join(_entry(spec, place) for spec in specs)
    # No heading: nobody knows the level of the one above the block.
    title = element("p", element("b", plain(label)) + f" {count}")
    return element("div", title + element("ul", entries, class_="specs-check", aria_label=label))


def _entry(spec: Spec, place: Place) -> str:
    words = place.words
    said = words.invalid if spec.path in place.invalid else spec.status.label if spec.status else spec.status_text
    link = element("a", plain(spec.title), href=place.url(spec))
    name = element("span", plain(spec.id), class_="specs-muted specs-num") if spec.id else ""
    hidden = element("span", plain(f", {said}"), class_="specs-vh") if said else ""
    return element("li", element("span", f"{link} {name}{hidden}"), **marks_of(spec, place.invalid))
