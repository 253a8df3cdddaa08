"""Other plugins of a site → what they need of ours: what they cannot know of pages that lie in no file."""

import re
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_specs.pipeline import Site

log = get_plugin_logger(__name__)

READ_AT = -45
"""The priority in `on_files` at which the specs are read: after gen-files has written some, before a blog hides its
posts."""
TRANSLATES = "i18n"
"""mkdocs-static-i18n: builds a site once for each language, each in a folder of its own but for the default one."""
FEEDS = "rss"
"""mkdocs-rss-plugin: looks for the file of each page, and stops at one that has none."""

LEADS_ON = "redirects"
"""mkdocs-redirects: notes which pages there are before those are added that come of specs."""

WIKILINKS = "ezlinks"
"""mkdocs-ezlinks-plugin and mkdocs-obsidian-links: make links of `[[…]]` to files, be they there or not."""
LOOKS_UP = ("alias", "roamlinks")
"""mkdocs-alias-plugin and mkdocs-roamlinks-plugin: warn of each `[[…]]` that names none of theirs."""
NEEDS_FILES = ("obsidian-bridge",)
"""Plugins that end with a traceback at a page that lies in no file."""
BRACKETS = re.compile(r"\[\[\s*(?P<id>[^\]|#\s]*)(?P<item>#?)[^\]\n]*\]\]")


def warn(site: Site, config: MkDocsConfig) -> None:
    """Say of each plugin that does not work beside ours what to write in mkdocs.yml or in the pages."""
    for name in NEEDS_FILES:
        if name in config.plugins:
            message = "'%s' stops at pages that lie in no file, as the generated ones do; take it out of 'plugins'"
            log.warning(message, name)
    wikilinks = config.plugins.get(WIKILINKS)
    takes = [name for name in LOOKS_UP if name in config.plugins]
    if wikilinks is not None and dict(wikilinks.config).get("wikilinks", True):
        takes.append(WIKILINKS)
    found = next(_in_brackets(site), None) if takes else None
    if found is None:
        return
    for name in takes:
        remedy = "give it the option 'wikilinks: false'" if name == WIKILINKS else "write the id without brackets"
        log.warning("'%s' takes %s in %s for a link of its own; %s", name, *found, remedy)


def _in_brackets(site: Site) -> Iterator[tuple[str, str]]:
    """Yield what names a spec in brackets, and the file it stands in."""
    catalog = site.catalog
    bodies = [(article.shown_path, article.body) for article in catalog.articles]
    for path, body in (*bodies, *((spec.document.path, spec.document.body) for spec in catalog)):
        for match in BRACKETS.finditer(body):
            if match["id"] in catalog.by_id or (match["item"] and not match["id"]):
                yield match[0], path


def warn_of_late(files: Files, site: Site) -> None:
    """Say which plugins add specs when these have been read, so that nobody checks them."""
    late: dict[str, list[str]] = {}
    known = site.catalog.by_path.keys() | site.catalog.article_at.keys() | site.catalog.generated
    for file in files.documentation_pages():
        path = file.src_uri
        if file.generated_by and path not in known and any(kind.claims(path) for kind in site.kinds):
            late.setdefault(file.generated_by, []).append(path)
    for name, paths in late.items():
        message = "'%s' adds %s after the specs were read, so nobody checks it; let it add files at a priority above %d"
        log.warning(message, name, " and ".join(paths), READ_AT)


def is_translated(config: MkDocsConfig) -> bool:
    """Whether files are sorted by language late, by a plugin that knows no pages without a file on disk."""
    return TRANSLATES in config.plugins


def language_folder(config: MkDocsConfig) -> str:
    """Return the folder of the language that is being built; "" for the default one, and where there is but one."""
    plugin = config.plugins.get(TRANSLATES)
    current = getattr(plugin, "current_language", None)
    return str(current) if current and current != getattr(plugin, "default_language", current) else ""


def place_by_language(file: File, config: MkDocsConfig) -> None:
    """Publish a generated page or file in the folder of the language that is being built."""
    if folder := language_folder(config):
        file.dest_uri = f"{folder}/{file.dest_uri}"


def leave_out_of_feeds(page: Page, config: MkDocsConfig) -> None:
    """Keep a generated page out of a feed of the news, which leaves out drafts."""
    if FEEDS in config.plugins:
        page.meta["draft"] = True


def note_pages(files: Files, config: MkDocsConfig) -> None:
    """Tell what leads from old addresses to pages that there are more of these by now."""
    noted = getattr(config.plugins.get(LEADS_ON), "doc_pages", None)
    if isinstance(noted, dict):
        noted.update((file.src_uri, file) for file in files.documentation_pages())
