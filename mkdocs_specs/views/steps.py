"""A list → numbered steps."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.listing import bullets
from mkdocs_specs.views.shape import is_list

accepts = is_list


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each entry with its number."""
    return bullets(field, value, path, context, "ol")
