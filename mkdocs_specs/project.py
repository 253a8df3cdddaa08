"""mkdocs.yml → Project: the options and the files that `mkdocs build` would give to the plugin."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from pathspec import GitIgnoreSpec

from mkdocs_specs.config import Settings, settings_of
from mkdocs_specs.file_names import SUFFIXES
from mkdocs_specs.mkdocs_yml import values_of
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.translated import translations

EXCLUDED = (".*", "/templates/")
"""What MkDocs leaves out unless `exclude_docs` lets it in again."""


@dataclass(frozen=True, slots=True)
class Project:
    """A site as its mkdocs.yml sets it up."""

    config_file: Path
    settings: Settings
    is_strict: bool
    addresses: tuple[str, ...]
    """The URLs of the site and of its repository, empty where they are not given."""
    has_directory_urls: bool
    left_out: tuple[GitIgnoreSpec, GitIgnoreSpec]
    """What a build does not publish: the excluded files, and the drafts. A `!` holds within its own list only."""
    site_name: str = ""
    config_texts: Mapping[Path, str] = field(default_factory=dict)
    """The text of mkdocs.yml and of each file it inherits from."""

    def pages(self) -> Iterator[SourceFile]:
        """Yield the Markdown files that a build publishes.

        Raises:
            SpecsError: There is no docs folder.
        """
        yield from self._sources(self._paths())

    def files(self) -> Iterator[SourceFile]:
        """Yield all Markdown files of the docs folder, those too that a build leaves out.

        Raises:
            SpecsError: There is no docs folder.
        """
        yield from self._sources(path for inner, names in self._folders() for path in self._existing(inner, names))

    def published(self) -> frozenset[str]:
        """The paths in the docs folder of all files that a build publishes.

        Raises:
            SpecsError: There is no docs folder.
        """
        return frozenset(self._paths())

    def _sources(self, paths: Iterable[str]) -> Iterator[SourceFile]:
        for path in paths:
            if path.endswith(SUFFIXES):
                file = self.settings.docs / path
                shown = self.settings.shown_path(file)
                yield SourceFile(path, shown, partial(_bytes, file, shown))

    def _paths(self) -> Iterator[str]:
        for inner, names in self._folders():
            kept = [name for name in names if not self._is_left_out((inner / name).as_posix())]
            yield from self._existing(inner, _without_twins(kept))

    def _existing(self, folder: Path, names: Iterable[str]) -> Iterator[str]:
        """Yield the paths of those that are files: a link may lead nowhere."""
        docs = self.settings.docs
        yield from ((folder / name).as_posix() for name in names if Path(docs, folder, name).is_file())

    def _folders(self) -> Iterator[tuple[Path, list[str]]]:
        """Yield the folders in the docs folder with the names of what is in them."""
        docs = self.settings.docs
        if not docs.is_dir():
            message = f"{docs}: there is no such docs folder; make it, or check 'docs_dir' in mkdocs.yml"
            raise SpecsError(message)
        for folder, _, names in os.walk(docs, followlinks=True):
            yield Path(folder).relative_to(docs), names

    def is_excluded(self, path: str) -> bool:
        """Whether a build leaves out the file at a path in the docs folder, and not only for a draft."""
        return self.left_out[0].match_file(path)

    def _is_left_out(self, path: str) -> bool:
        return any(patterns.match_file(path) for patterns in self.left_out)


def project_of(config_file: Path, environment: Mapping[str, str]) -> Project:
    """Read mkdocs.yml.

    Raises:
        SpecsError: It cannot be read, does not use the plugin, or an option of it has no meaning.
    """
    texts: dict[Path, str] = {}
    values = values_of(config_file, environment, texts)
    if (options := _options(values.get("plugins"))) is None:
        message = f"{config_file}: the plugin 'specs' is not listed under 'plugins'; add '- specs'"
        raise SpecsError(message)
    root = config_file.absolute().parent
    settings = settings_of(options, root, root / str(values.get("docs_dir") or "docs"), environment)
    always = (*EXCLUDED, *translations(values.get("plugins")))
    left_out = _patterns(values, "exclude_docs", always), _patterns(values, "draft_docs")
    addresses = tuple(str(values.get(name) or "") for name in ("site_url", "repo_url"))
    has_directory_urls = values.get("use_directory_urls") is not False
    is_strict = values.get("strict") is True
    name = str(values.get("site_name") or "")
    return Project(config_file.absolute(), settings, is_strict, addresses, has_directory_urls, left_out, name, texts)


def _options(plugins: object) -> dict[str, object] | None:
    """Find the options of the plugin among all plugins; `None` when it is not there."""
    listed = plugins if isinstance(plugins, list) else [plugins]
    for entry in listed:
        if entry == "specs":
            return {}
        if isinstance(entry, dict) and "specs" in entry:
            return _given(entry["specs"] or {})
    return None


def _given(options: object) -> dict[str, object]:
    if not isinstance(options, dict):
        message = "plugins: specs: the options must be a mapping, such as 'specs: {pages: specs}'"
        raise SpecsError(message)
    return {key: value for key, value in options.items() if key != "enabled"}


def _bytes(file: Path, shown: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"{shown}: this file cannot be read: {error.strerror}"
        raise SpecsError(message) from error


def _patterns(values: Mapping[str, Any], name: str, always: tuple[str, ...] = ()) -> GitIgnoreSpec:
    text = values.get(name) or ""
    reason = "" if isinstance(text, str) else f", not {text}"
    try:
        if not reason:
            return GitIgnoreSpec.from_lines([*always, *text.splitlines()])
    except ValueError as error:
        reason = f": {error}"
    message = f"{name} must be a text of patterns, one on each line as in .gitignore{reason}"
    raise SpecsError(message)


def _without_twins(names: list[str]) -> Iterator[str]:
    """Leave out the files of a folder that MkDocs would write to the same page as a later one, such as README.md."""
    pages: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (PurePosixPath(name).stem not in ("index", "README"), name)):
        pages[_page(name)] = name
    yield from sorted(pages.values())


def _page(name: str) -> str:
    stem = PurePosixPath(name).stem
    return f"{'index' if stem == 'README' else stem}.html" if name.endswith(SUFFIXES) else name
