"""The option that names a site, and which mkdocs.yml is meant without it."""

from collections.abc import Callable
from pathlib import Path

import click

from mkdocs_specs.file_names import CONFIG_FILES


def config_option(function: Callable[..., None]) -> Callable[..., None]:
    """Add the option that names the site's mkdocs.yml."""
    return click.option(
        "-f",
        "--config-file",
        type=click.Path(path_type=Path),
        help="The site's mkdocs.yml; by default the one in this folder, or its properdocs.yml.",
    )(function)


def config_file_of(given: Path | None) -> Path:
    """Return the file that is named, else the one in this folder, which may not be there."""
    found = (Path(name) for name in CONFIG_FILES if Path(name).is_file())
    return given or next(found, Path(CONFIG_FILES[0]))
