"""The index in a browser: complete without a script; narrowed, sorted and shared with it."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.browsing import serving
from tests.sites import a_site, a_spec, build

CARDS: Mapping[str, object] = {"tech_lead": "Payments team", "summary": {"what": "Gifts for all."}}
REVIEW: Mapping[str, object] = {
    "status": "Review",
    "updated": "2026-11-20",
    "summary": {"what": "As told."},
    "goals": [{"goal": "Sell", "metric": "More"}],
    "requirements": {"functional": [{"requirement": "It works"}]},
    "risks": [],
    "not_applicable": {"testing": "Nothing to test", "deployment": "Nothing to deploy"},
    "background": {"problem": {"statement": "Cards are made of paper"}, "business": {"priority": "High"}},
    "approvals": [{"role": "Lead", "name": "Head of cards"}],
}
FILES: Mapping[str, str | bytes] = {
    "specs/0001.md": a_spec(1, "Gift cards", "See [refunds](0003.md).", **CARDS),
    "specs/0002.md": a_spec(2, "Wallets", "", **{**REVIEW, "tech_lead": "Payments team"}),
    "specs/0003.md": a_spec(3, "Remboursement à la carte", "", **{**REVIEW, "tech_lead": "Refunds team"}),
    "specs/0010.md": a_spec(10, "Locker pilot", tech_lead="Lockers team"),
}
MATERIAL = {"name": "material", "font": False, "features": ["navigation.instant"]}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site in Material, which follows links without loading pages anew."""
    root = tmp_path_factory.mktemp("site")
    with serving(root / "site") as found:
        build(a_site(root, FILES, theme=MATERIAL, site_url=found))
        yield found


def titles(page: Page) -> list[str]:
    """The specs that are shown, in their order."""
    return page.locator("#specs-all tbody tr:visible .specs-title").all_inner_texts()


def count(page: Page) -> Locator:
    """What the bar says is shown."""
    return page.locator("form.specs-filter output")


def chip(page: Page, label: str) -> Locator:
    return page.locator("form.specs-filter label", has_text=label)


def head(page: Page, label: str) -> Locator:
    return page.get_by_role("columnheader", name=label)


def sort_by(page: Page, label: str) -> None:
    head(page, label).get_by_role("button").click()


ALL = ["Wallets", "Remboursement à la carte", "Gift cards", "Locker pilot"]


def test_without_a_script_the_page_is_complete_and_offers_nothing_that_needs_one(
    page_without_script: Page, address: str
) -> None:
    page = page_without_script
    page.goto(f"{address}specs/")

    assert titles(page) == ALL
    expect(page.locator("form.specs-filter")).to_be_hidden()
    expect(page.locator("#specs-all button")).to_have_count(0)
    assert page.locator("#specs-all thead th").all_inner_texts()[:3] == ["ID", "Specification", "Status"]


def test_without_a_script_the_groups_are_tabs_all_the_same(page_without_script: Page, address: str) -> None:
    page = page_without_script
    page.goto(f"{address}specs/")
    names = page.locator(".specs-cols p:visible")

    assert names.all_inner_texts() == ["Review 2", "Draft 2"]

    page.get_by_text("By tech lead").click()

    assert names.all_inner_texts() == ["Lockers team 1", "Payments team 2", "Refunds team 1"]


def test_without_a_script_a_counter_leads_to_the_table(page_without_script: Page, address: str) -> None:
    page = page_without_script
    page.goto(f"{address}specs/")
    page.locator("a.specs-stat", has_text="Review").click()

    assert page.url == f"{address}specs/?status=review#specs-all"
    assert titles(page) == ALL


def test_text_narrows_the_table_by_all_its_words_without_regard_to_case_and_accents(page: Page, address: str) -> None:
    page.goto(f"{address}specs/")
    box = page.get_by_role("searchbox", name="Filter specifications")

    box.fill("A CARTE refunds")

    assert titles(page) == ["Remboursement à la carte"]
    expect(count(page)).to_have_text("Showing 1 of 4 · “A CARTE refunds”")

    box.fill("nothing like it")

    expect(count(page)).to_have_text("Showing 0 of 4 · “nothing like it”")


def test_chips_and_a_menu_narrow_the_table_and_the_address_says_how(page: Page, address: str) -> None:
    page.goto(f"{address}specs/?theme=dark&x")

    chip(page, "Review").click()
    expect(count(page)).to_have_text("Showing 2 of 4 · Review")
    chip(page, "Draft").click()
    expect(count(page)).to_have_text("Showing 4 of 4 · Draft, Review")
    page.get_by_role("combobox", name="Tech lead").select_option("Payments team")

    expect(count(page)).to_have_text("Showing 2 of 4 · Draft, Review · Payments team")
    assert titles(page) == ["Wallets", "Gift cards"]
    assert page.url == f"{address}specs/?theme=dark&x&status=draft&status=review&lead=Payments+team"


