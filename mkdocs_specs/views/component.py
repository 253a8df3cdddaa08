"""The parts of a system → a box for each."""

from mkdocs_specs.views.cards import accepts, render

__all__ = ["accepts", "render"]
