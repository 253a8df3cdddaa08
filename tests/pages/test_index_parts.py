"""The counters, the filter bar and the grouped views of the index."""

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_specs.pages import index
from mkdocs_specs.pages.page import render
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from mkdocs_specs.words import ENGLISH
from tests.build import a_catalog, a_place, a_spec, a_template, a_template_of
from tests.published import Node, Page

SCHEMA = """
title: Note
x-specs: {parts: {priority: weight, lead: owner}}
properties:
  id: {type: string}
  owner: {type: string}
  weight: {type: string, x-specs: {values: {Heavy: , Light: }}}
  waits:
    type: array
    items:
      properties:
        for: {type: string}
        state: {x-specs: {values: {Stuck: {state: blocked}, Fine: {state: done}}}}
    x-specs: {role: dependency, parts: {text: for, status: state}}
  asks:
    type: array
    items: {properties: {question: {type: string}, due: {type: string, format: date}}}
    x-specs: {role: question}
  status:
    type: string
    x-specs: {values: {Draft: , In Review: , Active: {state: active}, Done: {state: done}}}
"""
NOTE = a_template(SCHEMA)
MEMO = a_template_of({"memo.yaml": SCHEMA.replace("title: Note", "title: Memo")}, "memo.yaml", "memo")


def a_note(name: str, front: str = "") -> Spec:
    return a_spec(NOTE, f"id: {name}\n{front}", path=f"notes/{name}.md")


def a_memo(name: str, front: str = "") -> Spec:
    return a_spec(MEMO, f"id: {name}\n{front}", path=f"memos/{name}.md")


def root(*specs: Spec, invalid: frozenset[str] = frozenset()) -> Node:
    return Page(render(index, a_place(*specs, invalid=invalid))).root


@dataclass(frozen=True)
class Unpublished:
    """Addresses on a site without generated pages."""

    def path(self, path: str) -> str:
        """Know the pages of specs alone."""
        return "" if path.startswith("specs/") else f"../{path}"

    def beside(self, path: str) -> Callable[[str], str]:
        """Leave what authors write."""
        return str


def counters(*specs: Spec) -> list[tuple[str, str, str]]:
    """The counters: figure, label and where they lead."""
    found = root(*specs).one("nav").all("a")
    return [(link.one("b").shown, link.one("span").shown, link.attributes["href"]) for link in found]


def test_a_counter_leads_to_the_table_narrowed_to_its_status() -> None:
    found = counters(a_note("A", "status: In Review"))

    assert found == [("1", "In Review", "../specs/index.md?status=in-review#specs-all")]


def test_what_is_blocked_and_overdue_is_counted_with_a_link_to_the_open_items() -> None:
    found = counters(
        a_note("A", "waits: [{for: x, state: Stuck}, {for: y, state: Fine}]"),
        a_note("B", "waits: [{for: z, state: Stuck}]\nasks: [{question: Why?, due: 2026-11-21}]"),
    )

    assert found == [
        ("2", "Blocked", "../specs/open-items.md#blocked"),
        ("1", "Overdue", "../specs/open-items.md#questions"),
    ]


def test_what_is_open_is_not_counted_where_no_page_shows_it() -> None:
    spec = a_note("A", "waits: [{for: x, state: Stuck}]")
    place = Place(a_catalog(spec), ENGLISH, Unpublished())

    assert index.counters(place) == ""


def test_the_bar_offers_the_statuses_and_leads_that_there_are() -> None:
    bar = root(
        a_note("A", "status: Active\nowner: bo"), a_note("B", "status: Draft\nowner: Ada"), a_note("C", "owner: Ada")
    ).one("form")

    assert bar.attributes["data-filter"] == "specs-all"
    assert [label.shown for label in bar.all("label")] == ["Draft", "Active"]
    assert [box.attributes["value"] for box in bar.all("input", type="checkbox")] == ["draft", "active"]
    assert [option.shown for option in bar.one("select").all("option")] == ["Tech lead: any", "Ada", "bo"]


def test_there_is_a_menu_of_templates_when_there_are_several() -> None:
    bar = root(a_note("A"), a_memo("B")).one("form")

    options = [
        (option.attributes["value"], option.shown) for option in bar.one("select", name="template").all("option")
    ]

    assert options == [("", "Template: any"), ("note", "Note"), ("memo", "Memo")]


