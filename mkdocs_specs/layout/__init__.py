"""Boxes and the arrows between them → a drawing, in layers from left to right; knows nothing of specs.

Own work: the layout libraries for Python that are kept up are bindings to compiled code, and the pure one is GPL.
"""

from mkdocs_specs.layout.choice import Choice, what_to_draw
from mkdocs_specs.layout.drawing import Box, Curve, Drawing, Edge, Placed, Point, Route, at
from mkdocs_specs.layout.layered import layered
from mkdocs_specs.layout.parts import neighbourhood, parts

__all__ = [
    "Box",
    "Choice",
    "Curve",
    "Drawing",
    "Edge",
    "Placed",
    "Point",
    "Route",
    "at",
    "layered",
    "neighbourhood",
    "parts",
    "what_to_draw",
]
