"""The entities of a data model → a box for each, with its fields, indexes and relationships."""

from mkdocs_specs.views.cards import accepts, render

__all__ = ["accepts", "render"]
