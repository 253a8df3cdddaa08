"""The roadmap of a thousand real proposals: a picture of sixty, and a table of all."""

import os
import time
from pathlib import Path

import pytest

from mkdocs_specs.pages import roadmap
from mkdocs_specs.pipeline import Kind, Options, Site, run
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.template import load
from tests.build import TODAY, AsWritten
from tests.corpora.trees import EIP
from tests.published import Page

pytestmark = pytest.mark.corpora


@pytest.fixture(scope="module")
def site() -> Site:
    tree = Path(os.environ["CORPORA"]) / "eips"
    files = {"template.yaml": EIP, "schema.json": (tree / "schema-lenient.json").read_text()}
    template = load("eip", "template.yaml", lambda path: files[path])
    folder = tree / "docs" / "EIPS"
    sources = [SourceFile(path.name, path.name, path.read_bytes) for path in sorted(folder.glob("eip-*.md"))]
    options = Options("mkdocs.yml", frozenset(), {}, TODAY)
    return run(sources, (Kind(template, lambda _: True),), options)


def test_the_picture_holds_sixty_and_says_what_is_missing(site: Site) -> None:
    assert roadmap.NAME in site.pages

    page = Page(site.generated(roadmap.NAME, site.place(AsWritten()))).root

    picture = page.one("svg", "specs-graph")
    nodes, edges = len(picture.all("a", "n")), len(picture.all("path", "e"))
    specs, needs = count(page.one("caption").shown, "specifications"), count(page.one("caption").shown, "dependencies")
    said = next(text.shown for text in page.all("p") if "Not drawn" in text.shown)
    assert 40 <= nodes <= 60
    assert (count(said, "specifications"), count(said, "dependencies")) == (specs - nodes, needs - edges)
    assert specs > 250
    assert len(page.one("table").all("a", "specs-title")) == len(page.one("table").all("tr")) - 1
    assert sum(len(row.all("a")) - 1 for row in page.one("table").all("tr")[1:]) == needs


def test_the_surroundings_of_every_proposal_are_drawn_in_little_time(site: Site) -> None:
    start = time.process_time()

    pages = [site.page(spec, site.place(AsWritten()), "../") for spec in site.catalog]

    drawn = [text.count('class="n"') for text in pages]
    assert max(drawn) == 20
    assert sum(number > 0 for number in drawn) > 250
    assert (time.process_time() - start) / len(pages) < 0.1


def count(text: str, noun: str) -> int:
    """The number before a noun."""
    words = text.replace(";", "").replace(".", "").split()
    return int(words[words.index(noun) - 1])
