"""How commands read the site."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from mkdocs_specs import heap
from mkdocs_specs.accepted import EMPTY
from mkdocs_specs.commands.config_file import config_file_of
from mkdocs_specs.commands.progress import progress
from mkdocs_specs.config import Settings
from mkdocs_specs.pipeline import Site, run
from mkdocs_specs.problem import Problem, failing
from mkdocs_specs.project import Project, project_of
from mkdocs_specs.sources import SourceFile


@dataclass(frozen=True, slots=True)
class Read:
    """A site that was read and checked, and how it is set up."""

    project: Project
    site: Site

    @property
    def failures(self) -> tuple[Problem, ...]:
        """The problems for which a build would fail."""
        severities = failing(is_strict=self.project.is_strict)
        return tuple(problem for problem in self.site.problems if problem.severity in severities)


def project_at(config_file: Path | None, environment: Mapping[str, str] = os.environ) -> Project:
    """Read mkdocs.yml.

    Raises:
        SpecsError: It cannot be read, does not use the plugin, or an option of it has no meaning.
    """
    return project_of(config_file_of(config_file), environment)


def read_site(
    config_file: Path | None, *, with_baseline: bool = True, environment: Mapping[str, str] = os.environ
) -> Read:
    """Read and check a site, by its baseline or by what stands in its files alone.

    Raises:
        SpecsError: It is set up wrongly.
    """
    return read_project(project_at(config_file, environment), with_baseline=with_baseline)


def read_project(project: Project, pages: Iterable[SourceFile] | None = None, *, with_baseline: bool = True) -> Read:
    """Read and check the site of a project; `pages` are its Markdown files, where somebody has a hand in reading them.

    Raises:
        SpecsError: It is set up wrongly.
    """
    settings = project.settings
    options = replace(
        settings.options(project.config_file),
        addresses=project.addresses,
        has_directory_urls=project.has_directory_urls,
        baseline=settings.load_baseline() if with_baseline else EMPTY,
    )
    kinds = settings.kinds()
    with heap.spared(), progress(project.pages() if pages is None else pages, sys.stderr) as files:
        return Read(project, run(files, kinds, options, project.published()))


def has_baseline(settings: Settings) -> bool:
    """Whether the baseline is there that is named, or none is; without it no problem is accepted, which is said."""
    if settings.baseline and not settings.baseline_file.exists():
        click.echo(f"mkdocs-specs: {settings.baseline} is not there, so no problem is accepted", err=True)
        return False
    return True
