"""A disk that is full, folders that nobody may write into, and what stands in the way: a sentence, and no half file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.running import BUILD, CHECK, EXPORT, RECORD, RENDER, Runner, contents, copied
from tests.faults.test_killed import BEGUN, NEW, assert_none_is_half

SHORT = 300
"""Bytes that the disk has left for a file."""
NOT_BUILT = "Aborted with a BuildError!"


def own(output: str) -> list[str]:
    """The sentences of a build, without what MkDocs says of the page it was at."""
    lines = [line for line in output.splitlines() if line.strip() and "Error building page" not in line]
    return [line.removeprefix("ERROR   -  ").removeprefix("mkdocs_specs: ") for line in lines]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (EXPORT, "mkdocs-specs: out/specs.json: File too large\n"),
        (RENDER, "mkdocs-specs: rendered/.mkdocs-specs.json: File too large\n"),
        (NEW, "mkdocs-specs: docs/specs/0004-stamps.md cannot be written: File too large\n"),
    ],
    ids=str,
)
def test_a_full_disk_ends_a_command_with_a_sentence(
    tmp_path: Path, changed: Path, runner: Runner, command: tuple[str, ...], said: str
) -> None:
    root = copied(changed, tmp_path / "site")

    ended = runner.run(root, command, most_bytes=SHORT)

    assert (ended.code, ended.output) == (2, said)
    assert contents(root) == contents(changed)


def test_a_full_disk_ends_a_build_with_a_sentence(tmp_path: Path, changed: Path, runner: Runner) -> None:
    root, whole = copied(changed, tmp_path / "site"), copied(changed, tmp_path / "whole")
    assert runner.run(whole, BUILD).code == 0

    ended = runner.run(root, BUILD, most_bytes=SHORT)

    assert ended.code == 1
    [said, last] = own(ended.output)
    assert said.endswith(" cannot be written: File too large; make room, or build into another folder with --site-dir")
    assert last == NOT_BUILT
    now = contents(root)
    assert_none_is_half(now, contents(changed), contents(whole))
    assert [path for path in now if BEGUN.search(path)] == []


def test_a_cache_that_is_full_is_said_and_does_no_harm(tmp_path: Path, changed: Path, runner: Runner) -> None:
    root = copied(changed, tmp_path / "site")

    ended = runner.run(root, CHECK, most_bytes=20)

    cache = root / ".cache" / "plugin" / "specs"
    said = f"mkdocs-specs: the cache in {cache} cannot be written, so nothing is kept there: File too large\n"
    assert ended.code == 0
    assert ended.output.count(said) == 1


@pytest.mark.parametrize(
    ("command", "folder", "code", "said"),
    [
        (EXPORT, "out", 2, "mkdocs-specs: out/specs.json: Permission denied"),
        (RENDER, "rendered", 2, "mkdocs-specs: rendered/.mkdocs-specs.json: Permission denied"),
        (NEW, "docs/specs", 2, "mkdocs-specs: docs/specs/0004-stamps.md cannot be written: Permission denied"),
        (RECORD, ".", 2, "mkdocs-specs: specs-baseline.yml cannot be written: Permission denied"),
    ],
    ids=str,
)
def test_a_folder_that_is_read_only_ends_a_command_with_a_sentence(  # noqa: PLR0913, PLR0917  # each is of the case
    tmp_path: Path, changed: Path, runner: Runner, command: tuple[str, ...], folder: str, code: int, said: str
) -> None:
    root = copied(changed, tmp_path / "site")
    (root / folder).chmod(0o555)

    ended = runner.run(root, command, is_without_rights=True)

    (root / folder).chmod(0o755)
    assert (ended.code, ended.output.splitlines()[-1]) == (code, said)
    assert contents(root) == contents(changed)


def read_only(folder: Path) -> None:
    """Let nobody write into a folder."""
    folder.chmod(0o555)


def a_file_instead(folder: Path) -> None:
    """Put a file in the place of a folder."""
    folder.rename(folder.with_name("moved"))
    folder.touch()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (read_only, "Permission denied; make it writable"),
        (a_file_instead, "Not a directory; move away what is in its place"),
    ],
)
def test_a_site_that_cannot_be_written_ends_a_build_with_a_sentence(
    tmp_path: Path, changed: Path, runner: Runner, spoil: Callable[[Path], None], said: str
) -> None:
    root = copied(changed, tmp_path / "site")
    spoil(root / "site")

    ended = runner.run(root, BUILD, is_without_rights=True)

    (root / "site").chmod(0o755)
    [first, last] = own(ended.output)
    assert (ended.code, last) == (1, NOT_BUILT)
    assert first.startswith("site")
    assert first.endswith(f" cannot be written: {said}, or build into another folder with --site-dir")


def all_read_only(folder: Path) -> None:
    """Let nobody write into a folder, and into those in it."""
    for inner in (*folder.iterdir(), folder):
        if inner.is_dir():
            read_only(inner)


@pytest.mark.parametrize("spoil", [all_read_only, a_file_instead])
def test_a_cache_that_cannot_be_written_fails_no_build(
    tmp_path: Path, changed: Path, runner: Runner, spoil: Callable[[Path], None]
) -> None:
    root, whole = copied(changed, tmp_path / "site"), copied(changed, tmp_path / "whole")
    runner.run(whole, BUILD)
    spoil(root / ".cache/plugin/specs")

    ended = runner.run(root, BUILD, is_without_rights=True)

    assert (ended.code, ended.output) == (0, "")
    assert contents(root) == contents(whole)
