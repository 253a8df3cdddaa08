"""Plugins that arrange the navigation, beside ours."""

from pathlib import Path

import pytest

from tests.compat.environment import Environment
from tests.compat.record import Record
from tests.compat.small_site import assert_whole, built, small_site
from tests.sites import Site, a_spec, write

pytestmark = pytest.mark.compat


def nav_links(site: Site) -> list[str]:
    """Where the primary navigation of the home page leads, in its order."""
    page = site.page("index.md")
    [nav, *_] = [node for node in page.root.all("nav") if "md-nav--primary" in node.classes]
    links = (link.attributes["href"] for link in nav.all("a") if "md-nav__link" in link.classes)
    return list(dict.fromkeys(href for href in links if not href.startswith("#")))


def test_awesome_nav_arranges_our_pages_too(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("awesome-nav", "mkdocs-awesome-nav", neighbours, "`nav` names generated pages and a glob")
    order = "nav:\n  - index.md\n  - Risks: specs/risks.md\n  - All: specs/index.md\n  - specs/*\n"

    site = built(neighbours, small_site(tmp_path, ["awesome-nav"], files={".nav.yml": order}))

    assert_whole(site)
    assert nav_links(site)[:3] == [".", "specs/risks/", "specs/"]


def test_literate_nav_takes_a_folder_of_specs(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour(
        "literate-nav", "mkdocs-literate-nav", neighbours, "`SUMMARY.md` names the folder, `exclude_docs` names it"
    )
    summary = "- [Home](index.md)\n- [Specs](specs/)\n"

    site = built(
        neighbours, small_site(tmp_path, ["literate-nav"], files={"SUMMARY.md": summary}, exclude_docs="SUMMARY.md")
    )

    assert_whole(site)
    assert {"specs/risks/", "specs/0001-cards/", "specs/"} <= set(nav_links(site))


@pytest.mark.parametrize("is_first", [True, False], ids=["before", "after"])
def test_section_index_makes_our_index_the_page_of_its_section(
    tmp_path: Path, neighbours: Environment, record: Record, *, is_first: bool
) -> None:
    place = "before" if is_first else "after"
    record.neighbour("section-index", "mkdocs-section-index", neighbours, f"listed {place} `specs`")
    plugins = ["section-index"]

    site = built(neighbours, small_site(tmp_path, plugins if is_first else [], [] if is_first else plugins))

    assert_whole(site)
    assert "specs/" in nav_links(site)


def test_monorepo_brings_specs_of_other_sites(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("monorepo", "mkdocs-monorepo-plugin", neighbours, "a spec lies in an included site")
    root = small_site(
        tmp_path,
        ["monorepo"],
        nav=[
            {"Home": "index.md"},
            {"Specs": ["specs/index.md", "specs/0001-cards.md", "specs/0002-orders.md", "specs/0003-mail.md"]},
            {"Post": "!include ./post/mkdocs.yml"},
        ],
        plugins=[
            "search",
            "monorepo",
            {"specs": {"today": "2026-11-22", "templates": {"technical-specification": {"paths": ["**/specs/*.md"]}}}},
        ],
    )
    write(
        root / "post",
        {
            "mkdocs.yml": "site_name: post\nnav:\n  - Stamps: specs/stamps.md\n",
            "docs/specs/stamps.md": a_spec(4, "Stamps", "\nSee SPEC-0001.\n", depends_on=["SPEC-0002"]),
        },
    )

    site = built(neighbours, root)

    assert_whole(site)
    assert "Stamps" in site.page("specs/0002-orders.md").under["Referenced by", ""]
    assert "Stamps" in site.page("specs/index.md").content.shown
