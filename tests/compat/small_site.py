"""One small site for every neighbour: three specs that name each other, and an ordinary page that names them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.compat.environment import Environment
from tests.published import Page
from tests.sites import TODAY, Run, Site, a_spec, write

HOME = """\
# Home

Start with [[SPEC-0001]] and SPEC-0002.

<!-- specs:risks -->
"""
CARDS = """
## Background & Context

Orders are paid as [[SPEC-0002#FR-1]] says, and [orders](0002-orders.md) has the rest.
"""
FILES: Mapping[str, str] = {
    "index.md": HOME,
    "specs/0001-cards.md": a_spec(
        1,
        "Gift cards",
        CARDS,
        depends_on=["SPEC-0002"],
        risks=[{"id": "R-1", "risk": "Paper runs out", "probability": "H", "impact": "H"}],
        changelog=[{"version": "1.0", "date": "2026-11-01", "changes": "First draft"}],
    ),
    "specs/0002-orders.md": a_spec(
        2,
        "Orders",
        requirements={"functional": [{"id": "FR-1", "requirement": "It takes cards", "priority": "Must Have"}]},
    ),
    "specs/0003-mail.md": a_spec(3, "Mail", "\nSent once SPEC-0001 is done.\n", related=["SPEC-0001"]),
}
OURS: Mapping[str, Any] = {"specs": {"today": TODAY}}
THEME: Mapping[str, Any] = {"name": "material", "font": False}
BESIDE = ("specs/specs.json", "specs/risks.csv", "specs/badges/SPEC-0001.svg", "assets/mkdocs-specs/specs.css")
GENERATED = ("specs/index.md", "specs/risks.md", "specs/requirements.md", "specs/changes.md")


def small_site(
    root: Path,
    before: Sequence[object] = (),
    after: Sequence[object] = (),
    files: Mapping[str, str] | None = None,
    **config: object,
) -> Path:
    """Write the site with the plugins that stand before and after ours, more files, and options of MkDocs."""
    plugins = ["search", *before, OURS, *after]
    given = {"site_name": "Team", "site_url": "https://example.org/", "theme": THEME, "plugins": plugins, **config}
    written = {key: value for key, value in given.items() if value is not None}
    write(root, {"mkdocs.yml": yaml.safe_dump(written, sort_keys=False)})
    write(root / "docs", {**FILES, **(files or {})})
    return root


def build(env: Environment, root: Path, command: str = "mkdocs", **variables: str) -> Run:
    """Build the site with `--strict`."""
    return env.run(root, command, "build", "--strict", **variables)


def built(env: Environment, root: Path, command: str = "mkdocs", **variables: str) -> Site:
    """Build the site, and make sure that nobody complained."""
    ended = build(env, root, command, **variables)
    assert ended.code == 0, ended.output
    return Site(root / "site")


def hrefs(page: Page) -> set[str]:
    """Where the links of the content lead."""
    return {link.attributes["href"] for link in page.content.all("a") if "href" in link.attributes}


def entries(site: Site) -> dict[str, str]:
    """The entries of the search, by their place."""
    index = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: entry["text"] for entry in index["docs"]}


def assert_whole(
    site: Site,
    *,
    under: str = "",
    ending: str = "/",
    has_search: bool = True,
    without: tuple[str, ...] = (),
) -> None:
    """Assert that all that the plugin makes of the small site is there, below a folder of the built site.

    `without` names files that another plugin moves, and pages whose links it rewrites.
    """
    for path in BESIDE:
        if path in without or (under and path.startswith("assets")):
            continue
        assert (site.folder / under / path).is_file(), path
    for path in GENERATED:
        assert site.page(f"{under}{path}").content.all(class_="specs-badge") or "risks" not in path, path
    _assert_links(site, under, ending)
    checked = [path for path in site.pages if path not in ("404.html", *without)]
    dead = {path: found for path in checked if (found := site.dead_links(path))}
    assert dead == {}
    if has_search:
        texts = entries(site)
        assert any(f"{under}specs/0001-cards{ending}" in place for place in texts)
        assert any("Paper runs out" in text for place, text in texts.items() if f"{under}specs/risks" in place)


def _assert_links(site: Site, under: str, ending: str) -> None:
    """Assert that the links lead both ways, that badges show, and that the marker has become a register."""
    home, cards, orders = (
        site.page(f"{under}{path}") for path in ("index.md", "specs/0001-cards.md", "specs/0002-orders.md")
    )
    up = "../" if ending == "/" else ""
    assert {f"specs/0001-cards{ending}", f"specs/0002-orders{ending}"} <= hrefs(home)
    assert "Paper runs out" in home.content.text
    assert {f"{up}0002-orders{ending}#fr-1", f"{up}0002-orders{ending}"} <= hrefs(cards)
    assert cards.content.all(class_="specs-badge")[0].shown == "Draft"
    assert f"{up}0001-cards{ending}" in hrefs(orders)
    assert "Gift cards" in orders.under["Referenced by", ""]
    assert "Home" in orders.under["Referenced by", ""]
