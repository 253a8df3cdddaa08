"""What is released: an sdist and a wheel of what is committed, complete, checked, and used where nothing else is."""

import json
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.actions import git
from tests.compat.environment import LONGEST_INSTALL, ROOT, UV, Environment
from tests.compat.small_site import assert_whole, built, small_site
from tests.sites import run

pytestmark = pytest.mark.compat

TODAY = {"SOURCE_DATE_EPOCH": "1795305600"}
BESIDE = (
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
)
FOLDERS = ("mkdocs_specs/", "sample_site/", "tests/")
MADE = {".gitignore", "PKG-INFO"}
"""What an sdist holds beside; hatchling keeps the list of what it left out."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of the last commit."""
    folder = tmp_path_factory.mktemp("source") / "mkdocs-specs"
    git(ROOT, "clone", "--quiet", "--depth=1", ROOT.as_uri(), str(folder))
    return folder


def made(source: Path, into: Path) -> tuple[Path, Path]:
    """Build both as `make dist` does."""
    command = (sys.executable, "-m", "build", "--installer", "uv", "--outdir", str(into))
    ended = run(source, *command, seconds=LONGEST_INSTALL, **TODAY)
    assert ended.code == 0, ended.output
    [sdist], [wheel] = into.glob("*.tar.gz"), into.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="module")
def released(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sdist and the wheel."""
    return made(source, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def committed(source: Path) -> set[str]:
    """What the repository holds."""
    return set(git(source, "ls-files").splitlines())


def test_the_wheel_holds_the_package_and_nothing_else(released: tuple[Path, Path], committed: set[str]) -> None:
    with ZipFile(released[1]) as wheel:
        names = set(wheel.namelist())

    about = {name for name in names if ".dist-info/" in name}
    assert names - about == {path for path in committed if path.startswith("mkdocs_specs/")}
    assert {name.partition(".dist-info/")[2] for name in about} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_the_sdist_holds_what_the_tests_and_the_guide_need(released: tuple[Path, Path], committed: set[str]) -> None:
    with tarfile.open(released[0]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}

    wanted = {path for path in committed if path.startswith(FOLDERS)} | {*BESIDE, "pyproject.toml"}
    assert names - MADE == wanted


def test_both_pass_the_check_of_the_index(released: tuple[Path, Path]) -> None:
    ended = run(ROOT, sys.executable, "-m", "twine", "check", "--strict", *map(str, released))

    assert ended.code == 0, ended.output


def test_two_builds_are_the_same_to_the_byte(source: Path, released: tuple[Path, Path], tmp_path: Path) -> None:
    again = made(source, tmp_path)

    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in released]


def test_the_wheel_works_where_nothing_else_is(released: tuple[Path, Path], tmp_path: Path) -> None:
    clean = Environment(tmp_path / "clean")
    for arguments in (
        ("venv", "--quiet", "--python", sys.executable, str(clean.folder)),
        ("pip", "install", "--quiet", "--python", clean.python, f"mkdocs-specs[material] @ {released[1].as_uri()}"),
    ):
        ended = run(tmp_path, UV, *arguments, seconds=LONGEST_INSTALL)
        assert ended.code == 0, ended.output
    root = small_site(tmp_path / "site")

    assert_whole(built(clean, root))
    checked = clean.run(root, "mkdocs-specs", "check", "--strict", "--format", "json")
    assert json.loads(checked.output)["specs"] == 3
    began = clean.run(root, "mkdocs-specs", "new", "Stamps")
    assert began.code == 0, began.output
    where = clean.run(root, "python", "-c", "import mkdocs_specs; print(mkdocs_specs.__file__)")
    assert where.output.startswith(str(clean.folder))
