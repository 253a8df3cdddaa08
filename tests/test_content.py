"""The HTML of pages is held packed, and nobody who asks for it can tell."""

from pathlib import Path

import pytest

from mkdocs_specs.host_content import Held, Shelf
from tests.sites import a_site, a_spec, build

HOOK = """
def on_env(env, config, files, **_):
    for file in files.documentation_pages():
        file.page.content += f"<p>Seen {file.page.title}</p>"


def on_post_build(config, **_):
    for page in SEEN:
        assert f"<p>Seen {page.title}</p>" in page.content, page


SEEN = []


def on_post_page(output, page, **_):
    assert page.content in output, page
    SEEN.append(page)
"""


@pytest.mark.parametrize("is_packing", [True, False])
def test_each_page_keeps_its_own_whichever_was_asked_for_last(*, is_packing: bool) -> None:
    shelf, first, second = Shelf(is_packing=is_packing), Held(), Held()
    assert shelf.html(first) is None
    shelf.set(first, "<p>\ud800 é 1</p>")
    shelf.set(second, "<p>2</p>")
    assert (shelf.html(first), shelf.html(second)) == ("<p>\ud800 é 1</p>", "<p>2</p>")
    shelf.set(first, "<p>3</p>")
    assert (shelf.html(second), shelf.html(first)) == ("<p>2</p>", "<p>3</p>")
    shelf.set(first, None)
    assert (shelf.html(second), shelf.html(first)) == ("<p>2</p>", None)


def test_what_lies_long_takes_a_sixth() -> None:
    shelf, first = Shelf(), Held()
    shelf.set(first, "<tr><td>ä</td></tr>" * 1000)
    shelf.set(Held(), "")
    assert first.packed is not None
    assert len(first.packed) < 20 * 1000 / 6


def test_a_plugin_may_change_all_pages_at_once_and_see_them_afterwards(tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    root = a_site(tmp_path, {"specs/1.md": a_spec(1), "specs/2.md": a_spec(2)}, hooks=["hook.py"])
    built = build(root)
    assert "<p>Seen " in built.page("specs/1.md").html
    assert "<p>Seen " in built.page("specs/2.md").html
