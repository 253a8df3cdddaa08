"""What every command does when it cannot run: one sentence, exit code 2, no traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import pytest

from mkdocs_specs.cli import main
from tests.sites import LONGEST_RUN, Run, a_site, a_spec, mkdocs_specs, run, write

COMMAND = str(Path(sys.executable).with_name("mkdocs-specs"))
ARGUMENTS: Mapping[str, tuple[str, ...]] = {"new": ("New",), "export": ("out",), "render": ("out",)}
NAMES = [name for name in main.commands if name != "lsp"]
"""All but the language server, which says in its protocol what is wrong."""
COMMANDS = pytest.mark.parametrize("name", NAMES)
READERS = pytest.mark.parametrize("name", [name for name in NAMES if name != "schema"])
SITE = {"specs/0001-a.md": a_spec(1)}
STOPPED = "mkdocs-specs: stopped\n"
UNREAD = "mkdocs-specs: nobody reads the output any more\n"


def called(root: Path, name: str) -> Run:
    """Run a command as a process of its own."""
    return run(root, COMMAND, name, *ARGUMENTS.get(name, ()))


@COMMANDS
def test_without_mkdocs_yml_a_command_says_so(tmp_path: Path, name: str) -> None:
    said = "mkdocs-specs: mkdocs.yml: No such file or directory; run this beside mkdocs.yml or name it with -f\n"
    assert called(tmp_path, name) == Run(2, said)


@COMMANDS
def test_a_config_that_is_no_yaml_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"mkdocs.yml": "plugins: [specs\n"})

    ended = called(tmp_path, name)

    assert ended.code == 2
    assert ended.output.startswith("mkdocs-specs: mkdocs.yml:2:1: this is not readable YAML: ")
    assert "Traceback" not in ended.output


@COMMANDS
def test_a_schema_that_is_no_schema_is_named(tmp_path: Path, name: str) -> None:
    root = a_site(tmp_path, SITE, {"templates": {"note": {"schema": "t.yaml", "paths": ["specs/*.md"]}}})
    write(root, {"t.yaml": "type: [\n"})

    ended = called(root, name)

    assert ended.code == 2
    assert ended.output.startswith("mkdocs-specs: t.yaml:")
    assert "Traceback" not in ended.output


@READERS
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    root = a_site(tmp_path, SITE)
    (root / "docs/specs/0002-b.md").symlink_to("/proc/self/mem")

    ended = called(root, name)

    said = "mkdocs-specs: docs/specs/0002-b.md: this file cannot be read: Input/output error\n"
    assert ended == Run(2, said)
    assert not (root / "out").exists()


@COMMANDS
def test_who_stops_a_command_gets_no_traceback(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "slow.yml")
    call = [COMMAND, name, *ARGUMENTS.get(name, ()), "-f", "slow.yml"]

    # The pipe opens as soon as the command reads it, and then gives it nothing.
    with (
        subprocess.Popen(call, cwd=tmp_path, stderr=subprocess.PIPE, encoding="utf-8") as running,  # noqa: S603  # the command is that of the project
        (tmp_path / "slow.yml").open("w"),
    ):
        running.send_signal(signal.SIGINT)
        said = running.communicate(timeout=LONGEST_RUN)[1]

    assert (running.returncode, said) == (2, STOPPED)


def test_who_stops_a_command_while_it_is_being_loaded_gets_no_traceback(tmp_path: Path) -> None:
    stopping = """
import sys
class Stop:
    def find_spec(self, name, *_):
        if name == "jsonschema":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
