"""A scalar and its field → HTML for a line of text: a cell, a fact, an entry of a list."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TypeAlias

from mkdocs_specs.template.model import Field
from mkdocs_specs.views import badge, date, link, reference, text
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.shape import Scalar, is_empty

Phrase: TypeAlias = Callable[[Scalar, Context], str]
"""Shows a scalar in a line of text."""
PHRASES: Mapping[str, Phrase] = {
    "date": date.phrase,
    "image": link.phrase,
    "link": link.phrase,
}
"""The views that show a scalar otherwise than text."""


def phrase(field: Field, value: Scalar, context: Context) -> str:
    """Show a scalar without a block around it; "" when there is nothing to show."""
    return "" if is_empty(value) else phraser(field)(value, context)


@lru_cache(maxsize=4096)
def phraser(field: Field) -> Phrase:
    """How the scalars of a field are shown, those that say something."""
    if field.view == "badge":
        return partial(badge.phrase, field)
    by_format = "date" if field.format == "date" else field.view
    usual = PHRASES.get(by_format, text.phrase) if field.relation is None else partial(reference.phrase, field)
    if not field.choices:
        return usual

    def shown(value: Scalar, context: Context) -> str:
        return usual(value, context) if field.choice(value) is None else badge.phrase(field, value, context)

    return shown
