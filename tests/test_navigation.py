"""The navigation of a site that says nothing of it: specs by status, and our pages in the order of their use."""

from pathlib import Path

import pytest

from tests.published import Node
from tests.sites import Site, a_site, a_spec, build, write

FILES: dict[str, str | bytes] = {
    "about.md": "# About\n",
    "specs/0001-login.md": a_spec(1, "Log in", risks=[{"risk": "Fire", "probability": "H", "impact": "H"}]),
    "specs/0002-cards.md": a_spec(2, "Cards"),
    "specs/0003-old.md": a_spec(3, "Old", status="Dropped"),
    "specs/more/0004-deep.md": a_spec(4, "Deep"),
    "specs/notes.md": "---\ntitle: Notes\n---\n# Notes\n",
}
TEMPLATE = """
$ref: mkdocs-specs:technical-specification
properties:
  status: {x-specs: {values: {Dropped: {state: withdrawn}}}}
"""
OPTIONS = {"templates": {"technical-specification": {"schema": "t.yaml", "paths": ["specs/**/0*.md"]}}}


def lines(site: Site, page: str = "index.md") -> list[str]:
    """The sidebar of Material as a reader sees it, an entry for each line, with dots for depth."""
    bar = site.page(page).root.one("nav", "md-nav--primary")
    return [entry for item in bar.children for entry in _entries(item, 0)]


def _entries(item: Node | str, depth: int) -> list[str]:
    if isinstance(item, str) or "md-nav--secondary" in item.classes:
        return []
    if item.tag == "li":
        label = next(node.shown for node in item if node.classes & {"md-nav__link", "md-nav__title"} and node.shown)
        inner = [entry for child in item.children for entry in _entries(child, depth + 1)]
        return ["." * depth + label, *inner]
    return [entry for child in item.children for entry in _entries(child, depth)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = a_site(tmp_path_factory.mktemp("nav"), FILES, OPTIONS, theme={"name": "material", "font": False})
    write(root, {"t.yaml": TEMPLATE})
    return build(root)


def test_specs_are_grouped_by_status_behind_the_generated_pages(site: Site) -> None:
    assert lines(site) == [
        "Home",
        "About",
        "Specs",
        ".Specifications",
        ".Risks",
        ".Templates",
        "..Template: Technical specification",
        ".Notes",
        ".More",
        "..Draft",
        "...Deep SPEC-0004",
        ".Draft",
        "..Log in SPEC-0001",
        "..Cards SPEC-0002",
        ".Dropped",
        "..Old SPEC-0003",
    ]


def test_one_can_page_through_the_site_in_that_order(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES, OPTIONS)
    write(root, {"t.yaml": TEMPLATE})

    built = build(root)

    forward = {
        path: node.attributes["href"]
        for path, page in built.pages.items()
        for node in page.root.all("a", rel="next")
        if "href" in node.attributes
    }
    assert forward["specs/more/0004-deep/index.html"] == "../../0001-login/"
    assert forward["specs/0001-login/index.html"] == "../0002-cards/"
    assert forward["specs/0002-cards/index.html"] == "../0003-old/"
    assert "specs/0003-old/index.html" not in forward


def test_a_navigation_of_the_author_is_left_alone(tmp_path: Path) -> None:
    nav = ["index.md", {"Ours": ["specs/0002-cards.md", "specs/0001-login.md"]}]
    theme = {"name": "material", "font": False}
    root = a_site(tmp_path, FILES, OPTIONS, theme=theme, nav=nav, validation={"nav": {"omitted_files": "ignore"}})
    write(root, {"t.yaml": TEMPLATE})

    built = build(root)

    assert lines(built) == ["Home", "Ours", ".Cards SPEC-0002", ".Log in SPEC-0001"]
