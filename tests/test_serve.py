"""`mkdocs serve` never stops at a faulty spec: the page says what is wrong, until it is mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.published import Node, Page
from tests.serving import Server, serving
from tests.sites import a_site, a_spec, write

SENTENCE = "status is 'Reviewing'; use Draft, Review, Approved, In Progress or Complete; did you mean 'Review'?"
BODY = "\n## Goals & Non-Goals\n\nThe prose is still here.\n"
TEMPLATE = """
type: object
required: [title]
properties:
  title: {type: string}
  colour: {type: string, enum: [red, green]}
"""
FILES: dict[str, str | bytes] = {
    "specs/good.md": a_spec(1, "Gift cards"),
    "specs/bad.md": a_spec(2, "Vouchers", BODY, status="Reviewing", goals=[{"goal": "Sell more", "metric": "3"}]),
    "specs/broken.md": f"---\nid: SPEC-0003\ntitle: a: b\n---\n{BODY}",
    "specs/latin.md": a_spec(4, "Caf\xe9", BODY).replace("\\xE9", "\xe9").encode("latin-1"),
    "specs/unfinished.md": f"---\nid: SPEC-0005\ntitle: Open\n{BODY}",
    "specs/draft.md": a_spec(6, "Still secret", status="Drafty"),
    "specs/odd.md": a_spec(9, risks=[{"risk": "Fire", "probability": "L", "impact": "X"}]),
    "specs/lacking.md": a_spec(8, status="Review", created="5 November"),
    "guide.md": "# How we work\n\nFirst read [[SPEC-0001]], then [[SPEC-0010]].\n",
    "untitled.md": "See [[SPEC-0010]].\n",
    "colours/one.md": "---\ntitle: One\ncolour: red\n---\n",
    "colours/two.md": "---\ntitle: Two\ncolour: blue\n---\n",
}
OPTIONS = {
    "templates": {
        "technical-specification": {"paths": ["specs/*.md"]},
        "colour": {"schema": "colour.yaml", "paths": ["colours/*.md"]},
    }
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = a_site(tmp_path_factory.mktemp("served"), FILES, OPTIONS, draft_docs="draft.md")
    write(root, {"colour.yaml": TEMPLATE})
    with serving(root) as server:
        yield server


def panels(page: Page) -> list[Node]:
    return page.content.all(class_="specs-errors")


def test_a_good_spec_is_served_without_a_panel(server: Server) -> None:
    page = server.page("specs/good/")

    assert page.title == "Gift cards"
    assert panels(page) == []


def test_the_page_of_a_faulty_spec_says_what_is_wrong_and_shows_the_rest(server: Server) -> None:
    page = server.page("specs/bad/")

    [panel] = panels(page)
    assert SENTENCE in panel.shown
    assert "docs/specs/bad.md:6:9" in panel.shown
    assert "status: Reviewing" in panel.shown
    assert page.title == "Vouchers"
    assert "The prose is still here." in page.under["Goals & Non-Goals", ""]
    assert "Sell more" in page.under["Goals & Non-Goals", "Goals"]
    assert page.unbalanced == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("broken", "docs/specs/broken.md:3:9"), ("latin", "docs/specs/latin.md:3:"), ("unfinished", "[front-matter-")],
)
def test_front_matter_that_cannot_be_read_does_not_hide_the_prose(server: Server, name: str, sentence: str) -> None:
    page = server.page(f"specs/{name}/")

    [panel] = panels(page)
    assert sentence in panel.shown
    assert "The prose is still here." in page.content.shown
    assert page.unbalanced == []


def test_an_ordinary_page_says_what_is_wrong_with_it_below_its_heading(server: Server) -> None:
    page = server.page("guide/")

    [panel] = panels(page)
    assert panel.one("header").shown.startswith("1 problem on this page")
    assert "Error: there is no spec called 'SPEC-0010'" in panel.shown
    assert "docs/guide.md:3:32" in panel.shown
    assert [node.tag for node in page.content if node.tag in ("h1", "section")][:2] == ["h1", "section"]
    assert page.root.one("title").children == ["How we work - Team"]
    assert len(panels(server.page("untitled/"))) == 1


def test_the_card_says_what_is_missing_and_marks_what_is_wrong(server: Server) -> None:
    facts = {
        node.one("dt").shown: node.one("dd").text
        for node in server.page("specs/lacking/").content.one("dl", "specs-meta").all("div")
    }

    assert facts == {"Author": "Platform team", "Tech lead": "Missing", "Created": "5 November, not valid"}


def test_a_value_that_is_wrong_is_marked_in_its_place(server: Server) -> None:
    page = server.page("specs/odd/")

    assert [node.text for node in page.content.all("td") for node in node.all(data_status="invalid")] == [
        "X, not valid"
    ]


def test_the_index_marks_what_is_invalid(server: Server) -> None:
    rows = {row.all("a")[-1].shown: row.shown for row in server.page("specs/").content.all("tr")[1:]}

    assert "Invalid" in rows["Vouchers"]
    assert "Invalid" not in rows["Gift cards"]


def test_every_problem_is_in_the_log(server: Server) -> None:
    for start in ("docs/specs/bad.md:6:9: error: ", "docs/specs/broken.md:3:9: error: ", "docs/colours/two.md:3:9: "):
        assert start in server.log
    assert "Traceback" not in server.log


def test_a_draft_is_checked_while_it_is_served(server: Server) -> None:
    assert "status is 'Drafty'" in panels(server.page("specs/draft/"))[0].shown


def test_mending_the_file_clears_the_panel(server: Server) -> None:
    write(server.root / "docs", {"specs/mended.md": a_spec(7, status="Reviewing")})
    server.wait(lambda it: "docs/specs/mended.md:6:9: error: " in it.log, "the problem")
    server.wait(lambda it: len(panels(it.page("specs/mended/"))) == 1, "the panel")

    write(server.root / "docs", {"specs/mended.md": a_spec(7, status="Review", **REVIEW)})

    server.wait(lambda it: not panels(it.page("specs/mended/")), "the page without a panel")
    assert server.page("specs/mended/").content.all(class_="specs-badge")[0].shown == "Review"


REVIEW: dict[str, object] = {
    "tech_lead": "Cards team",
    "updated": "2026-11-12",
    "summary": {"what": "Cards"},
    "background": {"problem": {"statement": "Cards are made of paper"}},
    "goals": [{"goal": "Sell", "metric": "More"}],
    "requirements": {"functional": [{"requirement": "It works"}]},
}


def test_a_template_that_breaks_while_it_is_edited_is_logged_and_the_last_good_one_stays(server: Server) -> None:
    write(server.root, {"colour.yaml": TEMPLATE + "x-specs: {sectionss: {}}\n"})
    server.wait(lambda it: "sectionss" in it.log, "the fault of the template")
    server.wait(lambda it: "colour is 'blue'" in panels(it.page("colours/two/"))[0].shown, "an answer")

    write(server.root, {"colour.yaml": TEMPLATE.replace("green", "green, blue")})

    server.wait(lambda it: not panels(it.page("colours/two/")), "the page without a panel")


def test_a_file_that_a_template_comes_to_refer_to_is_watched_be_it_faulty_at_first(tmp_path: Path) -> None:
    options = {"templates": {"note": {"schema": "note.yaml", "paths": ["notes/*.md"]}}}
    root = a_site(tmp_path, {"notes/one.md": "---\ntitle: One\ncolour: red\n---\n"}, options)
    write(root, {"note.yaml": "properties: {title: {type: string}, colour: {type: string}}\n"})
    with serving(root) as server:
        write(root, {"colour.yaml": "title: [", "note.yaml": "properties: {colour: {$ref: colour.yaml}}\n"})
        server.wait(lambda it: "colour.yaml:1:" in it.log, "a sentence about the faulty file")
        write(root, {"colour.yaml": "title: Paint\n"})
        server.wait(lambda it: "Paint" in it.page("notes/one/").content.shown, "the first title")
        write(root, {"colour.yaml": "title: Stain\n"})
        server.wait(lambda it: "Stain" in it.page("notes/one/").content.shown, "the second title")


def test_the_sidebar_of_material_shows_which_spec_is_invalid(tmp_path: Path) -> None:
    files = {"specs/bad.md": a_spec(2, status="Reviewing"), "specs/good.md": a_spec(1)}
    with serving(a_site(tmp_path, files, {"words": {"invalid": "Ung\xfcltig"}}, theme="material")) as server:
        bar = server.page("").root.one("nav", "md-nav--primary")

    marks = [(node.attributes["class"], node.attributes["title"]) for node in bar.all(class_="md-status")]
    assert marks == [("md-status md-status--draft", "Draft"), ("md-status md-status--invalid", "Ung\xfcltig")]


def test_serve_clean_starts_with_a_faulty_spec_too(tmp_path: Path) -> None:
    with serving(a_site(tmp_path, {"specs/bad.md": a_spec(2, status="Reviewing")}), "--clean") as server:
        assert SENTENCE in panels(server.page("specs/bad/"))[0].shown
        assert panels(server.page("")) == []


def test_a_reference_that_another_plugin_writes_late_stops_no_server(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"notes.md": "# Notes\n", "specs/good.md": a_spec(1)}, hooks=["late.py"])
    write(root, {"late.py": "def on_page_markdown(markdown, **_):\n    return markdown + '\\n\\n[[SPEC-9999]]\\n'\n"})

    with serving(root) as server:
        server.wait(lambda it: "there is no spec called 'SPEC-9999'" in it.log, "the problem")

        assert "[[SPEC-9999]]" in server.page("notes/").content.shown
