"""Files beside the pages ↔ MkDocs: adds them to a site, and tells the head of each page where the feed is."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_specs.exports import feed
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.files import planned
from mkdocs_specs.host_generated import GeneratedFile
from mkdocs_specs.host_neighbours import language_folder, place_by_language
from mkdocs_specs.pipeline import Site


def add_files(site: Site, files: Files, config: MkDocsConfig) -> File | None:
    """Add the files that other tools read, and return the feed; what the author publishes at the same place wins."""
    language = language_folder(config)
    addresses = addresses_of(files, config, f"{language}/{site.folder}".strip("/"))
    taken = {file.dest_uri for file in files if not file.inclusion.is_excluded()}
    for name, write in planned(site.catalog, addresses, site.words).items():
        if addresses.beside(name) in taken:
            continue
        path = _path(name, site.folder)
        if (excluded := files.get_file_from_path(path)) is not None:
            files.remove(excluded)
        # As bytes: written as text, the line ends of a table would be those of the machine.
        file = GeneratedFile.generated(config, path, content=write().encode())
        place_by_language(file, config)
        files.append(file)
    return files.get_file_from_path(_path(feed.NAME, site.folder))


def _path(name: str, folder: str) -> str:
    return f"{folder}/{name}".lstrip("/")


def addresses_of(files: Files, config: MkDocsConfig, folder: str) -> Addresses:
    """Say where the pages of a site are published."""

    def page(path: str) -> str:
        file = files.get_file_from_path(path)
        return file.url if file is not None and file.inclusion.is_in_serve() else ""

    language = config.theme.get("language") or config.theme.get("locale") or "en"
    return Addresses(page, config.site_url or "", config.site_name, folder, str(language).replace("_", "-"))


def announce(feed_file: File, output: str, page: Page, title: str) -> str:
    """Name the feed in the head of a page; where `exclude_docs` leaves it out, there is none."""
    if feed_file.inclusion.is_excluded():
        return output
    href = escape(feed_file.url_relative_to(page.file))
    link = f'<link rel="alternate" type="{feed.TYPE}" title="{escape(title)}" href="{href}">'
    return output.replace("</head>", f"{link}</head>", 1)
