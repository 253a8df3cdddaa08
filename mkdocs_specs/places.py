"""A finished page ↔ the same with the words of its blocks in their place, for what only wants these.

A search reads a page with a parser that costs by the tag, and in a block there is nothing for it but words.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

_STAND_IN_WITH_WORDS = re.compile(r'<(div|p) data-specs-block="(\d+)"\s*>.*?</\1>', re.DOTALL)
"""Whatever has become of the words: a plugin may mark some of them, or write its tags in another way."""
_TEXT = re.compile(r">\s*+([^<]++)")
"""What stands behind a tag; in a block `>` ends tags only, for in texts and attributes it is escaped."""
_HEADING = re.compile(r"<h[1-6]\b[^>]*\sid=")
_EXCLUDED = "data-search-exclude"
_TOLD = "data-search-"
"""How an attribute begins by which a page says how it wants to be searched."""
_PERMALINK = re.compile(r'<a class="headerlink"[^<>]*>[^<>]*</a>(?=</h[1-6]>)')
_INLINE = re.compile(r"""</?(?:a|em|span|strong)(?:\s[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)?>""")
"""A tag that says nothing of the words in it."""
_ANY_INLINE = re.compile(r"</?(?:a|em|span|strong)[\s>]")


class Place(NamedTuple):
    """Where a block stands in a page, in characters, and the words in it."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Places:
    """The blocks of a page whose blocks themselves need not be held for it: all of the page they were found in."""

    places: tuple[Place, ...]

    def shortened(self, html: str) -> str:
        """Write in the place of each block a stand-in with its words, for what only wants these."""
        pieces: list[str] = []
        end = 0
        for number, place in enumerate(self.places):
            tag = "p" if place.words else "div"
            pieces += (html[end : place.start], f'<{tag} data-specs-block="{number}">{place.words}</{tag}>')
            end = place.end
        return "".join(pieces) + html[end:]

    def gist(self, html: str) -> str | None:
        """Leave what a search keeps of a page: its words, in their sections, paragraphs, lists and code.

        `None` for a page that says itself what is to be searched, or has a tag without an end.
        """
        pieces: list[str] = []
        end = 0
        for place in self.places:
            pieces += (html[end : place.start], f" {place.words} " if place.words else "")
            end = place.end
        rest = "".join(pieces) + html[end:]
        gist = _INLINE.sub("", _PERMALINK.sub("", rest))
        return None if _TOLD in rest or _ANY_INLINE.search(gist) else gist

    def lengthened(self, short: str, html: str) -> str:
        """Put each block of a page in the place of its words."""

        def block(stand_in: re.Match[str]) -> str:
            number = int(stand_in[2])
            return html[slice(*self.places[number][:2])] if number < len(self.places) else stand_in[0]

        return _STAND_IN_WITH_WORDS.sub(block, short)


def words_of(block: str) -> str | None:
    """The words of a block; `None` for one with headings, which have entries of their own, or parts to leave out."""
    if block.find(_EXCLUDED, 0, block.index(">")) >= 0:
        return ""
    if _EXCLUDED in block or _HEADING.search(block):
        return None
    words = " ".join(_TEXT.findall(block))
    return " ".join(words.split()) if "  " in words else words.rstrip()
