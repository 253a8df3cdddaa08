"""A scalar by its own type → words: inline Markdown, digits of one width, Yes or No."""

from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar

LONGEST_INTEGER_BITS = 10_000
"""Python refuses to write integers much longer than this in decimals."""


def phrase(value: Scalar, context: Context) -> str:
    """Show a scalar in a line of text, whatever its field says; "" for nothing."""
    if isinstance(value, str):
        return context.inline(value.strip())
    if isinstance(value, bool):
        return plain(context.words.yes if value else context.words.no)
    return "" if value is None else element("span", number(value), class_="specs-num")


def number(value: float) -> str:
    """Write a number as Python does; an integer too long to be read, as a hexadecimal one."""
    return hex(value) if isinstance(value, int) and is_endless(value) else str(value)


def is_endless(value: int) -> bool:
    """Say whether an integer has too many digits for Python to write them."""
    return value.bit_length() > LONGEST_INTEGER_BITS
