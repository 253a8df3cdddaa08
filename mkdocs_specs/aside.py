"""Markdown with finished blocks ↔ Markdown with a short stand-in for each, so that nobody takes the blocks apart.

Python-Markdown, MkDocs' search for anchors and the search plugins each read a page with a parser that costs by the tag.
A generated block is finished HTML with hundreds of them, in which there is nothing for these to do.
"""

import re
from dataclasses import dataclass

_BLOCK = re.compile(r"(?:(?<=\n\n)|\A)<(?:div|dl|form|h[4-6]|nav|ol|p|section|table|ul)\b[^\n]*>(?=\n(?:\n|\Z))")
_OURS = 'class="specs-'
_MARKDOWN = re.compile(r"<[^<>]*\smarkdown\b[^<>]*>")
# A paragraph of one word is what Python-Markdown converts fastest; these two characters stand in no text. Without
# letters the word would be a number, which may be an abbreviation.
_WORD = "\ue0f0specs{}\ue0f1"
_STAND_IN = re.compile(r"<p>\ue0f0specs(\d+)\ue0f1</p>|\ue0f0specs(\d+)\ue0f1")
"""What has become of it; an extension may make something else than a paragraph, such as a term that is defined."""
_STAND_IN_WITH_WORDS = re.compile(r'<div data-specs-block="(\d+)"\s*>.*?</div>', re.DOTALL)
"""Whatever has become of the words: a plugin may mark some of them, or write its tags in another way."""
_ID = re.compile(r'\sid="([^"]+)"')
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")
_HEADING = re.compile(r"<h[1-6]\b[^>]*\sid=")
_EXCLUDED = "data-search-exclude"


@dataclass(frozen=True, slots=True)
class Aside:
    """A page without its blocks, and the blocks."""

    markdown: str
    blocks: tuple[str, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids in the blocks, to which links may lead."""
        return frozenset(found for block in self.blocks for found in _ID.findall(block))

    def put_back(self, html: str) -> str:
        """Put each block in the place of its stand-in."""
        return _STAND_IN_WITH_WORDS.sub(self._block, _STAND_IN.sub(self._block, html))

    def _block(self, stand_in: re.Match[str]) -> str:
        number = int(next(filter(None, stand_in.groups())))
        return self.blocks[number] if number < len(self.blocks) else stand_in[0]

    def shortened(self, html: str) -> str:
        """Write in the place of each block of a finished page a stand-in with its words, for what only wants these."""
        pieces: list[str] = []
        end = 0
        for number, block in enumerate(self.blocks):
            start = html.find(block, end)
            words = _words(block)
            if start >= 0 and words is not None:
                pieces += (html[end:start], f'<div data-specs-block="{number}">{words}</div>')
                end = start + len(block)
        return "".join(pieces) + html[end:]


NOTHING = Aside("", ())


def set_aside(markdown: str, written: str = "") -> Aside:
    """Take the blocks out of a page: lines of HTML of their own, made by this plugin.

    What was written before this plugin came may show such a line too, in code.
    """
    blocks: list[str] = []
    has_ours = _OURS in written

    def keep(found: re.Match[str]) -> str:
        block = found[0]
        if _OURS not in block or ("markdown" in block and _MARKDOWN.search(block)) or (has_ours and block in written):
            return block
        blocks.append(block)
        return _WORD.format(len(blocks) - 1)

    short = _BLOCK.sub(keep, markdown)
    return Aside(short, tuple(blocks))


def _words(block: str) -> str | None:
    """The words of a block; `None` for one with headings, which have entries of their own, or parts to leave out."""
    if block.find(_EXCLUDED, 0, block.index(">")) >= 0:
        return ""
    if _EXCLUDED in block or _HEADING.search(block):
        return None
    return f"<p>{_SPACE.sub(' ', _TAG.sub(' ', block)).strip()}</p>"
