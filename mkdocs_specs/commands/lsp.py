"""`mkdocs-specs lsp`: the language server, which editors start."""

from importlib import import_module
from importlib.util import find_spec

import click

from mkdocs_specs.problem import SpecsError

SERVER = "mkdocs_specs.server.serve"
"""Named and not imported: it takes long, and no other command needs it."""


@click.command(short_help="Serve an editor with problems, completion and links.")
@click.option("--stdio", is_flag=True, expose_value=False, help="Use standard input and output, as it does anyway.")
def lsp() -> None:
    """Serve an editor: problems as you type, completion, hover, definitions and references.

    Editors start it by themselves and talk to it in the language server protocol; the guide says how to set them up.
    The site is that of each open file: the nearest mkdocs.yml above it.

    Exit code: 0, or 2 when pygls is not installed.
    """
    if find_spec("pygls") is None:
        message = "the language server needs pygls; run: pip install 'mkdocs-specs[lsp]'"
        raise SpecsError(message)
    import_module(SERVER).serve()
