"""Links between the files themselves: relative paths that end in `.md`, which generators and Git forges understand."""

from collections.abc import Callable
from dataclasses import dataclass
from posixpath import dirname, relpath
from urllib.parse import quote

from mkdocs_specs.pages.beside import address_beside


@dataclass(frozen=True, slots=True)
class RelativePaths:
    """Makes the addresses that stand on one page."""

    page: str
    """Path of the page in the docs folder."""
    files: frozenset[str]
    """Paths in the docs folder of all that is there to link to."""

    def path(self, path: str) -> str:
        """Return the way to a file by its path in the docs folder; "" when it is not there."""
        way = relpath(path, dirname(self.page) or ".") if path in self.files else ""
        return quote(way, errors="surrogateescape")

    def beside(self, path: str) -> Callable[[str], str]:
        """Return what makes an address of a path or URL that stands in the file at a path."""
        return lambda href: address_beside(href, path, self.page, self.path)
