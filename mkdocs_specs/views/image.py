"""The path of an image → the image; anything else → a link, so that no third party is asked for anything."""

import re

from mkdocs_specs.document import Path, Value, plain_text
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import link, paragraph
from mkdocs_specs.views.address import address, is_local
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, one_line
from mkdocs_specs.views.shape import is_scalar

accepts = is_scalar

_IMAGE = re.compile(r"[^?#]*\.(?:svg|png|jpe?g|gif|webp|avif)(?:[?#].*)?", re.IGNORECASE)


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the image with a link to it, for those who want it large."""
    source = value.strip() if isinstance(value, str) else ""
    target = address(source, context.resolve) if is_local(source) and _IMAGE.fullmatch(source) else ""
    if not target or not is_scalar(value) or not is_local(target):
        return paragraph.render(field, value, path, context)
    image = f"<img{_attributes(src=target, alt=plain_text(field.title), loading='lazy')}>"
    return element("figure", image + element("figcaption", link.phrase(source, context)))


def _attributes(**attributes: str) -> str:
    return element("img", "", **{name: one_line(value) for name, value in attributes.items()})[4 : -len("></img>")]
