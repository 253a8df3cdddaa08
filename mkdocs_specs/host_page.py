"""SpecsPage: a page of MkDocs that is read once, and takes its HTML from memory where it can.

MkDocs asks nobody about a page that a plugin has made: a title in `nav` and the message about pages that stand in no
`nav` are lost. So a page is made with its title, and one that no `nav` names only after MkDocs has said so.
"""

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import meta, weak_property

from mkdocs_specs.host_content import Held, Shelf
from mkdocs_specs.host_renders import Renders, give
from mkdocs_specs.meta_values import as_mkdocs_reads, as_mkdocs_reads_a_kept
from mkdocs_specs.spec import Spec, once

Named = tuple[str | None, str]
"""A title of a `nav`, if there is one, and the path it stands at."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What a page was called, and what else it said of itself."""

    title: str | None
    meta: Mapping[str, object]


class SpecsPage(Page):
    """A page whose HTML is made only when something that it comes from has changed."""

    renders: Renders | None = None
    """Where it is kept; without, MkDocs makes it each time."""
    spec: Spec | None = None
    """The spec that the page is of."""
    known_title: str | None = None
    """Its title when it was last read, for a dirty build that does not read it."""
    shelf: Shelf
    """Where its HTML is held, and that of the other pages."""
    held: Held
    # Material asks each entry of the navigation for these, and Jinja takes long to see that there is none.
    pages: None = None
    typeset: object = None
    encrypted: bool = False

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, shelf: Shelf) -> None:
        """Make a page as MkDocs does."""
        self.shelf, self.held = shelf, Held()
        super().__init__(title, file, config)

    @property
    def content(self) -> str | None:
        """Its HTML."""
        return self.shelf.html(self.held)

    @content.setter
    def content(self, html: str | None) -> None:
        self.shelf.set(self.held, html)

    @weak_property
    def title(self) -> str | None:
        """What it is called."""
        return self.known_title if self.markdown is None else super().title

    def read_source(self, config: MkDocsConfig) -> None:
        """Take of a spec what was read of it already; a plugin that gives another text has the say."""
        document = self.spec.document if self.spec is not None else None
        if document is not None and document.problems and self.spec is not None:
            # MkDocs would print a faulty front matter as prose, or stop at its bytes.
            self.markdown, self.meta = document.body, dict(self.spec.data)
            return
        known = _as_mkdocs_reads(self.spec) if self.spec is not None else None
        if known is None or document is None or not self._holds(document.text):
            super().read_source(config)
            return
        source = config.plugins.on_page_read_source(page=self, config=config)
        self.markdown, self.meta = known if source is None else meta.get_data(source)

    def _holds(self, text: str) -> bool:
        """Whether the file still holds a text; another plugin may have put another one there."""
        try:
            # Most files have nothing that is left out of their text, and to decode one takes long.
            return self.file.content_bytes == text.encode() or self.file.content_string == text
        except (OSError, ValueError):
            return False

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML, or take it from memory."""
        if self.renders is None:
            super().render(config, files)
            return

        def make(asked: Files) -> str | None:
            super(SpecsPage, self).render(config, asked)
            return self._title_from_render

        made = self.renders.render(self, config, files, make)
        if made is not None:
            give(self, made, files)
            self._title_from_render = made.heading


def _as_mkdocs_reads(spec: Spec) -> tuple[str, dict[str, Any]] | None:
    """Return body and values as MkDocs would, made anew: plugins write into them."""
    if spec.kept is None:
        return as_mkdocs_reads(spec.document) if spec.lasting is None else as_mkdocs_reads_a_kept(spec)
    known: tuple[str, dict[str, Any]] | None = pickle.loads(_packed(spec))  # noqa: S301  # never left this process
    return known


@once
def _packed(spec: Spec) -> bytes:
    """Hold what MkDocs would read, in the form of which a copy is made quickest."""
    return pickle.dumps(as_mkdocs_reads(spec.document), pickle.HIGHEST_PROTOCOL)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the pages of a site."""

    files: Files
    config: MkDocsConfig
    specs: Mapping[str, Spec]
    """The specs by their path."""
    renders: Renders | None = None
    recalled: Mapping[str, Recalled] = field(default_factory=dict)
    """What was known of each page when it was last read."""
    shelf: Shelf = field(default_factory=Shelf)

    def before_nav(self) -> None:
        """Make the pages that stand in the navigation, or need not, unless another plugin has made them."""
        titles = self._titles()
        for file in self.files.documentation_pages():
            if self.config.nav is None or file.inclusion.is_not_in_nav() or file.src_uri in titles:
                self._make(file, titles.get(file.src_uri))
        for spec in self.specs.values():
            # MkDocs must not read it, be it a draft of which it could say so.
            draft = self.files.get_file_from_path(spec.path) if spec.document.problems else None
            if draft is not None and draft.inclusion.is_excluded():
                self._make(draft)

    def after_nav(self, nav: Navigation) -> None:
        """Make the pages that a `nav` leaves out, now that MkDocs has said so; nothing but it knows its own."""
        known = {id(page) for page in nav.pages}
        for file in self.files.documentation_pages():
            if type(file.page) is Page and id(file.page) not in known:
                file.page = None
                self._make(file)

    def _make(self, file: File, title: str | None = None) -> None:
        if file.page is not None:
            return
        page = SpecsPage(title, file, self.config, self.shelf)
        page.renders, page.spec = self.renders, self.specs.get(file.src_uri)
        if (recalled := self.recalled.get(file.src_uri)) is not None:
            page.known_title, page.meta = recalled.title, dict(recalled.meta)

    def _titles(self) -> dict[str, str | None]:
        """The title of each file that a `nav` names; of one that it names twice, the first, as MkDocs has it."""
        found: dict[str, str | None] = {}
        # The option has a level of the log, or a number below all levels for links from the root of the docs.
        is_from_root = self.config.validation.nav.absolute_links < 0
        for title, path in _named(self.config.nav):
            file = self.files.get_file_from_path(path.lstrip("/") if is_from_root else path)
            if file is not None:
                found.setdefault(file.src_uri, title)
        return found


def _named(nav: object, title: str | None = None) -> Iterator[Named]:
    """Yield each entry of a `nav`, in its order."""
    if isinstance(nav, str):
        yield title, nav
    elif isinstance(nav, dict):
        for key, value in nav.items():
            yield from _named(value, key)
    elif isinstance(nav, list):
        for entry in nav:
            yield from _named(entry)
