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


@pytest.mark.parametrize("shelf", [Shelf(), Shelf(room=0), Shelf(room=12), Shelf(is_packing=False)])
def test_each_page_keeps_its_own_whichever_was_asked_for_last(shelf: Shelf) -> None:
    first, second = Held(), Held()
    assert shelf.html(first) is None
    shelf.set(first, "<p>\ud800 é 1</p>")
    shelf.set(second, "<p>2</p>")
    assert (shelf.html(first), shelf.html(second)) == ("<p>\ud800 é 1</p>", "<p>2</p>")
    shelf.set(first, "<p>3</p>")
    assert (shelf.html(second), shelf.html(first)) == ("<p>2</p>", "<p>3</p>")
    shelf.set(first, None)
    assert (shelf.html(second), shelf.html(first)) == ("<p>2</p>", None)


def test_what_lies_long_takes_a_byte_for_most_characters_and_less_where_there_is_no_room() -> None:
    page = "<tr><td>→</td></tr>" * 1000
    shelf, held = Shelf(room=50_000), [Held(), Held(), Held()]
    for one in held:
        shelf.set(one, page)
    shelf.set(Held(), "")
    assert [len(one.packed or b"") for one in held[:2]] == [21_000, 21_000]
    assert 0 < len(held[2].packed or b"") < 21_000 / 12
    assert all(shelf.html(one) == page for one in held)


def test_a_page_that_grows_or_goes_makes_room_for_others() -> None:
    shelf, first, second = Shelf(room=100), Held(), Held()
    for length in (60, 90, 20, 100):
        shelf.set(first, "a" * length)
        shelf.set(second, None)
        assert not first.is_pressed, length
    shelf.set(first, None)
    shelf.set(second, "a" * 100)
    assert shelf.html(first) is None
    assert not second.is_pressed


def test_a_plugin_may_change_all_pages_at_once_and_see_them_afterwards(tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    root = a_site(tmp_path, {"specs/1.md": a_spec(1), "specs/2.md": a_spec(2)}, hooks=["hook.py"])
    built = build(root)
    assert "<p>Seen " in built.page("specs/1.md").html
    assert "<p>Seen " in built.page("specs/2.md").html


def test_a_page_tells_whether_it_was_given_what_was_awaited_and_nothing_since() -> None:
    shelf, held, html = Shelf(), Held(), "<p>1</p>"
    held.awaited = html
    shelf.set(held, html)
    shelf.set(Held(), "<p>2</p>")
    assert (shelf.html(held), held.is_as_awaited) == (html, True)
    shelf.set(held, html)
    assert not held.is_as_awaited
    held.awaited = html
    shelf.set(held, "<p>3</p>")
    assert not held.is_as_awaited


def test_a_page_that_is_shortened_for_a_moment_is_packed_only_once() -> None:
    shelf, held = Shelf(), Held()
    shelf.set(held, "<p>whole</p>")
    shelf.set(Held(), "<p>2</p>")
    packed, whole = held.packed, shelf.html(held)
    shelf.set(held, "whole")
    shelf.set(held, whole)
    shelf.set(Held(), "<p>3</p>")
    assert held.packed is packed
