"""From an id to where it is defined, to what is known of it, and to every place that names it."""

import pytest

from mkdocs_specs.editor.hover import hover_at
from mkdocs_specs.editor.navigation import definition_of, references_to
from mkdocs_specs.editor.page import Page
from mkdocs_specs.editor.symbols import Sort, Symbol, symbols_of
from mkdocs_specs.editor.target import naming_at
from tests.checking import built_in
from tests.editor.cursor import a_page, page_in, split
from tests.sites import a_spec

REQUIREMENTS = {"functional": [{"id": "FR-7", "requirement": "Pay"}, {"requirement": "Refund"}]}
OTHER = a_spec(2, "Gift cards", summary={"what": "Customers pay with cards."}, requirements=REQUIREMENTS)
THIRD = a_spec(
    3,
    "Third",
    "\nAs in SPEC-0002, [[SPEC-0002#FR-7]] and [its file](0002-other.md).\n",
    depends_on=["SPEC-0002"],
    dependencies=[{"dependency": "Cards", "spec": "SPEC-0002#FR-7"}],
)


def own(line: str, body: str = "") -> str:
    """Write a draft with one line of interest."""
    return f"---\nid: SPEC-0001\ntitle: Own\n{line}\n---\n{body}"


def defined(text: str) -> str:
    """Say where that is defined which is named at the cursor."""
    plain, offset = split(text)
    naming = naming_at(a_page(plain, OTHER, THIRD), offset)
    if naming is None:
        return "nothing"
    line = definition_of(naming.target)
    return f"{plain[naming.start : naming.end]} {line}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (own("depends_on: [SPEC-00^02]"), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("depends_on: [^SPEC-0002]"), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("depends_on: [SPEC-0002^]"), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("depends_on: [SPEC-0003, ^SPEC-0002]"), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("depends_on:\n  - 'SPEC-^0002#FR-7'"), "SPEC-0002#FR-7 docs/specs/0002-other.md:11:9"),
        (own("depends_on: [SPEC-0002#FR-^2]"), "SPEC-0002#FR-2 docs/specs/0002-other.md:13:5"),
        (own("dependencies: [{spec: 0002-oth^er.md}]"), "0002-other.md docs/specs/0002-other.md:2:5"),
        (own("summary:\n  what: see SPEC-0^002"), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("summary:\n  what: >\n    😀 see [[SPEC-0^002]]"), "[[SPEC-0002]] docs/specs/0002-other.md:2:5"),
        (own("", "\n😀 See [[SPEC-^0002#FR-7|it]].\n"), "[[SPEC-0002#FR-7|it]] docs/specs/0002-other.md:11:9"),
        (own("", "\nSee [it](0002-oth^er.md).\n"), "0002-other.md docs/specs/0002-other.md:2:5"),
        (own("tags: [", "\nSee SPEC-00^02.\n"), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("depends_on: [SPEC-00^02\ntags: ["), "SPEC-0002 docs/specs/0002-other.md:2:5"),
        (own("risks: [{id: R-9, risk: A}]", "\nSee [[#R^-9]].\n"), "[[#R-9]] docs/specs/0001-own.md:4:14"),
        (own("risks: [{id: R-^9, risk: A}]"), "R-9 docs/specs/0001-own.md:4:14"),
        ("---\nid: SPEC-0^001\n---\n", "SPEC-0001 docs/specs/0001-own.md:2:5"),
        (own("depends_on: [SPEC-00^99]"), "nothing"),
        (own("status: Dr^aft"), "nothing"),
        (own("", "\n`SPEC-00^02`\n"), "nothing"),
    ],
)
def test_an_id_leads_to_where_it_is_defined(text: str, expected: str) -> None:
    assert defined(text) == expected


def test_names_in_a_spec_itself_lead_to_its_items() -> None:
    text = own(
        "user_stories: [{id: US-3, i_want: A}]\nrequirements: {functional: [{requirement: A, stories: [US-^3]}]}"
    )

    assert defined(text) == "US-3 docs/specs/0001-own.md:4:21"


def references(text: str) -> list[str]:
    """Say where that is named which is named at the cursor."""
    plain, offset = split(text)
    page = a_page(plain, OTHER, THIRD)
    naming = naming_at(page, offset)
    assert naming is not None

    def page_at(path: str) -> Page:
        name = path.removeprefix("docs/")
        return page if name == page.path else page_in(page.catalog, name, page.catalog.by_path[name].document.text)

    return [str(one) for one in references_to(naming.target, page.catalog, page_at)]


