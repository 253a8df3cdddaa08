"""The HTML of pages, held in a sixth of its size where nobody is at work on it: MkDocs holds it until the end."""

import zlib
from dataclasses import dataclass

FASTEST = 1
_ANY = "surrogatepass"
"""Half a character is no text, but may come of a plugin."""


@dataclass(slots=True)
class Held:
    """The HTML of a page, packed but while it is the last that was asked for, or as it is."""

    packed: bytes | None = None
    html: str | None = None


class Shelf:
    """The pages of a site, one of which lies open."""

    def __init__(self, *, is_packing: bool = True) -> None:
        """Begin with none; who would rather have time than room holds them as they are."""
        self._is_packing = is_packing
        self._open: Held | None = None
        self._html: str | None = None
        self._packed_html: str | None = None
        """What the one that lies open is packed as already."""

    def html(self, held: Held) -> str | None:
        """Give the HTML of a page."""
        if not self._is_packing:
            return held.html
        if held is not self._open:
            self._put_away()
            html = zlib.decompress(held.packed).decode(errors=_ANY) if held.packed is not None else None
            self._open, self._html, self._packed_html = held, html, html
        return self._html

    def set(self, held: Held, html: str | None) -> None:
        """Let a page have other HTML."""
        if not self._is_packing:
            held.html = html
            return
        if held is not self._open:
            self._put_away()
            self._open, self._packed_html = held, None
        self._html = html

    def _put_away(self) -> None:
        if self._open is None or self._html == self._packed_html:
            return
        html = self._html
        self._open.packed = zlib.compress(html.encode(errors=_ANY), FASTEST) if html is not None else None
