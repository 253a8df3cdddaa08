"""Marks of a status → its icon in SVG, of the shape that the stylesheet gives badges."""

from collections.abc import Mapping

from mkdocs_specs.views.markup import element

RING = "<circle cx='8' cy='8' r='6' fill='none' stroke='currentColor' stroke-width='{}'{}/>"
SHAPES = {
    "draft": RING.format("2", " stroke-dasharray='2.5 2.21'"),
    "review": "<path fill-rule='evenodd' d='M8 2.8C4.2 2.8 1.6 5.6.7 8c.9 2.4 3.5 5.2 7.3 5.2s6.4-2.8 7.3-5.2C14.4 5.6"
    " 11.8 2.8 8 2.8m0 8.4a3.2 3.2 0 1 1 0-6.4 3.2 3.2 0 0 1 0 6.4m0-1.7a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3'/>",
    "approved": "<g fill='none' stroke='currentColor' stroke-width='1.9'><circle cx='8' cy='8' r='6'/>"
    "<path d='m5.2 8.2 2 2 3.7-4.1'/></g>",
    "half": RING.format("2", "") + "<path d='M8 4a4 4 0 0 1 0 8z'/>",
    "done": "<path fill-rule='evenodd' d='M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1"
    "m4 5.2L7.2 11 4 7.9l1.2-1.2 2 1.9 3.6-3.6z'/>",
    "blocked": "<path fill-rule='evenodd' d='M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM4 6.9v2.2h8V6.9z'/>",
    "todo": RING.format("1.8", ""),
}
"""By the name that the stylesheet has for them."""
WHEN = {
    "review": ("review",),
    "approved": ("approved",),
    "half": ("in-progress",),
    "done": ("complete", "done"),
    "blocked": ("invalid", "blocked"),
    "todo": ("todo",),
}
"""What stands in `data-status` or `data-state`; as in the stylesheet, the last that fits wins."""


def icon(marks: Mapping[str, str | None]) -> str:
    """Name the icon of a status."""
    stated = {marks.get("data_status"), marks.get("data_state")}
    return next((name for name in reversed(WHEN) if not stated.isdisjoint(WHEN[name])), "draft")


def symbol(name: str, identity: str) -> str:
    """Define an icon, to be used by its id; it has the colour of the text around."""
    return element("symbol", SHAPES[name], id=identity, viewBox="0 0 16 16")
