"""The graph of real documents: all of it is laid out cleanly, and a part of it is chosen for a picture."""

import json
import os
from pathlib import Path

import pytest

from mkdocs_specs.layout import Box, layered, parts, what_to_draw
from tests.layout.drawn import crossed_boxes, gaps, loose_ends, overlaps

pytestmark = pytest.mark.corpora

Graph = tuple[list[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def graph() -> Graph:
    found = json.loads((Path(os.environ["CORPORA"]) / "eips" / "expected.json").read_text())
    keys = {str(document["front_matter"]["eip"]) for document in found["documents"]}
    edges = [(str(needed), str(needing)) for needing, needed, *_ in found["edges"]]
    return sorted(keys), [edge for edge in edges if keys.issuperset(edge)]


def test_the_whole_graph_is_drawn_without_overlap_and_no_edge_runs_through_a_box(graph: Graph) -> None:
    keys, edges = graph
    drawing = layered([Box(key, 196, 56) for key in keys], edges)

    assert len(drawing.boxes) == len(keys) >= 949
    assert [route.edge for route in drawing.routes] == sorted(set(edges))
    assert len(edges) >= 700
    assert overlaps(drawing) == []
    assert crossed_boxes(drawing) == []
    assert gaps(drawing) == []
    assert loose_ends(drawing) == []


def test_the_part_that_is_chosen_hangs_together_and_fits(graph: Graph) -> None:
    keys, edges = graph

    choice = what_to_draw(keys, edges)

    assert len(choice.keys) == 60
    assert len(parts(choice.keys, choice.edges)) == 1
    assert len(choice.keys) + choice.keys_left_out + choice.isolated == len(keys)
    assert len(choice.edges) + choice.edges_left_out == len(set(edges))
    assert crossed_boxes(layered([Box(key, 196, 56) for key in choice.keys], choice.edges)) == []
