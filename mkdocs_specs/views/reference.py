"""The id or name of an item of this spec → a link to it."""

from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import text
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar


def phrase(field: Field, value: Scalar, context: Context) -> str:
    """Show what a field that refers to items names; an endpoint is code."""
    role = field.relation.among if field.relation is not None else ""
    if not isinstance(value, str) or not role:
        return text.phrase(value, context)
    name = value.strip()
    found = _target(name, role, context)
    if found is not None and found.id == name:
        return element("a", plain(name), class_="specs-id", href=f"#{found.anchor}")
    shown = element("code", plain(name)) if role == "endpoint" and "`" not in name else text.phrase(name, context)
    # A link inside a link would be cut off by the browser.
    return element("a", shown, href=f"#{found.anchor}") if found is not None and "<a " not in shown else shown


def _target(name: str, role: str, context: Context) -> Item | None:
    items = (item for item in context.items.values() if item.role == role and item.anchor)
    return next((item for item in items if name in (item.id, item.text("text").strip())), None)
