"""Text → an address to link to: only what leads somewhere on the web."""

import re
from collections.abc import Callable
from html import unescape

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"[^/?#]*?:")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\\]")
_FILE = re.compile(r"\.\w{1,8}$")


def is_web(href: str) -> bool:
    """Say whether a browser would open a web page, mail or call: http, https, mailto, tel, a path or a fragment.

    Whatever hides its scheme behind blanks, control characters or entities is not one.
    """
    bare = _bare(href)
    if not bare or bare != bare.strip() or _FORBIDDEN.search(bare):
        return False
    scheme = _SCHEME.match(bare)
    return scheme is None or scheme[0][:-1].lower() in SCHEMES


def address(href: str, resolve: Callable[[str], str]) -> str:
    """The address to link to; "" when the text is none for the web."""
    found = resolve(href) if is_web(href) else ""
    return found if found and is_web(found) else ""


def looks_like_address(text: str) -> bool:
    """Say whether a text is a path, a URL or a fragment rather than words."""
    if not is_web(text) or re.search(r"\s", text):
        return False
    has_scheme = _SCHEME.match(text) is not None
    return has_scheme or text.startswith("#") or "/" in text or _FILE.search(text) is not None


def is_local(href: str) -> bool:
    """Say whether an address stays on this site, so that showing what is there asks no third party."""
    return is_web(href) and _SCHEME.match(href) is None and not href.startswith("//")


def _bare(href: str) -> str:
    """Undo entities, as often as they were written over one another."""
    for _ in range(5):
        if (bare := unescape(href)) == href:
            return href
        href = bare
    return ""
