"""The entity diagram: drawn from what entities say of one another, every node a link to its box, the boxes below."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_specs.document import Value
from mkdocs_specs.words import ENGLISH

from .make import a_field, a_list, assert_sound, naming, shown, tags, visible

ENTITIES = a_list(
    a_field("name"),
    a_list(a_field("name"), a_field("type"), a_field("constraints"), key="fields", title="Fields"),
    a_list(
        a_field("to", relation=naming("entity")), a_field("kind"), a_field("description"), key="links", title="Links"
    ),
    a_field("owner", relation=naming("entity")),
    key="entities",
    role="entity",
    view="entities",
    parts={"text": "name"},
)
TO_ORDER: Mapping[str, Value] = {"to": "order", "kind": "one-to-many"}


def an_entity(name: str, *links: Mapping[str, Value], fields: int = 1) -> dict[str, Value]:
    rows: list[Value] = [{"name": f"field_{number}", "type": "TEXT"} for number in range(fields)]
    return {"name": name, "fields": rows, "links": [dict(link) for link in links]}


def html_of(*entities: dict[str, Value]) -> str:
    html = shown(ENTITIES, list(entities))
    assert_sound(html)
    return html


def drawn(*entities: dict[str, Value]) -> ET.Element:
    """Draw, and read what was drawn."""
    html = html_of(*entities)
    return ET.fromstring(html[html.index("<svg") : html.index("</svg>") + 6])  # noqa: S314  # our own


def texts(found: ET.Element) -> list[str]:
    return [text.text or "" for text in found.iter("text")]


def lines(found: ET.Element) -> list[tuple[str | None, str | None]]:
    """What stands at the ends of each line."""
    paths = [path for path in found.iter("path") if path.get("class") == "e" and path.get("fill") is None]
    return [(path.get("marker-start"), path.get("marker-end")) for path in paths]


ONE, MANY, ARROW = (f"url(#specs-entities-{end})" for end in ("one", "many", "to"))


def test_each_entity_is_a_link_to_its_box_with_its_fields_and_their_types() -> None:
    html = html_of(an_entity("card", TO_ORDER, fields=2), an_entity("order"))
    picture = drawn(an_entity("card", TO_ORDER, fields=2), an_entity("order"))

    links = {link.get("href"): link for link in picture.iter("a")}
    assert list(links) == ["#specs-entities-card", "#specs-entities-order"]
    assert texts(links["#specs-entities-card"]) == ["card", "field_0", "TEXT", "field_1", "TEXT"]
    assert links["#specs-entities-card"][0].text == "card: field_0, field_1"
    boxes = [box.get("id") for box in tags(html, "div") if box.get("class") == "specs-box"]
    assert boxes == ["specs-entities-card", "specs-entities-order"]


def test_it_stands_above_the_boxes_that_say_the_same() -> None:
    html = html_of(an_entity("card", TO_ORDER), an_entity("order"))

    assert html.startswith(f"<p>{ENGLISH.one_and_many}</p><div data-search-exclude=")
    assert html.index("</svg>") < html.index('<div class="specs-box"')
    assert html[html.index('<div class="specs-box"') :] == (
        shown(ENTITIES, [an_entity("card", TO_ORDER)]) + shown(ENTITIES, [an_entity("order")])
    )


def test_the_picture_is_a_named_group_in_a_region_that_can_be_scrolled() -> None:
    html = html_of(an_entity("card", TO_ORDER), an_entity("order"))

    assert '<div class="specs-scroll specs-graph-box" role="region" tabindex="0" aria-label="Entity diagram">' in html
    [svg] = tags(html, "svg")
    assert (svg["role"], svg["aria-label"]) == ("group", "Entity diagram")


@pytest.mark.parametrize(
    ("kind", "ends"),
    [
        ("one-to-one", (ONE, ONE)),
        ("one-to-many", (ONE, MANY)),
        ("many-to-one", (ONE, MANY)),
        ("many-to-many", (MANY, MANY)),
        ("1 – n", (ONE, MANY)),  # noqa: RUF001  # as people write it
        ("0..1:1..*", (ONE, MANY)),
        ("One to many", (ONE, MANY)),
        ("belongs to", (None, ARROW)),
        ("", (None, ARROW)),
    ],
)
def test_a_bar_is_one_a_fork_is_many_and_what_says_neither_is_an_arrow(
    kind: str, ends: tuple[str | None, str | None]
) -> None:
    assert lines(drawn(an_entity("card", {"to": "order", "kind": kind}), an_entity("order"))) == [ends]


def test_the_few_stand_before_the_many() -> None:
    picture = drawn(an_entity("order", {"to": "card", "kind": "many-to-one"}), an_entity("card"))

    assert [text for text in texts(picture) if text in ("card", "order")] == ["card", "order"]


def test_what_both_sides_say_is_one_line() -> None:
    back = {"to": "card", "kind": "many-to-one"}
    silent = {"to": "card"}

    assert lines(drawn(an_entity("card", TO_ORDER), an_entity("order", back))) == [(ONE, MANY)]
    assert lines(drawn(an_entity("order", silent), an_entity("card", TO_ORDER))) == [(ONE, MANY)]


def test_a_short_word_stands_beside_its_arrow_and_a_sentence_does_not() -> None:
    said = {"to": "order", "kind": "pays for", "description": "A card pays for any number of orders of its owner"}

    picture = drawn(an_entity("card", said), an_entity("order"))

    assert texts(picture)[0] == "pays for"
    assert "A card" not in "".join(texts(picture))
    assert ENGLISH.one_and_many not in html_of(an_entity("card", said), an_entity("order"))


def test_names_alone_are_relationships_too() -> None:
    assert lines(drawn({**an_entity("card"), "owner": "person"}, an_entity("person"))) == [(None, ARROW)]


def test_an_entity_that_the_spec_does_not_describe_is_dashed_and_no_link() -> None:
    picture = drawn(an_entity("card", TO_ORDER, {"to": "shop"}), an_entity("order"))

    [dashed] = [box for box in picture.iter("g") if box.get("class") == "n"]
    assert texts(dashed) == ["shop"]
    assert [rect.get("stroke-dasharray") for rect in dashed.iter("rect")] == ["4 3"]


def test_long_lists_of_fields_say_how_many_are_missing() -> None:
    picture = drawn(an_entity("card", TO_ORDER, fields=9), an_entity("order"))

    [card, _] = picture.iter("a")
    assert texts(card)[-1] == "and 3 more"
    assert len(texts(card)) == 14
    assert "field_8" in (card[0].text or "")


@pytest.mark.parametrize(
    "entities",
    [
        [an_entity("card")],
        [an_entity("card"), an_entity("order")],
        [an_entity("card", {"to": "card", "kind": "one-to-many"}), an_entity("order")],
        [an_entity("card", {"to": "shop"}), an_entity("order")],
    ],
)
def test_nothing_is_drawn_unless_two_of_the_entities_are_related(entities: list[dict[str, Value]]) -> None:
    assert "<svg" not in html_of(*entities)


def test_only_as_much_is_drawn_as_makes_a_picture() -> None:
    chain = [an_entity(f"e{number:02}", {"to": f"e{number + 1:02}"}) for number in range(40)]

    html = html_of(*chain, an_entity("e40"))

    assert len(tags(html, "a")) == 24
    assert "Not drawn: 17 of the entities below." in visible(html)


def test_two_entities_of_one_name_have_their_own_ids() -> None:
    html = html_of(an_entity("A b", {"to": "c"}), an_entity("a B"), an_entity("c"))

    ids = [box["id"] for box in tags(html, "div") if box.get("class") == "specs-box"]
    assert ids == ["specs-entities-a-b", "specs-entities-a-b-2", "specs-entities-c"]


WORDS = st.text(st.sampled_from("ab<&\"'`*[](){}|\n é"), max_size=12)
KINDS = st.sampled_from(["one-to-many", "many-to-many", "uses", "", "<b>"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, KINDS), min_size=2, max_size=8))
def test_whatever_entities_are_called_the_picture_is_sound_and_always_the_same(
    rows: list[tuple[str, str, str]],
) -> None:
    names = [name for name, _, _ in rows]
    entities = [an_entity(name, {"to": names[len(to) % len(names)], "kind": kind}) for name, to, kind in rows]

    html = html_of(*entities)

    assert html == html_of(*entities)
    ids = [attributes["id"] for tag in ("div", "marker") for attributes in tags(html, tag) if "id" in attributes]
    assert len(ids) == len(set(ids))
