"""Warm: what a server keeps from one build for the next."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_specs.config import Settings
from mkdocs_specs.host_dirty import Shown, written
from mkdocs_specs.host_page import Maker, Recalled
from mkdocs_specs.host_renders import Renders
from mkdocs_specs.pipeline import Site
from mkdocs_specs.written import Pages


class Warm:
    """The pages of the last build, as Markdown and as HTML."""

    maker: Maker
    """What makes the pages of this build."""

    def __init__(self, *, is_kept: bool, is_dirty: bool) -> None:
        """Keep pages, unless nothing is built behind this; in a dirty build tell too which are outdated."""
        self.pages = Pages(is_kept=is_kept)
        self._renders = Renders() if is_kept else None
        self._shown = Shown() if is_dirty else None
        self._recalled: dict[str, Recalled] = {}

    def begin(self, files: Files, config: MkDocsConfig, site: Site, settings: Settings) -> None:
        """Make the pages of a build."""
        if self._renders is not None:
            self._renders.begin(config)
            paths = {file.src_uri for file in files}
            self._renders.keep(paths)
            self.pages.keep(paths)
        self.maker = Maker(files, config, site.catalog.by_path, self._renders, self._recalled)
        self.maker.before_nav()
        if self._shown is not None:
            self._shown.mark(written(files, site, self.pages, settings), self._renders, files)

    def recall(self, page: Page) -> None:
        """Note what a page is called, for dirty builds that do not read it."""
        if self._shown is not None:
            self._recalled[page.file.src_uri] = Recalled(page.title, dict(page.meta))