def test_a_shared_address_restores_the_filter(page: Page, address: str) -> None:
    page.goto(f"{address}specs/?status=review&status=draft&lead=Payments%20team&q=card")

    expect(count(page)).to_have_text("Showing 1 of 4 · “card” · Draft, Review · Payments team")
    assert titles(page) == ["Gift cards"]


def test_an_address_that_asks_for_what_is_not_there_is_as_good_as_none(page: Page, address: str) -> None:
    page.goto(f"{address}specs/?status=lost&lead=Nobody")

    expect(count(page)).to_have_text("Showing 4 of 4")
    expect(page.get_by_role("combobox", name="Tech lead")).to_have_value("")


def test_going_back_and_forth_restores_the_filter(page: Page, address: str) -> None:
    page.goto(f"{address}specs/?status=draft")
    page.evaluate("history.pushState(null, '', '?status=review')")
    page.go_back()
    expect(count(page)).to_have_text("Showing 2 of 4 · Draft")
    page.go_forward()

    expect(count(page)).to_have_text("Showing 2 of 4 · Review")


def test_reset_shows_all_and_clears_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}specs/?a=b&status=review&q=wallets#specs-all")
    page.get_by_role("button", name="Reset").click()

    expect(count(page)).to_have_text("Showing 4 of 4")
    assert titles(page) == ALL
    assert page.url == f"{address}specs/?a=b#specs-all"


def test_a_counter_sets_the_filter_without_loading_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}specs/?q=pilot")
    page.evaluate("window.isSamePage = true")
    counter = page.locator("a.specs-stat", has_text="Review")
    counter.click()

    expect(count(page)).to_have_text("Showing 2 of 4 · Review")
    expect(counter).to_have_attribute("aria-current", "true")
    assert page.url == f"{address}specs/?status=review"
    assert page.evaluate("window.isSamePage")

    page.get_by_role("combobox", name="Tech lead").select_option("Refunds team")

    expect(counter).not_to_have_attribute("aria-current", "true")


def test_the_table_is_sorted_by_the_order_of_the_life_cycle_up_and_down(page: Page, address: str) -> None:
    page.goto(f"{address}specs/")

    sort_by(page, "Status")
    assert titles(page) == ["Gift cards", "Locker pilot", "Wallets", "Remboursement à la carte"]
    expect(head(page, "Status")).to_have_attribute("aria-sort", "ascending")

    sort_by(page, "Status")
    assert titles(page) == ["Wallets", "Remboursement à la carte", "Gift cards", "Locker pilot"]
    expect(head(page, "Status")).to_have_attribute("aria-sort", "descending")

    sort_by(page, "Specification")
    assert titles(page) == ["Gift cards", "Locker pilot", "Remboursement à la carte", "Wallets"]
    expect(page.locator("[aria-sort]")).to_have_count(1)


def test_what_has_no_value_stays_at_the_end_up_and_down(page: Page, address: str) -> None:
    page.goto(f"{address}specs/")

    for _ in range(2):
        sort_by(page, "Priority")
        assert titles(page) == ALL


def test_sorting_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}specs/")
    head(page, "ID").get_by_role("button").focus()
    page.keyboard.press("Enter")

    assert titles(page) == ["Gift cards", "Wallets", "Remboursement à la carte", "Locker pilot"]


def test_the_index_works_where_a_theme_replaces_pages_without_loading_them(page: Page, address: str) -> None:
    # The theme follows links by itself only once it knows the site's map, which it asks for after the page.
    page.goto(f"{address}specs/0001/", wait_until="networkidle")
    page.evaluate("window.isSamePage = true")
    page.locator(".specs-eyebrow a").click()
    expect(count(page)).to_have_text("Showing 4 of 4")

    chip(page, "Review").click()
    expect(count(page)).to_have_text("Showing 2 of 4 · Review")
    page.locator("#specs-all .specs-title", has_text="Wallets").click()
    expect(page.locator("h1")).to_contain_text("Wallets")
    page.go_back()

    expect(count(page)).to_have_text("Showing 2 of 4 · Review")
    sort_by(page, "ID")
    assert titles(page) == ["Wallets", "Remboursement à la carte"]
    assert page.evaluate("window.isSamePage")
