"""Plugins that write pages or change their prose, beside ours."""

from pathlib import Path

import pytest

from tests.compat.environment import Environment
from tests.compat.record import Record
from tests.compat.small_site import CARDS, FILES, HOME, assert_whole, built, hrefs, small_site
from tests.sites import a_spec, write

pytestmark = pytest.mark.compat

GENERATOR = """
import mkdocs_gen_files

with mkdocs_gen_files.open("specs/0004-stamps.md", "w") as spec:
    spec.write({text!r})
"""


@pytest.mark.parametrize("place", ["before", "after"])
def test_gen_files_writes_specs(tmp_path: Path, neighbours: Environment, record: Record, place: str) -> None:
    record.neighbour("gen-files", "mkdocs-gen-files", neighbours, f"listed {place} `specs`, generates a spec")
    plugins = [{"gen-files": {"scripts": ["generate.py"]}}]
    root = small_site(tmp_path, plugins if place == "before" else [], [] if place == "before" else plugins)
    text = a_spec(4, "Stamps", "\nSee SPEC-0001.\n", depends_on=["SPEC-0002"])
    write(root, {"generate.py": GENERATOR.format(text=text)})

    site = built(neighbours, root)

    assert_whole(site)
    assert "Stamps" in site.page("specs/0002-orders.md").under["Referenced by", ""]
    assert "Stamps" in site.page("specs/index.md").content.shown
    assert "../0001-cards/" in hrefs(site.page("specs/0004-stamps.md"))


@pytest.mark.parametrize("place", ["before", "after"])
def test_macros_fill_in_prose_and_leave_front_matter_alone(
    tmp_path: Path, neighbours: Environment, record: Record, place: str
) -> None:
    how = f"listed {place} `specs`, braces in front matter, prose and an id"
    record.neighbour("macros", "mkdocs-macros-plugin", neighbours, how)
    plugins = [{"macros": {"on_error_fail": True, "on_undefined": "strict"}}]
    spec = a_spec(
        4,
        "Stamps",
        'The {{ title[:6] }} of [[{{ "SPEC-0001" }}]], {{ 6 * 7 }}.\n',
        summary={"what": "Stamps of {{ user }}"},
        risks=[{"id": "R-1", "risk": "{% if %} {{ nobody }} {# gone #}", "probability": "H", "impact": "H"}],
    )
    root = small_site(
        tmp_path,
        plugins if place == "before" else [],
        [] if place == "before" else plugins,
        files={"specs/0004-stamps.md": spec, "index.md": HOME + "\n{{ 6 * 7 }}\n"},
    )

    site = built(neighbours, root)

    assert_whole(site)
    stamps = site.page("specs/0004-stamps.md")
    assert "The Stamps of SPEC-0001, 42." in stamps.content.shown
    assert "../0001-cards/" in hrefs(stamps)
    assert "Stamps of {{ user }}" in stamps.content.text
    for path in ("specs/0004-stamps.md", "specs/risks.md", "index.md"):
        assert "{% if %} {{ nobody }} {# gone #}" in site.page(path).content.text
    assert "42" in site.page("index.md").content.shown


def test_include_markdown_brings_mentions(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    how = "a part with a mention in a spec and in a page, and the prose of a spec without its front matter"
    record.neighbour("include-markdown", "mkdocs-include-markdown-plugin", neighbours, how)
    include = '{% include-markdown "../parts/part.md" %}'
    context = '{% include-markdown "specs/0001-cards.md" start="## Background & Context" %}'
    root = small_site(
        tmp_path,
        ["include-markdown"],
        files={
            "specs/0001-cards.md": FILES["specs/0001-cards.md"] + include.replace("../", "../../") + "\n",
            "notes.md": f"# Notes\n\n{include}\n\n{context}\n",
        },
    )
    write(root, {"parts/part.md": "Sent as [[SPEC-0003]] says.\n"})

    site = built(neighbours, root)

    assert_whole(site)
    assert "../0003-mail/" in hrefs(site.page("specs/0001-cards.md"))
    assert {"../specs/0003-mail/", "../specs/0002-orders/#fr-1"} <= hrefs(site.page("notes.md"))


def test_table_reader_brings_mentions(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("table-reader", "mkdocs-table-reader-plugin", neighbours, "ids in a table of values")
    page = "# Prices\n\n{{ read_csv('docs/prices.csv') }}\n"

    site = built(
        neighbours,
        small_site(
            tmp_path,
            ["table-reader"],
            files={"prices.md": page, "prices.csv": "spec,price\nSPEC-0001,3\nSPEC-0003,4\n"},
        ),
    )

    assert_whole(site)
    assert {"../specs/0001-cards/", "../specs/0003-mail/"} <= hrefs(site.page("prices.md"))


def test_mermaid2_draws_fences_of_specs(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("mermaid2", "mkdocs-mermaid2-plugin", neighbours, "a fence in a spec, a stand-in for the library")
    fence = "\n```mermaid\nflowchart LR\n  a --> b\n```\n"
    spec = FILES["specs/0001-cards.md"].replace(CARDS, CARDS + fence)
    files = {"specs/0001-cards.md": spec, "mermaid.js": "const mermaid = {initialize() {}}\n"}

    site = built(neighbours, small_site(tmp_path, after=[{"mermaid2": {"javascript": "mermaid.js"}}], files=files))

    assert_whole(site)
    [drawn] = site.page("specs/0001-cards.md").content.all("div", class_="mermaid")
    assert drawn.text == "flowchart LR a --> b"


def test_autorefs_link_to_headings_of_specs(tmp_path: Path, neighbours: Environment, record: Record) -> None:
    record.neighbour("autorefs", "mkdocs-autorefs", neighbours, "a page names a heading of a spec")
    spec = FILES["specs/0001-cards.md"] + "\n### Why paper\n\nIt feels better.\n"
    files = {"specs/0001-cards.md": spec, "index.md": HOME + "\nSee [why][why-paper].\n"}

    site = built(neighbours, small_site(tmp_path, ["autorefs"], files=files))

    assert_whole(site)
    assert "specs/0001-cards/#why-paper" in hrefs(site.page("index.md"))
