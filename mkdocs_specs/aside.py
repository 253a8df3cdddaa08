"""Markdown with finished blocks ↔ Markdown with a short stand-in for each run of them, so that nobody takes them apart.

Python-Markdown, MkDocs' search for anchors and the search plugins each read a page with a parser that costs by the tag.
A generated block is finished HTML with hundreds of them, in which there is nothing for these to do. The headings over
the blocks cost as much again: most are the same on every page, so that what Markdown makes of one is known.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from markdown.extensions.toc import unique

_BLOCK = re.compile(r"\n*<(?:div|dl|form|h[4-6]|nav|ol|p|section|table|ul)\b[^\n]*>\n*")
_OURS = 'class="specs-'
_MARKDOWN = re.compile(r"<[^<>]*\smarkdown\b[^<>]*>")
_LINE = re.compile(r"\n*(#{2,6} [^\n]*[^\n#])\n*")
"""A heading that stands alone, but for the title of a page."""
# A paragraph of one word is what Python-Markdown converts fastest; these two characters stand in no text. Without
# letters the word would be a number, which may be an abbreviation.
_WORD = "\ue0f0specs{}\ue0f1"
_STAND_IN = re.compile(r"<p>\ue0f0specs(\d+)\ue0f1</p>|\ue0f0specs(\d+)\ue0f1")
"""What has become of it; an extension may make something else than a paragraph, such as a term that is defined."""
_STAND_IN_WITH_WORDS = re.compile(r'<(div|p) data-specs-block="(\d+)"\s*>.*?</\1>', re.DOTALL)
"""Whatever has become of the words: a plugin may mark some of them, or write its tags in another way."""
_ID = re.compile(r'\sid="([^"]+)"')
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")
_HEADING = re.compile(r"<h[1-6]\b[^>]*\sid=")
_EXCLUDED = "data-search-exclude"


@dataclass(frozen=True, slots=True)
class Heading:
    """What Markdown makes of a heading on a page of its own."""

    html: str
    id: str
    name: str
    level: int
    is_listed: bool
    """Whether it stands in the contents of the page."""

    def called(self, name: str) -> "Heading":
        """Give it another id, and the link that it may hold to itself."""
        html = self.html.replace(f'id="{self.id}"', f'id="{name}"', 1).replace(f'href="#{self.id}"', f'href="#{name}"')
        return replace(self, html=html, id=name)


Convert = Callable[[str], Heading | None]
"""The line of a heading → what becomes of it; `None` where that cannot be known without the page."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A page without its blocks and the headings over them, and these, run by run."""

    markdown: str
    runs: tuple[tuple[str | Heading, ...], ...] = ()

    @property
    def blocks(self) -> list[str]:
        """The blocks in their order."""
        return [part for run in self.runs for part in run if isinstance(part, str)]

    @property
    def headings(self) -> list[Heading]:
        """The headings in their order."""
        return [part for run in self.runs for part in run if isinstance(part, Heading)]

    @property
    def ids(self) -> frozenset[str]:
        """The ids in the blocks, to which links may lead, and of the headings."""
        in_blocks = (found for block in self.blocks for found in _ID.findall(block))
        return frozenset([*in_blocks, *(heading.id for heading in self.headings)])

    def beside(self, html: str) -> "Aside":
        """Give each heading an id that nothing else on the page has, as Markdown does when it sees them all."""
        if not self.headings:
            return self
        taken = {*_ID.findall(html), *(found for block in self.blocks for found in _ID.findall(block))}

        def settled(part: str | Heading) -> str | Heading:
            return part if isinstance(part, str) else part.called(unique(part.id, taken))

        return replace(self, runs=tuple(tuple(settled(part) for part in run) for run in self.runs))

    def put_back(self, html: str) -> str:
        """Put each run in the place of its stand-in."""
        return _STAND_IN.sub(self._run, html)

    def _run(self, stand_in: re.Match[str]) -> str:
        number = int(next(filter(None, stand_in.groups())))
        if number >= len(self.runs):
            return stand_in[0]
        return "\n".join(part if isinstance(part, str) else part.html for part in self.runs[number])

    def shortened(self, html: str) -> str:
        """Write in the place of each block of a finished page a stand-in with its words, for what only wants these."""
        pieces: list[str] = []
        end = 0
        for number, block in enumerate(self.blocks):
            start = html.find(block, end)
            words = _words(block)
            if start >= 0 and words is not None:
                tag = "p" if words else "div"
                pieces += (html[end:start], f'<{tag} data-specs-block="{number}">{words}</{tag}>')
                end = start + len(block)
        return "".join(pieces) + html[end:]

    def lengthened(self, html: str) -> str:
        """Put each block in the place of its words."""
        blocks = self.blocks

        def block(stand_in: re.Match[str]) -> str:
            number = int(stand_in[2])
            return blocks[number] if number < len(blocks) else stand_in[0]

        return _STAND_IN_WITH_WORDS.sub(block, html)


NOTHING = Aside("")


def set_aside(markdown: str, written: str = "", convert: Convert = lambda _: None) -> Aside:
    """Take the blocks out of a page: lines of HTML of their own, made by this plugin, with the headings over them.

    What was written before this plugin came may show such a line too, in code.
    """
    runs: list[tuple[str | Heading, ...]] = []
    pieces: list[str] = []
    run: list[str | Heading] = []
    above: list[tuple[str, Heading]] = []

    def end() -> None:
        """Close the run; headings with no block below are no part of it."""
        if run:
            pieces.append(_WORD.format(len(runs)))
            runs.append(tuple(run))
            run.clear()
        pieces.extend(text for text, _ in above)
        above.clear()

    for text in markdown.split("\n\n"):
        if _is_block(text, written):
            run += [*(heading for _, heading in above), text.strip("\n")]
            above.clear()
        elif (heading := _heading(text, written, convert)) is not None:
            above.append((text, heading))
        elif text.strip("\n") or not (run or above):
            end()
            pieces.append(text)
    end()
    return Aside("\n\n".join(pieces), tuple(runs)) if runs else Aside(markdown)


def _is_block(text: str, written: str) -> bool:
    return (
        _OURS in text
        and _BLOCK.fullmatch(text) is not None
        and not ("markdown" in text and _MARKDOWN.search(text))
        and not (_OURS in written and text.strip("\n") in written)
    )


def _heading(text: str, written: str, convert: Convert) -> Heading | None:
    line = _LINE.fullmatch(text)
    return convert(line[1]) if line is not None and line[1] not in written else None


def _words(block: str) -> str | None:
    """The words of a block; `None` for one with headings, which have entries of their own, or parts to leave out."""
    if block.find(_EXCLUDED, 0, block.index(">")) >= 0:
        return ""
    if _EXCLUDED in block or _HEADING.search(block):
        return None
    return _SPACE.sub(" ", _TAG.sub(" ", block)).strip()
