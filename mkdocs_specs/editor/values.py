"""A field → the values that the template allows in it."""

from mkdocs_specs.template import Field
from mkdocs_specs.template.model import ANY, without_any

Allowed = tuple[object, str]
"""A value, and its label where that is another word."""


def allowed_in(field: Field) -> list[Allowed]:
    """List the allowed values in order; of an open one, such as `superseded by {}`, what stands before the blank."""
    if field.choices:
        return [(one.value.partition(ANY)[0], _label(one.label, one.value)) for one in field.choices]
    found: list[Allowed] = []
    for value in (*field.allowed, *((True, False) if "boolean" in field.types else ())):
        is_known = any(value == known and isinstance(value, bool) == isinstance(known, bool) for known, _ in found)
        if not is_known and not isinstance(value, list | dict):
            found.append((value, ""))
    return found


def _label(label: str, value: str) -> str:
    return "" if label == without_any(value) else label
