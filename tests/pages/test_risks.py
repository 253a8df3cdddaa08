"""The risk register."""

import pytest

from mkdocs_specs.pages import risks
from mkdocs_specs.pages.page import render
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_place, a_spec, a_template
from tests.published import Node, Page

NOTE = a_template("""
title: Note
x-specs: {parts: {id: "N-{n}"}}
properties:
  n: {type: string}
  title: {type: string}
  status: {type: string, x-specs: {values: {Open: , Done: {state: done}, Gone: {state: withdrawn}}}}
  dangers:
    type: array
    x-specs: {role: risk}
    items:
      properties:
        text: {type: string}
        owner: {type: string}
        status: {type: string}
        probability: {x-specs: {values: {"5": , "4": , "3": , "2": , "1": }}}
        impact: {x-specs: {values: {"5": , "4": , "3": , "2": , "1": }}}
""")


def a_feature(number: int, *found: str, status: str = "Draft") -> Spec:
    front = f"id: SPEC-000{number}\ntitle: Feature {number}\nauthor: A\ncreated: 2026-01-05\nstatus: {status}\n"
    return a_spec(a_template(), f"{front}risks: [{', '.join(found)}]", path=f"specs/000{number}-feature.md")


def a_risk(text: str, levels: str = "", more: str = "") -> str:
    rated = f", probability: {levels[0]}, impact: {levels[1]}" if levels else ""
    return f"{{risk: {text}{rated}{more}}}"


def a_note(number: str, dangers: str, status: str = "Open") -> Spec:
    front = f"n: '{number}'\ntitle: Note {number}\nstatus: {status}\ndangers: {dangers}"
    return a_spec(NOTE, front, path=f"notes/{number}.md")


def root(*specs: Spec, selection: Selection | None = None) -> Node:
    return Page(render(risks, a_place(*specs, selection=selection))).root


def rows(*specs: Spec, selection: Selection | None = None) -> list[list[str]]:
    """The register, its head first."""
    found = root(*specs, selection=selection).one("table", id="specs-risks").all("tr")
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in found]


def ids(*specs: Spec, selection: Selection | None = None) -> list[str]:
    return [row[0] for row in rows(*specs, selection=selection)[1:]]


def test_without_a_risk_there_is_no_register() -> None:
    assert not risks.is_wanted(a_catalog(a_feature(1)))
    assert not risks.is_wanted(a_catalog(a_feature(1, a_risk("a"), status="Complete")))
    assert risks.is_wanted(a_catalog(a_feature(1, a_risk("a"))))


def test_the_gravest_come_first_then_by_spec_and_place() -> None:
    assert ids(
        a_feature(2, a_risk("a", "LL"), a_risk("b"), a_risk("c", "HH")),
        a_feature(1, a_risk("d", "LM"), a_risk("e", "MH"), a_risk("f", "HM")),
    ) == ["0001·R2", "0001·R3", "0002·R3", "0001·R1", "0002·R1", "0002·R2"]


def test_a_row_says_all_that_is_known_of_a_risk() -> None:
    more = ", mitigation: Ask *first*, owner: Shop team"

    assert rows(a_feature(1, a_risk("Too `late`", "MH", more))) == [
        ["ID", "Risk", "Severity", "Probability", "Impact", "Mitigation", "Owner"],
        ["0001·R1", "Too lateSPEC-0001 Feature 1", "High", "Medium", "High", "Ask first", "Shop team"],
    ]


def test_a_risk_without_a_severity_is_not_rated() -> None:
    assert rows(a_feature(1, a_risk("a", "LL"), a_risk("b")))[2][2:] == ["Not rated", "—", "—"]


def test_finished_and_withdrawn_specs_are_left_out_in_words() -> None:
    open_, done = a_feature(1, a_risk("a"), a_risk("b")), a_feature(2, a_risk("c"), status="Complete")

    lead = root(open_, done, a_note("1", "[{text: d}]", "Gone"), a_feature(3, status="Complete")).one("p", "specs-lead")

    assert lead.shown == (
        "2 risks from 1 specification, most severe first. Risks of 2 finished or withdrawn specifications are left out."
    )
    assert ids(open_, done) == ["0001·R1", "0001·R2"]


def test_finished_specs_are_shown_where_their_status_is_asked_for() -> None:
    specs = (a_feature(1, a_risk("a")), a_feature(2, a_risk("c"), status="Complete"))

    assert ids(*specs, selection=Selection(statuses=("Complete",))) == ["0002·R1"]


def test_a_selection_narrows_the_risks() -> None:
    spec = a_feature(1, a_risk("a", "HH"), a_risk("b", "MM"), a_risk("c", "LL"), a_risk("d"))

    assert ids(spec, selection=Selection(least="medium")) == ["0001·R1", "0001·R2"]


def test_links_lead_to_the_risks_and_their_specs() -> None:
    links = root(a_feature(1, a_risk("a", "HH"))).one("table", id="specs-risks").all("a")

    assert [link.attributes["href"] for link in links] == ["../specs/0001-feature.md#r-1", "../specs/0001-feature.md"]


