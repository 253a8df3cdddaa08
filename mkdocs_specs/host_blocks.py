"""Blocks: what becomes of the generated blocks of each page while MkDocs makes it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_specs.aside import Aside, set_aside
from mkdocs_specs.host_headings import Headings, Token, contents, tokens_of
from mkdocs_specs.host_page import SpecsPage
from mkdocs_specs.host_put_back import PutBack, Stored, from_bytes, put_back, to_bytes
from mkdocs_specs.host_search import Reading
from mkdocs_specs.places import Places
from mkdocs_specs.software import software
from mkdocs_specs.store import Store, digest


@dataclass(slots=True)
class Taken:
    """The blocks that were taken out of a page, and what they were taken from."""

    markdown: str
    given: str
    rest: str
    """The page without them."""
    aside: Aside | None
    """The blocks themselves, unless another process has put them back."""
    key: str = ""
    """Where the page is stored, with its blocks."""
    stored: Stored | None = None
    put_back: PutBack | None = None


@dataclass(slots=True)
class Searched:
    """What a search may be given of a page that is converted."""

    places: Places
    gist: str | None
    """What it keeps, if that is known."""
    whole: str | None
    """The page; `None` for one of ours, which tells by itself whether it is still that."""

    def is_of(self, page: Page) -> bool:
        """Whether no other plugin has changed the page since its blocks were put back."""
        return page.held.is_as_awaited if isinstance(page, SpecsPage) else page.content is self.whole


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

    def __init__(self, config: MkDocsConfig, memory: Memory | None = None, store: Store | None = None) -> None:
        """Begin with none, or with those of the last build, or of other processes."""
        self._headings = Headings(config)
        self._is_kept = memory is not None
        self._memory = memory or Memory()
        # Where nobody can say what the extensions are, their headings cannot be told from those of others.
        self._store = store if self._headings.extensions else None
        if self._memory.extensions != self._headings.extensions:
            self._memory.keep(())
        self._memory.extensions = self._headings.extensions
        self._taken: dict[str, Taken] = {}
        """Of the page that is being converted, by its path."""
        self._made: dict[str, Searched] = {}
        """Of the pages that are converted and not yet written, by their paths."""
        self._reading: Reading | None = None
        """The page that is being searched."""

    def set_aside(self, page: Page, markdown: str, given: str = "", name: str = "") -> str:
        """Keep the finished blocks of a page, but for those that it was given, until its Markdown is converted.

        A name may stand for the text where one is to be looked up: what says all that the text was made of.
        """
        path = page.file.src_uri
        taken = self._memory.taken.get(path)
        if taken is None or (taken.markdown, taken.given) != (markdown, given):
            taken = self._take(markdown, given, name)
        self._taken[path] = taken
        if self._is_kept:
            self._memory.taken[path] = taken
        return taken.rest

    def _take(self, markdown: str, given: str, name: str) -> Taken:
        key, content = "", None
        if self._store is not None:
            text = ("named", name) if name else ("written", markdown)
            key = digest("blocks", software(), self._headings.extensions, *text, given)
            content = self._store.get(key)
        stored = from_bytes(content) if content is not None else None
        if stored is not None:
            return Taken(markdown, given, stored.rest, None, key, stored)
        aside = set_aside(markdown, given, self._headings.of(markdown))
        return Taken(markdown, given, aside.markdown, aside, key if aside.runs else "")

    def put_back(self, page: Page, html: str) -> str:
        """Put the blocks into the page, and tell MkDocs what can be linked to."""
        taken = self._taken.pop(page.file.src_uri, None)
        if taken is None:
            return html
        written, found = tokens_of(page.toc), taken.put_back
        if found is None or (found.html, found.written) != (html, written):
            found = taken.put_back = self._found(taken, html, written)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= found.ids
        if found.contents is not None:
            page.toc = contents(found.contents)
        searched = Searched(found.places, found.gist, found.whole)
        if isinstance(page, SpecsPage):
            page.held.awaited, searched.whole = found.whole, None
        self._made[page.file.src_uri] = searched
        return found.whole

    def _found(self, taken: Taken, html: str, written: tuple[Token, ...]) -> PutBack:
        stored, taken.stored = taken.stored, None
        found = stored.of(html, written) if stored is not None else None
        if found is not None:
            return found
        if taken.aside is None:
            taken.aside = set_aside(taken.markdown, taken.given, self._headings.of(taken.markdown))
        found = put_back(taken.aside, html, written)
        if self._store is not None and taken.key and (content := to_bytes(taken.rest, found)) is not None:
            self._store.put(taken.key, content)
        return found

    def shorten(self, page: Page, *, is_known: bool) -> None:
        """Leave the words of the blocks until `lengthen`; to a search that `is_known`, those of the page."""
        made = self._made.pop(page.file.src_uri, None)
        if page.content is None or made is None or not made.is_of(page):
            return
        if is_known and made.gist is None:
            made.gist = made.places.gist(page.content)
            taken = self._memory.taken.get(page.file.src_uri)
            if taken is not None and taken.put_back is not None and taken.put_back.whole is page.content:
                taken.put_back.gist = made.gist
        self._reading = Reading(page, made.places, made.gist if is_known else None)

    def lengthen(self) -> None:
        """Put the page in the place of its words."""
        if self._reading is not None:
            self._reading.end()
        self._reading = None
