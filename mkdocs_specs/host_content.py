"""The HTML of pages, held in half of its size where nobody is at work on it, and in a twelfth where there is much.

MkDocs holds it until the end, with two bytes for each character where there is a dash or an arrow among them.
"""

import zlib
from dataclasses import dataclass

FASTEST = 1
ROOM = 256 * 1024 * 1024
"""Bytes that pages may take which need not be pressed: to press and unfold one takes ten times as long as not to."""
_ANY = "surrogatepass"
"""Half a character is no text, but may come of a plugin."""


@dataclass(slots=True)
class Held:
    """The HTML of a page, packed but while it is the last that was asked for, or as it is."""

    packed: bytes | None = None
    html: str | None = None
    is_pressed: bool = False
    awaited: str | None = None
    """What it is about to be given."""
    is_as_awaited: bool = False
    """Whether it was given just that, and nothing since."""


class Shelf:
    """The pages of a site, one of which lies open."""

    def __init__(self, *, is_packing: bool = True, room: int = ROOM) -> None:
        """Begin with none; who would rather have time than room holds them as they are."""
        self._is_packing = is_packing
        self._room = room
        """Bytes that are left for pages which are not pressed."""
        self._open: Held | None = None
        self._html: str | None = None
        self._packed_html: str | None = None
        """What the one that lies open was when it was packed, or unfolded."""

    def html(self, held: Held) -> str | None:
        """Give the HTML of a page."""
        if not self._is_packing:
            return held.html
        if held is not self._open:
            self._put_away()
            content = zlib.decompress(held.packed) if held.packed is not None and held.is_pressed else held.packed
            html = content.decode(errors=_ANY) if content is not None else None
            self._open, self._html, self._packed_html = held, html, html
        return self._html

    def set(self, held: Held, html: str | None) -> None:
        """Let a page have other HTML."""
        held.is_as_awaited, held.awaited = html is not None and html is held.awaited, None
        if not self._is_packing:
            held.html = html
            return
        if held is not self._open:
            self.html(held)
        self._html = html

    def _put_away(self) -> None:
        # A page that was shortened for a search is soon the same again.
        if self._open is None or self._html is self._packed_html:
            return
        held = self._open
        if held.packed is not None and not held.is_pressed:
            self._room += len(held.packed)
        content = self._html.encode(errors=_ANY) if self._html is not None else b""
        held.is_pressed = len(content) > self._room
        if not held.is_pressed:
            self._room -= len(content)
        packed = zlib.compress(content, FASTEST) if held.is_pressed else content
        held.packed = packed if self._html is not None else None
