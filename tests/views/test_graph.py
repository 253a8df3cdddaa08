"""The dependency graph is one line of valid SVG: every node a link with word and icon, no label on a node."""

import re
from collections.abc import Mapping
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from mkdocs_specs.layout import Box, layered
from mkdocs_specs.views.graph import Edge, Node, graph
from mkdocs_specs.views.icon import SHAPES, icon
from mkdocs_specs.views.labels import labels
from tests.layout.drawn import is_inside

DRAFT = {"data_status": "draft", "data_tone": "neutral", "data_state": None}


def a_node(key: str, title: str = "Login", word: str = "Draft", marks: Mapping[str, str | None] = DRAFT) -> Node:
    return Node(key, key, title, word, marks, f"../{key}/", f"{key} {title}, {word}")


def shown(*edges: Edge, nodes: tuple[Node, ...] = (), prefix: str = "g") -> ET.Element:
    """Draw, and read what was drawn."""
    drawn = nodes or tuple(a_node(key) for key in sorted({key for edge in edges for key in (edge.source, edge.target)}))
    return ET.fromstring(graph(drawn, edges, "Dependencies", "blocked", prefix))  # noqa: S314  # our own


def texts(found: ET.Element) -> list[str]:
    return [text.text or "" for text in found.iter("text")]


def test_the_picture_is_a_named_region_that_can_be_scrolled() -> None:
    box = shown(Edge("A-1", "A-2"))

    assert box.attrib == {
        "class": "specs-scroll specs-graph-box",
        "role": "region",
        "tabindex": "0",
        "aria-label": "Dependencies",
    }
    [svg] = box
    assert (svg.tag, svg.get("role"), svg.get("aria-label")) == ("svg", "group", "Dependencies")
    assert svg[0].text == "Dependencies"


def test_it_is_as_large_as_what_it_holds() -> None:
    [svg] = shown(Edge("A-1", "A-2"))

    assert (svg.get("width"), svg.get("height")) == ("492", "72")
    assert svg.get("viewBox") == "-8 -8 492 72"


def test_a_node_is_a_link_with_icon_id_status_and_title() -> None:
    marks = {"data_status": "complete", "data_tone": "green", "data_state": None}

    box = shown(nodes=(a_node("A-1", "Order events", "Complete", marks),))

    [link] = box.iter("a")
    assert (link.get("class"), link.get("href"), link.get("data-tone")) == ("n", "../A-1/", "green")
    assert link[0].text == "A-1 Order events, Complete"
    assert texts(link) == ["A-1", "Complete", "Order events"]
    assert [use.get("href") for use in link.iter("use")] == ["#g-done"]
    assert "g-done" in {symbol.get("id") for symbol in box.iter("symbol")}


def test_nodes_come_in_the_order_they_are_read_in() -> None:
    links = shown(Edge("z", "a"), Edge("z", "b"), Edge("b", "c")).iter("a")

    assert [link.get("href") for link in links] == ["../z/", "../a/", "../b/", "../c/"]


def test_long_texts_are_cut_and_stand_in_full_where_they_are_read_out() -> None:
    long = "A specification about quite a lot of things that go on and on"
    node = a_node("PLATFORM-AUTHENTICATION-SERVICES-0001", long, "Waiting for the board")

    [link] = shown(nodes=(node,)).iter("a")

    assert link[0].text == f"{node.key} {long}, {node.status_word}"
    assert all(text.endswith("…") for text in texts(link))
    assert max(float(rect.get("width", "0")) for rect in link.iter("rect")) == 240


def test_a_title_that_nearly_fits_widens_all_nodes() -> None:
    box = shown(nodes=(a_node("A-1"), a_node("A-2", "Refunds and partial captures")))

    assert {rect.get("width") for rect in box.iter("rect")} != {"196"}
    assert len({rect.get("width") for rect in box.iter("rect")}) == 1
    assert "Refunds and partial captures" in texts(box)


def test_an_edge_is_a_line_with_an_arrowhead() -> None:
    box = shown(Edge("A-1", "A-2"))

    [line] = (path for path in box.iter("path") if path.get("class") == "e")
    assert line.get("marker-end") == "url(#g-to)"
    assert line.get("d") == "M196 28H280"
    assert texts(box).count("blocked") == 0


def test_a_blocked_edge_is_dashed_and_says_so() -> None:
    box = shown(Edge("A-1", "A-2"), Edge("A-1", "A-3", is_blocked=True))

    [dashed] = (group for group in box.iter("g") if group.get("stroke-dasharray"))
    assert dashed.get("data-state") == "blocked"
    assert [path.get("marker-end") for path in dashed] == ["url(#g-stop)"]
    assert texts(box).count("blocked") == 1


def test_two_pictures_on_a_page_share_no_id() -> None:
    ids = [
        {found.get("id") for found in shown(Edge("a", "b", is_blocked=True), prefix=prefix).iter() if found.get("id")}
        for prefix in ("one", "two")
    ]

    assert ids[0]
    assert ids[0].isdisjoint(ids[1])


