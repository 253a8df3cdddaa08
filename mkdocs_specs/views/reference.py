"""The name of another spec, or of an item of this or another one → a link to it, with its title and status."""

from mkdocs_specs.catalog.fields import parted
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import link, text
from mkdocs_specs.views.address import address
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar


def phrase(field: Field, value: Scalar, context: Context) -> str:
    """Show what a field that refers to specs or items names; an endpoint is code, and what names none is text."""
    role = field.relation.among if field.relation is not None else ""
    if role and isinstance(value, str):
        return _item(value.strip(), role, context)
    names = [name.strip() for name in text.number(value).split(",")] if not isinstance(value, str | bool | None) else []
    if isinstance(value, str):
        names = parted(value)
    shown = [spec(name, context) for name in names]
    return ", ".join(shown) if shown and all(shown) else link.phrase(value, context)


def spec(name: str, context: Context) -> str:
    """Show the name of a spec as a link; "" when it names none."""
    found = context.refer(name)
    href = address(found.href, context.resolve) if found is not None else ""
    if found is None or not href:
        return ""
    hidden = element("span", f", {plain(found.description)}", class_="specs-vh")
    return element("a", plain(found.name) + hidden, class_="specs-id", href=href, title=found.description)


def _item(name: str, role: str, context: Context) -> str:
    found = _target(name, role, context)
    if found is not None and found.id == name:
        return element("a", plain(name), class_="specs-id", href=f"#{found.anchor}")
    if found is None and "#" in name and (linked := spec(name, context)):
        return linked
    shown = element("code", plain(name)) if role == "endpoint" and "`" not in name else text.phrase(name, context)
    # A link inside a link would be cut off by the browser.
    return element("a", shown, href=f"#{found.anchor}") if found is not None and "<a " not in shown else shown


def _target(name: str, role: str, context: Context) -> Item | None:
    items = (item for item in context.items.values() if item.role == role and item.anchor)
    return next((item for item in items if name in (item.id, item.text("text").strip())), None)
