"""A command that is killed at any moment leaves no half file behind, and the next one makes what it would have made."""

import json
import os
import re
from pathlib import Path
from signal import SIGKILL, SIGTERM, SIGXFSZ

import pytest

from tests.faults.running import (
    BUILD,
    EXPORT,
    RECORD,
    RENDER,
    SIGNALS,
    Contents,
    Ended,
    Runner,
    contents,
    copied,
    half_kept,
)

EVERY = "EVERY_MOMENT" in os.environ
MOMENTS = 3
"""At so many of the changes that a command makes it is killed in the normal run."""
BEGUN = re.compile(r"(^|/)\.mkdocs-specs-\w+\.part$")
OF_MKDOCS = re.compile(r"site/(?!.*\.(json|csv|svg|xml|css|js)$|specs/go/)|site/(sitemap.*|search/.*)$")
"""The files of a site that MkDocs itself writes."""
MANIFEST = "rendered/.mkdocs-specs.json"
SHORT = 300
"""Bytes; less than some files have."""
NEW = ("mkdocs-specs", "new", "Stamps")
COMMANDS = [BUILD, EXPORT, RENDER, RECORD, NEW]


def names(command: tuple[str, ...]) -> str:
    """Name a case."""
    return command[1]


def assert_none_is_half(now: Contents, before: Contents, after: Contents) -> None:
    """Assert that each file is as it was or as it is to be, but for what says of itself that it is not whole."""
    ours = {path: content for path, content in now.items() if not BEGUN.search(path) and not OF_MKDOCS.match(path)}
    # What render keeps of itself says in between that it has not ended.
    assert json.loads(ours.pop(MANIFEST))["version"] == 1
    assert {path for path, content in ours.items() if content not in (before.get(path), after.get(path))} == set()


def assert_ended(ended: Ended, command: tuple[str, ...], by: int) -> None:
    """Assert that a command says that it was stopped, where it can."""
    if by == SIGKILL or (by == SIGTERM and command == BUILD):
        assert (ended.code, ended.output) == (-by, "")
    elif command == BUILD:
        assert (ended.code, ended.output.strip()) == (1, "Aborted!")
    else:
        assert (ended.code, ended.output) == (2, "mkdocs-specs: stopped\n")


def moments(changes: int) -> list[tuple[int, int]]:
    """Choose moments, each with a signal."""
    if EVERY:
        return [(moment, by) for moment in range(1, changes + 1) for by in SIGNALS]
    chosen = sorted({1 + index * (changes - 1) // (MOMENTS - 1) for index in range(MOMENTS)})
    return [(moment, SIGNALS[index % len(SIGNALS)]) for index, moment in enumerate(chosen)]


def again(runner: Runner, root: Path, command: tuple[str, ...]) -> Contents:
    """Run a command to its end, and read what it has made."""
    ended = runner.run(root, command)
    assert ended.code == 0, ended.output
    return contents(root)


@pytest.mark.parametrize("command", COMMANDS, ids=names)
def test_no_file_is_half_written_and_the_next_run_makes_the_same(
    tmp_path: Path, changed: Path, runner: Runner, command: tuple[str, ...]
) -> None:
    whole = copied(changed, tmp_path / "whole")
    before, ended = contents(changed), runner.run(whole, command)
    after = contents(whole)
    assert ended.code == 0, ended.output
    assert before != after

    for moment, by in moments(ended.changes):
        root = copied(changed, tmp_path / f"{moment}-{by}")
        killed = runner.run(root, command, moment=moment, by=by)
        now = contents(root)

        assert_ended(killed, command, by)
        assert_none_is_half(now, before, after)
        assert half_kept(root) == []
        assert sum(bool(BEGUN.search(path)) for path in now) <= 1
        # A second spec of the same title would get another id.
        if (EVERY or by == SIGKILL) and (command != NEW or set(now) == set(before)):
            assert again(runner, root, command) == after


@pytest.mark.parametrize("command", [BUILD, RENDER], ids=names)
def test_no_file_is_half_written_by_who_is_killed_while_writing_it(
    tmp_path: Path, changed: Path, runner: Runner, command: tuple[str, ...]
) -> None:
    root, whole = copied(changed, tmp_path / "site"), copied(changed, tmp_path / "whole")
    after = again(runner, whole, command)

    ended = runner.run(root, command, most_bytes=SHORT, is_killed_by_size=True)

    now = contents(root)
    assert ended.code == -SIGXFSZ
    assert [len(content) for path, content in now.items() if BEGUN.search(path)] in ([], [SHORT])
    assert_none_is_half(now, contents(changed), after)
    assert half_kept(root) == []
    assert again(runner, root, command) == after
