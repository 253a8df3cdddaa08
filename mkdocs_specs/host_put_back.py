"""PutBack: how the blocks were put back into a page, and all that follows from it; ↔ bytes that outlive the process."""

import json
from dataclasses import dataclass

from mkdocs_specs.aside import Aside
from mkdocs_specs.host_headings import Nested, Token, among, nested
from mkdocs_specs.parts import pack, unpack
from mkdocs_specs.places import Place, Places
from mkdocs_specs.store import digest


@dataclass(slots=True)
class PutBack:
    """A page with its blocks."""

    html: str
    """The page without them."""
    written: tuple[Token, ...]
    """The contents that Markdown made of it."""
    whole: str
    """The page with them: in a build that keeps it, the one that MkDocs holds."""
    ids: frozenset[str]
    """Those in the blocks and of the headings over them."""
    places: Places
    contents: Nested | None
    """Those of the whole page, where there are headings over the blocks."""
    gist: str | None = None
    """What a search keeps of the page, once one has asked."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A page that an earlier process has made."""

    rest: str
    """The page without its blocks, for Markdown."""
    _made_of: str
    _whole: str
    _gist: str | None
    _about: str

    def of(self, html: str, written: tuple[Token, ...]) -> PutBack | None:
        """Give it, if Markdown has made the same of it."""
        if self._made_of != _made_of(html, written):
            return None
        try:
            contents, ids, places = json.loads(self._about)
            found = Places(tuple(Place(*place) for place in places))
            return PutBack(html, written, self._whole, frozenset(ids), found, contents, self._gist)
        except (TypeError, ValueError):
            return None


def put_back(aside: Aside, html: str, written: tuple[Token, ...]) -> PutBack:
    """Put the blocks into a page."""
    own = aside.beside(html)
    whole = own.put_back(html)
    listed = nested(among(whole.headings, written, own.headings)) if own.headings else None
    return PutBack(html, written, whole.html, own.ids, whole.places, listed)


def to_bytes(rest: str, found: PutBack) -> bytes | None:
    """Write a page, with what it is for Markdown; `None` for half a character, which is no text."""
    gist = found.places.gist(found.whole)
    about = json.dumps([found.contents, sorted(found.ids), found.places.places])
    try:
        return pack([_made_of(found.html, found.written), gist is not None], rest, found.whole, gist or "", about)
    except ValueError:
        return None


def from_bytes(stored: bytes) -> Stored | None:
    """Read a page; nothing where the bytes have another form, since others may write the file too."""
    try:
        (made_of, has_gist), (rest, whole, gist, about) = unpack(stored)
    except (TypeError, ValueError):
        return None
    return Stored(rest, str(made_of), whole, gist if has_gist else None, about)


def _made_of(html: str, written: tuple[Token, ...]) -> str:
    return digest(html, repr(written))
