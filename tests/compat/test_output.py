"""Plugins that change, add to or publish what is built, beside ours."""

import json
from pathlib import Path

import pytest

from tests.actions import commit, git
from tests.compat.environment import ROOT as REPOSITORY
from tests.compat.environment import Environment, environment
from tests.compat.record import Record
from tests.compat.small_site import OURS, assert_whole, built, hrefs, small_site
from tests.sites import Site

pytestmark = pytest.mark.compat


@pytest.mark.parametrize("place", ["before", "after"])
def test_minify_leaves_blocks_and_script_whole(
    tmp_path: Path, neighbours: Environment, record: Record, place: str
) -> None:
    record.neighbour("minify", "mkdocs-minify-plugin", neighbours, f"listed {place} `specs`, pages, script and style")
    script, style = "assets/mkdocs-specs/specs.js", "assets/mkdocs-specs/specs.css"
    every = {"minify_html": True, "minify_js": True, "minify_css": True, "js_files": [script], "css_files": [style]}
    plugins = [{"minify": every}]

    site = built(
        neighbours, small_site(tmp_path, plugins if place == "before" else [], [] if place == "before" else plugins)
    )

    assert_whole(site, without=(style,))
    risks = site.page("specs/risks.md")
    assert risks.unbalanced == []
    for href in (link.attributes["href"] for link in risks.root.all("link", rel="stylesheet")):
        assert (site.folder / "specs" / "risks" / href).is_file()


def test_print_site_has_every_spec_on_one_page(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("print-site", "mkdocs-print-site-plugin", neighbours, "listed last, as it asks")
    record.looks_at("works; of the links of the printed page, those to whole specifications were looked at")

    site = built(neighbours, small_site(tmp_path, after=["print-site"]))

    assert_whole(site, without=("print_page/index.html",))
    printed = site.page("print_page.md")
    for words in ("Gift cards", "Paper runs out", "It takes cards", "Sent once SPEC-0001 is done."):
        assert words in printed.content.text
    assert printed.content.all(class_="specs-badge")
    links = [link.attributes.get("href", "") for link in printed.content.all("a")]
    assert "#specs-0002-orders" in links
    assert "#specs-0002-orders" not in site.dead_links("print_page/index.html")


def test_redirects_lead_to_generated_pages(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("redirects", "mkdocs-redirects", neighbours, "from old pages to a spec and a generated page")
    maps = {"old.md": "specs/risks.md", "cards.md": "specs/0001-cards.md"}

    site = built(neighbours, small_site(tmp_path, [{"redirects": {"redirect_maps": maps}}]))

    assert_whole(site)
    assert "../specs/risks/" in site.pages["old/index.html"].html
    assert "../specs/0001-cards/" in site.pages["cards/index.html"].html


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_feed_may_cover_generated_pages(tmp_path: Path, neighbours: Environment, record: Record, place: str) -> None:
    record.neighbour("rss", "mkdocs-rss-plugin", neighbours, f"listed {place} `specs`, `match_path` covers all pages")
    dates = {"as_creation": "created", "as_update": "created", "datetime_format": "%Y-%m-%d"}
    plugins = [{"rss": {"match_path": ".*", "use_git": False, "date_from_meta": dates}}]

    site = built(
        neighbours, small_site(tmp_path, plugins if place == "before" else [], [] if place == "before" else plugins)
    )

    assert_whole(site)
    feed = json.loads((site.folder / "feed_json_created.json").read_text(encoding="utf-8"))
    addresses = {item["url"] for item in feed["items"]}
    assert {"https://example.org/specs/0001-cards/", "https://example.org/specs/0003-mail/"} <= addresses
    assert "https://example.org/specs/risks/" not in addresses


def test_dates_of_git_stand_on_specs(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    package = "mkdocs-git-revision-date-localized-plugin"
    record.neighbour("git-revision-date-localized", package, neighbours, "with dates of creation")
    root = small_site(tmp_path, after=[{"git-revision-date-localized": {"enable_creation_date": True}}])
    commit(root)

    site = built(neighbours, root)

    assert_whole(site)
    assert site.page("specs/0001-cards.md").root.all(class_="git-revision-date-localized-plugin")


def test_mike_publishes_versions(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("mike", "mike", neighbours, "two versions on a branch")
    root = small_site(tmp_path, after=["mike"])
    commit(root)
    git(root, "config", "user.name", "Team")
    git(root, "config", "user.email", "team@example.org")

    for version in ("1.0", "2.0"):
        ended = neighbours.run(root, "mike", "deploy", version)
        assert ended.code == 0, ended.output
    git(root, "worktree", "add", "--quiet", str(tmp_path / "published"), "gh-pages")

    for version in ("1.0", "2.0"):
        assert_whole(Site(tmp_path / "published" / version))


def test_techdocs_core_publishes_specs(tmp_path: Path, record: Record) -> None:
    env = environment("mkdocs-techdocs-core", "--editable", str(REPOSITORY))
    record.neighbour("techdocs-core", "mkdocs-techdocs-core", env, "Backstage's set of plugins, with its pins")

    site = built(env, small_site(tmp_path, theme=None, plugins=["techdocs-core", OURS]))

    assert_whole(site)
    assert (site.folder / "techdocs_metadata.json").is_file()
    assert "specs/0001-cards/" in hrefs(site.page("index.md"))
