"""Zensical, which runs no MkDocs plugin, publishes the rendered sample site as the guide says."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.compat.environment import LONGEST_BUILD, Environment, environment
from tests.compat.record import Record
from tests.sites import Site, run, write

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "sample_site/docs/guide/zensical.md"
COMMAND = str(Path(sys.executable).with_name("mkdocs-specs"))

SETTINGS = {
    "directories": "by `zensical.toml` of the guide",
    "files": "by the same without `use_directory_urls`",
    "yaml": "by `zensical.yml` of the guide",
}
"""How the site is set up."""

pytestmark = pytest.mark.compat


def settings(name: str) -> str:
    """The file of that name in the guide."""
    guide = GUIDE.read_text(encoding="utf-8")
    found = re.search(rf'^```\w+ title="{re.escape(name)}"\n(.*?)^```$', guide, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def zensical() -> Environment:
    """Zensical in an environment of its own."""
    return environment("zensical>=0.0.73")


@pytest.fixture(scope="module", params=SETTINGS)
def site(request: pytest.FixtureRequest, zensical: Environment, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Render and build by the settings of the guide, with addresses of both shapes."""
    root = tmp_path_factory.mktemp("sample") / "site"
    shutil.copytree(ROOT / "sample_site", root, ignore=shutil.ignore_patterns("site"))
    write(root, {"zensical.toml": settings("zensical.toml"), "zensical.yml": settings("zensical.yml")})
    if request.param == "files":
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
            config.write("\nuse_directory_urls: false\n")
        toml = settings("zensical.toml").replace("[project]\n", "[project]\nuse_directory_urls = false\n")
        write(root, {"zensical.toml": toml})
    named = ("-f", "zensical.yml") if request.param == "yaml" else ()
    rendered = run(root, COMMAND, "render", "rendered", seconds=LONGEST_BUILD)
    built = zensical.run(root, "zensical", "build", "--clean", "--strict", *named)
    assert rendered.code == 0, rendered.output
    assert built.code == 0, re.findall(r"\S+\.md:\d+:\d+", built.output) or built.output
    return Site(root / "site")


def test_every_page_is_published_and_no_link_is_dead(
    site: Site, zensical: Environment, record: Record, request: pytest.FixtureRequest
) -> None:
    how = f"the sample site by `mkdocs-specs render`, {SETTINGS[request.node.callspec.params['site']]}"
    record.host("Zensical", zensical, how, "zensical")
    record.looks_at("every page is published, no link is dead")
    pages = {path: page for path, page in site.pages.items() if path != "404.html"}
    files = [file for file in (site.folder.parent / "rendered").rglob("*") if file.suffix in (".md", ".html")]

    dead = {path: found for path in pages if (found := site.dead_links(path))}

    assert len(pages) == len(files) > 100
    assert dead == {}


def test_a_spec_has_its_blocks_our_stylesheet_and_its_description(site: Site) -> None:
    page = site.page("specs/0007-parcel-locker-pick-up.md")

    styles = [node.attributes["href"] for node in page.root.all("link", rel="stylesheet")]
    scripts = [node.attributes.get("src", "") for node in page.root.all("script")]
    assert any(style.endswith("assets/mkdocs-specs/specs.css") for style in styles)
    assert any(script.endswith("assets/mkdocs-specs/specs.js") for script in scripts)
    assert page.meta("description").startswith("Recipients collect parcels from an unstaffed locker")
    assert page.content.all("table", class_="specs-matrix")
    assert "fr-1" in page.ids
