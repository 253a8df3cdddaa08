"""The page of a spec from its trail to its last section."""

from markdown import markdown

from mkdocs_specs.pages.spec import render
from mkdocs_specs.rules import check
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_draft, a_page_context, a_place, a_spec, a_template
from tests.published import Page


def a_page(spec: Spec, *, with_problems: bool = False) -> str:
    problems = check(a_catalog(spec), {}) if with_problems else ()
    return render(spec, a_place(spec), a_page_context(spec), "../index.md", problems)


def test_a_page_has_its_parts_in_order() -> None:
    written = a_page(
        a_draft("summary: {what: Cards *for all*.}\nrisks: [{risk: Fire}]", "# Log in\n\nHello.\n\n## Own\n\nText.\n")
    )

    places = [
        written.index(text)
        for text in (
            "specs-eyebrow",
            "# Log in",
            "Cards <em>for all</em>.",
            "specs-head",
            "Hello.",
            "## Own",
            "## Executive",
            "Fire",
        )
    ]

    assert places == sorted(places)
    assert written.count("# Log in") == 1
    assert written.endswith("\n")
    assert "\n\n\n" not in written


def test_the_trail_leads_to_the_index_and_names_the_spec() -> None:
    trail = Page(a_page(a_draft())).root.one("p", "specs-eyebrow")

    assert trail.one("a").attributes["href"] == "../index.md"
    assert trail.one("span", "specs-id").shown == "SPEC-0001"


def test_a_spec_without_an_id_or_summary_has_neither() -> None:
    written = a_page(a_spec(a_template("properties: {topic: {}}"), "topic: a", path="notes/a-b.md"))

    assert "specs-id" not in written
    assert "specs-lead" not in written
    assert "# A b\n" in written


def test_markup_in_a_title_is_shown_as_it_is_written() -> None:
    written = a_page(a_spec(a_template(), "title: '# *Log* in <b>'"))

    assert Page(markdown(written)).root.one("h1").shown == "# *Log* in <b>"


def test_problems_are_shown_above_the_card_with_their_lines() -> None:
    root = Page(a_page(a_draft("tags: pay\nriks: []"), with_problems=True)).root

    panel = root.one("section", "specs-errors")

    assert panel.one("header").shown.startswith("2 problems in this specification")
    assert len(panel.all("li")) == 2
    assert "docs/specs/0001-login.md:7:7" in panel.all("li")[0].text
    assert "[schema-type]" in panel.all("li")[0].shown


def test_one_problem_is_one() -> None:
    root = Page(a_page(a_draft("tags: pay"), with_problems=True)).root

    assert root.one("section", "specs-errors").one("header").shown.startswith("1 problem in this specification")
    assert root.one("section", "specs-errors").attributes["role"] == "alert"


def test_a_problem_says_where_its_value_stands_and_what_else_explains_it() -> None:
    root = Page(a_page(a_draft("risks: [{risk: Fire, risk: Flood}]\ntags: pay"), with_problems=True)).root

    twice, tags = root.one("section", "specs-errors").all("pre")

    assert twice.text.startswith("docs/specs/0001-login.md:7:22 risks[0].risk 6 |")
    assert twice.text.endswith("docs/specs/0001-login.md:7:10: first used here")
    assert [node.text for node in tags.all("mark")] == ["8 | tags: pay", "| ^^^"]


def test_what_is_wrong_is_told_apart_from_how_to_mend_it() -> None:
    root = Page(a_page(a_draft("updated: 'a; b'"), with_problems=True)).root

    assert root.one("section", "specs-errors").one("b").shown == "Error: updated is 'a; b'"


def test_a_remark_is_no_alarm() -> None:
    root = Page(a_page(a_draft(body="# Another\n"), with_problems=True)).root

    assert root.one("section", "specs-errors").attributes["role"] == "note"


def test_a_page_without_problems_has_no_panel() -> None:
    assert "specs-errors" not in a_page(a_draft(), with_problems=True)


def test_what_an_author_writes_cannot_break_out_of_the_panel() -> None:
    written = a_page(a_draft("tags: </pre><script>alert(1)</script>"), with_problems=True)

    assert "<script>" not in written
