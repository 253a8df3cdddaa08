"""`mkdocs-specs export`: the machine-readable files without a site build."""

from pathlib import Path

import click

from mkdocs_specs.catalog.site_path import site_path
from mkdocs_specs.commands.command import read_site
from mkdocs_specs.commands.config_file import config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.commands.writing import write_files
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.files import files
from mkdocs_specs.project import Project


@click.command(epilog=examples("mkdocs-specs export build/specs", "mkdocs-specs export -f handbook/mkdocs.yml public"))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@config_option
def export(folder: Path, config_file: Path | None) -> None:
    """Write specs.json, the tables, badges, lasting addresses and the feed into DIR, as a build would publish them.

    DIR is made when it is not there; files of the same name in it are replaced, and nothing else is touched.

    Exit code: 0, or 2 when the site cannot be read or DIR not be written.
    """
    read = read_site(config_file, with_baseline=False)
    written = files(read.site.catalog, addresses_of(read.project), read.site.words)
    write_files(folder, written)
    click.echo(f"{len(written)} files in {folder.as_posix()}")


def addresses_of(project: Project) -> Addresses:
    """Say where a build would publish the pages."""
    site_url = project.addresses[0] if project.addresses else ""

    def page(path: str) -> str:
        found = site_path(path, has_directory_urls=project.has_directory_urls)
        # Without directory URLs a folder is no address: MkDocs then links to the file in it.
        return found if project.has_directory_urls or found.endswith(".html") else f"{found}index.html"

    return Addresses(page, site_url, project.site_name, project.settings.pages)
