"""Pages that the plugin makes are those that MkDocs would have made: their titles, and what is said of them."""

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.sites import a_site, a_spec, build, write

FILES: dict[str, str | bytes] = {
    "guide.md": "# The guide\n",
    "left-out.md": "# Left out\n",
    "specs/0001.md": a_spec(1, "Gift cards"),
    "specs/0002.md": a_spec(2, "Vouchers"),
}
NAV = [
    {"Start": "index.md"},
    {"Ways": [{"How we work": "./guide.md"}, {"Cards": "specs/0001.md"}, {"Cards once more": "specs/0001.md"}]},
    "specs/0002.md",
]
LATE_NAV = """from mkdocs.plugins import event_priority


@event_priority(-100)
def on_files(files, config):
    config.nav = [{"Late": "guide.md"}, "index.md"]
    return files
"""
OWN_PAGE = """from mkdocs.structure.pages import Page


class Own(Page):
    def read_source(self, config):
        self.markdown, self.meta = "It is their own.", {}


def on_files(files, config):
    Own("Theirs", files.get_file_from_path("guide.md"), config)
    return files
"""


def menu(root: Path) -> str:
    """The navigation of the start page as text."""
    page = build(root).page("index.md")
    return " ".join(page.root.one("div", "navbar").shown.split())


def test_a_page_is_called_what_the_nav_calls_it_first(tmp_path: Path) -> None:
    shown = menu(a_site(tmp_path, FILES, nav=NAV))

    assert "Start" in shown
    assert "How we work" in shown
    assert "The guide" not in shown
    assert shown.count("Cards") >= 1
    assert "Cards once more" not in shown
    assert "Vouchers" in shown


def test_a_nav_that_a_plugin_sets_last_counts_too(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES, hooks=["late.py"])
    write(root, {"late.py": LATE_NAV})

    shown = menu(root)

    assert "Late" in shown
    assert "The guide" not in shown


def test_a_page_that_another_plugin_has_made_stays(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES, hooks=["own.py"])
    write(root, {"own.py": OWN_PAGE})

    assert "It is their own." in build(root).page("guide.md").content.shown


def test_mkdocs_says_which_pages_a_nav_leaves_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = a_site(tmp_path, FILES, nav=NAV)
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)

    with caplog.at_level(logging.INFO):
        mkdocs_build(config)

    [said] = [text for text in caplog.messages if "not included" in text]
    assert said.splitlines()[1:] == ["  - left-out.md"]


def test_a_page_in_no_nav_and_one_in_a_nav_are_both_ours(tmp_path: Path) -> None:
    root = a_site(tmp_path, {**FILES, "specs/0003.md": "---\nid: SPEC-0003\ntitle: a: b\n---\n"}, nav=["index.md"])
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)

    mkdocs_build(config, serve_url="http://127.0.0.1:8000/")

    shown = (root / "site/specs/0003/index.html").read_text(encoding="utf-8")
    assert "specs-errors" in shown
    assert "title: a: b" not in shown.replace("<span", "").split("specs-errors")[0]
