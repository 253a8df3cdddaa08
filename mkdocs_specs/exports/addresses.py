"""Addresses: where the pages of a site are published, as files beside them name them."""

from collections.abc import Callable
from dataclasses import dataclass
from posixpath import relpath

from mkdocs_specs.spec import Spec


@dataclass(frozen=True, slots=True)
class Addresses:
    """What makes an address of a path in the docs folder, and what the site is called."""

    page: Callable[[str], str]
    """The URL of a page by its path in the docs folder, relative to the root of the site; "" when it is not published.

    `specs/0007-lockers.md` → `specs/0007-lockers/`, or `specs/0007-lockers.html` without directory URLs.
    """
    site_url: str = ""
    """Where the root of the site is published; "" when that is not known."""
    site_name: str = ""
    folder: str = "specs"
    """Folder of the generated pages."""
    language: str = "en"
    """Of the generated words, as an IETF language tag."""

    def local(self, spec: Spec) -> str:
        """Return the URL of a spec's page relative to the root of the site; "" when it is not published."""
        return self._tidy(self.page(spec.path))

    def url(self, spec: Spec, anchor: str = "") -> str:
        """Return the URL of a spec, or of an item on its page: absolute where the site's URL is known."""
        found = self.page(spec.path)
        return self.whole(self._tidy(found)) + (f"#{anchor}" if anchor else "") if found else ""

    def whole(self, local: str) -> str:
        """Make a URL that is relative to the root of the site absolute, where the site's URL is known."""
        return f"{self.site_url.rstrip('/')}/{local}" if self.site_url else local

    def beside(self, name: str) -> str:
        """Return the URL of a file in the folder of the generated pages, relative to the root of the site."""
        return f"{self.folder}/{name}".lstrip("/")

    def relative(self, spec: Spec, folder: str) -> str:
        """Return the URL of a spec's page as it is linked to from a folder of the site; "" when it is not published."""
        if not self.page(spec.path):
            return ""
        local = self.local(spec)
        found = relpath(f"/{local}", f"/{folder}")
        return f"{found}/" if local.endswith("/") or not local else found

    def _tidy(self, url: str) -> str:
        """The home page is `./` to MkDocs."""
        return "" if url in (".", "./") else url
