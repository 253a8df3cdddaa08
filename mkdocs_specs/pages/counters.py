"""Figures over a register, each a link to the rows it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs_specs.views import element, plain


@dataclass(frozen=True, slots=True)
class Stat:
    """One figure."""

    figure: str
    label: str
    href: str
    marks: Mapping[str, str | None] = field(default_factory=dict)
    """Attributes that give it its colour and icon, such as `data_level`; none for one that is neither good nor bad."""


def counters(stats: Iterable[Stat], label: str) -> str:
    """Write the figures; "" without any. They are not what a search should find."""
    content = "".join(_stat(stat) for stat in stats)
    return element("nav", content, class_="specs-stats", aria_label=label, data_search_exclude="") if content else ""


def _stat(stat: Stat) -> str:
    label = element("span", plain(stat.label), class_="specs-i" if stat.marks else "specs-muted")
    return element("a", element("b", plain(stat.figure)) + label, class_="specs-stat", href=stat.href, **stat.marks)
