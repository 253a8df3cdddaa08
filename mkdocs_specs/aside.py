"""Markdown with finished blocks ↔ Markdown with a short stand-in for each run of them, so that nobody takes them apart.

Python-Markdown, MkDocs' search for anchors and the search plugins each read a page with a parser that costs by the tag.
A generated block is finished HTML with hundreds of them, in which there is nothing for these to do. The headings over
the blocks cost as much again: most are the same on every page, so that what Markdown makes of one is known.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from markdown.extensions.toc import unique

from mkdocs_specs.places import Place, Places, words_of

_BLOCK = re.compile(r"<(?:div|dl|form|h[4-6]|nav|ol|p|section|table|ul)\b")
_OURS = 'class="specs-'
_MARKDOWN = re.compile(r"<[^<>]*\smarkdown\b[^<>]*>")
_LINE = re.compile(r"\n*(#{2,6} [^\n]*[^\n#])\n*")
"""A heading that stands alone, but for the title of a page."""
# A paragraph of one word is what Python-Markdown converts fastest; these two characters stand in no text. Without
# letters the word would be a number, which may be an abbreviation.
_WORD = "\ue0f0specs{}\ue0f1"
_STAND_IN = re.compile(r"<p>\ue0f0specs(\d+)\ue0f1</p>|\ue0f0specs(\d+)\ue0f1")
"""What has become of it; an extension may make something else than a paragraph, such as a term that is defined."""
_ID = re.compile(r'id="([^"]+)"')
_ID_OF_HEADING = re.compile(r'<h[1-6]\b[^>]*?\sid="([^"]+)"')
_OUR_ID = re.compile(r' id="([^"]*)')
"""The same in a block, where a space stands before it."""


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
        if name == self.id:
            return self
        html = self.html.replace(f'id="{self.id}"', f'id="{name}"', 1).replace(f'href="#{self.id}"', f'href="#{name}"')
        return replace(self, html=html, id=name)


Convert = Callable[[str], Heading | None]
"""The line of a heading → what becomes of it; `None` where that cannot be known without the page."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A page without its blocks and the headings over them, and these, run by run."""

    markdown: str
    runs: tuple[tuple[str | Heading, ...], ...] = ()
    block_ids: frozenset[str] = frozenset()
    """The ids in the blocks."""

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
        return self.block_ids.union(heading.id for heading in self.headings)

    def beside(self, html: str) -> "Aside":
        """Give each heading an id that nothing else on the page has, as Markdown does when it sees them all."""
        if not self.headings:
            return self
        taken = {*_ids_in(html), *self.block_ids}

        def settled(part: str | Heading) -> str | Heading:
            return part if isinstance(part, str) else part.called(unique(part.id, taken))

        return replace(self, runs=tuple(tuple(settled(part) for part in run) for run in self.runs))

    def put_back(self, html: str) -> "Whole":
        """Put each run in the place of its stand-in."""
        pieces: list[str] = []
        places: list[Place] = []
        names: list[str] = []
        size = done = 0

        def add(text: str) -> None:
            nonlocal size
            pieces.append(text)
            size += len(text)

        for stand_in in _STAND_IN.finditer(html):
            number = int(stand_in[1] or stand_in[2])
            if number >= len(self.runs):
                continue
            before = html[done : stand_in.start()]
            names += _ID_OF_HEADING.findall(before)
            add(before)
            for place, part in enumerate(self.runs[number]):
                add("\n" if place else "")
                if isinstance(part, Heading):
                    names.append(part.id)
                    add(part.html)
                    continue
                if (words := words_of(part)) is not None:
                    places.append(Place(size, size + len(part), words))
                add(part)
            done = stand_in.end()
        names += _ID_OF_HEADING.findall(html[done:])
        return Whole("".join(pieces) + html[done:], Places(tuple(places)), tuple(names))


class Whole(NamedTuple):
    """A page that the blocks were put back into."""

    html: str
    places: Places
    """Its blocks, but for those that a search must take apart."""
    headings: tuple[str, ...]
    """The ids of its headings outside of blocks, in their order."""


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

    shown = written if _OURS in written else ""
    for text in markdown.split("\n\n"):
        if _is_block(text, shown):
            run += [*(heading for _, heading in above), text.strip("\n")]
            above.clear()
        elif (heading := _heading(text, written, convert)) is not None:
            above.append((text, heading))
        elif text.strip("\n") or not (run or above):
            end()
            pieces.append(text)
    end()
    if not runs:
        return Aside(markdown)
    return Aside("\n\n".join(pieces), tuple(runs), frozenset(_ids(runs)))


def _ids_in(html: str) -> Iterator[str]:
    """Find the ids in any HTML, where whatever stands before an attribute is a blank."""
    return (found[1] for found in _ID.finditer(html) if html[found.start() - 1 : found.start()].isspace())


def _ids(runs: Iterable[tuple[str | Heading, ...]]) -> list[str]:
    return [name for run in runs for part in run if isinstance(part, str) for name in _OUR_ID.findall(part)]


def _is_block(text: str, shown: str) -> bool:
    line = text.strip("\n")
    return (
        _OURS in line
        and line[-1] == ">"
        and "\n" not in line
        and _BLOCK.match(line) is not None
        and not ("markdown" in line and _MARKDOWN.search(line))
        and line not in shown
    )


def _heading(text: str, written: str, convert: Convert) -> Heading | None:
    line = _LINE.fullmatch(text)
    return convert(line[1]) if line is not None and line[1] not in written else None
