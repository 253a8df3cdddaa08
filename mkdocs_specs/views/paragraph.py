"""A scalar → a paragraph: the view of texts, numbers, booleans, dates, badges and links."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import checked
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element
from mkdocs_specs.views.phrase import phrase
from mkdocs_specs.views.shape import is_scalar

accepts = is_scalar


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the scalar as its field wants it."""
    shown = phrase(field, value, context) if is_scalar(value) else ""
    return element("p", checked(shown, value, path, context)) if shown else ""
