"""The pages of the sample site in a browser: nothing fails, nobody else is asked, nothing is lost without a script."""

import pytest
from playwright.sync_api import Page, expect

PAGES = ("", "specs/", "specs/0007-parcel-locker-pick-up/", "specs/0014-refund-flow/")
WIDTHS = (1440, 390)
TEXTS = """() => [...document.querySelectorAll(".specs-table :is(th, td), .specs-matrix td")]
  .filter(one => one.checkVisibility()).map(one => one.textContent.trim())"""


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_nobody_else_and_nothing_on_it_fails(page: Page, sample: str, path: str) -> None:
    page.goto(sample + path, wait_until="networkidle")

    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_the_screen(page: Page, sample: str, path: str) -> None:
    page.goto(sample + path)

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_the_tables_say_the_same_without_a_script(
    page: Page, page_without_script: Page, sample: str, path: str
) -> None:
    texts = []
    for one in (page, page_without_script):
        one.goto(sample + path)
        texts.append(one.evaluate(TEXTS))

    assert texts[0] == texts[1]
    assert texts[0] or not path


def test_every_control_of_the_filter_narrows_the_index_to_something(page: Page, sample: str) -> None:
    page.goto(f"{sample}specs/")
    form, rows = page.locator("form.specs-filter"), page.locator("#specs-all tbody tr:visible")
    total = rows.count()

    for chip in form.locator("label").all():
        chip.click()
        assert 0 < rows.count() < total
        chip.click()
    for menu in form.locator("select").all():
        menu.select_option(index=1)
        assert 0 < rows.count() < total
        menu.select_option(index=0)
    assert rows.count() == total
    assert page.url == f"{sample}specs/"
