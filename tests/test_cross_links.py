"""Links between specs on built sites: from every page, in every theme, and never in code."""

from pathlib import Path

import pytest

from tests import sites
from tests.published import Node, Page
from tests.sites import Site

LOGIN = sites.a_spec(
    1,
    "Log in & out",
    "\nAs [[SPEC-0002]] and SPEC-0002#FR-1 say, and [[#R-1|our risk]]. `SPEC-0002`\n",
    risks=[{"id": "R-1", "risk": "See SPEC-0002, [notes](../notes.md)", "probability": "H", "impact": "H"}],
    depends_on=["SPEC-0002"],
)
PAY = sites.a_spec(
    2,
    'Pay "now"',
    "\nText.\n",
    requirements={"functional": [{"id": "FR-1", "requirement": "Pay *by* card", "priority": "Must Have"}]},
)
FILES = {
    "specs/login.md": LOGIN,
    "specs/deep/er/pay.md": PAY,
    "notes.md": "# Notes\n\nRead [[SPEC-0001|it]], SPEC-0002#FR-1 and `[[SPEC-0001]]`.\n",
    "guide/more.md": "# More\n\nRead [[SPEC-0002#FR-1|the rule]].\n",
}
LATE = """
from mkdocs.plugins import event_priority

@event_priority(50)
def on_page_markdown(markdown, page, config, files):
    return markdown + "\\n\\n[[SPEC-9999]] and [[SPEC-0001]]\\n" if page.file.src_uri == "notes.md" else markdown
"""


def links(page: Page, text: str) -> list[Node]:
    """The links of a page with this text."""
    return [link for link in page.root.all("a") if link.shown == text]


def dead(site: Site) -> list[tuple[str, str]]:
    """The links of all pages that lead nowhere; those of the page for errors begin at the root of the server."""
    return [(path, href) for path in site.pages if path != "404.html" for href in site.dead_links(path)]


@pytest.mark.parametrize("has_directory_urls", [True, False])
@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_links_lead_to_what_they_name(tmp_path: Path, theme: str, *, has_directory_urls: bool) -> None:
    site = sites.build(sites.a_site(tmp_path, FILES, theme=theme, use_directory_urls=has_directory_urls))

    deep = "deep/er/pay/" if has_directory_urls else "deep/er/pay.html"
    up = "../" if has_directory_urls else ""
    assert dead(site) == []
    [rule] = links(site.page("guide/more.md"), "the rule")
    assert rule.attributes["href"] == f"{up}../specs/{deep}#fr-1"
    [short] = links(site.page("notes.md"), "SPEC-0002#FR-1")
    assert short.attributes["href"] == f"{up}specs/{deep}#fr-1"


def test_a_link_says_title_and_status_and_of_an_item_its_text(tmp_path: Path) -> None:
    site = sites.build(sites.a_site(tmp_path, FILES))

    [whole] = links(site.page("notes.md"), "it")
    [item] = links(site.page("notes.md"), "SPEC-0002#FR-1")
    [own] = links(site.page("specs/login.md"), "our risk")
    assert whole.attributes["title"] == "Log in & out · Draft"
    assert item.attributes["title"] == 'Pay by card · Pay "now" · Draft'
    assert own.attributes["href"] == "#r-1"
    assert "<code>[[SPEC-0001]]</code>" in site.page("notes.md").html


def test_links_in_front_matter_lead_from_a_register_where_they_lead_from_the_spec(tmp_path: Path) -> None:
    site = sites.build(sites.a_site(tmp_path, FILES))

    register = site.page("specs/risks.md")
    assert {link.attributes["href"] for link in links(register, "notes")} == {"../../notes/"}
    assert {link.attributes["href"] for link in links(register, "SPEC-0002")} == {"../deep/er/pay/"}


def test_without_autolink_only_brackets_are_links(tmp_path: Path) -> None:
    site = sites.build(sites.a_site(tmp_path, FILES, {"autolink": False}))

    assert links(site.page("notes.md"), "SPEC-0002#FR-1") == []
    assert len(links(site.page("notes.md"), "it")) == 1


def test_what_another_plugin_writes_late_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    root = sites.a_site(tmp_path, FILES, hooks=["late.py"])
    sites.write(root, {"late.py": LATE})

    ended = sites.mkdocs(root, "build")

    assert ended.code == 1
    assert "docs/notes.md" in ended.output
    assert "there is no spec called 'SPEC-9999'" in ended.output
    assert list((root / "site").rglob("*.html")) == []


def test_what_another_plugin_writes_late_becomes_a_link_too(tmp_path: Path) -> None:
    root = sites.a_site(tmp_path, FILES, hooks=["late.py"])
    sites.write(root, {"late.py": LATE.replace("SPEC-9999", "SPEC-0002")})

    site = sites.build(root)

    assert len(links(site.page("notes.md"), "SPEC-0002")) == 1
