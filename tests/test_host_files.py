"""The files beside the pages, in sites built for real."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from tests.sites import a_site, a_spec, build, mkdocs_specs

URL = "https://specs.example.org/docs/"
FILES = {
    "specs/0001-login.md": a_spec(
        1,
        "Log in",
        risks=[{"risk": "=1+1", "probability": "H", "impact": "H"}],
        requirements={"functional": [{"requirement": "Open"}]},
        changelog=[{"date": "2026-05-04", "version": "1.0", "changes": "First draft"}],
    ),
    "specs/0002-lock.md": a_spec(2, "Lock", depends_on=["SPEC-0001"]),
}


def published(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_a_site_has_files_that_other_tools_read(tmp_path: Path, *, use_directory_urls: bool) -> None:
    site = build(a_site(tmp_path, FILES, site_url=URL, use_directory_urls=use_directory_urls))

    specs = json.loads((site.folder / "specs/specs.json").read_bytes())
    Draft202012Validator(json.loads((site.folder / "specs" / specs["$schema"]).read_bytes())).validate(specs)
    end = "/" if use_directory_urls else ".html"
    assert [spec["url"] for spec in specs["specs"]] == [f"{URL}specs/0001-login{end}", f"{URL}specs/0002-lock{end}"]
    [risk] = csv.DictReader((site.folder / "specs/risks.csv").read_text(encoding="utf-8-sig").splitlines())
    assert (risk["risk"], risk["severity"], risk["url"]) == ("'=1+1", "High", f"{URL}specs/0001-login{end}#r-1")
    assert b"\r\r\n" not in (site.folder / "specs/requirements.csv").read_bytes()
    assert ET.fromstring((site.folder / "specs/badges/SPEC-0002.svg").read_bytes()).get("role") == "img"  # noqa: S314  # our own


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_a_lasting_address_leads_to_the_page_of_its_spec(tmp_path: Path, *, use_directory_urls: bool) -> None:
    site = build(a_site(tmp_path, FILES, use_directory_urls=use_directory_urls))

    path = "specs/go/SPEC-0001/index.html"
    assert site.pages[path].links == [f"../../0001-login{'/' if use_directory_urls else '.html'}"]
    assert site.dead_links(path) == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_every_page_announces_the_feed(tmp_path: Path, theme: str) -> None:
    site = build(a_site(tmp_path, FILES, site_url=URL, theme=theme))

    hrefs = {
        path: [link.attributes["href"] for link in site.page(path).root.all("link", type="application/atom+xml")]
        for path in ("index.md", "specs/0001-login.md")
    }
    assert hrefs == {"index.md": ["specs/changes.xml"], "specs/0001-login.md": ["../changes.xml"]}
    feed = ET.fromstring((site.folder / "specs/changes.xml").read_bytes())  # noqa: S314  # our own
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_without_the_url_of_the_site_nothing_is_announced(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, FILES))

    assert not (site.folder / "specs/changes.xml").exists()
    assert site.page("index.md").root.all("link", type="application/atom+xml") == []


def test_a_file_of_the_author_wins(tmp_path: Path) -> None:
    own = {
        "specs/specs.json": "mine",
        "specs/go/SPEC-0001.md": "# Mine\n",
        "specs/go/SPEC-0002/index.html": "mine",
        "specs/badges/SPEC-0001.svg": "mine",
    }

    site = build(
        a_site(tmp_path, {**FILES, **own}, {"templates": {"technical-specification": {"paths": ["specs/0*"]}}})
    )

    assert (site.folder / "specs/specs.json").read_text() == "mine"
    assert site.pages["specs/go/SPEC-0001/index.html"].title == "Mine"
    assert (site.folder / "specs/go/SPEC-0002/index.html").read_text() == "mine"
    assert (site.folder / "specs/badges/SPEC-0001.svg").read_text() == "mine"
    assert (site.folder / "specs/badges/SPEC-0002.svg").read_text() != "mine"


def test_what_a_site_excludes_is_neither_published_nor_announced(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, FILES, site_url=URL, exclude_docs="*.xml\n/specs/badges/\n"))

    assert not (site.folder / "specs/changes.xml").exists()
    assert not (site.folder / "specs/badges").exists()
    assert site.page("index.md").root.all("link", type="application/atom+xml") == []


def test_the_files_lie_in_the_folder_of_the_generated_pages(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, FILES, {"pages": "."}, site_url=URL))

    assert {"specs.json", "risks.csv", "changes.xml", "badges/SPEC-0001.svg"} <= published(site.folder).keys()
    assert site.pages["go/SPEC-0001/index.html"].links == ["../../specs/0001-login/"]


def test_authors_may_link_to_the_files(tmp_path: Path) -> None:
    home = "# Home\n\n[Risks](specs/risks.csv), [all](specs/specs.json)\n\n![State](specs/badges/SPEC-0001.svg)\n"

    third = a_spec(3, "Doors", "\nSee [the risks](risks.csv).\n", references={"prd": "risks.csv"})
    root = a_site(tmp_path, {**FILES, "index.md": home, "specs/0003-doors.md": third})

    site = build(root)

    assert mkdocs_specs(root, "check", "--strict").code == 0
    assert site.dead_links("index.html") == site.dead_links("specs/0003-doors/index.html") == []
    assert site.page("specs/0003-doors.md").links.count("../risks.csv") == 2


def test_without_the_url_of_the_site_a_link_to_the_feed_leads_nowhere(tmp_path: Path) -> None:
    linking = {**FILES, "specs/0003-doors.md": a_spec(3, "Doors", references={"prd": "changes.xml"})}
    root = a_site(tmp_path, linking, repo_url="https://example.org/team/docs")

    assert "[broken-link]" in mkdocs_specs(root, "check").output


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    once, again = (
        published(build(a_site(tmp_path / name, FILES, site_url=URL)).folder / "specs") for name in ("a", "b")
    )

    assert once == again
    assert {"specs.json", "specs.schema.json", "risks.csv", "requirements.csv", "changes.xml"} <= once.keys()
