"""Other plugins of a site → what they need of ours: what they cannot know of pages that lie in no file."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

TRANSLATES = "i18n"
"""mkdocs-static-i18n: builds a site once for each language, each in a folder of its own but for the default one."""
FEEDS = "rss"
"""mkdocs-rss-plugin: looks for the file of each page, and stops at one that has none."""

LEADS_ON = "redirects"
"""mkdocs-redirects: notes which pages there are before those are added that come of specs."""


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
