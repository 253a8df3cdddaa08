"""The guide has what each command says of itself; `python -m tests.test_command_line_page` writes it anew."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_specs.cli import main

PAGE = Path(__file__).parents[1] / "sample_site/docs/guide/command-line.md"


def help_of(name: str) -> str:
    """What a command prints with `--help`."""
    ended = CliRunner().invoke(
        main, [name, "--help"], prog_name="mkdocs-specs", max_content_width=100, terminal_width=100
    )
    assert ended.exit_code == 0
    return ended.output


def written(page: str, name: str) -> str:
    """The page with the help of one command."""
    start = page.index("```text\n", page.index(f"<!-- help: {name} -->")) + len("```text\n")
    return page[:start] + help_of(name) + page[page.index("```", start) :]


@pytest.mark.parametrize("name", main.commands)
def test_the_guide_has_the_help_of_every_command(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert written(page, name) == page


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    for command in main.commands:
        text = written(text, command)
    PAGE.write_text(text, encoding="utf-8")
