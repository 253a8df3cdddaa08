"""Completion in the shell, by the words that the shell sends."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.sites import a_site, run, write

COMMAND = Path(sys.executable).with_name("mkdocs-specs")
NOTE = "properties: {status: {type: string, x-specs: {values: {Draft: , On hold: }}}}\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    templates = {
        "technical-specification": {"paths": ["specs/*.md"]},
        "note": {"schema": "t.yaml", "paths": ["notes/*.md"]},
    }
    root = a_site(tmp_path_factory.mktemp("site"), {}, {"templates": templates})
    write(root, {"t.yaml": NOTE, "broken.yml": "plugins: [\n"})
    return root


def in_bash(root: Path, *words: str) -> list[str]:
    """What bash puts in place of the last word."""
    script = f"""
PATH={shlex.quote(str(COMMAND.parent))}:$PATH
eval "$(_MKDOCS_SPECS_COMPLETE=bash_source mkdocs-specs)"
COMP_WORDS=({shlex.join(["mkdocs-specs", *words])}); COMP_CWORD={len(words)}
_mkdocs_specs_completion mkdocs-specs
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    return run(root, "bash", "--norc", "-c", script).output.split("\n")[:-1]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("ch",), ["check"]),
        (("check", "--format", "js"), ["json"]),
        (("new", "--template", ""), ["technical-specification", "note"]),
        (("new", "--template", "n"), ["note"]),
        (("schema", "tech"), ["technical-specification"]),
        (("list", "--status", "in"), ["In\\ Progress"]),
        (("list", "--status", "d"), ["Draft"]),
        (("list", "--status", "On"), ["On\\ hold"]),
        (("list", "-f", "broken.yml", "--status", ""), [""]),
        (("list", "-f", "gone.yml", "--template", ""), [""]),
    ],
    ids=" ".join,
)
def test_bash_completes_commands_options_and_what_the_site_has(
    root: Path, words: tuple[str, ...], found: list[str]
) -> None:
    assert in_bash(root, *words) == found


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_get_the_same_words(root: Path, shell: str) -> None:
    place = "In" if shell == "fish" else "3"

    ended = run(
        root,
        str(COMMAND),
        _MKDOCS_SPECS_COMPLETE=f"{shell}_complete",
        COMP_WORDS="mkdocs-specs list --status In",
        COMP_CWORD=place,
    )
    script = run(root, str(COMMAND), _MKDOCS_SPECS_COMPLETE=f"{shell}_source")

    assert (ended.code, script.code) == (0, 0)
    assert "In Progress\n" in ended.output
    assert "Draft" not in ended.output
    assert "_MKDOCS_SPECS_COMPLETE" in script.output
