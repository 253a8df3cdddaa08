"""Plain text → HTML: the few pieces that every view is built of."""

import re
from collections.abc import Collection
from functools import lru_cache
from html import escape

BREAKS = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""Blanks and everything that ends a line; no-break spaces are the author's and stay."""
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
"""What HTML forbids, and what Markdown writes its own marks with."""


def without_controls(text: str) -> str:
    """Replace control characters, as a browser would."""
    return CONTROLS.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Write text on one line, without control characters."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return without_controls(BREAKS.sub(" ", text)).strip()


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Write plain text, such as a title, as the content of an element; most are those of every other page."""
    return escape(one_line(text), quote=False)


def element(tag: str, content: str = "", **attributes: str | None) -> str:
    """Write an element around finished HTML.

    An attribute is plain text, left out when `None`; `data_label` is written `data-label`, and `class_` `class`.
    """
    opening = tag
    for name, value in attributes.items():
        if value is not None:
            opening += attribute(name, value)
    return f"<{opening}>{content}</{tag}>"


@lru_cache(maxsize=4096)
def attribute(name: str, value: str) -> str:
    """Write an attribute, with a blank before it; most are those of the cell above."""
    return f' {name.rstrip("_").replace("_", "-")}="{escape(one_line(value))}"'


def preformatted(text: str, language: str = "", marked: Collection[int] = ()) -> str:
    """Write text as it stands, on one line of HTML, some lines marked; a reader can scroll it by keyboard."""
    lines = without_controls(re.sub(r"\r\n|[\r\v\f\x1c-\x1f\x85\u2028\u2029]", "\n", text))
    # Markdown would write blanks for a tab.
    written = escape(lines, quote=False).replace("\t", "&#9;").split("\n")
    content = "&#10;".join(element("mark", line) if at in marked else line for at, line in enumerate(written))
    return element("pre", element("code", content, class_=f"language-{language}" if language else None), tabindex="0")
