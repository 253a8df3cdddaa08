"""What the tests of this folder share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.running import BUILD, EXPORT, RECORD, RENDER, Runner, changed_site, runner


@pytest.fixture(scope="package", name="runner")
def _runner() -> Iterator[Runner]:
    """Run commands in processes that end badly."""
    yield from runner()


@pytest.fixture(scope="package")
def changed(tmp_path_factory: pytest.TempPathFactory, runner: Runner) -> Path:
    """A site that was built, exported and rendered, and whose specs have all been changed since."""

    def make(root: Path) -> None:
        for command in (RECORD, BUILD, EXPORT, RENDER):
            ended = runner.run(root, command)
            assert ended.code == 0, ended.output

    return changed_site(tmp_path_factory.mktemp("changed") / "site", make)