def test_one_spec_needs_no_bar() -> None:
    assert root(a_note("A", "status: Draft")).all("form") == []


def groups(*specs: Spec) -> dict[str, list[list[str]]]:
    """Each view by its label: what a group is called, then its specs."""
    [tabs] = root(*specs).all(class_="specs-tabs") or [Node("")]
    labels = [label.shown for label in tabs.all("label")]
    views = [
        [[part.shown for part in box if part.tag in ("p", "li")] for box in view.children if isinstance(box, Node)]
        for view in tabs.all("div", "specs-cols")
    ]
    return dict(zip(labels, views, strict=True))


def test_specs_are_shown_in_groups() -> None:
    assert groups(
        a_note("A", "status: Draft\nowner: bo\nweight: Light"),
        a_note("B", "status: Active\nowner: Ada\nweight: Light"),
        a_note("C", "status: Draft\nowner: Ada\nweight: Heavy"),
    ) == {
        "By status": [["Active 1", "B B"], ["Draft 2", "C C", "A A"]],
        "By tech lead": [["Ada 2", "B B", "C C"], ["bo 1", "A A"]],
        "By priority": [["Heavy 1", "C C"], ["Light 2", "B B", "A A"]],
    }


def test_several_templates_are_a_view() -> None:
    assert groups(a_note("A"), a_memo("B")) == {"By template": [["Memo 1", "B B"], ["Note 1", "A A"]]}


def test_a_view_with_nothing_in_it_is_left_out() -> None:
    assert list(groups(a_note("A", "owner: Ada"))) == ["By tech lead"]


def test_without_any_view_there_is_no_heading_either() -> None:
    found = Page(render(index, a_place(a_note("A"))))

    assert found.root.all(class_="specs-tabs") == []
    assert "Grouped views" not in found.html


def test_each_view_has_a_button_with_a_name_and_the_first_is_chosen() -> None:
    tabs = root(a_note("A", "status: Draft\nowner: Ada")).one(class_="specs-tabs")
    buttons = tabs.all("input", type="radio")

    assert [label.attributes["for"] for label in tabs.all("label")] == [one.attributes["id"] for one in buttons]
    assert ["checked" in button.attributes for button in buttons] == [True, False]
    assert len({button.attributes["name"] for button in buttons}) == 1
    assert (tabs.attributes["role"], tabs.attributes["aria-label"]) == ("group", "Grouped views")


def test_a_group_has_a_name_but_no_heading_since_the_block_may_stand_anywhere() -> None:
    tabs = root(a_note("A", "status: Draft")).one(class_="specs-tabs")

    assert tabs.one("ul").attributes["aria-label"] == "Draft"
    assert tabs.all("h3") == []


def test_a_spec_in_a_group_says_how_it_stands() -> None:
    tabs = root(a_note("A", "status: In Review"), invalid=frozenset()).one(class_="specs-tabs")

    assert tabs.one("li").attributes["data-status"] == "in-review"
    assert tabs.one("li").text == "A A, In Review"


def test_a_spec_with_errors_is_marked_in_a_group_too() -> None:
    tabs = root(a_note("A", "status: Draft"), invalid=frozenset({"notes/A.md"})).one(class_="specs-tabs")

    assert (tabs.one("li").attributes["data-status"], tabs.one("li").text) == ("invalid", "A A, Invalid")


def test_two_indexes_on_one_page_share_no_id_and_no_name() -> None:
    place = a_place(a_note("A", "status: Draft\nowner: Ada"), a_note("B", "status: Active\nowner: Ada"))

    page = Page("".join(part.block(place) for _ in range(2) for part in index.PARTS))

    assert len(page.ids) == len(set(page.ids))
    assert [form.attributes["data-filter"] for form in page.root.all("form")] == ["specs-all", "specs-all-2"]
    named = [node.attributes["aria-label"] for node in page.root if node.tag in ("form", "table", "nav")]
    assert len(named) == len(set(named))
    assert len({button.attributes["name"] for button in page.root.all("input", type="radio")}) == 2


def test_a_selection_narrows_every_part() -> None:
    place = a_place(a_note("A", "status: Draft"), a_note("B", "status: Active"), selection=Selection(("draft",)))

    shown = [Page(part.block(place)).root.text for part in index.PARTS]

    assert [("Draft" in text, "Active" in text) for text in shown] == [(True, False)] * 3
