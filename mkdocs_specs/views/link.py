"""A path or URL → a link; text and Markdown stay what they are."""

from mkdocs_specs.views import text
from mkdocs_specs.views.address import address, looks_like_address
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar

LONGEST_WORD = 30
"""Characters of an address that fit wherever a word does; a longer one may be broken anywhere."""


def phrase(value: Scalar, context: Context) -> str:
    """Show the link in a line of text, with the address as its words."""
    written = value.strip() if isinstance(value, str) else ""
    target = address(written, context.resolve) if looks_like_address(written) else ""
    if not target:
        return text.phrase(value, context)
    return element("a", plain(written), class_="specs-url" if len(written) > LONGEST_WORD else None, href=target)
