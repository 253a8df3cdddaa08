"""What all commands share: their exit codes, and how they find and read the site."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from mkdocs_specs import heap
from mkdocs_specs.accepted import EMPTY
from mkdocs_specs.commands.progress import progress
from mkdocs_specs.file_names import CONFIG_FILES
from mkdocs_specs.pipeline import Site, run
from mkdocs_specs.project import Project, project_of

CLEAN, FAULTY, CANNOT_RUN = 0, 1, 2


def config_option(function: Callable[..., None]) -> Callable[..., None]:
    """Add the option that names the site's mkdocs.yml."""
    return click.option(
        "-f",
        "--config-file",
        type=click.Path(path_type=Path),
        help="The site's mkdocs.yml; by default the one in this folder, or its properdocs.yml.",
    )(function)


@dataclass(frozen=True, slots=True)
class Read:
    """A site that was read and checked, and how it is set up."""

    project: Project
    site: Site


def project_at(config_file: Path | None, environment: Mapping[str, str] = os.environ) -> Project:
    """Read mkdocs.yml.

    Raises:
        SpecsError: It cannot be read, does not use the plugin, or an option of it has no meaning.
    """
    found = (Path(name) for name in CONFIG_FILES if Path(name).is_file())
    return project_of(config_file or next(found, Path(CONFIG_FILES[0])), environment)


def read_site(
    config_file: Path | None, *, with_baseline: bool = True, environment: Mapping[str, str] = os.environ
) -> Read:
    """Read and check a site, by its baseline or by what stands in its files alone.

    Raises:
        SpecsError: It is set up wrongly.
    """
    project = project_at(config_file, environment)
    settings = project.settings
    options = replace(
        settings.options(project.config_file),
        addresses=project.addresses,
        has_directory_urls=project.has_directory_urls,
        baseline=settings.load_baseline() if with_baseline else EMPTY,
    )
    kinds = settings.kinds()
    with heap.spared(), progress(project.pages(), sys.stderr) as files:
        return Read(project, run(files, kinds, options, project.published()))
