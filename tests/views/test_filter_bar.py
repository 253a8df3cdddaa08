"""The bar of controls over a table."""

from dataclasses import replace

from mkdocs_specs.views import FilterBar, FilterChip, Select, filter_bar
from mkdocs_specs.words import ENGLISH
from tests.published import Node, Page

BAR = FilterBar(
    "specs-all",
    "Filter specifications",
    (
        FilterChip("status", "draft", "Draft", {"data_status": "draft", "data_tone": "neutral"}),
        FilterChip("status", "in-review", "In Review", {"data_status": "in-review"}),
    ),
    (Select("lead", "Tech lead", [("Ada", "Ada"), ("B & C", "B & C")]),),
)


def form(bar: FilterBar = BAR) -> Node:
    return Page(filter_bar(bar, ENGLISH)).root.one("form")


def test_it_is_hidden_until_a_script_shows_it() -> None:
    assert "hidden" in form().attributes


def test_it_names_its_table_and_itself() -> None:
    found = form().attributes

    assert (found["class"], found["data-filter"], found["role"]) == ("specs-filter", "specs-all", "search")
    assert found["aria-label"] == "Filter specifications"


def test_it_has_native_controls_with_names() -> None:
    bar = form()

    assert [(one.tag, one.attributes["name"]) for one in bar if "name" in one.attributes] == [
        ("input", "q"),
        ("input", "status"),
        ("input", "status"),
        ("select", "lead"),
    ]
    assert bar.one("input", type="search").attributes["aria-label"] == "Filter specifications"
    assert bar.one("select").attributes["aria-label"] == "Tech lead"
    assert bar.one("button", type="reset").shown == "Reset"


def test_a_chip_is_a_checkbox_with_the_mark_of_its_value() -> None:
    chips = form().all("label")

    assert [chip.one("input").attributes["value"] for chip in chips] == ["draft", "in-review"]
    assert [chip.one("span", "specs-badge").shown for chip in chips] == ["Draft", "In Review"]
    assert chips[0].one("span").attributes["data-tone"] == "neutral"


def test_a_menu_begins_with_any() -> None:
    options = form().one("select").all("option")

    assert [(option.attributes["value"], option.shown) for option in options] == [
        ("", "Tech lead: any"),
        ("Ada", "Ada"),
        ("B & C", "B & C"),
    ]


def test_what_it_shows_is_said_politely_in_words_of_the_site() -> None:
    words = replace(ENGLISH, showing="{shown} von {total}")
    bar = Page(filter_bar(BAR, words)).root.one("form")

    assert bar.attributes["data-showing"] == "{shown} von {total}"
    assert bar.one("output").attributes == {"aria-live": "polite"}


def test_it_is_one_well_formed_line_with_everything_escaped() -> None:
    chip = FilterChip("status", 'a"><b', "<script>")
    written = filter_bar(replace(BAR, chips=(chip,)), ENGLISH)

    assert "\n" not in written
    assert "<script>" not in written
    assert "</input>" not in written
    assert Page(written).unbalanced == []
    assert form(replace(BAR, chips=(chip,))).one("label").one("input").attributes["value"] == 'a"><b'
