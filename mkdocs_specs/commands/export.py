"""`mkdocs-specs export`: the machine-readable files without a site build."""

import sys
from pathlib import Path

import click

from mkdocs_specs.catalog.site_path import site_path
from mkdocs_specs.commands.command import Read, has_baseline, project_at, read_project
from mkdocs_specs.commands.config_file import config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.commands.exit_codes import CLEAN, FAULTY
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.files import files
from mkdocs_specs.project import Project
from mkdocs_specs.reports import text
from mkdocs_specs.writing import write_files


@click.command(
    short_help="Write the files for other tools, without a build.",
    epilog=examples("mkdocs-specs export build/specs", "mkdocs-specs export -f handbook/mkdocs.yml public"),
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@config_option
def export(folder: Path, config_file: Path | None) -> None:
    """Write specs.json, the tables, badges, lasting addresses and the feed into DIR, as a build would publish them.

    DIR is made when it is not there; files of the same name in it are replaced, and nothing else is touched. They are
    written where the specs have errors too, with what could be read.

    Exit code: 0 written, 1 written, but the specs have errors for which a build would fail, 2 the site cannot be read
    or DIR not be written.
    """
    project = project_at(config_file)
    read = read_project(project, with_baseline=has_baseline(project.settings))
    written = files(read.site.catalog, addresses_of(read.project), read.site.words)
    write_files(folder, written)
    click.echo(f"{len(written)} files in {folder.as_posix()}")
    sys.exit(_say_failures(read))


def _say_failures(read: Read) -> int:
    """Say for how many problems a build would fail, and return the exit code."""
    if failures := read.failures:
        found = text.summary(failures, len(read.site.catalog.specs))
        click.echo(f"mkdocs-specs: {found}: a build would fail; mkdocs-specs check shows them", err=True)
    return FAULTY if failures else CLEAN


def addresses_of(project: Project) -> Addresses:
    """Say where a build would publish the pages."""
    site_url = project.addresses[0] if project.addresses else ""

    def page(path: str) -> str:
        found = site_path(path, has_directory_urls=project.has_directory_urls)
        # Without directory URLs a folder is no address: MkDocs then links to the file in it.
        return found if project.has_directory_urls or found.endswith(".html") else f"{found}index.html"

    return Addresses(page, site_url, project.site_name, project.settings.pages)
