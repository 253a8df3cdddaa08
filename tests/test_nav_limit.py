"""The sidebar of a site with more specs than `nav_limit`: groups, and the neighbours of the page that is shown."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from tests.published import Node
from tests.sites import TODAY, Site, a_site, a_spec, build, mkdocs, text_of, write

MATERIAL = {"name": "material", "font": False}
THEMES = [MATERIAL, "mkdocs", "readthedocs"]
FEATURES = [f"navigation.{name}" for name in ("tabs", "sections", "prune", "indexes", "instant", "path", "top")]
STATUS = {11: "Shelved", 12: "Shelved"}
SPECS = {f"specs/{number:04}-a.md": a_spec(number, status=STATUS.get(number, "Draft")) for number in range(1, 21)}
FLAT: dict[str, str | bytes] = {"about.md": "# About\n", **SPECS}
NESTED: dict[str, str | bytes] = {
    "about.md": "# About\n",
    "specs/notes/index.md": "# Notes\n",
    "specs/notes/0001-a.md": a_spec(1),
    "specs/notes/0002-a.md": a_spec(2, status="Shelved"),
    "specs/pay/0003-a.md": a_spec(3),
    "specs/pay/0004-a.md": a_spec(4, status="Shelved"),
    "specs/pay/deep/0005-a.md": a_spec(5),
}
TEMPLATE = """
$ref: mkdocs-specs:technical-specification
properties:
  status: {x-specs: {values: {Shelved: {state: withdrawn}}}}
