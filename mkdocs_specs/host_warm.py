"""Warm: what is kept of one build for the next: in memory while a site is served, with `cache` in a folder too."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_specs.config import Settings
from mkdocs_specs.host_blocks import Memory
from mkdocs_specs.host_content import Shelf
from mkdocs_specs.host_dirty import Shown, written
from mkdocs_specs.host_page import Maker, Recalled
from mkdocs_specs.host_renders import Renders
from mkdocs_specs.pipeline import Site
from mkdocs_specs.store import FOLDER, Store
from mkdocs_specs.stored_specs import StoredSpecs
from mkdocs_specs.written import Pages

log = get_plugin_logger(__name__)


class Warm:
    """The pages of the last build, as Markdown and as HTML."""

    maker: Maker
    """What makes the pages of this build."""

    def __init__(self, *, is_kept: bool, is_dirty: bool) -> None:
        """Keep pages, unless nothing is built behind this; in a dirty build tell too which are outdated."""
        self.pages = Pages(is_kept=is_kept)
        self._is_kept = is_kept
        self._renders = Renders(is_kept=is_kept)
        self._shown = Shown() if is_dirty else None
        self.store: Store | None = None
        """What outlives the process."""
        self._recalled: dict[str, Recalled] = {}
        self.blocks: Memory | None = Memory() if is_kept else None
        """What became of the blocks of each page."""

    @property
    def is_alone(self) -> bool:
        """Whether nothing of the build is kept for another one."""
        return not self._is_kept and self.store is None

    def specs(self, settings: Settings, templates: str) -> StoredSpecs | None:
        """Open what outlives the process, where that is wanted, and give the specs in it."""
        self.store = Store(settings.root / FOLDER, log.info) if settings.has_cache else None
        return StoredSpecs(self.store, templates) if self.store is not None else None

    def write(self, site: Site, templates: str, *, with_problems: bool) -> None:
        """Write the pages of a site from now on; `templates` is a digest of them."""
        self.pages.begin(site, templates, self.store, with_problems=with_problems)

    def make(self, files: Files, config: MkDocsConfig, site: Site, settings: Settings) -> None:
        """Make the pages of a build."""
        renders = None
        if not self.is_alone:
            renders = self._renders
            renders.begin(self.store)
            paths = {file.src_uri for file in files}
            renders.keep(paths)
            self.pages.keep(paths)
            if self.blocks is not None:
                self.blocks.keep(paths)
        self.maker = Maker(
            files,
            config,
            site.catalog.by_path,
            renders,
            self._recalled,
            Shelf(is_packing=self.is_alone),
        )
        self.maker.before_nav()
        if self._shown is not None:
            self._shown.mark(written(files, site, self.pages, settings), self._renders, files)

    def recall(self, page: Page) -> None:
        """Note what a page is called, for dirty builds that do not read it."""
        if self._shown is not None:
            self._recalled[page.file.src_uri] = Recalled(page.title, dict(page.meta))
