"""Files and pages of MkDocs ↔ specs: what the plugin asks of its host, and gives it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_specs.asset_files import ASSETS, SCRIPT, STYLESHEET
from mkdocs_specs.catalog.article import FRONT_MATTER
from mkdocs_specs.config import Settings
from mkdocs_specs.host_generated import GeneratedFile
from mkdocs_specs.host_neighbours import place_by_language
from mkdocs_specs.host_text import printable
from mkdocs_specs.pages.beside import address_beside
from mkdocs_specs.pages.meta import set_by_us, unless_given
from mkdocs_specs.pages.page import INDEX, index_paths
from mkdocs_specs.pipeline import Site
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Template
from mkdocs_specs.words import Words
from mkdocs_specs.written import Pages

NAME = "specs"
"""What MkDocs knows the plugin by."""
INVALID = "invalid"
"""The status of a spec with errors, for the theme; only a served site has any."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """Makes addresses, as they are to be linked to from one page, of paths that authors write."""

    file: File
    files: Files

    def path(self, path: str) -> str:
        """Return the address of a file by its path in the docs folder."""
        # Nearly all are written as MkDocs has them, which takes the parts of a path to be sure of it.
        target = self.files.src_uris.get(path) or self.files.get_file_from_path(path)
        return target.url_relative_to(self.file) if target is not None else ""

    def __call__(self, href: str) -> str:
        """Return the address of a path beside the page or of a URL; "" when it is none for the web or leads nowhere."""
        return address_beside(href, self.file.src_uri, self.file.src_uri, self.path)

    def beside(self, path: str) -> Callable[[str], str]:
        """Return what makes an address of a path or URL that stands in the file at a path."""
        return lambda href: address_beside(href, path, self.file.src_uri, self.path)


def sources(files: Files, settings: Settings, *, is_serving: bool) -> Iterator[SourceFile]:
    """Yield the Markdown files that will be published; drafts only while the site is served."""
    for file in files.documentation_pages(
        inclusion=InclusionLevel.is_in_serve if is_serving else InclusionLevel.is_included
    ):
        yield SourceFile(file.src_uri, shown_path(file, settings), lambda file=file: file.content_bytes)  # type: ignore[misc]  # the default binds the file


def shown_path(file: File, settings: Settings) -> str:
    """Write the path of a file for a message; a generated one as if it lay in the docs folder."""
    return settings.shown_path(Path(file.abs_src_path) if file.abs_src_path else settings.docs / file.src_uri)


def index_path(files: Files, folder: str) -> str:
    """The index of specs: the author's own, where there is one."""
    return next((path for path in index_paths(folder) if _is_published(files, path)), index_paths(folder)[0])


def _is_published(files: Files, path: str) -> bool:
    file = files.get_file_from_path(path)
    return file is not None and not file.inclusion.is_excluded()


def add_assets(config: MkDocsConfig, templates: tuple[Template, ...], words: Words) -> None:
    """Link our stylesheet and script before those of the site, and name the statuses for Material's navigation."""
    if STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, STYLESHEET)
    if SCRIPT not in map(str, config.extra_javascript):
        script = ExtraScriptValue(SCRIPT)
        script.defer = True
        config.extra_javascript.insert(0, script)
    labels = {INVALID: words.invalid} | {
        choice.slug: choice.label for template in templates for choice in template.statuses
    }
    own = config.extra.get("status")
    config.extra["status"] = {**labels, **(own if isinstance(own, dict) else {})}


def add_pages(site: Site, pages: Pages, files: Files, config: MkDocsConfig) -> None:
    """Add the stylesheet, the script and the generated pages; a file of the author at the same path wins."""
    folder = site.folder
    for asset in (STYLESHEET, SCRIPT):
        if files.get_file_from_path(asset) is None:
            files.append(GeneratedFile.generated(config, asset, abs_src_path=str(ASSETS / basename(asset))))
    added: dict[str, File] = {}
    for name in site.pages:
        paths = index_paths(folder) if name == INDEX else (f"{folder}/{name}".lstrip("/"),)
        if not any(_is_published(files, path) for path in paths):
            added[name] = _added(paths[0], files, config)
    # Only now does every page know of every other.
    for name, file in added.items():
        file.content_string = pages.generated(name, file.src_uri, Resolver(file, files))


def _added(path: str, files: Files, config: MkDocsConfig) -> File:
    """Add an empty page; where MkDocs leaves the author's out, in its place. A `nav` need not name it."""
    inclusion = InclusionLevel.UNDEFINED if not config.nav or path in _named(config.nav) else InclusionLevel.NOT_IN_NAV
    if (excluded := files.get_file_from_path(path)) is not None:
        files.remove(excluded)
        inclusion = InclusionLevel.INCLUDED
    file = GeneratedFile.generated(config, path, content="", inclusion=inclusion)
    place_by_language(file, config)
    files.append(file)
    return file


def body_of(markdown: str, page: Page, spec: Spec) -> str:
    """Return the body of a page; where MkDocs could not read the front matter that we read, it still holds it.

    MkDocs is silent about YAML it does not like, such as the text `=` or the date 2026-02-30, and prints it as prose.
    """
    if page.meta or not spec.data:
        return markdown
    page.meta.update(spec.data)
    return FRONT_MATTER.sub("", markdown, count=1)


def _named(nav: object) -> set[str]:
    """Every path that a `nav` names."""
    if isinstance(nav, str):
        return {nav}
    entries = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return {path for entry in entries for path in _named(entry)}


def set_meta(page: Page, spec: Spec, *, is_invalid: bool = False) -> None:
    """Give the theme the title, id and status of a spec; what the author says of the page wins."""
    invalid = {"status": INVALID} if is_invalid else {}
    meta = unless_given(spec) | dict(page.meta) | set_by_us(spec) | invalid
    page.meta.update(meta | printable(meta))
