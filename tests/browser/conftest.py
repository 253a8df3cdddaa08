"""The sample site, and for each test a page that is watched."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import serving
from tests.sites import mkdocs

SAMPLE = Path(__file__).parents[2] / "sample_site"
PATIENCE = 30_000
"""Milliseconds that a page has to do what is expected."""
LOCAL = ("127.0.0.1", "")
"""The only hosts that a page may ask; files have none."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample site, built."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    ended = mkdocs(SAMPLE, "build", "--strict", "--site-dir", str(folder))
    assert ended.code == 0, ended.output
    return folder


@pytest.fixture(scope="session")
def sample(sample_folder: Path) -> Iterator[str]:
    """The address of the sample site."""
    with serving(sample_folder) as address:
        yield address


@contextmanager
def watched(browser: Browser, *, has_script: bool) -> Iterator[Page]:
    """Open an empty page; at the end no error may have been logged, and nobody else asked for anything."""
    context = browser.new_context(java_script_enabled=has_script, viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    errors: list[str] = []
    strangers: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda request: strangers.append(request.url) if urlsplit(request.url).hostname not in (*LOCAL, None) else None,
    )
    yield page
    context.close()
    assert errors == []
    assert strangers == []


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser with JavaScript."""
    with watched(browser, has_script=True) as opened:
        yield opened


@pytest.fixture
def page_without_script(browser: Browser) -> Iterator[Page]:
    """A page of a browser without JavaScript."""
    with watched(browser, has_script=False) as opened:
        yield opened
