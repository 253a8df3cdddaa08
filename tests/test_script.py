"""The script keeps its promises: small, linked once, and of no one else."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.published import Node
from tests.sites import Site, a_site, a_spec, build

SCRIPT = files("mkdocs_specs").joinpath("assets", "specs.js").read_text(encoding="utf-8")
BYTES_AT_MOST = 6_144
ADDRESS = "assets/mkdocs-specs/specs.js"


def scripts(site: Site, path: str = "specs/0001.md") -> list[Node]:
    """The scripts of files that a page loads."""
    return [node for node in site.page(path).root.all("script") if "src" in node.attributes]


def ours(site: Site, path: str = "specs/0001.md") -> list[Node]:
    return [script for script in scripts(site, path) if script.attributes["src"].endswith(ADDRESS)]


def test_the_script_stays_within_its_budget() -> None:
    assert len(SCRIPT.encode()) <= BYTES_AT_MOST


def test_the_script_asks_nobody_for_anything_and_writes_no_html() -> None:
    assert (
        re.findall(
            r"https?:|fetch|XMLHttp|import|eval|Function\(|innerHTML|insertAdjacent|\.style|document\.write", SCRIPT
        )
        == []
    )


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_every_page_loads_the_script_once_without_waiting_for_it(tmp_path: Path, theme: str) -> None:
    site = build(a_site(tmp_path, {"specs/0001.md": a_spec(1)}, theme=theme))

    for path in ("index.md", "specs/0001.md", "specs/index.md"):
        [script] = ours(site, path)
        assert "defer" in script.attributes
    assert (site.folder / ADDRESS).read_text(encoding="utf-8") == SCRIPT


def test_the_scripts_of_a_site_come_after_ours(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {"specs/0001.md": a_spec(1), "own.js": ""}
    site = build(a_site(tmp_path, content, extra_javascript=["own.js"]))

    sources = [script.attributes["src"] for script in scripts(site)]

    assert [source for source in sources if source.endswith((ADDRESS, "own.js"))] == [
        f"../../{ADDRESS}",
        "../../own.js",
    ]


@pytest.mark.parametrize("link", [ADDRESS, {"path": ADDRESS, "async": True}])
def test_a_site_that_links_the_script_itself_does_not_get_it_twice(tmp_path: Path, link: object) -> None:
    site = build(a_site(tmp_path, {"specs/0001.md": a_spec(1)}, extra_javascript=[link]))

    assert len(ours(site)) == 1


def test_a_site_may_have_a_script_of_its_own_in_place_of_ours(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, {"specs/0001.md": a_spec(1), ADDRESS: "// mine"}))

    assert (site.folder / ADDRESS).read_text(encoding="utf-8") == "// mine"


def test_no_generated_page_has_a_script_in_itself(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, {"specs/0001.md": a_spec(1)}))
    content = site.page("specs/index.md").content

    assert content.all("script") == []
    assert [name for node in content for name in node.attributes if name.startswith("on")] == []
