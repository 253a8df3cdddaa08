"""A site in two languages beside ours: files with a suffix, and folders, for each language."""

from pathlib import Path

import pytest

from tests.compat.environment import Environment
from tests.compat.record import Record
from tests.compat.small_site import FILES, assert_whole, built, hrefs, small_site

pytestmark = pytest.mark.compat

LANGUAGES = [
    {"locale": "en", "name": "English", "default": True, "build": True},
    {"locale": "de", "name": "Deutsch", "build": True},
]
GERMAN = FILES["specs/0001-cards.md"].replace("title: Gift cards", "title: Gift cards auf Deutsch")


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_spec_may_have_a_file_for_each_language(
    tmp_path: Path, neighbours: Environment, record: Record, place: str
) -> None:
    how = f"listed {place} `specs`, a spec is translated in a file with a suffix"
    record.neighbour("i18n", "mkdocs-static-i18n", neighbours, how)
    record.looks_at("works in both languages; the search was looked at in the default one")
    plugins = [{"i18n": {"docs_structure": "suffix", "languages": LANGUAGES}}]
    root = small_site(
        tmp_path,
        plugins if place == "before" else [],
        [] if place == "before" else plugins,
        files={"specs/0001-cards.de.md": GERMAN},
    )

    site = built(neighbours, root)

    assert_whole(site)
    assert_whole(site, under="de/", has_search=False)
    assert site.pages["specs/0001-cards/index.html"].title == "Gift cards"
    assert site.pages["de/specs/0001-cards/index.html"].title == "Gift cards auf Deutsch"
    assert "auf Deutsch" in site.page("de/specs/index.md").content.shown
    assert "auf Deutsch" not in site.page("specs/index.md").content.shown


def test_a_language_may_have_a_folder(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("i18n", "mkdocs-static-i18n", neighbours, "a folder for each language")
    record.looks_at("works in the default language; of the other a title, the index and a link were looked at")
    templates = {"technical-specification": {"paths": ["*/specs/**/*.md"]}}
    root = small_site(
        tmp_path,
        plugins=[
            "search",
            {"i18n": {"docs_structure": "folder", "languages": LANGUAGES}},
            {"specs": {"today": "2026-11-22", "templates": templates}},
        ],
        files={f"en/{path}": text for path, text in FILES.items()} | {"de/specs/0001-cards.md": GERMAN},
    )
    for path in FILES:
        (root / "docs" / path).unlink()

    site = built(neighbours, root)

    assert_whole(site)
    assert site.pages["de/specs/0001-cards/index.html"].title == "Gift cards auf Deutsch"
    assert "auf Deutsch" in site.page("de/specs/index.md").content.shown
    assert "../0002-orders/#fr-1" in hrefs(site.page("de/specs/0001-cards.md"))
