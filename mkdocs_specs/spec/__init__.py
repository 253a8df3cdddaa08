"""Document × Template → Spec: id, title, status, people, items and the prose of each section."""

from mkdocs_specs.spec.item import Check, Item, Progress, as_checks, as_date
from mkdocs_specs.spec.once import lasting, once
from mkdocs_specs.spec.outline import Outline, Prose, outline_of, place, title_differs
from mkdocs_specs.spec.spec import Spec
from mkdocs_specs.spec.traces import End, Trace, has_begun, traces

__all__ = [
    "Check",
    "End",
    "Item",
    "Outline",
    "Progress",
    "Prose",
    "Spec",
    "Trace",
    "as_checks",
    "as_date",
    "has_begun",
    "lasting",
    "once",
    "outline_of",
    "place",
    "title_differs",
    "traces",
]
