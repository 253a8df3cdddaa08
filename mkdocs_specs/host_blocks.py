"""Blocks: what becomes of the generated blocks of each page while MkDocs makes it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_specs.aside import Aside, set_aside
from mkdocs_specs.host_headings import Headings, Nested, Token, among, contents, nested, tokens_of
from mkdocs_specs.host_search import Reading
from mkdocs_specs.places import Places


@dataclass(slots=True)
class PutBack:
    """How the blocks were put back into a page, and all that follows from."""

    html: str
    """The page without them."""
    whole: str
    """The page with them: in a build that keeps it, the one that MkDocs holds."""
    written: tuple[Token, ...]
    """The contents that Markdown made of it."""
    aside: Aside
    places: Places
    contents: Nested
    gist: str | None = None
    """What a search keeps of the page, once one has asked."""


@dataclass(slots=True)
class Taken:
    """The blocks that were taken out of a page, and what they were taken from."""

    markdown: str
    given: str
    aside: Aside
    put_back: PutBack | None = None


@dataclass(slots=True)
class Memory:
    """What became of the blocks of each page in the last build, by its path."""

    extensions: str = ""
    """Those of Markdown, by which headings were converted."""
    taken: dict[str, Taken] = field(default_factory=dict)

    def keep(self, paths: Iterable[str]) -> None:
        """Forget all pages but these."""
        for path in self.taken.keys() - set(paths):
            del self.taken[path]


class Blocks:
    """The blocks of the pages of one build: set aside for Markdown, put back, and for a search as words only."""

    def __init__(self, config: MkDocsConfig, memory: Memory | None = None) -> None:
        """Begin with none, or with those of the last build."""
        self._headings = Headings(config)
        self._is_kept = memory is not None
        self._memory = memory or Memory()
        if self._memory.extensions != self._headings.extensions:
            self._memory.keep(())
        self._memory.extensions = self._headings.extensions
        self._taken: dict[str, Taken] = {}
        """Of the page that is being converted, by its path."""
        self._places: dict[str, Places] = {}
        """Of the pages that are converted and not yet written, by their paths."""
        self._reading: Reading | None = None
        """The page that is being searched."""

    def set_aside(self, page: Page, markdown: str, given: str = "") -> str:
        """Keep the finished blocks of a page, but for those that it was given, until its Markdown is converted."""
        path = page.file.src_uri
        taken = self._memory.taken.get(path)
        if taken is None or (taken.markdown, taken.given) != (markdown, given):
            taken = Taken(markdown, given, set_aside(markdown, given, self._headings.of(markdown)))
        self._taken[path] = taken
        if self._is_kept:
            self._memory.taken[path] = taken
        return taken.aside.markdown

    def put_back(self, page: Page, html: str) -> str:
        """Put the blocks into the page, and tell MkDocs what can be linked to."""
        taken = self._taken.pop(page.file.src_uri, None)
        if taken is None:
            return html
        written, found = tokens_of(page.toc), taken.put_back
        if found is not None and (found.html, found.written) == (html, written):
            whole = found.whole
        else:
            aside = taken.aside.beside(html)
            whole = aside.put_back(html)
            listed = nested(among(whole, written, aside.headings))
            found = taken.put_back = PutBack(html, whole, written, aside, aside.places(whole), listed)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= found.aside.ids
        if found.aside.headings:
            page.toc = contents(found.contents)
        self._places[page.file.src_uri] = found.places
        return whole

    def shorten(self, page: Page, *, is_known: bool) -> None:
        """Leave the words of the blocks until `lengthen`; to a search that `is_known`, those of the page."""
        places = self._places.pop(page.file.src_uri, None)
        if page.content is not None and places is not None:
            self._reading = Reading(page, places, self._gist(page, page.content, places) if is_known else None)

    def _gist(self, page: Page, html: str, places: Places) -> str | None:
        taken = self._memory.taken.get(page.file.src_uri)
        found = taken.put_back if taken is not None else None
        if found is None or found.whole is not html:
            return places.gist(html)
        if found.gist is None:
            found.gist = places.gist(html)
        return found.gist

    def lengthen(self) -> None:
        """Put the page in the place of its words."""
        if self._reading is not None:
            self._reading.end()
        self._reading = None
