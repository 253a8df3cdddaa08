"""What a table can be narrowed by → a bar of native controls, hidden until a script can use them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.words import Words

TEXT = "q"
"""The name of the field for text; no chip and no menu may have it."""


@dataclass(frozen=True, slots=True)
class FilterChip:
    """One of several values that may be chosen together, such as a status."""

    name: str
    """The rows' attribute without `data_`, such as `status`, and the name in the address of the page."""
    value: str
    label: str
    marks: Mapping[str, str | None] = field(default_factory=dict)
    """Attributes that give the badge its colour and icon, such as `data_status`."""


@dataclass(frozen=True, slots=True)
class Select:
    """A menu of values of which one may be chosen, such as a tech lead."""

    name: str
    """The rows' attribute without `data_`, such as `lead`, and the name in the address of the page."""
    label: str
    """What is chosen: `Tech lead`."""
    options: Sequence[tuple[str, str]]
    """The value of the rows, and what it is called."""


@dataclass(frozen=True, slots=True)
class FilterBar:
    """The controls over one table, whose rows bear a `data-<name>` for each chip and menu."""

    table_id: str
    label: str
    """Such as `Filter specifications`."""
    chips: Sequence[FilterChip] = ()
    selects: Sequence[Select] = ()


def filter_bar(bar: FilterBar, words: Words) -> str:
    """Write the bar. Without a script it stays hidden; the words a script needs stand in its attributes."""
    text = _input(type="search", name=TEXT, placeholder=bar.label, aria_label=bar.label)
    content = text + "".join(_chip(chip) for chip in bar.chips)
    content += "".join(_select(select, words) for select in bar.selects)
    content += element("button", plain(words.reset), type="reset")
    content += element("output", aria_live="polite")
    return element(
        "form",
        content,
        class_="specs-filter",
        role="search",
        aria_label=bar.label,
        data_filter=bar.table_id,
        data_showing=words.showing,
        data_search_exclude="",
        hidden="",
    )


def _chip(chip: FilterChip) -> str:
    box = _input(type="checkbox", class_="specs-vh", name=chip.name, value=chip.value)
    return element("label", box + element("span", plain(chip.label), class_="specs-badge", **chip.marks))


def _select(select: Select, words: Words) -> str:
    options = element("option", plain(words.any_of.format(name=select.label)), value="")
    options += "".join(element("option", plain(label), value=value) for value, label in select.options)
    return element("select", options, name=select.name, aria_label=select.label)


def _input(**attributes: str) -> str:
    return element("input", **attributes).removesuffix("</input>")
