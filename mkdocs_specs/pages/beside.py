"""A path or URL as an author writes it in some file → its address as it is to be written on a page."""

from collections.abc import Callable
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from mkdocs_specs.views import is_web


def address_beside(href: str, source: str, page: str, address_of: Callable[[str], str]) -> str:
    """Return an address; "" when it is none for the web or leads nowhere.

    `source` is the path of the file it stands in, and `page` that of the page it is shown on; `address_of` makes an
    address of a path in the docs folder, "" of one that is not published.
    """
    parts = urlsplit(href) if is_web(href) else None
    if parts is None:
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return href
    place = normpath(join(dirname(source), unquote(parts.path))) if parts.path else source
    if place == page and not parts.path:
        return href
    found = address_of(place)
    return found + href[len(parts.path) :] if found else ""