from mkdocs_specs.__main__ import start
start()
"""
    ended = run(tmp_path, sys.executable, "-c", stopping)

    assert (ended.code, ended.output) == (2, STOPPED)


def unread(root: Path, *arguments: str, stderr: int | None = None) -> tuple[int, str]:
    """Run a command whose reader has gone already; its exit code, and what it says of that."""
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        ended = subprocess.run(  # noqa: S603  # the command is that of the project
            [COMMAND, *arguments],
            cwd=root,
            stdout=theirs,
            stderr=theirs if stderr is None else stderr,
            encoding="utf-8",
            timeout=LONGEST_RUN,
            check=False,
        )
    finally:
        os.close(theirs)
    return ended.returncode, ended.stderr or ""


@pytest.mark.parametrize("arguments", [("check",), ("list",), ("schema",), ("--help",), ("check", "--help")], ids=str)
def test_a_closed_pipe_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    root = a_site(tmp_path, SITE)

    assert unread(root, *arguments, stderr=subprocess.PIPE) == (2, UNREAD)


def test_where_nobody_listens_nothing_is_said(tmp_path: Path) -> None:
    assert unread(a_site(tmp_path, SITE), "check") == (2, "")


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    root = a_site(tmp_path, SITE)

    ended = run(root, "bash", "-c", f"'{COMMAND}' schema >/dev/full")

    assert ended == Run(2, "mkdocs-specs: No space left on device\n")


@pytest.mark.parametrize("name", ["export", "render"])
def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, name: str) -> None:
    root = a_site(tmp_path, SITE)
    write(root, {"file": "mine"})

    assert run(root, COMMAND, name, "/proc/out") == Run(2, "mkdocs-specs: /proc/out: No such file or directory\n")
    ended = run(root, COMMAND, name, "file/out")
    assert ended == Run(2, "mkdocs-specs: file/out: Not a directory\n")


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit", "gitlab"])
def test_a_name_that_is_no_text_is_shown_as_far_as_it_can_be(tmp_path: Path, form: str) -> None:
    root = a_site(tmp_path, SITE)
    Path(os.fsdecode(os.fsencode(root / "docs/specs") + b"/\xff.md")).write_bytes(b"no spec")

    ended = run(root, COMMAND, "check", "--format", form)

    assert ended.code == 1
    assert "Traceback" not in ended.output


def test_letters_that_a_stream_does_not_know_are_escaped(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001-a.md": a_spec(1, "日本 →")})

    ended = run(root, COMMAND, "list", PYTHONIOENCODING="latin-1")

    assert ended.code == 0
    assert "\\u65e5\\u672c \\u2192" in ended.output


def test_the_version_is_that_of_the_package() -> None:
    assert run(Path.cwd(), COMMAND, "--version").output == f"mkdocs-specs, version {version('mkdocs-specs')}\n"


@COMMANDS
def test_the_help_of_a_command_says_what_its_exit_codes_mean_and_has_examples(name: str) -> None:
    ended = mkdocs_specs(Path.cwd(), name, "--help")

    assert ended.code == 0
    assert "Exit code: 0" in ended.output
    assert f"\n  Examples:\n    mkdocs-specs {name}" in ended.output


def test_a_misspelt_command_or_option_is_one_sentence() -> None:
    for arguments, said in ((("chek",), "chek"), (("check", "--formt", "json"), "--formt")):
        ended = mkdocs_specs(Path.cwd(), *arguments)
        assert ended.code == 2
        assert said in ended.output.splitlines()[-1]


@pytest.mark.parametrize("arguments", ["check", "list", "--version"])
def test_an_output_that_is_closed_is_one_sentence(tmp_path: Path, arguments: str) -> None:
    root = a_site(tmp_path, SITE)

    ended = run(root, "bash", "-c", f"'{COMMAND}' {arguments} >&-")

    assert ended == Run(2, "mkdocs-specs: the output is closed; open it, or write it to /dev/null\n")


def test_a_file_that_cannot_be_written_is_named_and_not_what_is_written_beside_it(tmp_path: Path) -> None:
    root = a_site(tmp_path, SITE)
    (root / "out" / "specs.json").mkdir(parents=True)

    ended = run(root, COMMAND, "export", "out")

    assert ended == Run(2, "mkdocs-specs: out/specs.json: Is a directory\n")
