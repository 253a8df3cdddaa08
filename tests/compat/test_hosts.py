"""What builds a site: versions of MkDocs, of Python and of all else, and those who took MkDocs further."""

import shutil
import tomllib
from pathlib import Path

import pytest

from tests.compat.environment import ROOT, UV, Environment, environment
from tests.compat.record import Record
from tests.compat.small_site import assert_whole, built, small_site
from tests.sites import run

pytestmark = pytest.mark.compat

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
THIS = ("--editable", f"{ROOT}[material]")
PYTHONS = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if "Python :: 3." in one]
"""The versions of Python that we promise to run on; each must be installed here."""


@pytest.mark.parametrize("python", PYTHONS)
def test_every_python_builds(tmp_path: Path, record: Record, python: str) -> None:
    env = environment(*THIS, python=python)
    record.host(f"Python {python}", env, "the newest of every dependency")

    site = built(env, small_site(tmp_path))

    assert_whole(site)
    checked = env.run(tmp_path, "mkdocs-specs", "check", "--strict")
    assert checked.code == 0, checked.output


@pytest.mark.parametrize("version", ["1.6.0", "1.6.1"])
def test_every_mkdocs_builds(tmp_path: Path, record: Record, version: str) -> None:
    env = environment(f"mkdocs=={version}", *THIS)
    record.host(f"MkDocs {version}", env)

    assert_whole(built(env, small_site(tmp_path)))


def test_the_lowest_of_every_dependency_builds(tmp_path: Path, record: Record) -> None:
    every = ("--requirements", "pyproject.toml", "--extra", "material")
    env = environment(*every, options=("--resolution", "lowest-direct"), python="3.11", apart=str(ROOT))
    names = [dependency.partition(">=")[0] for dependency in PROJECT["dependencies"]]
    record.host("Lowest dependencies", env, "the lowest version of each that `pyproject.toml` allows", *names)

    assert_whole(built(env, small_site(tmp_path)))
    checked = env.run(tmp_path, "mkdocs-specs", "check", "--strict")
    assert checked.code == 0, checked.output


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_the_themes_of_mkdocs_build(tmp_path: Path, neighbours: Environment, record: Record, theme: str) -> None:
    record.host(f"Theme {theme}", neighbours)

    assert_whole(built(neighbours, small_site(tmp_path, theme=theme)))


@pytest.fixture(scope="module")
def properdocs() -> Environment:
    """ProperDocs without MkDocs, as those have it who install us with `--no-deps`."""
    dependencies = [one for one in PROJECT["dependencies"] if not one.startswith("mkdocs")]
    return environment("properdocs", "properdocs-theme-mkdocs", *dependencies, apart=str(ROOT))


def test_properdocs_builds_without_mkdocs(tmp_path: Path, properdocs: Environment, record: Record) -> None:
    record.host("ProperDocs", properdocs, "MkDocs is not installed", "properdocs-theme-mkdocs")

    site = built(properdocs, small_site(tmp_path, theme="mkdocs"), "properdocs")

    assert "mkdocs" not in properdocs.versions
    assert_whole(site)


def test_the_command_line_needs_no_mkdocs(tmp_path: Path, properdocs: Environment, record: Record) -> None:
    record.host("`mkdocs-specs check`", properdocs, "MkDocs is not installed")
    record.looks_at("checks the site; nothing is built")

    checked = properdocs.run(small_site(tmp_path), "mkdocs-specs", "check", "--strict")

    assert checked.code == 0, checked.output


@pytest.mark.parametrize("command", ["mkdocs", "properdocs"])
def test_materialx_builds(tmp_path: Path, record: Record, command: str) -> None:
    env = environment("mkdocs-materialx", "--editable", str(ROOT))
    record.host("MaterialX", env, f"`{command} build`", "mkdocs-materialx")
    record.looks_at("works; the search, which is its own, was not looked at")

    site = built(env, small_site(tmp_path, theme={"name": "materialx", "font": False}), command)

    assert_whole(site, has_search=False)
    shutil.rmtree(site.folder)


def test_mkdocs_2_is_refused_by_the_metadata(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.host("MkDocs 2 pre-releases", neighbours, "they have no plugins")
    record.looks_at("is refused by the metadata, `mkdocs>=1.6,<2`")
    wanted = ("--dry-run", "--prerelease", "allow", "mkdocs>=2.0.dev0", "--editable", str(ROOT))

    ended = run(tmp_path, UV, "pip", "install", "--python", neighbours.python, *wanted, seconds=120)

    assert ended.code == 1
    assert "depends on mkdocs>=1.6,<2" in ended.output
