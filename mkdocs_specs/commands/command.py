"""What all commands share: how they find the site, and how they say that they cannot run."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from mkdocs_specs.pipeline import Site, run
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.project import Project, project_of

CLEAN, FAULTY, CANNOT_RUN = 0, 1, 2
CONFIG_FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")
"""What is looked for in the current folder, the first first."""


class Commands(click.Group):
    """Says in one sentence why a command cannot run, and never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # whatever a command returns
        """Run a command.

        Exit code 2: the site is set up wrongly, a file cannot be read or written, or somebody stopped it.
        """
        try:
            return super().invoke(ctx)
        except SpecsError as error:
            _stop(str(error))
        except KeyboardInterrupt:
            _stop("stopped")
        except BrokenPipeError:
            # Python would write to the closed pipe once more on its way out.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            _stop("nobody reads the output any more")
        except OSError as error:
            _stop(f"{error.filename}: {error.strerror}" if error.filename else str(error))


def _stop(sentence: str) -> None:
    click.echo(f"mkdocs-specs: {sentence}", err=True)
    sys.exit(CANNOT_RUN)


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


def project_at(config_file: Path | None) -> Project:
    """Read mkdocs.yml.

    Raises:
        SpecsError: It cannot be read, does not use the plugin, or an option of it has no meaning.
    """
    found = (Path(name) for name in CONFIG_FILES if Path(name).is_file())
    return project_of(config_file or next(found, Path(CONFIG_FILES[0])), os.environ)


def read_site(config_file: Path | None) -> Read:
    """Read and check a site.

    Raises:
        SpecsError: It is set up wrongly.
    """
    project = project_at(config_file)
    settings = project.settings
    options = replace(
        settings.options(project.config_file),
        addresses=project.addresses,
        has_directory_urls=project.has_directory_urls,
    )
    return Read(project, run(project.pages(), settings.kinds(), options, project.published()))
