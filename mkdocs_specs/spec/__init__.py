"""Document × Template → Spec: id, title, status, people, items and the prose of each section."""

from mkdocs_specs.spec.item import Check, Item, Progress, as_checks, as_date
from mkdocs_specs.spec.outline import Outline, Prose, place, title_differs
from mkdocs_specs.spec.spec import Spec

__all__ = ["Check", "Item", "Outline", "Progress", "Prose", "Spec", "as_checks", "as_date", "place", "title_differs"]
