"""Paths on the command line → which files of a site they mean."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs_specs.file_names import SUFFIXES
from mkdocs_specs.problem import SpecsError


@dataclass(frozen=True, slots=True)
class Wanted:
    """Files and folders of a site; without any, all of them."""

    root: Path
    """The folder of mkdocs.yml."""
    places: frozenset[Path] = frozenset()
    """The paths, as they are written and where their links lead."""

    def takes(self, shown_path: str) -> bool:
        """Whether a file, by its path in messages, is one of these or in one of these folders."""
        return not self.places or not self.places.isdisjoint(_around(self.root / shown_path))


def wanted_of(paths: Iterable[Path], root: Path, docs: Path, pages: Iterable[str]) -> Wanted:
    """See that every path is a page of the site, or a folder with one; `pages` are the paths of all in messages.

    Raises:
        SpecsError: One is not.
    """
    given = {path: _forms(path.absolute()) for path in paths}
    known = frozenset(place for page in pages for place in _around(root / page)) if given else frozenset()
    for path, forms in given.items():
        if known.isdisjoint(forms):
            message = f"{path.as_posix()} is no page of this site: {_reason(path, forms, docs)}"
            raise SpecsError(message)
    return Wanted(root, frozenset(place for forms in given.values() for place in forms))


def _forms(path: Path) -> tuple[Path, Path]:
    """A path as it is written, and where its links lead."""
    return Path(os.path.normpath(path)), path.resolve()


def _around(file: Path) -> frozenset[Path]:
    """A file and the folders it is in, as they are written and where their links lead."""
    return frozenset(place for form in _forms(file) for place in (form, *form.parents))


def _reason(path: Path, forms: tuple[Path, Path], docs: Path) -> str:
    if not any(form.is_relative_to(folder) for form, folder in zip(forms, _forms(docs), strict=True)):
        return "it is not in the docs folder"
    if path.is_dir():
        return "there is no page in it"
    return "MkDocs leaves it out" if path.suffix in SUFFIXES else "it is no Markdown file"
