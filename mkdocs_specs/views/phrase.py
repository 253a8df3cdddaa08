"""A scalar and its field → HTML for a line of text: a cell, a fact, an entry of a list."""

from collections.abc import Callable, Mapping

from mkdocs_specs.template.model import Field
from mkdocs_specs.views import badge, date, link, reference, text
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.shape import Scalar, is_empty

PHRASES: Mapping[str, Callable[[Scalar, Context], str]] = {
    "date": date.phrase,
    "image": link.phrase,
    "link": link.phrase,
}
"""The views that show a scalar otherwise than text."""


def phrase(field: Field, value: Scalar, context: Context) -> str:
    """Show a scalar without a block around it; "" when there is nothing to show."""
    if is_empty(value):
        return ""
    if field.view == "badge" or field.choice(value) is not None:
        return badge.phrase(field, value, context)
    if field.relation is not None:
        return reference.phrase(field, value, context)
    by_format = "date" if field.format == "date" else field.view
    return PHRASES.get(by_format, text.phrase)(value, context)