def test_counters_lead_to_the_risks_they_count() -> None:
    nav = root(a_feature(1, a_risk("a", "HH"), a_risk("b", "MH"), a_risk("c", "LL"), a_risk("d"))).one("nav")

    assert [(link.one("b").shown, link.one("span").shown, link.attributes["href"]) for link in nav.all("a")] == [
        ("4", "Risks", "../specs/risks.md?#specs-risks"),
        ("2", "High", "../specs/risks.md?level=high#specs-risks"),
        ("1", "Low", "../specs/risks.md?level=low#specs-risks"),
        ("1", "Not rated", "../specs/risks.md?level=unrated#specs-risks"),
    ]
    assert "data-search-exclude" in nav.attributes


def test_the_matrix_names_each_risk_and_opens_it() -> None:
    table = root(a_feature(1, a_risk("a"), a_risk("Say **no**", "MH"))).one("table", "specs-matrix")

    [chip] = table.all("a")

    assert (chip.shown, chip.attributes["title"]) == ("0001·R2", "Say no")
    assert chip.attributes["href"] == "../specs/0001-feature.md#r-2"
    assert table.one("caption").shown == (
        "Probability \N{MULTIPLICATION SIGN} Impact. Each chip opens the risk in its specification. "
        "0001·R2 is risk R-2 of SPEC-0001."
    )


def test_risks_of_all_scales_share_one_matrix_with_the_words_of_the_first() -> None:
    note = a_note("7", "[{text: a, probability: '5', impact: '3'}]")

    table = root(a_feature(1, a_risk("b", "LL")), note).one("table", "specs-matrix")
    lines = [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in table.all("tr")]

    assert lines[1:] == [
        ["Probability ↓", "Low", "Medium", "High"],
        ["High", "Medium", "High7·1", "High"],
        ["Medium", "Low", "Medium", "High"],
        ["Low", "Low0001·R1", "Low", "Medium"],
    ]
    assert table.one("caption").shown.endswith("Each chip opens the risk in its specification.")


def test_a_full_cell_leads_to_the_register() -> None:
    table = root(a_feature(1, *(a_risk(f"r{number}", "HH") for number in range(11)))).one("table", "specs-matrix")

    *chips, more = table.all("a")

    assert (len(chips), more.shown, more.text) == (8, "+3", "+3 more risks")
    assert more.attributes["href"] == "../specs/risks.md?level=high#specs-risks"


def test_without_a_rated_risk_there_is_no_matrix() -> None:
    assert root(a_feature(1, a_risk("a"))).all("table", "specs-matrix") == []


def test_a_bar_narrows_the_register_by_severity_and_spec() -> None:
    page = root(a_feature(2, a_risk("a", "HH")), a_feature(1, a_risk("b", "LL"), a_risk("c")))

    form = page.one("form", data_filter="specs-risks")
    marks = [
        (row.attributes.get("data-level"), row.attributes.get("data-spec")) for row in page.all("tr", data_level="high")
    ]

    assert [box.attributes["value"] for box in form.all("input", name="level")] == ["high", "low", "unrated"]
    assert [option.attributes["value"] for option in form.all("option")] == ["", "SPEC-0001", "SPEC-0002"]
    assert marks == [("high", "SPEC-0002")]


def test_one_spec_needs_no_menu_of_specs() -> None:
    assert root(a_feature(1, a_risk("a", "HH"))).all("select") == []


def test_a_script_sorts_by_severity_and_scale() -> None:
    [_, row] = root(a_feature(1, a_risk("a", "MH"))).one("table", id="specs-risks").all("tr")

    sorts = [cell.attributes.get("data-sort") for cell in row if cell.tag == "td"]

    assert sorts[1:4] == ["0", "1.00", "0.00"]


def test_ids_that_two_templates_share_are_written_in_full() -> None:
    other = a_template(
        "title: Memo\nx-specs: {parts: {id: 'M-{n}'}}\nproperties: {n: {}, title: {}, risks: {type: array, "
        "x-specs: {role: risk}, items: {properties: {text: {}}}}}"
    )
    memo = a_spec(other, "n: '0001'\ntitle: Memo\nrisks: [{text: a}]", path="memos/1.md")

    assert ids(a_feature(1, a_risk("a")), memo) == ["M-0001·1", "SPEC-0001·R1"]


@pytest.mark.parametrize("part", ["risk: '{}'", "risk: a, owner: '{}'", "risk: a, mitigation: '{}'"])
def test_what_an_author_writes_is_escaped(part: str) -> None:
    written = render(risks, a_place(a_feature(1, "{" + part.format("<script>") + "}")))

    assert "<script>" not in written
    assert "&lt;script&gt;" in written


def test_each_block_is_one_line_that_markdown_leaves_alone() -> None:
    written = render(risks, a_place(a_feature(1, a_risk("a", "HH"))))

    assert [line.partition(" ")[0] for line in written.split("\n\n")[1:]] == [
        *("<p", "#", "<p", "<nav", "<table", "##", "<form", "<div"),
    ]


def test_what_a_script_filters_by_is_found_without_ids_too() -> None:
    spec = a_spec(
        a_template("properties: {risks: {type: array, x-specs: {role: risk}, items: {properties: {text: {}}}}}"),
        "risks: [{text: a}]",
        path="notes/late-parcels.md",
    )

    page = root(spec)

    assert page.one("tr", data_level="unrated").attributes["data-spec"] == "notes/late-parcels.md"
    assert ids(spec) == ["Late parcels·1"]
