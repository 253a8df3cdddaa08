"""MkDocs events → pipeline: read in `on_files`, fail with all problems at once, write the pages of the specs."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import click
from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_specs import heap, host, host_files, host_nav, host_neighbours, host_search, host_sidebar, host_templates
from mkdocs_specs.accepted import EMPTY, Baseline
from mkdocs_specs.config import Settings, settings_of
from mkdocs_specs.exports import feed
from mkdocs_specs.host_ahead import Ahead
from mkdocs_specs.host_blocks import Blocks
from mkdocs_specs.host_faults import Folders
from mkdocs_specs.host_warm import Warm
from mkdocs_specs.host_watch import Watch
from mkdocs_specs.loaded import Loaded, load
from mkdocs_specs.pipeline import Site, run
from mkdocs_specs.problem import Problem, Severity, SpecsError, failing
from mkdocs_specs.reports import github, text
from mkdocs_specs.reports.report import Findings
from mkdocs_specs.repository import folder_in_repository
from mkdocs_specs.sources import Memory
from mkdocs_specs.spec import Spec

log = get_plugin_logger(__name__)


class SpecsConfig(Config):
    """Options under `plugins: [specs: {...}]`; each docstring is its entry in the docs."""

    templates = option.Type(dict, default={})
    """Kinds of specs: for each a name, its `schema` file, and the `paths` and `exclude` globs of its files."""
    pages = option.Type(str, default="specs")
    """Folder of the generated pages, relative to `docs_dir`."""
    page_keys = option.ListOfItems(option.Type(str), default=[])
    """Front-matter keys that belong to other plugins."""
    severity = option.Type(dict, default={})
    """Severity by rule: error, warning, info or off."""
    today = option.Optional(option.Type(object))
    """The date that states are as of; by default SOURCE_DATE_EPOCH, else the day of the build."""
    autolink = option.Optional(option.Type(bool))
    """Whether a bare id in prose becomes a link."""
    stale_after = option.Optional(option.Type(int))
    """After how many days without a change a spec that is not finished is stale."""
    due_soon = option.Optional(option.Type(int))
    """How many days before its date something is due soon."""
    words = option.Optional(option.Type(dict))
    """Words of the generated pages that replace ours, by their names."""
    baseline = option.Optional(option.Type(str))
    """The file of the problems that the site accepts, relative to the folder of mkdocs.yml."""
    nav_limit = option.Optional(option.Type(int))
    """How many specs the sidebar shows before it shows their groups and the neighbours of a page only."""
    cache = option.Optional(option.Type(bool))
    """Whether checks and builds keep in `.cache/plugin/specs` what they have found and made."""


class SpecsPlugin(BasePlugin[SpecsConfig]):
    """Checks the specs of a site and publishes them."""

    is_serving: bool
    settings: Settings
    loaded: Loaded | None = None
    memory: Memory
    """The specs of the last build, of which a server reads those anew that have changed."""
    baseline: Baseline = EMPTY
    site: Site
    sidebar: host_sidebar.Sidebar | None
    late: list[Problem]
    blocks: Blocks
    """What the pages show of generated blocks."""
    ahead: Ahead | None
    """Writes the pages of specs that nobody changes, in a build that is the only one."""
    feed: File | None
    warm: Warm
    """What was made in the last build."""
    compiled: host_templates.Compiled | None
    """The templates of the theme, from one build to the next."""
    watch: Watch
    """What a server looks at beside the docs folder."""
    folders: Folders
    """What is read from, and written into."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether the site is served: `serve --clean` says "build" here, so ask the command line too."""
        # One process may build several sites, with this same plugin.
        self.loaded, self.watch = None, Watch()
        context = click.get_current_context(silent=True)
        self.is_serving = command == "serve" or (context is not None and context.info_name == "serve")
        self.memory = Memory(is_kept=self.is_serving)
        self.compiled = host_templates.Compiled() if self.is_serving else None
        self.folders = Folders(is_serving=self.is_serving, is_dirty=dirty)
        self.warm = Warm(is_kept=self.is_serving, is_dirty=dirty)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Let the server look at files that the site comes to name."""
        self.watch.begin(server)

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the options and templates, and give the site our stylesheet and the labels of the statuses."""
        heap.restore()
        heap.spare()
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        settings: Settings | None = None
        try:
            settings = settings_of(dict(self.config), root, Path(config.docs_dir), os.environ)
            loaded, baseline = load(settings, self.loaded), settings.load_baseline()
            self.settings, self.loaded, self.baseline = settings, loaded, baseline
        except SpecsError as error:
            if not self.is_serving or self.loaded is None:
                raise PluginError(str(error)) from error
            log.error("%s", error)  # noqa: TRY400  # the author needs the sentence; the last good options stay in use
        asked = settings.schemas.asked if settings is not None else ()
        self.watch.look_at((*asked, *self.settings.watched, *self.loaded.files), config)
        host.add_assets(config, tuple(kind.template for kind in self.loaded.kinds), self.settings.words)

    @event_priority(1000)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Let no two builds write into one folder at once."""
        self.folders.begin(config)

    @event_priority(host_neighbours.READ_AT)
    def _check_early(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Check the specs after gen-files has written some, and before a blog hides its posts."""
        if not host_neighbours.is_translated(config):
            self._check(files, config)

    @heap.still()
    def _check(self, files: Files, config: MkDocsConfig) -> None:
        """Check the specs, fail with all their problems, and add the generated pages."""
        set_exclusions(files, config)
        self.folders.look(files, config)
        sources = host.sources(files, self.settings, is_serving=self.is_serving)
        options = replace(
            self.settings.options(config.config_file_path),
            addresses=(config.site_url or "", config.repo_url or ""),
            has_directory_urls=config.use_directory_urls,
            baseline=self.baseline,
        )
        assert self.loaded is not None  # noqa: S101  # loaded in `on_config`
        self.memory.stored = self.warm.specs(self.settings, self.loaded.digest)
        self.site = run(sources, self.loaded.kinds, options, frozenset(files.src_uris), self.memory)
        self.late = []
        self._report(self.site.problems, is_strict=config.strict)
        self.folders.see_addresses(files)
        host_neighbours.warn(self.site, config)
        self.warm.write(self.site, self.loaded.digest, with_problems=self.is_serving)
        host.add_pages(self.site, self.warm.pages, files, config)
        self.feed = host_files.add_files(self.site, files, config)
        heap.settle()

    @event_priority(-1000)
    def _make_pages(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Make the pages when no plugin will add files or a `nav` any more, or choose those of a language."""
        if host_neighbours.is_translated(config):
            self._check(files, config)
        set_exclusions(files, config)
        self.warm.make(files, config, self.site, self.settings)
        host_neighbours.note_pages(files, config)
        host_neighbours.warn_of_late(files, self.site)

    on_files = CombinedEvent(_check_early, _make_pages)

    @event_priority(1000)
    def _make_rest(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Make the pages that a `nav` leaves out, before anybody has seen those of MkDocs."""
        self.warm.maker.after_nav(nav)

    @event_priority(-50)
    def _arrange(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Group the specs by status, where nobody else says what the navigation is, and make a long one short."""
        self.sidebar, self.blocks = None, Blocks(config, self.warm.blocks, self.warm.store)
        self.ahead = self._ahead(files) if self.warm.is_alone else None
        if host_nav.is_ours(config):
            host_nav.group(nav, self.site, self.settings.pages)
            self.sidebar = host_sidebar.sidebar(nav, self.site, files, self.settings)

    on_nav = CombinedEvent(_make_rest, _arrange)

    def _ahead(self, files: Files) -> Ahead:
        specs = self.site.catalog.by_path
        own = (specs[file.src_uri] for file in files.documentation_pages() if file.src_uri in specs)
        return Ahead(own, lambda spec: self._page_of(spec, files.get_file_from_path(spec.path), files))

    def _page_of(self, spec: Spec, file: File | None, files: Files, late: tuple[Problem, ...] = ()) -> str:
        """Write the page of a spec; one whose file is gone has none."""
        if file is None:
            return ""
        links = host.Resolver(file, files)
        return self.warm.pages.page(spec, links, links.path(host.index_path(files, self.settings.pages)), late)

    @event_priority(1000)
    def _hide_generated(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep the blocks of a generated page from plugins that would read something of theirs in them."""
        is_ours = page.file.generated_by == host.NAME
        return self.blocks.set_aside(page, markdown) if is_ours else markdown

    @event_priority(-40)
    def _write(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Write links into every page, and that of a spec from its data and what others have made of its prose."""
        path = page.file.src_uri
        spec = self.site.catalog.by_path.get(path)
        if page.file.generated_by == host.NAME:
            host_neighbours.leave_out_of_feeds(page, config)
            return markdown
        given = markdown
        if spec is not None:
            markdown = host.body_of(markdown, page, spec)
        late = self.site.late(path, host.shown_path(page.file, self.settings), markdown)
        self.late += late
        if spec is None:
            written = self.warm.pages.article(path, markdown, host.Resolver(page.file, files), late)
            return self.blocks.set_aside(page, written, given, self.warm.pages.name_of(path))
        if markdown.strip() != spec.document.body.strip():
            if not spec.document.problems:
                self.folders.see_unchanged(page.file, spec.document.text)
            spec = replace(spec, document=replace(spec.document, body=markdown))
        host.set_meta(page, spec, is_invalid=self.is_serving and self.site.is_invalid(spec, late))
        is_known = self.ahead is not None and not late and files.get_file_from_path(path) is page.file
        known = self.ahead.page(spec) if self.ahead is not None and is_known else None
        written = known if known is not None else self._page_of(spec, page.file, files, late)
        return self.blocks.set_aside(page, written, given, self.warm.pages.name_of(path))

    on_page_markdown = CombinedEvent(_hide_generated, _write)

    @event_priority(100)
    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the blocks into the page before any other plugin sees it, and tell MkDocs what can be linked to."""
        return self.blocks.put_back(page, html)

    @event_priority(1)
    def _before_search(self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Give the search plugins, which ask next, the words of the blocks without their tags."""
        handlers = config.plugins.events["page_context"]
        self.blocks.shorten(page, is_known=host_search.is_known_search_between(handlers, self))

    @event_priority(-1)
    def _after_search(self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Give the theme the whole page."""
        self.blocks.lengthen()
        self.warm.recall(page)
        self._shorten(context)

    def on_template_context(self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig) -> None:
        """Give a page that is no document, such as that of lost links, the short sidebar too."""
        self._shorten(context)

    def _shorten(self, context: TemplateContext) -> None:
        if self.sidebar is not None:
            context["nav"] = self.sidebar.beside(context["nav"], context["page"])

    on_page_context = CombinedEvent(_before_search, _after_search)

    def _report_late(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        """Fail with the problems that only the finished pages have, before anything is written."""
        self._report(tuple(sorted(self.late)), is_strict=config.strict)

    @event_priority(-1000)
    def _remember_templates(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep templates as they were compiled, when every plugin has set them up."""
        return host_templates.with_memory(env, self.compiled)

    on_env = CombinedEvent(_report_late, _remember_templates)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Announce the feed of changes."""
        if self.feed is None:
            return output
        return host_files.announce(self.feed, output, page, feed.title(config.site_name, self.site.words))

    @event_priority(-1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Leave Python and the folder of the site as they were found."""
        heap.restore(is_end=not self.is_serving)
        self.memory.store()
        self.folders.end()

    @event_priority(-1000)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave Python as it was found, and end with a sentence where a file could not be read or written."""
        heap.restore()
        self.folders.fail(error)

    def _report(self, problems: tuple[Problem, ...], *, is_strict: bool) -> None:
        """Log every problem, those that fail the build where `--quiet` shows them; then fail once, unless serving.

        Raises:
            PluginError: There is an error, or under `--strict` a warning.
        """
        failures = failing(is_strict=is_strict)
        levels = {Severity.WARNING: log.warning, Severity.INFO: log.info}
        texts = self.site.texts
        for line in text.not_shown(Findings(problems, texts, 0)):
            log.info("%s", line)
        for problem in text.by_weight(problems):
            write = log.error if problem.severity in failures else levels[problem.severity]
            write = log.debug if problem.is_recorded else write
            write("%s", text.render(problem, texts.get(problem.where.path, "")))
        if problems and not self.is_serving and os.environ.get("GITHUB_ACTIONS") == "true":
            folder = folder_in_repository(self.settings.root, os.environ)
            click.echo(
                "\n".join(github.annotations(Findings(problems, texts, 0, folder))).encode(errors="backslashreplace")
            )
        if any(problem.severity in failures for problem in problems) and not self.is_serving:
            message = f"specs: {text.summary(problems, len(self.site.catalog.specs))}; nothing was built"
            raise PluginError(message)
