"""The sample site in every theme and shape of address: no dead link, no id twice, and the same bytes every time."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sites import Site, run, write

SAMPLE = Path(__file__).parents[1] / "sample_site"
EPOCH = "1795305600"
SHAPES: Mapping[str, Mapping[str, Any]] = {
    "material below a path": {"site_url": "https://example.org/docs/specs-site/"},
    "mkdocs without folders": {"theme": {"name": "mkdocs"}, "use_directory_urls": False},
    "readthedocs": {"theme": {"name": "readthedocs"}, "site_url": "https://example.org/a/"},
}
REVERSED = """
def on_files(files, config):
    listed = list(files)
    for file in listed:
        files.remove(file)
    for file in reversed(listed):
        files.append(file)
"""
LISTINGS = ("search/", "sitemap.xml")
"""What MkDocs itself writes in the order of the files."""


def sample(root: Path, name: str = "site", **changes: object) -> Site:
    """Build a copy of the sample site with other settings."""
    if not (root / "docs").exists():
        shutil.copytree(SAMPLE, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site"))
    config = yaml.safe_load((SAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))
    write(root, {"mkdocs.yml": yaml.safe_dump({**config, **changes}, sort_keys=False)})
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", name)
    ended = run(root, *command, seconds=180, SOURCE_DATE_EPOCH=EPOCH)
    assert ended.code == 0, ended.output
    return Site(root / name)


@pytest.fixture(scope="module", params=SHAPES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("shape")
    yield sample(folder, **SHAPES[request.param])
    shutil.rmtree(folder)


def test_no_link_is_dead_and_no_id_is_given_twice(site: Site) -> None:
    pages = {path: page for path, page in site.pages.items() if path != "404.html"}
    assert len(pages) > 60

    dead = {path: found for path in pages if (found := site.dead_links(path))}
    twice = {path: [one for one in page.ids if page.ids.count(one) > 1] for path, page in pages.items()}

    assert dead == {}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def contents(site: Site) -> dict[str, bytes]:
    """All files of a site."""
    files = (file for file in sorted(site.folder.rglob("*")) if file.is_file())
    return {file.relative_to(site.folder).as_posix(): file.read_bytes() for file in files}


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_are_listed(tmp_path: Path) -> None:
    write(tmp_path, {"reversed.py": REVERSED})
    theme = {"name": "mkdocs"}

    once = contents(sample(tmp_path, "once", theme=theme))
    again = contents(sample(tmp_path, "again", theme=theme))
    backwards = contents(sample(tmp_path, "backwards", theme=theme, hooks=["reversed.py"]))

    assert [path for path, content in once.items() if again.get(path) != content] == []
    assert again.keys() == backwards.keys() == once.keys()
    assert [
        path for path, content in once.items() if backwards[path] != content and not path.startswith(LISTINGS)
    ] == []
