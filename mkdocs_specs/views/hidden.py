"""A value that is not shown."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.shape import is_any

accepts = is_any


def render(field: Field, value: Value, path: Path, context: Context) -> str:  # noqa: ARG001  # a view is given them
    """Show nothing."""
    return ""
