"""Every page of the sample site, in both schemes, on wide and on narrow screens: open to everybody, and never askew.

`make pages` looks at each in all four states; `make test` has no time for that, and leaves out what differs least.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe
from tests.browser.conftest import watched

SECTIONS = ("decisions", "guide", "rules", "specs", ".")
ACROSS = ((1440, "default"), (390, "slate"))
"""Widths and schemes: a scheme moves nothing, and no colour depends on the width, so these two see what all four do."""
STATES = (*ACROSS, (1440, "slate"), (390, "default"))
STEPS = {"rules": 8, "guide": 4, "specs": 3}
"""Of pages of one make some stand for all where time is short: every so many-th, and the rich ones."""
RICH = ("specs/index.html", "specs/roadmap/index.html", "specs/0007-parcel-locker-pick-up/index.html")
"""The pages with a block of every kind, which are looked at in all four."""
SETTING = """
  *, ::before, ::after { transition: none !important; }
  .md-grid { max-width: 61rem !important; }
"""
"""Else Material would still fade from one scheme to the other. The width is the one it has by itself; the sample site
is wider."""
TABLES_THAT_SCROLL = """() => [...document.querySelectorAll(".specs-scroll:has(> table)")]
  .filter(box => box.scrollWidth > box.clientWidth).map(box => box.ariaLabel)"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One page for all, which is watched: no error on any of them, and nothing asked of anybody else."""
    with watched(browser, has_script=True) as opened:
        yield opened


def pages(folder: Path, section: str) -> list[str]:
    """The pages of a section; those that only lead on to another are none."""
    found = (folder / section).glob("*.html") if section == "." else (folder / section).rglob("*.html")
    return sorted(page.relative_to(folder).as_posix() for page in found if "go" not in page.parts)


def test_the_sections_are_all_there_are(sample_folder: Path) -> None:
    found = {page.relative_to(sample_folder).parts[0] for page in sample_folder.rglob("*/*.html")}

    assert found == set(SECTIONS) - {"."}


def states_of(path: str) -> Sequence[tuple[int, str]]:
    """In which states a page is looked at: in all where there is time, else the more the more of it is generated."""
    if path in RICH or "EVERY_STATE" in os.environ:
        return STATES
    return ACROSS if path.startswith(("specs/", "decisions/")) else ACROSS[:1]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_page_is_open_to_everybody(tab: Page, sample: str, sample_folder: Path, section: str) -> None:
    found: list[str] = []
    step = 1 if "EVERY_STATE" in os.environ else STEPS.get(section, 1)
    every = pages(sample_folder, section)
    for path in sorted({*every[::step], *(path for path in every if path in RICH)}):
        tab.goto(sample + path)
        tab.add_style_tag(content=SETTING)
        tab.evaluate(axe.SCRIPT)
        found += [f"{path}: {one}" for one in faults(tab, states_of(path))]

    assert not found, "\n".join(found)


def faults(page: Page, states: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Look at a page in these states."""
    for width, scheme in states:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        state = f"{width} px, {scheme}"
        if (taken := page.evaluate("document.documentElement.scrollWidth")) > width:
            yield f"{state}: the page is {taken} px wide"
        yield from (f"{state}: {one}" for one in axe.violations(page))
    page.set_viewport_size({"width": STATES[0][0], "height": 900})
    yield from (f"the table {name!r} scrolls" for name in page.evaluate(TABLES_THAT_SCROLL))