def test_every_place_that_names_a_spec_is_found_be_it_in_text_or_front_matter() -> None:
    assert references(own("related: [SPEC-00^02, '[it](0002-other.md)']", "\n[[SPEC-0002]]\n")) == [
        "docs/specs/0001-own.md:4:11",
        "docs/specs/0001-own.md:4:23",
        "docs/specs/0001-own.md:7:1",
        "docs/specs/0003-other.md:8:3",
        "docs/specs/0003-other.md:11:9",
        "docs/specs/0003-other.md:14:7",
        "docs/specs/0003-other.md:14:18",
        "docs/specs/0003-other.md:14:52",
    ]


def test_every_place_that_names_an_item_is_found() -> None:
    assert references(own("related: [SPEC-0002#FR-^7]")) == [
        "docs/specs/0001-own.md:4:11",
        "docs/specs/0003-other.md:11:9",
        "docs/specs/0003-other.md:14:18",
    ]


def test_the_spec_that_owns_an_id_finds_who_names_it_and_a_relation_read_backwards_too() -> None:
    assert references("---\nid: SPEC-00^03\n---\n\n[[SPEC-0003]]\n") == ["docs/specs/0001-own.md:5:1"]


def hovered(text: str) -> tuple[str, str] | None:
    """Say what is told at the cursor, and of what."""
    plain, offset = split(text)
    found = hover_at(a_page(plain, OTHER), offset)
    return (plain[found.start : found.end], found.markdown) if found is not None else None


def test_a_key_and_its_value_tell_what_the_field_is() -> None:
    told = (
        f"**Status** — one of\n\n{built_in().root.properties['status'].description}"
        "\n\n`Draft`, `Review`, `Approved`, `In Progress`, `Complete`\n\nRequired: Always\n\nSuch as `Draft`"
    )

    assert hovered(own("sta^tus: Draft")) == ("status", told)
    assert hovered(own("status: Dr^aft")) == ("Draft", told)


def test_a_reference_tells_of_the_spec_and_an_item_of_itself_too() -> None:
    card = "**SPEC-0002** Gift cards\n\nDraft\n\nCustomers pay with cards.\n\n`docs/specs/0002-other.md`"

    assert hovered(own("depends_on: [SPEC-00^02]")) == ("SPEC-0002", card)
    assert hovered(own("", "\n[[SPEC-0002#F^R-7]]\n")) == ("[[SPEC-0002#FR-7]]", f"**FR-7** Pay\n\n{card}")


@pytest.mark.parametrize("text", [own("", "\nPro^se\n"), own("unknown: fie^ld"), "--^-\n---\n", own("# comm^ent"), "^"])
def test_there_is_nothing_to_tell_of_prose_and_of_unknown_keys(text: str) -> None:
    assert hovered(text) is None


def outline(symbols: tuple[Symbol, ...], text: str) -> list[object]:
    """Write symbols as nested lists, with what is written there."""
    return [
        [one.name, text[one.start : one.name_end].split("\n", maxsplit=1)[0], *outline(one.inner, text)]
        for one in symbols
    ]


def test_a_page_is_outlined_by_its_keys_its_items_and_its_headings() -> None:
    text = own("risks:\n  - {id: R-9, risk: Fire}\ntags: [a", "\n# Own\n\n## Goals\n\nText.\n\n### Part\n\n## Risks\n")
    symbols = symbols_of(a_page(text))

    assert outline(symbols, text) == [
        ["id", "id"],
        ["title", "title"],
        ["risks", "risks", ["R-9", "{id: R-9, risk: Fire}"]],
        ["tags", "tags"],
        ["Own", "# Own", ["Goals", "## Goals", ["Part", "### Part"]], ["Risks", "## Risks"]],
    ]
    assert [one.sort for one in symbols] == [Sort.KEY] * 4 + [Sort.HEADING]
    assert text[symbols[4].start : symbols[4].inner[1].start].endswith("### Part\n\n")


def test_a_page_without_front_matter_is_outlined_by_its_headings() -> None:
    assert [one.name for one in symbols_of(a_page("# Home\n\n## More\n", path="index.md"))] == ["Home"]
    assert symbols_of(a_page("")) == ()