def test_everything_that_is_used_is_defined() -> None:
    text = graph([a_node("a"), a_node("b")], [Edge("a", "b"), Edge("b", "a", is_blocked=True)], "T", "blocked", "g")

    assert set(re.findall(r'(?:url\(|href=")#(g[\w-]+)', text)) <= set(re.findall(r' id="([\w-]+)"', text))


def test_no_letter_is_smaller_than_eleven_pixels() -> None:
    box = shown(Edge("A-1", "A-2", is_blocked=True))

    assert min(float(found.get("font-size", "99")) for found in box.iter()) == 11


def test_hostile_text_stays_text_on_one_line() -> None:
    evil = 'a\n\n</svg><script>alert("1")</script>\x02'

    text = graph([Node(evil, evil, evil, evil, {"data_status": evil}, evil, evil)], [], evil, evil, "g")

    assert "\n" not in text
    assert "<script" not in text
    ET.fromstring(text)  # noqa: S314  # our own


def test_markdown_leaves_it_alone() -> None:
    text = graph([a_node("a", "*A* & [b](c) <d>"), a_node("b")], [Edge("a", "b", is_blocked=True)], "T", "blocked", "g")

    assert text in markdown(f"One\n\n{text}\n\nTwo", extensions=["attr_list", "md_in_html"])


def test_labels_keep_off_one_another() -> None:
    edges = [(left, right) for left in "abcd" for right in "wxyz"]
    drawing = layered([Box(key, 196, 56) for key in "abcdwxyz"], edges, apart=edges)

    places = labels(drawing, edges[:4], 40)

    assert all(
        abs(x - other_x) >= 40 or abs(y - other_y) >= 16
        for index, (x, y) in enumerate(places)
        for other_x, other_y in places[:index]
    )


def test_other_nodes_with_the_same_edges_stand_where_these_do() -> None:
    def places(found: ET.Element) -> list[str]:
        return [
            *(one.attrib["transform"] for one in found.iter("a")),
            *(one.get("d", "") for one in found.iter("path")),
        ]

    these = shown(Edge("A-1", "A-2"), Edge("A-1", "A-3", is_blocked=True))
    others = shown(Edge("B-10", "B-20"), Edge("B-10", "B-30", is_blocked=True))

    assert places(these) == places(others)
    assert [text for text in texts(others) if text.startswith(("A", "B"))] == ["B-10", "B-20", "B-30"]


def test_the_order_of_the_input_does_not_matter() -> None:
    nodes = [a_node(key) for key in "abc"]
    edges = [Edge("a", "b"), Edge("b", "c", is_blocked=True), Edge("a", "c")]

    assert graph(nodes, edges, "T", "blocked", "g") == graph(nodes[::-1], edges[::-1], "T", "blocked", "g")


KEYS = st.sampled_from("abcdefghij")


@settings(deadline=None, max_examples=30)
@given(edges=st.lists(st.tuples(KEYS, KEYS), min_size=1, max_size=14), width=st.integers(20, 90))
def test_no_label_stands_on_a_node(edges: list[tuple[str, str]], width: int) -> None:
    keys = sorted({key for edge in edges for key in edge})
    drawing = layered([Box(key, 196, 56) for key in keys], edges, apart=edges, gap=max(84, width + 28))

    places = labels(drawing, edges, width)

    assert len(places) == len({frozenset(edge) for edge in edges if edge[0] != edge[1]})
    for x, y in places:
        for placed in drawing.boxes:
            assert not is_inside((x, y), placed)
            if placed.y < y < placed.bottom:
                assert x + width / 2 <= placed.x or placed.right <= x - width / 2


@pytest.mark.parametrize("name", SHAPES)
def test_icons_are_those_of_badges(name: str) -> None:
    css = files("mkdocs_specs").joinpath("assets", "specs.css").read_text(encoding="utf-8")
    [shape] = re.findall(rf"--specs-i-{name}: url\(\"data:image/svg\+xml,<svg [^>]*>(.*?)</svg>", css)

    assert SHAPES[name] == shape.replace("black", "currentColor")


@pytest.mark.parametrize(
    ("status", "state", "name"),
    [
        ("draft", None, "draft"),
        ("review", None, "review"),
        ("approved", None, "approved"),
        ("in-progress", "in-progress", "half"),
        ("complete", "done", "done"),
        ("shipped", "done", "done"),
        ("on-hold", "blocked", "blocked"),
        ("invalid", None, "blocked"),
        ("building", "in-progress", "half"),
        ("idea", "todo", "todo"),
        ("idea", None, "draft"),
    ],
)
def test_a_status_has_the_icon_of_its_badge(status: str, state: str | None, name: str) -> None:
    assert icon({"data_status": status, "data_state": state}) == name


def test_the_node_of_the_page_itself_is_marked() -> None:
    here = Node("A-1", "A-1", "Login", "Draft", DRAFT, "", "A-1 Login, Draft", is_current=True)

    one, other = shown(Edge("A-1", "A-2"), nodes=(here, a_node("A-2"))).iter("a")

    assert [one.get("aria-current"), other.get("aria-current")] == ["page", None]
    assert [link[1].get("stroke-width") for link in (one, other)] == ["2.6", None]
