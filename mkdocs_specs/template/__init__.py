"""Annotated JSON Schema → Template: what one kind of spec is, ready to be asked."""

from mkdocs_specs.template.finding import Finding, name_of, shown, titled
from mkdocs_specs.template.load import load
from mkdocs_specs.template.model import (
    Choice,
    Condition,
    Demand,
    Field,
    Keys,
    Relation,
    Section,
    State,
    title_of,
    without_any,
)
from mkdocs_specs.template.registry import Read
from mkdocs_specs.template.sections import Headed
from mkdocs_specs.template.source import Source
from mkdocs_specs.template.template import Reading, Template

__all__ = [
    "Choice",
    "Condition",
    "Demand",
    "Field",
    "Finding",
    "Headed",
    "Keys",
    "Read",
    "Reading",
    "Relation",
    "Section",
    "Source",
    "State",
    "Template",
    "load",
    "name_of",
    "shown",
    "title_of",
    "titled",
    "without_any",
]
