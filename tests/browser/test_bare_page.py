"""The script on a page of no theme: groups of rows, several filter bars, a strict site, and a file on a disk."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from mkdocs_specs.views import FilterBar, FilterChip, Group, Row, Select, Table, filter_bar, grid
from mkdocs_specs.words import ENGLISH
from tests.browser.browsing import serving

ASSETS = files("mkdocs_specs").joinpath("assets")
STRICT = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'; img-src 'self' data:\">"
"""Neither scripts nor styles in the page; the icons are images in the stylesheet."""
ROLES = """() => [...document.querySelectorAll("#one, #one *")].filter(one => one.role).map(one => one.role)"""
LINK = '<a href="?level=high#two" id="more">+3</a>'
CHIPS = [FilterChip("level", level, level.title(), {"data_level": level}) for level in ("high", "low")]
SPECS = [("SPEC-0001", "SPEC-0001 Gift cards"), ("SPEC-0002", "SPEC-0002 Wallets")]


def a_row(name: str, level: str, spec: str, days: str) -> Row:
    return Row([name, days], marks={"data_level": level, "data_spec": spec}, ranks={1: days} if not days else {})


ROWS: list[Row | Group] = [
    Group("Gift cards"),
    a_row("Öl", "high", "SPEC-0001", "10 days"),
    a_row("Apfel", "low", "SPEC-0001", "9 days"),
    a_row("Zebra", "low", "SPEC-0001", ""),
    Group("Wallets"),
    a_row("Oma", "low", "SPEC-0002", "2 days"),
    a_row("Ast", "low", "SPEC-0002", "30 days"),
]


def block(table_id: str) -> str:
    """A filter bar and its table, whose rows stand in two groups."""
    bar = FilterBar(table_id, f"Filter {table_id}", CHIPS, [Select("spec", "Spec", SPECS)])
    table = Table(("Name", "Days"), ROWS, table_id, id=table_id, is_sortable=True)
    return filter_bar(bar, ENGLISH) + grid(table, ENGLISH)


def a_page(*blocks: str, scripts: int = 1) -> str:
    """A page that forbids all that stands in it but text."""
    script = '<script src="specs.js" defer></script>' * scripts
    head = f'<meta charset="utf-8">{STRICT}<link rel="icon" href="specs.css"><link rel="stylesheet" href="specs.css">'
    return f'<!doctype html><html lang="de_DE"><head>{head}{script}</head><body>{"".join(blocks)}</body></html>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some pages beside the assets."""
    found = tmp_path_factory.mktemp("bare")
    for name in ("specs.js", "specs.css"):
        (found / name).write_bytes(ASSETS.joinpath(name).read_bytes())
    pages = {
        "one": a_page(block("one")),
        "two": a_page(f'<p class="specs-legend">{LINK}</p>', block("one"), block("two")),
        "twice": a_page(block("one"), scripts=2),
        "words": a_page(block("one").replace(escape(ENGLISH.showing), "{shown} von {total}")),
        "lost": a_page(block("one").replace('id="one"', 'id="other"')),
    }
    for name, html in pages.items():
        (found / f"{name}.html").write_text(html, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where they are served."""
    with serving(folder) as found:
        yield found


def shown(page: Page, table_id: str = "one") -> list[str]:
    """The first cell of each row to be seen."""
    return page.locator(f"#{table_id} tbody tr:visible > :first-child").all_inner_texts()


def bar(page: Page, table_id: str = "one") -> Locator:
    return page.locator(f"form[data-filter={table_id}]")


def choose(page: Page, label: str, table_id: str = "one") -> None:
    bar(page, table_id).locator("label", has_text=label).click()


def sort_by(page: Page, label: str) -> None:
    page.locator("#one").get_by_role("button", name=label).click()


def test_rows_are_sorted_within_their_group_by_the_rules_of_the_language(page: Page, address: str) -> None:
    page.goto(f"{address}one.html")

    sort_by(page, "Name")
    assert shown(page) == ["Gift cards", "Apfel", "Öl", "Zebra", "Wallets", "Ast", "Oma"]

    sort_by(page, "Name")
    assert shown(page) == ["Gift cards", "Zebra", "Öl", "Apfel", "Wallets", "Oma", "Ast"]


def test_numbers_are_sorted_as_numbers_and_nothing_comes_last(page: Page, address: str) -> None:
    page.goto(f"{address}one.html")

    sort_by(page, "Days")
    assert shown(page) == ["Gift cards", "Apfel", "Öl", "Zebra", "Wallets", "Oma", "Ast"]

    sort_by(page, "Days")
    assert shown(page) == ["Gift cards", "Öl", "Apfel", "Zebra", "Wallets", "Ast", "Oma"]


def test_a_table_drawn_as_cards_is_a_table_to_every_screen_reader(page: Page, address: str) -> None:
    page.goto(f"{address}one.html")
    page.set_viewport_size({"width": 390, "height": 900})

    row = ["row", "rowheader", "cell"]
    body = ["rowgroup", "row", "rowheader"]
    head = ["rowgroup", "row", "columnheader", "columnheader"]
    assert page.evaluate(ROLES) == ["table", *head, *body, *row * 3, *body, *row * 2]


def test_a_group_without_rows_to_be_seen_is_hidden_with_them(page: Page, address: str) -> None:
    page.goto(f"{address}one.html")
    choose(page, "High")

    assert shown(page) == ["Gift cards", "Öl"]
    expect(bar(page).locator("output")).to_have_text("Showing 1 of 5 · High")

    sort_by(page, "Name")
    bar(page).get_by_role("button", name="Reset").click()

    expect(bar(page).locator("output")).to_have_text("Showing 5 of 5")
    assert len(shown(page)) == 7


def test_two_bars_keep_their_filters_apart(page: Page, address: str) -> None:
    page.goto(f"{address}two.html")
    choose(page, "High", "one")
    choose(page, "Low", "two")

    assert page.url == f"{address}two.html?level=high&two.level=low"
    assert (len(shown(page, "one")), len(shown(page, "two"))) == (2, 6)

    page.reload()

    expect(bar(page, "one").locator("output")).to_have_text("Showing 1 of 5 · High")
    expect(bar(page, "two").locator("output")).to_have_text("Showing 4 of 5 · Low")


def test_a_link_to_a_narrowed_table_narrows_the_one_it_names(page: Page, address: str) -> None:
    page.goto(f"{address}two.html?spec=SPEC-0002")
    page.locator("#more").click()

    assert page.url == f"{address}two.html?spec=SPEC-0002&two.level=high"
    expect(bar(page, "one").locator("output")).to_have_text("Showing 2 of 5 · SPEC-0002 Wallets")
    expect(bar(page, "two").locator("output")).to_have_text("Showing 1 of 5 · High")


def test_enter_in_the_box_does_not_load_the_page_anew(page: Page, address: str) -> None:
    page.goto(f"{address}one.html")
    page.evaluate("window.isSamePage = true")
    page.get_by_role("searchbox").fill("ol")
    page.get_by_role("searchbox").press("Enter")

    assert shown(page) == ["Gift cards", "Öl"]
    assert page.evaluate("window.isSamePage")


def test_the_script_may_run_twice(page: Page, address: str) -> None:
    page.goto(f"{address}twice.html")
    expect(page.locator("#one thead button")).to_have_count(2)
    choose(page, "High")
    sort_by(page, "Name")

    assert shown(page) == ["Gift cards", "Öl"]
    expect(page.locator("#one th[aria-sort=ascending]")).to_have_count(1)


def test_the_words_are_those_of_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}words.html")
    choose(page, "High")

    expect(bar(page).locator("output")).to_have_text("1 von 5 · High")


def test_a_bar_without_its_table_stays_hidden(page: Page, address: str) -> None:
    page.goto(f"{address}lost.html")
    expect(page.locator("#other thead button")).to_have_count(2)

    expect(page.locator("form")).to_be_hidden()


def test_a_file_on_a_disk_does_as_well(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'one.html').as_uri()}?q=apfel")

    assert shown(page) == ["Gift cards", "Apfel"]
    page.get_by_role("searchbox").fill("zebra")
    assert shown(page) == ["Gift cards", "Zebra"]
