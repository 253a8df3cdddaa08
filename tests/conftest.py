"""What several test files share."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from mkdocs_specs.template import Template
from tests import checking
from tests.browser.browsing import chromium

# The same examples in every run, so that a change that breaks nothing is never red.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("repeatable")

# Whatever a shell starts in the background is deaf to an interrupt, and so are the servers it starts in turn.
signal.signal(signal.SIGINT, signal.default_int_handler)

FIRST = ("server", "browser", "test_published_site.py", "test_html.py", "commands")
"""What runs first of the tests in this folder, by name: no two of an event loop and a browser can stay open in one
process, and what takes long must not be what all wait for in the end."""
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the server before those that open a browser, and these before all others."""

    def place(item: pytest.Item) -> int:
        name = item.path.relative_to(Path(__file__).parent).parts[0]
        return FIRST.index(name) if name in FIRST else len(FIRST)

    items.sort(key=place)


@pytest.fixture(scope="session")
def built_in() -> Template:
    """The built-in template."""
    return checking.built_in()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium, once for each process of tests: Playwright cannot be started twice in one."""
    # Chromium has no sandbox for root.
    arguments = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield started
        started.close()
