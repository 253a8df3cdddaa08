"""Plugins that read `[[…]]` too: what our warning says does what it promises."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.compat.environment import ROOT, Environment, environment
from tests.compat.small_site import CARDS, FILES, HOME, assert_whole, build, built, small_site

pytestmark = pytest.mark.compat

BARE: Mapping[str, str] = {
    "index.md": HOME.replace("[[SPEC-0001]]", "SPEC-0001"),
    "specs/0001-cards.md": FILES["specs/0001-cards.md"].replace(
        CARDS, CARDS.replace("[[SPEC-0002#FR-1]]", "SPEC-0002#FR-1")
    ),
}


@pytest.fixture(scope="module")
def readers() -> Environment:
    """Plugins that read what stands in two brackets; some are old and need `pkg_resources`."""
    packages = ("mkdocs-alias-plugin", "mkdocs-ezlinks-plugin", "mkdocs-roamlinks-plugin", "mkdocs-material")
    return environment(*packages, "setuptools<81", "--editable", str(ROOT))


@pytest.mark.parametrize("name", ["alias", "ezlinks", "roamlinks"])
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_plugin_that_takes_brackets_is_named(tmp_path: Path, readers: Environment, name: str, place: str) -> None:
    root = small_site(tmp_path, [name] if place == "before" else [], [] if place == "before" else [name])

    ended = build(readers, root)

    assert ended.code == 1
    assert ended.output.count(f"'{name}' takes [[SPEC-0001]] in docs/index.md for a link of its own; ") == 1


@pytest.mark.parametrize("name", ["alias", "ezlinks", "roamlinks"])
def test_ids_without_brackets_work_beside_it(tmp_path: Path, readers: Environment, name: str) -> None:
    assert_whole(built(readers, small_site(tmp_path, [name], files=BARE)))


def test_ezlinks_leaves_brackets_to_us_by_an_option(tmp_path: Path, readers: Environment) -> None:
    assert_whole(built(readers, small_site(tmp_path, [{"ezlinks": {"wikilinks": False}}])))
