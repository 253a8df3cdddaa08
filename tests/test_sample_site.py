"""The sample site builds with --strict, and every link on it leads somewhere."""

from pathlib import Path

import pytest

from tests.sites import Site, mkdocs

SAMPLE = Path(__file__).parents[1] / "sample_site"
SPECS = sorted(file.relative_to(SAMPLE / "docs").as_posix() for file in SAMPLE.glob("docs/specs/*.md"))
DECISIONS = sorted(file.relative_to(SAMPLE / "docs").as_posix() for file in SAMPLE.glob("docs/decisions/0*.md"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("sample") / "site"
    ended = mkdocs(SAMPLE, "build", "--strict", "--site-dir", str(folder))
    assert ended.code == 0, ended.output
    return Site(folder)


def test_it_has_specs_of_more_than_one_template() -> None:
    assert len(SPECS) >= 10
    assert DECISIONS


def test_every_spec_is_in_the_index(site: Site) -> None:
    index = site.page("specs/index.md")
    titles = {link.shown for row in index.content.all("tr") for link in row.all("a")}

    assert {site.page(path).title for path in (*SPECS, *DECISIONS)} <= titles


def test_every_link_and_anchor_leads_somewhere(site: Site) -> None:
    assert {path: dead for path in site.pages if (dead := site.dead_links(path))} == {}


def test_no_id_is_given_twice_on_a_page(site: Site) -> None:
    twice = {path: [one for one in page.ids if page.ids.count(one) > 1] for path, page in site.pages.items()}

    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_every_page_is_well_formed_under_one_title(site: Site) -> None:
    for path in (*SPECS, *DECISIONS, "specs/index.md"):
        page = site.page(path)

        assert page.unbalanced == [], path
        assert [level for level, _ in page.outline].count(1) == 1, path


def test_no_page_asks_a_third_party_for_anything(site: Site) -> None:
    for path, page in site.pages.items():
        asked = [node.attributes["src"] for node in page.root if "src" in node.attributes]
        asked += [node.attributes["href"] for node in page.root.all("link", rel="stylesheet")]

        assert [address for address in asked if "//" in address] == [], path


def test_a_published_page_shows_no_panel(site: Site) -> None:
    assert [path for path, page in site.pages.items() if page.root.all(class_="specs-errors")] == []