"""
OWN = {"templates": {"technical-specification": {"schema": "t.yaml", "paths": ["specs/**/0*.md"]}}}
LOOSE = {f"notes/{number:02}.md": text_of({"title": f"Note {number}"}) for number in range(1, 15)}
TOP = ["Home", "About", "Specs", ".Specifications", ".Templates", "..Template: Technical specification"]


def a_built(root: Path, files: Mapping[str, str | bytes] = FLAT, limit: int = 3, **config: object) -> Site:
    """Build a site with a limit, where every message is an error."""
    write(root, {"t.yaml": TEMPLATE})
    options = {"today": TODAY, "nav_limit": limit, **OWN}
    return build(a_site(root, files, None, plugins=["search", {"specs": options}], **config))


def lines(site: Site, path: str) -> list[str]:
    """The sidebar of a page in any of the themes, an entry for each line, with dots for depth."""
    root = site.page(path).root
    bars: list[Node] = [
        *root.all("nav", "md-nav--primary"),
        *root.all("div", "wy-menu"),
        *root.all("div", "navbar-collapse"),
    ]
    return [entry for item in bars[0].children for entry in _entries(item, 0)]


def _entries(item: Node | str, depth: int) -> list[str]:
    if isinstance(item, str) or item.classes & {"md-nav--secondary", "ms-md-auto"}:
        return []
    if item.tag == "p":
        return [item.shown]
    if item.tag == "li":
        found = [node.shown for node in item if node.tag in ("a", "label", "button") and node.shown]
        inner = [entry for child in item.children for entry in _entries(child, depth + 1)]
        return ["." * depth + found[0].split(" SPEC-")[0], *inner] if found else inner
    return [entry for child in item.children for entry in _entries(child, depth)]


def named(numbers: Iterable[int]) -> list[str]:
    """The entries of some specs in a group of the sidebar."""
    return [f"..Spec {number}" for number in numbers]


def outside(node: Node) -> list[tuple[str, dict[str, str]]]:
    """Every element of a page but those of the sidebar."""
    if node.classes & {"md-nav--primary", "wy-menu"} or (
        "navbar-nav" in node.classes and "ms-md-auto" not in node.classes
    ):
        return []
    inner = [found for child in node.children if isinstance(child, Node) for found in outside(child)]
    return [(node.tag, node.attributes), *inner]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return a_built(tmp_path_factory.mktemp("limit"), theme=MATERIAL)


@pytest.mark.parametrize("path", ["index.md", "about.md", "specs/index.md", "404.md"])
def test_a_page_that_is_no_spec_shows_the_groups(site: Site, path: str) -> None:
    assert lines(site, path) == [*TOP, ".Draft", ".Shelved"]


def test_a_group_leads_to_its_first_spec(site: Site) -> None:
    links = site.page("about.md").root.one("nav", "md-nav--primary").all("a")

    found = {link.shown: link.attributes["href"] for link in links}
    assert (found["Draft"], found["Shelved"]) == ("../specs/0001-a/", "../specs/0011-a/")


@pytest.mark.parametrize(
    ("path", "neighbours"),
    [
        ("specs/0001-a.md", [*range(1, 11), 13]),
        ("specs/0010-a.md", [*range(5, 11), *range(13, 18)]),
        ("specs/0020-a.md", [*range(8, 11), *range(13, 21)]),
    ],
)
def test_a_spec_shows_its_group_with_its_neighbours_and_a_link_to_the_rest(
    site: Site, path: str, neighbours: list[int]
) -> None:
    assert lines(site, path) == [*TOP, ".Draft", *named(neighbours), "..All specifications", ".Shelved"]
    [rest] = [link for link in site.page(path).root.all("a", "md-nav__link") if link.shown == "All specifications"]
    assert rest.attributes["href"] == "../"


def test_a_small_group_is_shown_whole(site: Site) -> None:
    assert lines(site, "specs/0012-a.md") == [*TOP, ".Draft", ".Shelved", *named([11, 12])]


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_every_theme_marks_where_the_page_stands(tmp_path: Path, theme: object) -> None:
    site = a_built(tmp_path, theme=theme, use_directory_urls=False)

    for path in SPECS:
        bar = [entry.lstrip(".") for entry in lines(site, path)]
        assert f"Spec {int(path[6:10])}" in bar
        assert bar.index("Draft") < bar.index("Shelved")
        assert len(bar) <= len(TOP) + 14
    assert not [link for path in site.pages for link in site.dead_links(path)]


def test_each_folder_has_its_groups_and_one_of_nothing_but_specs_is_a_single_link(tmp_path: Path) -> None:
    site = a_built(tmp_path, NESTED, theme=MATERIAL)

    notes = [".Notes", "..Notes", "..Draft", "..Shelved"]
    assert lines(site, "index.md") == [*TOP, *notes, ".Pay"]
    assert lines(site, "specs/notes/0002-a.md") == [*TOP, *notes, "...Spec 2", ".Pay"]
    assert lines(site, "specs/pay/0004-a.md") == [*TOP, *notes, ".Pay", "..Deep", "..Draft", "..Shelved", "...Spec 4"]
    deep = [".Pay", "..Deep", "...Draft", "....Spec 5", "..Draft", "..Shelved"]
    assert lines(site, "specs/pay/deep/0005-a.md") == [*TOP, *notes, *deep]


def test_specs_without_a_status_beside_other_pages_are_shown_around_the_page_or_from_the_first(tmp_path: Path) -> None:
    write(tmp_path, {"note.yaml": "properties: {title: {type: string}}\n"})
    options = {"templates": {"note": {"schema": "note.yaml", "paths": ["notes/*.md"]}}, "nav_limit": 3}
    root = a_site(tmp_path, {"notes/index.md": "# About\n", **LOOSE}, options, theme=MATERIAL)

    site = build(root)

    def notes(path: str) -> list[str]:
        return [line for line in lines(site, path) if line.startswith((".Note", ".All"))]

    assert notes("index.md") == [*(f".Note {number}" for number in range(1, 12)), ".All specifications"]
    assert notes("notes/14.md") == [*(f".Note {number}" for number in range(4, 15)), ".All specifications"]


@pytest.mark.parametrize("features", [FEATURES, FEATURES[:1], FEATURES[1:2], FEATURES[2:4], ["navigation.expand"]])
def test_the_features_of_material_get_along_with_it(tmp_path: Path, features: list[str]) -> None:
    theme = {**MATERIAL, "features": features}

    site = a_built(tmp_path, NESTED, theme=theme, site_url="https://example.org/")

    for path in NESTED:
        assert len(site.page(path).root.one("nav", "md-nav--primary").all("a", "md-nav__link--active")) == 1
    assert not [link for path in site.pages for link in site.dead_links(path) if path != "404.html"]


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_all_around_the_sidebar_stays_as_it_is(tmp_path: Path, theme: object) -> None:
    theme = {**MATERIAL, "features": ["navigation.path", "navigation.footer"]} if theme == MATERIAL else theme

    short, whole = (a_built(tmp_path / str(limit), limit=limit, theme=theme) for limit in (3, 99))

    assert short.pages.keys() == whole.pages.keys()
    for path, page in short.pages.items():
        assert outside(page.root) == outside(whole.pages[path].root)
    assert (short.folder / "search/search_index.json").read_bytes() == (
        whole.folder / "search/search_index.json"
    ).read_bytes()


def test_a_site_within_the_limit_shows_every_spec(tmp_path: Path) -> None:
    within, without = (a_built(tmp_path / str(limit), limit=limit, theme=MATERIAL) for limit in (20, 100))

    assert {path: page.html for path, page in within.pages.items()} == {
        path: page.html for path, page in without.pages.items()
    }
    shelved = [".Shelved", *named([11, 12])]
    assert lines(within, "about.md") == [*TOP, ".Draft", *named([*range(1, 11), *range(13, 21)]), *shelved]


def test_a_hundred_specs_are_shown_and_one_more_is_not(tmp_path: Path) -> None:
    hundred = {f"specs/{number:04}-a.md": a_spec(number) for number in range(1, 101)}

    sites = [
        build(a_site(tmp_path / str(len(files)), files)) for files in (hundred, hundred | {"specs/x.md": a_spec(101)})
    ]

    assert [len([line for line in lines(site, "index.md") if line.startswith("..Spec ")]) for site in sites] == [100, 0]


def test_no_limit_at_all_is_a_limit_of_nothing(tmp_path: Path) -> None:
    site = a_built(tmp_path, {"specs/0001-a.md": a_spec(1)}, limit=0)

    assert lines(site, "index.md")[-1] == ".Draft"


def test_a_navigation_of_the_author_is_never_shortened(tmp_path: Path) -> None:
    nav = ["index.md", "about.md", {"Ours": list(SPECS)}]

    site = a_built(tmp_path, theme=MATERIAL, nav=nav)

    every = [f".Spec {number}" for number in range(1, 21)]
    assert lines(site, "specs/0001-a.md") == ["Home", "About", "Ours", *every]


@pytest.mark.parametrize("more", [[], ["--strict"], ["--quiet", "--strict"]])
def test_mkdocs_has_nothing_to_say_of_what_is_left_out(tmp_path: Path, more: list[str]) -> None:
    write(tmp_path, {"t.yaml": TEMPLATE})

    ended = mkdocs(a_site(tmp_path, FLAT, {**OWN, "nav_limit": 3}, theme=MATERIAL), "build", *more)

    assert ended.code == 0
    assert "nav" not in ended.output
    assert "WARNING" not in ended.output
