"""A dirty build of MkDocs → one that writes each page anew that shows something changed, and no other.

MkDocs writes a page in a dirty build when its file is newer than what was written last. A spec shows something of
others, and a register of all. So the Markdown of each page is compared with that of the last build, and a page with
other Markdown, or with a link to something that has moved, is marked as older than its file.
"""

import os
from collections.abc import Iterator

from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_specs import host
from mkdocs_specs.config import Settings
from mkdocs_specs.host_generated import GeneratedFile
from mkdocs_specs.host_renders import Renders
from mkdocs_specs.pipeline import Site
from mkdocs_specs.written import Pages


class Shown:
    """What was on each page in the last build."""

    def __init__(self) -> None:
        """Begin with nothing: what was written by another process is taken to be outdated."""
        self._hashes: dict[str, int] = {}

    def mark(self, written: Iterator[tuple[File, str, str]], renders: Renders, files: Files) -> None:
        """Mark the pages that are outdated; `written` gives of each its own Markdown, and that with what it shows."""
        hashes: dict[str, int] = {}
        for file, own, markdown in written:
            # A text that is kept from build to build knows its hash.
            hashes[file.src_uri] = found = hash(markdown)
            last = self._hashes.get(file.src_uri)
            is_outdated = last != found if last is not None else own != markdown
            if is_outdated or renders.is_outdated(file.src_uri, files):
                _mark(file)
            elif isinstance(file, GeneratedFile):
                file.is_as_written = True
        self._hashes = hashes


def _mark(file: File) -> None:
    """Make what was written of a file older than the file."""
    if os.path.isfile(file.abs_dest_path):  # noqa: PTH113  # as MkDocs itself asks
        os.utime(file.abs_dest_path, (0, 0))


def written(files: Files, site: Site, pages: Pages, settings: Settings) -> Iterator[tuple[File, str, str]]:
    """Yield each page with its own Markdown, and with that which is written of it when nobody else changes it."""
    index = host.index_path(files, settings.pages)
    for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
        path, links = file.src_uri, host.Resolver(file, files)
        if file.generated_by == host.NAME:
            yield file, "", file.content_string
        elif (spec := site.catalog.by_path.get(path)) is not None:
            yield file, "", pages.page(spec, links, links.path(index))
        elif (article := site.catalog.article_at.get(path)) is not None:
            yield file, article.body, pages.article(path, article.body, links)
