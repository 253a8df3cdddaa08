"""The sample site on paper, in forced colours, and on a telephone in themes other than Material."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsing import serving
from tests.browser.conftest import SAMPLE
from tests.sites import mkdocs

SPEC = "specs/0007-parcel-locker-pick-up/"
PAGES = ("specs/", SPEC, "specs/risks/", "specs/requirements/", "specs/roadmap/", "specs/open-items/", "specs/changes/")
A4 = 718
"""Pixels across a page of A4 between margins of a centimetre."""
BORDER = "one => getComputedStyle(one).borderTopWidth"
MARK = "one => getComputedStyle(one, '::after').display"
ICON = "one => getComputedStyle(one, '::before').backgroundColor"
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs"])
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample site in another theme, which asks others for highlighting unless told not to."""
    root = tmp_path_factory.mktemp(request.param)
    config = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    head, rest = config.split("theme:\n", 1)
    tail = rest[rest.index("\nplugins:") :]
    theme = f"theme: {{name: {request.param}, highlightjs: false}}\ndocs_dir: {SAMPLE / 'docs'}\n"
    shutil.copytree(SAMPLE / "templates", root / "templates")
    (root / "mkdocs.yml").write_text(head + theme + tail, encoding="utf-8")
    ended = mkdocs(root, "build", "--site-dir", str(root / "site"))
    assert ended.code == 0, ended.output
    with serving(root / "site") as address:
        yield address


def test_paper_shows_neither_the_filter_nor_marks_of_sorting(page: Page, sample: str) -> None:
    page.goto(f"{sample}specs/")
    expect(page.locator("form.specs-filter")).to_be_visible()
    page.emulate_media(media="print")

    expect(page.locator("form.specs-filter")).to_be_hidden()
    assert set(page.locator(".specs-sort").evaluate_all(f"all => all.map({MARK})")) == {"none"}


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_on_paper(page: Page, sample: str, path: str) -> None:
    page.set_viewport_size({"width": A4, "height": 1047})
    page.goto(sample + path)
    page.emulate_media(media="print")

    assert page.evaluate(WIDTH) <= A4
    for box in page.locator(".specs-scroll").all():
        assert box.evaluate("one => one.scrollWidth - one.clientWidth") <= 1


def test_a_dark_reader_prints_light(page: Page, sample: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(sample + SPEC)
    ground = page.locator(".specs-head").first
    dark = ground.evaluate("one => getComputedStyle(one).backgroundColor")
    page.emulate_media(media="print", color_scheme="dark")

    assert dark == "rgb(35, 39, 49)"
    expect(ground).to_have_css("background-color", "rgb(255, 255, 255)")


def test_forced_colours_keep_the_borders_and_icons_of_badges(page: Page, sample: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(sample + SPEC)
    badges = page.locator(".specs-badge")

    assert set(badges.evaluate_all(f"all => all.map({BORDER})")) == {"1px"}
    assert set(page.locator("td[data-level]").evaluate_all(f"all => all.map({BORDER})")) == {"1px"}
    canvas = page.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
    assert canvas not in badges.evaluate_all(f"all => all.map({ICON})")


def test_nothing_moves_for_who_asks_for_less_motion(page: Page, sample: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{sample}specs/")

    moving = page.locator("[class^=specs-] *").evaluate_all(
        "all => all.filter(one => getComputedStyle(one).transitionDuration.match(/[1-9]/) "
        "&& getComputedStyle(one).transitionProperty !== 'none').length"
    )
    assert moving == 0


def test_a_telephone_shows_pages_of_other_themes_without_sideways_scrolling(page: Page, other: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in PAGES:
        page.goto(other + path)

        assert page.evaluate(WIDTH) <= 390, path
