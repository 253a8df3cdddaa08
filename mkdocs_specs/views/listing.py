"""A list → bullets; short values that have badges stand in one line."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import entries
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.shape import is_list

accepts = is_list


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each entry as a bullet."""
    return bullets(field, value, path, context, "ul")


def bullets(field: Field, value: Value, path: Path, context: Context, tag: str) -> str:
    """Show the entries of a list in a list element."""
    shown = entries(field, value, path, context) if isinstance(value, list) else []
    return f"<{tag}>{''.join([f'<li>{html}</li>' for html in shown])}</{tag}>" if shown else ""
