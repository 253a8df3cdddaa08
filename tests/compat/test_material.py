"""The plugins that Material brings, beside ours."""

import shutil
from pathlib import Path

import pytest

from tests.compat.environment import Environment
from tests.compat.record import Record
from tests.compat.small_site import FILES, assert_whole, built, hrefs, small_site

pytestmark = pytest.mark.compat

MATERIAL = "mkdocs-material"


def test_meta_gives_specs_what_their_folder_says(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("material/meta", MATERIAL, neighbours, "`.meta.yml` gives page keys to all specs")
    meta = "description: Of the team\nhide: [toc]\nauthor: Nobody\n"

    site = built(neighbours, small_site(tmp_path, ["meta"], files={"specs/.meta.yml": meta}))

    assert_whole(site)
    cards = site.page("specs/0001-cards.md")
    assert cards.meta("description") == "Of the team"
    assert "Platform team" in cards.content.shown


def test_tags_list_specs(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("material/tags", MATERIAL, neighbours, "a spec has tags, a page lists them")
    spec = FILES["specs/0003-mail.md"].replace("status: Draft\n", "status: Draft\ntags: [post]\n")
    files = {"specs/0003-mail.md": spec, "tags.md": "# Tags\n\n<!-- material/tags -->\n"}

    site = built(neighbours, small_site(tmp_path, ["tags"], files=files))

    assert_whole(site)
    assert "../specs/0003-mail/" in hrefs(site.page("tags.md"))
    assert "../../tags/#tag:post" in site.page("specs/0003-mail.md").links


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_post_of_the_blog_names_specs(tmp_path: Path, neighbours: Environment, record: Record, place: str) -> None:
    record.neighbour("material/blog", MATERIAL, neighbours, f"listed {place} `specs`, a post names a spec")
    post = (
        "---\ndate: 2026-11-20\n---\n\n# Cards are here\n\n[[SPEC-0001]] is done.\n\n<!-- more -->\n\nSPEC-0003 too.\n"
    )
    plugins = ["blog"]
    root = small_site(
        tmp_path,
        plugins if place == "before" else [],
        [] if place == "before" else plugins,
        files={"blog/index.md": "# Blog\n", "blog/posts/cards.md": post},
    )

    site = built(neighbours, root)

    assert_whole(site)
    written = site.page("blog/2026/11/20/cards-are-here.md")
    assert {f"{'../' * 5}specs/0001-cards/", f"{'../' * 5}specs/0003-mail/"} <= hrefs(written)
    assert "../specs/0001-cards/" in hrefs(site.page("blog/index.md"))
    assert "Cards are here" in site.page("specs/0003-mail.md").under["Referenced by", ""]


def test_a_site_works_offline(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("material/offline", MATERIAL, neighbours, "addresses end in `.html`")

    site = built(neighbours, small_site(tmp_path, after=["offline"]))

    assert_whole(site, ending=".html")
    assert (site.folder / "search" / "search_index.js").is_file()


def test_privacy_finds_nothing_to_fetch(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("material/privacy", MATERIAL, neighbours, "but for Mermaid, which Material itself fetches")
    plugins = [{"privacy": {"assets_exclude": ["unpkg.com/mermaid*"]}}]

    site = built(neighbours, small_site(tmp_path, after=plugins))

    assert_whole(site)
    assert not (site.folder / "assets" / "external").exists()


def test_social_draws_a_card_for_every_page(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("material/social", MATERIAL, neighbours, "with a font of its own instead of Google's")
    [package] = (neighbours.folder / "lib").glob("python*/site-packages/font_roboto/files")
    fonts = tmp_path / ".cache" / "plugin" / "social" / "fonts" / "Roboto"
    fonts.mkdir(parents=True)
    for style in ("Regular", "Bold"):
        shutil.copy(package / f"Roboto-{style}.ttf", fonts / f"{style}.ttf")

    site = built(neighbours, small_site(tmp_path, after=["social"]))

    assert_whole(site)
    for name in ("index", "specs/0001-cards", "specs/index", "specs/risks"):
        assert (site.folder / "assets" / "images" / "social" / f"{name}.png").is_file()
    [image] = site.page("specs/risks.md").root.all("meta", property="og:image")
    assert image.attributes["content"] == "https://example.org/assets/images/social/specs/risks.png"
