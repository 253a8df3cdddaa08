"""No text of an author becomes a script, an attribute or an element, wherever it stands."""

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.browsing import serving
from tests.hostile.examining import HERE, LISTEN, examine
from tests.hostile.payloads import PAYLOADS
from tests.hostile.planting import places, planted
from tests.sites import Site, a_site, a_spec, build

ALL = range(len(PAYLOADS))
PARTS = [ALL[start::16] for start in range(16)] if os.environ.get("EVERY_PAYLOAD") else [ALL[20::80]]
"""The numbers of the payloads of each site: some in `make test`, all in `make hostile`."""
FORMULA = tuple("=+-@\t\r")


@pytest.fixture(scope="module", params=PARTS, ids=[f"from {part.start}" for part in PARTS])
def part(request: pytest.FixtureRequest) -> range:
    """The numbers of some payloads."""
    numbers = request.param
    assert isinstance(numbers, range)
    return numbers


@pytest.fixture(scope="module")
def site(part: range, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that holds them."""
    return planted(tmp_path_factory.mktemp("hostile"), part)


@pytest.fixture
def watched_page(browser: Browser) -> Iterator[Page]:
    """A page on which anything may go wrong: it is looked at afterwards."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_the_payloads_are_many_and_differ() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 200


def test_a_page_that_writes_texts_as_they_are_runs_them_and_that_is_seen(tmp_path: Path, watched_page: Page) -> None:
    watched_page.add_init_script(LISTEN)
    (tmp_path / "careless.html").write_text(
        "<!doctype html><title>Careless</title>"
        + "\n".join(f'<p title="{text}">{text}</p>' for text in PAYLOADS[3:20]),
        encoding="utf-8",
    )
    with serving(tmp_path) as address:
        watched_page.goto(f"{address}careless.html")
        ran, escaped = watched_page.evaluate(HERE)

    assert ran
    assert escaped


def test_no_script_runs_and_no_text_gets_out(
    part: range, site: Site, watched_page: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(site.folder) as address:
        seen = examine(watched_page, address, site.folder)

    with capsys.disabled():
        print(  # noqa: T201  # the figures are what this is for
            f"\n{len(part)} payloads x {places()} places on {seen.pages} pages: "
            f"{len(seen.ran)} scripts run, {len(seen.escaped)} texts out of their place"
        )
    assert seen.pages > 3 * len(part)
    assert (seen.ran, seen.escaped) == ([], [])


def test_no_cell_of_a_table_is_a_formula(part: range, site: Site) -> None:
    tables = sorted(site.folder.rglob("*.csv"))
    cells = [cell for file in tables for row in csv.reader(io.StringIO(file.read_bytes().decode())) for cell in row]

    assert len(cells) > len(part)
    assert [cell for cell in cells if cell.startswith(FORMULA)] == []


def test_what_other_tools_read_is_what_they_can_read(part: range, site: Site) -> None:
    data = json.loads((site.folder / "specs" / "specs.json").read_bytes())
    feed = ET.parse(site.folder / "specs" / "changes.xml")  # noqa: S314  # our own
    pictures = [ET.parse(file) for file in sorted((site.folder / "specs" / "badges").iterdir())]  # noqa: S314  # our own

    elements = {element.tag.rpartition("}")[2] for tree in pictures for element in tree.iter()}
    assert len(data["specs"]) > 2 * len(part)
    assert len(list(feed.iter())) > len(part)
    assert len(pictures) > len(part)
    assert elements <= {"svg", "title", "g", "rect", "path", "text", "clipPath", "linearGradient", "stop"}


def test_material_runs_nothing_that_stands_in_titles_tags_or_its_search(tmp_path: Path, watched_page: Page) -> None:
    found = planted(tmp_path, PARTS[0][:2], "material")
    watched_page.add_init_script(LISTEN)
    with serving(found.folder) as address:
        watched_page.goto(address)
        watched_page.locator("input.md-search__input").click()
        watched_page.keyboard.type("xss")
        watched_page.locator(".md-search-result__item").first.wait_for()
        for more in watched_page.locator(".md-search-result__more summary").all():
            more.click()

        assert watched_page.evaluate(HERE) == [[], []]
        seen = examine(watched_page, address, found.folder)

    assert (seen.ran, seen.escaped) == ([], [])


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_themes_print_titles_and_tags_as_text(tmp_path: Path, theme: str) -> None:
    said = '"R&D" isn\'t `</title><b>`'
    root = a_site(tmp_path, {"specs/a.md": a_spec(1, said, tags=[said], author=said)}, theme=theme)

    html = (build(root).folder / "specs" / "a" / "index.html").read_text(encoding="utf-8")

    assert "<title>&quot;R&amp;D&quot; isn't &lt;/title&gt;&lt;b&gt; - Team</title>" in html
    assert "<b>" not in html
    assert f'"{said}' not in html
