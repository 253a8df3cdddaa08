"""After any edit a warm build is the same as a clean one, and a dirty one has every page right that shows a change."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.equality.tree import Tree

EDITS = int(os.environ.get("EDITS", "20"))
SEED = int(os.environ.get("SEED", "20261122"))
REST = "<!-- The rest of the site. -->"
HOOKED = ("5/index.html", "5.html")
"""The ends of the pages into which another plugin writes: a dirty build does not know when that has changed."""

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Builder:
    """A process that builds a site at each call."""

    folder: Path
    questions: IO[str]
    answers: IO[str]

    def build(self) -> list[str]:
        """Build, and return what was logged."""
        self.questions.write("build\n")
        self.questions.flush()
        answer = self.answers.readline()
        assert answer, "the build has failed"
        lines: list[str] = json.loads(answer)
        return lines

    @property
    def files(self) -> Files:
        """What was built, by path."""
        found = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    @property
    def times(self) -> dict[str, int]:
        """When each file was written."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.stat().st_mtime_ns for path in found}


@contextmanager
def a_builder(how: str, root: Path) -> Iterator[Builder]:
    folder = root / f"site-{how}"
    command = [sys.executable, "-m", "tests.equality.builder", how, str(root / "mkdocs.yml"), str(folder)]
    with subprocess.Popen(  # noqa: S603  # our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": "0"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Builder(folder, process.stdin, process.stdout)
        finally:
            process.stdin.close()


def own(content: bytes) -> bytes:
    """What a page itself shows."""
    return content.split(REST.encode())[0]


def differing(one: Files, other: Files) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def test_warm_and_dirty_builds_are_as_clean_ones(tmp_path: Path) -> None:
    tree = Tree(tmp_path, SEED)
    with (
        a_builder("clean", tmp_path) as clean,
        a_builder("warm", tmp_path) as warm,
        a_builder("dirty", tmp_path) as dirty,
    ):
        for builder in (clean, warm, dirty):
            builder.build()
        for number in range(EDITS):
            edit = f"edit {number}: {tree.edit()}"
            before = dirty.times
            said = clean.build()
            expected = clean.files

            assert warm.build() == said, edit
            assert differing(warm.files, expected) == [], edit
            dirty.build()
            shown, written = dirty.files, {path for path, time in dirty.times.items() if before.get(path) != time}
            assert [path for path in expected if path in written and shown[path] != expected[path]] == [], edit
            stale = [path for path in expected if own(shown.get(path, b"")) != own(expected[path])]
            assert [path for path in stale if not path.endswith(HOOKED)] == [], edit
