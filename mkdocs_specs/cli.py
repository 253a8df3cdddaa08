"""The command line: `mkdocs-specs` and its commands. None of them imports MkDocs."""

import click

from mkdocs_specs.commands.check import check
from mkdocs_specs.commands.export import export
from mkdocs_specs.commands.group import Commands
from mkdocs_specs.commands.list_specs import list_specs
from mkdocs_specs.commands.new import new
from mkdocs_specs.commands.schema import schema


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-specs")
def main() -> None:
    """Check the specifications of a MkDocs site, list them, and write them for other tools.

    Run it in the folder of mkdocs.yml, which says where the specifications lie and what they are held against.
    """


for command in (check, new, list_specs, schema, export):
    main.add_command(command)
