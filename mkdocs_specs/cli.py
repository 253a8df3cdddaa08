"""The command line: `mkdocs-specs` and its commands. None of them imports MkDocs."""

import click
from click.shell_completion import add_completion_class

from mkdocs_specs.commands.completion import QuotingBash
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.commands.group import Commands
from mkdocs_specs.on_demand import OnDemand

COMMANDS = OnDemand[click.Command](
    {
        "check": "mkdocs_specs.commands.check:check",
        "new": "mkdocs_specs.commands.new:new",
        "list": "mkdocs_specs.commands.list_specs:list_specs",
        "schema": "mkdocs_specs.commands.schema:schema",
        "export": "mkdocs_specs.commands.export:export",
        "render": "mkdocs_specs.commands.render:render",
        "lsp": "mkdocs_specs.commands.lsp:lsp",
    }
)
"""What each command is called, and where it is."""


@click.group(
    cls=Commands,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "mkdocs-specs check",
        'mkdocs-specs new "Gift cards at checkout"',
        "mkdocs-specs check --help",
        'eval "$(_MKDOCS_SPECS_COMPLETE=bash_source mkdocs-specs)"  # completion by Tab',
    ),
)
@click.version_option(package_name="mkdocs-specs")
def main() -> None:
    """Check the specifications of a MkDocs site, begin new ones, list them, and write them for other tools.

    Run it in the folder of mkdocs.yml, which says where the specifications lie and what they are held against.
    """


add_completion_class(QuotingBash)
