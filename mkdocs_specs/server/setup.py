"""mkdocs.yml, and the texts that are open in an editor → the Site, and what it was read by."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_specs.file_names import SUFFIXES
from mkdocs_specs.loaded import Loaded, load
from mkdocs_specs.pipeline import Kind, Options, Site, run
from mkdocs_specs.problem import Problem
from mkdocs_specs.project import Project, project_of
from mkdocs_specs.rules import SEVERITIES
from mkdocs_specs.sources import Memory, SourceFile
from mkdocs_specs.template import Template

LOCAL = frozenset(
    {rule for rule in SEVERITIES if rule.startswith(("front-matter-", "schema-", "yaml-"))}
    | {"date-order", "duplicate-item-id", "duplicate-key", "placeholder", "required-by-status", "title-mismatch"}
)
"""The rules that look at one file alone."""


@dataclass(frozen=True)
class Setup:
    """How a site is set up, with its templates loaded."""

    project: Project
    loaded: Loaded

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The templates and the files they claim."""
        return self.loaded.kinds

    @property
    def options(self) -> Options:
        """What the stages need to know.

        Raises:
            SpecsError: The baseline cannot be read.
        """
        project = self.project
        return replace(
            project.settings.options(project.config_file),
            addresses=project.addresses,
            has_directory_urls=project.has_directory_urls,
            baseline=project.settings.load_baseline(),
        )

    def path_of(self, file: Path) -> str:
        """The path of a file in the docs folder; "" for one that is elsewhere."""
        docs = absolute(self.project.settings.docs)
        return file.relative_to(docs).as_posix() if file.is_relative_to(docs) else ""

    def file_of(self, shown_path: str) -> Path:
        """The file that a path in messages means."""
        return absolute(self.project.settings.root / shown_path)

    def template_of(self, path: str) -> Template | None:
        """The template that claims a path in the docs folder."""
        return next((kind.template for kind in self.kinds if kind.claims(path)), None)


def setup_of(config_file: Path, environment: Mapping[str, str], last: Setup | None = None) -> Setup:
    """Read mkdocs.yml, and the templates unless they are those of the last time.

    Raises:
        SpecsError: One of them is faulty.
    """
    project = project_of(config_file, environment)
    return Setup(project, load(project.settings, last.loaded if last is not None else None))


def site_of(setup: Setup, opened: Mapping[Path, str], memory: Memory | None = None) -> Site:
    """Read and check the site; what is open counts as it stands in the editor, saved or not.

    `memory` holds the specs of the last time.

    Raises:
        SpecsError: There is no docs folder.
        OSError: A file cannot be read.
    """
    return run(_files(setup, opened), setup.kinds, setup.options, setup.project.published(), memory)


def problems_alone(setup: Setup, file: Path, text: str) -> tuple[Problem, ...]:
    """Find what is wrong in one file whatever the others say, by the rules in `LOCAL`."""
    path = setup.path_of(file)
    if not path or setup.template_of(path) is None:
        return ()
    site = run([_source(setup, path, file, text)], setup.kinds, setup.options)
    return tuple(one for one in site.problems if one.rule in LOCAL and setup.file_of(one.where.path) == file)


def _files(setup: Setup, opened: Mapping[Path, str]) -> Iterator[SourceFile]:
    """Yield the Markdown files of the site, those too that are open and not yet on the disk."""
    docs = absolute(setup.project.settings.docs)
    new = {file for file in opened if file.is_relative_to(docs) and file.suffix in SUFFIXES and not file.exists()}
    for source in setup.project.pages():
        file = absolute(docs / source.path)
        yield _source(setup, source.path, file, opened[file]) if file in opened else source
    for file in sorted(new):
        yield _source(setup, setup.path_of(file), file, opened[file])


def _source(setup: Setup, path: str, file: Path, text: str) -> SourceFile:
    # Half of a pair, which an editor may send while one types, cannot be written as UTF-8.
    return SourceFile(path, setup.project.settings.shown_path(file), lambda: text.encode("utf-8", "replace"))


def absolute(file: Path) -> Path:
    """Write a path without `..`, where links are left as they are."""
    return Path(os.path.abspath(file))  # noqa: PTH100  # Path.resolve would follow links
