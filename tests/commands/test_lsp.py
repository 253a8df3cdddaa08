"""The language server is a command like the others; `tests/server` has what it answers."""

import sys
from pathlib import Path

from tests.sites import run


def test_without_pygls_the_command_says_what_to_install(tmp_path: Path) -> None:
    """A module that is `None` is one that is not installed, to all who ask."""
    script = "import sys; sys.modules['pygls'] = None\nfrom mkdocs_specs.cli import main; main(['lsp'])"

    ended = run(tmp_path, sys.executable, "-c", script)

    sentence = "mkdocs-specs: the language server needs pygls; run: pip install 'mkdocs-specs[lsp]'\n"
    assert (ended.code, ended.output) == (2, sentence)


def test_other_commands_load_neither_pygls_nor_the_server(tmp_path: Path) -> None:
    script = "import sys; import mkdocs_specs.cli; print({'pygls', 'lsprotocol', 'asyncio'} & set(sys.modules))"

    assert run(tmp_path, sys.executable, "-c", script).output == "set()\n"
