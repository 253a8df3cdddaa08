"""Blocks: what becomes of the generated blocks of each page while MkDocs makes it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_specs.aside import Aside, set_aside
from mkdocs_specs.host_headings import Headings, contents
from mkdocs_specs.places import Places


class Blocks:
    """The blocks of the pages of one build: set aside for Markdown, put back, and for a search as words only."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Begin with none."""
        self._headings = Headings(config)
        self._asides: dict[str, Aside] = {}
        """Of the page that is being converted, by its path."""
        self._places: dict[str, Places] = {}
        """Of the pages that are converted and not yet written, by their paths."""
        self._whole: str | None = None
        """The page that is being searched, with its blocks."""

    def set_aside(self, page: Page, markdown: str, given: str = "") -> str:
        """Keep the finished blocks of a page, but for those that it was given, until its Markdown is converted."""
        self._asides[page.file.src_uri] = aside = set_aside(markdown, given, self._headings.of(markdown))
        return aside.markdown

    def put_back(self, page: Page, html: str) -> str:
        """Put the blocks into the page, and tell MkDocs what can be linked to."""
        aside = self._asides.pop(page.file.src_uri, None)
        if aside is None:
            return html
        aside = aside.beside(html)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= aside.ids
        whole = aside.put_back(html)
        if headings := aside.headings:
            page.toc = contents(whole, page.toc, headings)
        self._places[page.file.src_uri] = aside.places(whole)
        return whole

    def shorten(self, page: Page) -> None:
        """Leave the words of the blocks, without their tags, until `lengthen`."""
        self._whole = page.content
        places = self._places.get(page.file.src_uri)
        if page.content is not None and places is not None:
            page.content = places.shortened(page.content)

    def lengthen(self, page: Page) -> None:
        """Put the blocks in the place of their words."""
        places = self._places.pop(page.file.src_uri, None)
        if page.content is not None and self._whole is not None and places is not None:
            page.content = places.lengthened(page.content, self._whole)
        self._whole = None
