"""The path of a Markdown file → where MkDocs publishes it, from the root of the site."""

from pathlib import PurePosixPath

INDEXES = ("index", "README")
"""Files that are the page of their folder."""


def site_path(path: str, *, has_directory_urls: bool) -> str:
    """`a/b.md` → `a/b/`, or `a/b.html` without directory URLs; `a/README.md` → `a/`; the home page → ""."""
    file = PurePosixPath(path)
    folder = file.parent if file.stem in INDEXES else file.parent / file.stem
    if not has_directory_urls and file.stem not in INDEXES:
        return f"{folder}.html"
    return "" if folder == PurePosixPath() else f"{folder}/"
