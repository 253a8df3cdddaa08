"""Boxes stand in columns and apart, edges run from left to right and around them, in any order of the input."""

import random
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_specs.layout import Box, Drawing, layered
from tests.layout.drawn import crossed_boxes, gaps, loose_ends, overlaps, points

KEYS = st.sampled_from([f"S-{number}" for number in range(14)])
EDGES = st.lists(st.tuples(KEYS, KEYS), max_size=24)
SIZES = st.tuples(st.integers(20, 260), st.integers(10, 300))
ROADMAP = ((1, 3), (3, 4), (1, 4), (3, 5), (2, 5), (3, 6), (2, 6), (4, 7), (1, 7), (2, 8), (4, 9))


def drawn(*edges: tuple[object, object]) -> Drawing:
    """Draw boxes of one size."""
    written = [(str(source), str(target)) for source, target in edges]
    return layered([Box(key, 196, 56) for key in {key for edge in written for key in edge}], written)


def columns(drawing: Drawing) -> list[set[str]]:
    lefts = sorted({placed.x for placed in drawing.boxes})
    return [{placed.box.key for placed in drawing.boxes if placed.x == left} for left in lefts]


def order(drawing: Drawing, *keys: str) -> list[str]:
    """Some boxes from the top."""
    return sorted(keys, key=lambda key: next(placed.y for placed in drawing.boxes if placed.box.key == key))


@settings(deadline=None, max_examples=60)
@given(edges=EDGES, apart=EDGES, sizes=st.dictionaries(KEYS, SIZES))
def test_whatever_the_edges_boxes_stay_apart_and_edges_run_around_them(
    edges: list[tuple[str, str]], apart: list[tuple[str, str]], sizes: dict[str, tuple[int, int]]
) -> None:
    keys = {key for edge in edges for key in edge} | sizes.keys()
    boxes = [Box(key, *sizes.get(key, (196, 56))) for key in keys]

    drawing = layered(boxes, edges, apart=apart)

    assert {placed.box for placed in drawing.boxes} == set(boxes)
    assert [route.edge for route in drawing.routes] == sorted(set(edges))
    assert overlaps(drawing) == []
    assert crossed_boxes(drawing) == []
    assert gaps(drawing) == []
    assert loose_ends(drawing) == []
    for x, y in (point for route in drawing.routes for point in points(route)):
        assert -0.01 <= x <= drawing.width + 0.01
        assert -0.01 <= y <= drawing.height + 0.01


@settings(deadline=None, max_examples=25)
@given(edges=EDGES, shuffle=st.randoms(use_true_random=False))
def test_the_same_boxes_and_edges_give_the_same_drawing_in_any_order(
    edges: list[tuple[str, str]], shuffle: random.Random
) -> None:
    keys = sorted({key for edge in edges for key in edge})
    drawing = layered([Box(key, 100, 50) for key in keys], edges)

    shuffle.shuffle(keys)
    shuffle.shuffle(edges)

    assert layered([Box(key, 100, 50) for key in keys], edges) == drawing


@settings(deadline=None, max_examples=25)
@given(edges=EDGES)
def test_without_a_cycle_every_edge_goes_from_left_to_right(edges: list[tuple[str, str]]) -> None:
    forward = [edge for edge in edges if edge[0] < edge[1]]
    keys = {key for edge in forward for key in edge}

    drawing = layered([Box(key, 100, 50) for key in keys], forward)

    where = {placed.box.key: placed for placed in drawing.boxes}
    assert not any(route.is_backward for route in drawing.routes)
    assert all(where[source].right < where[target].x for source, target in forward)


def test_columns_are_as_far_left_as_their_prerequisites_allow() -> None:
    assert columns(drawn(*ROADMAP)) == [{"1", "2"}, {"3", "8"}, {"4", "5", "6"}, {"7", "9"}]


def test_a_prerequisite_of_late_work_alone_stands_beside_it() -> None:
    drawing = drawn(("a", "b"), ("b", "c"), ("c", "d"), ("late", "d"))

    assert columns(drawing) == [{"a"}, {"b"}, {"c", "late"}, {"d"}]


def test_one_edge_of_a_cycle_goes_backward() -> None:
    drawing = drawn((1, 2), (2, 3), (3, 4), (4, 5), (5, 1))

    assert [route.edge for route in drawing.routes if route.is_backward] == [("5", "1")]
    assert len(columns(drawing)) == 5


def test_two_boxes_that_need_one_another_are_joined_by_one_line_with_two_heads() -> None:
    there, back = drawn(("a", "b"), ("b", "a")).routes

    assert there.curves[0][0] == back.curves[-1][3]
    assert there.curves[-1][3] == back.curves[0][0]


def test_a_box_that_needs_itself_has_a_loop() -> None:
    [route] = drawn(("a", "a")).routes

    assert route.is_backward
    assert max(x for x, _ in points(route)) > 196


def test_what_can_be_drawn_without_crossings_is() -> None:
    drawing = drawn(("a", "x"), ("b", "y"), ("c", "z"), ("root", "c"), ("root", "a"), ("root", "b"))

    assert order(drawing, "a", "b", "c") == [
        {"x": "a", "y": "b", "z": "c"}[key] for key in order(drawing, "x", "y", "z")
    ]


def test_a_chain_is_one_level_line() -> None:
    drawing = drawn(("a", "b"), ("b", "c"))

    assert {placed.y for placed in drawing.boxes} == {0}
    assert [route.path for route in drawing.routes] == ["M196 28H280", "M476 28H560"]


def test_arrowheads_are_spread_along_the_side_they_point_at() -> None:
    drawing = drawn(("a", "z"), ("b", "z"), ("c", "z"))

    ends = [route.curves[-1][3] for route in drawing.routes]
    assert len({x for x, _ in ends}) == 1
    assert sorted(y for _, y in ends) == [ends[0][1] + 18 * step for step in range(3)]


def test_long_edges_from_one_box_share_their_way_unless_they_are_apart() -> None:
    boxes = [Box(key, 100, 50) for key in "abcdef"]
    edges = [("a", "b"), ("b", "c"), ("c", "d"), ("b", "e"), ("a", "d"), ("a", "c")]

    shared = {route.edge: route for route in layered(boxes, edges).routes}
    parted = {route.edge: route for route in layered(boxes, edges, apart=[("a", "d")]).routes}

    assert shared["a", "c"].curves[0] == shared["a", "d"].curves[0]
    assert set(parted["a", "c"].curves[1]).isdisjoint(parted["a", "d"].curves[1][1:])


def test_parts_stand_beside_one_another_while_there_is_room() -> None:
    pairs = drawn(*((f"a{number}", f"b{number}") for number in range(3)))

    rows = Counter(placed.y for placed in pairs.boxes)
    assert list(rows.values()) == [4, 2]
    assert pairs.width < 1180


def test_no_box_gives_an_empty_drawing() -> None:
    assert layered([], []) == Drawing(0, 0, (), ())


def test_an_edge_must_name_two_boxes() -> None:
    with pytest.raises(KeyError):
        layered([Box("a", 1, 1)], [("a", "lost")])


def test_three_hundred_boxes_are_drawn_in_a_moment() -> None:
    chance = random.Random(7)  # noqa: S311  # a graph, no secret
    edges = [(str(a), str(b)) for a, b in (sorted(chance.sample(range(300), 2)) for _ in range(400))]
    boxes = [Box(str(number), 196, 56) for number in range(300)]
    start = time.process_time()

    drawing = layered(boxes, edges)

    assert time.process_time() - start < 5, "about 0.7 on a usual machine"
    assert overlaps(drawing) == []
