"""A value → plain text for files that are not web pages."""

import re

from mkdocs_specs.document import Value, plain_text
from mkdocs_specs.spec import Item, Spec

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that no XML document may hold, not even as references."""


def line(markdown: str) -> str:
    """Write one text on one line, without its inline Markdown."""
    return " ".join(plain_text(markdown).split())


def words_of(value: Value, between: str = "; ") -> str:
    """Write a value on one line: scalars as text, lists with something in between; a mapping has no such form."""
    if isinstance(value, list):
        return between.join(text for entry in value if (text := words_of(entry, between)))
    if isinstance(value, bool):
        return "true" if value else "false"
    return line(str(value)) if isinstance(value, str | int | float) else ""


def label(item: Item, part: str) -> str:
    """Write a part of an item: by its label where it stands on a scale, so that `H` is High."""
    choice = item.choice(part)
    value = item.parts.get(part)
    return choice.named(str(value)) if choice is not None else words_of(value)


def status(spec: Spec) -> str:
    """Write the status of a spec by its label; as written, where it is none of the life cycle."""
    return spec.status.named(spec.status_text) if spec.status is not None else spec.status_text


def xml(text: str) -> str:
    """Escape text for the content of an XML element or for an attribute in double quotes."""
    kept = _NOT_XML.sub("\ufffd", text)
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
