"""Any value → JSON, or a text as it stands, in a box that scrolls."""

import json

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import preformatted
from mkdocs_specs.views.shape import is_any
from mkdocs_specs.views.text import is_endless, number

accepts = is_any


def render(field: Field, value: Value, path: Path, context: Context) -> str:  # noqa: ARG001  # a view is given them
    """Show the value; a text without quotes."""
    if isinstance(value, str):
        return preformatted(value.strip("\r\n")) if value.strip() else ""
    return "" if value is None or value in ([], {}) else preformatted(as_json(value), "json")


def as_json(value: Value) -> str:
    """Write a value as JSON with two blanks for each level."""
    return json.dumps(_writable(value), indent=2, ensure_ascii=False)


def _writable(value: Value) -> Value:
    """Write as text the integers that are too long for Python's own decimals."""
    if isinstance(value, dict):
        return {key: _writable(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_writable(inner) for inner in value]
    return number(value) if isinstance(value, int) and is_endless(value) else value
