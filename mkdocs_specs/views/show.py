"""A value → HTML by the view of its field, or by its own type where that view does not take it."""

from collections.abc import Callable, Mapping
from typing import Protocol

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import (
    approval,
    cards,
    change,
    checklist,
    code,
    component,
    dependency,
    endpoint,
    entities,
    facts,
    hidden,
    image,
    listing,
    paragraph,
    question,
    requirement,
    risk,
    rollout,
    steps,
    story,
    table,
    timeline,
)
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.shape import is_empty, is_flat_list, is_flat_mapping, is_scalar


class View(Protocol):
    """What a file of a view must define."""

    @property
    def accepts(self) -> Callable[[Value], bool]:
        """Whether the view shows this kind of value in full."""

    def render(self, field: Field, value: Value, path: Path, context: Context) -> str:
        """Return HTML on one line, with its own block around it; "" when there is nothing to show."""


VIEWS: Mapping[str, View] = {
    "approval": approval,
    "badge": paragraph,
    "boolean": paragraph,
    "cards": cards,
    "change": change,
    "check": checklist,
    "checklist": checklist,
    "code": code,
    "component": component,
    "date": paragraph,
    "dependency": dependency,
    "endpoint": endpoint,
    "entities": entities,
    "entity": entities,
    "facts": facts,
    "hidden": hidden,
    "image": image,
    "link": paragraph,
    "list": listing,
    "matrix": risk,
    "milestone": timeline,
    "number": paragraph,
    "question": question,
    "requirement": requirement,
    "risk": risk,
    "rollout": rollout,
    "steps": steps,
    "story": story,
    "table": table,
    "text": paragraph,
    "timeline": timeline,
}
"""The views by the names of the vocabulary, and by role."""

FORMS: Mapping[str, str] = {
    "approval": "table",
    "change": "table",
    "component": "cards",
    "dependency": "table",
    "endpoint": "cards",
    "question": "table",
    "requirement": "table",
    "rollout": "table",
    "story": "cards",
}
"""Roles whose own view is a better one of this form, so that asking for the form gives the role's."""


def show(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show any value; "" when there is nothing to show."""
    if is_empty(value) and field.view != "code":
        return ""
    name = field.role if FORMS.get(field.role) == field.view else field.view
    view = VIEWS.get(name, paragraph)
    return (view if view.accepts(value) else by_type(value)).render(field, value, path, context)


def by_type(value: Value) -> View:
    """The view that shows a value when its field's does not."""
    if is_scalar(value):
        return paragraph
    if is_flat_list(value):
        return listing
    return facts if is_flat_mapping(value) else code
