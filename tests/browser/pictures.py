"""The pictures of the README: the real sample site in a real browser. `make pictures` takes them anew."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.browsing import chromium, serving
from tests.browser.palette import reduced
from tests.sites import mkdocs

SAMPLE = Path(__file__).parents[2] / "sample_site"
FOLDER = SAMPLE / "docs" / "assets"
WIDTH = 1280
LARGEST = 100_000
"""Bytes of a picture."""
Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to be seen on a picture."""

    name: str
    page: str
    """Its address in the site."""
    height: int = 800
    scheme: Scheme = "light"


PICTURES = (
    Picture("spec-page", "specs/0007-parcel-locker-pick-up/"),
    Picture("spec-page-dark", "specs/0007-parcel-locker-pick-up/", scheme="dark"),
    Picture("index", "specs/"),
    Picture("risks", "specs/risks/", height=760),
    Picture("roadmap", "specs/roadmap/", scheme="dark"),
)


def take(browser: Browser, address: str, picture: Picture) -> bytes:
    """Take a picture of a page."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": picture.height}, color_scheme=picture.scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + picture.page, wait_until="networkidle")
    taken = page.screenshot(animations="disabled", caret="hide")
    context.close()
    return reduced(taken)


def main() -> None:
    """Build the sample site and take every picture of it.

    Raises:
        RuntimeError: The site could not be built, or a picture is too large.
    """
    with TemporaryDirectory() as folder:
        built = mkdocs(SAMPLE, "build", "--strict", "--site-dir", folder)
        if built.code:
            raise RuntimeError(built.output)
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        with serving(Path(folder)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
            for picture in PICTURES:
                taken = take(browser, address, picture)
                if len(taken) > LARGEST:
                    message = f"{picture.name}.png has {len(taken):,} bytes, more than {LARGEST:,}"
                    raise RuntimeError(message)
                (FOLDER / f"{picture.name}.png").write_bytes(taken)
            browser.close()


if __name__ == "__main__":
    main()
