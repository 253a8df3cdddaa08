"""A picture holds the largest parts that fit, and says what it leaves out."""

from mkdocs_specs.layout import Choice, neighbourhood, parts, what_to_draw


def star(centre: str, count: int) -> list[tuple[str, str]]:
    return [(centre, f"{centre}{number:02}") for number in range(count)]


def keys_of(edges: list[tuple[str, str]]) -> set[str]:
    return {key for edge in edges for key in edge}


def test_parts_come_largest_first_and_equal_ones_by_key() -> None:
    assert parts("fedcba", [("f", "e"), ("b", "a"), ("c", "e")]) == (("c", "e", "f"), ("a", "b"), ("d",))


def test_the_neighbourhood_is_rings_of_keys_whichever_way_edges_point() -> None:
    edges = [("a", "b"), ("c", "b"), ("c", "d"), ("d", "d"), ("x", "y")]

    assert neighbourhood("a", edges, 2) == (("a",), ("b",), ("c",))
    assert neighbourhood("a", edges, 9) == (("a",), ("b",), ("c",), ("d",))
    assert neighbourhood("alone", edges, 3) == (("alone",),)


def test_everything_with_an_edge_is_drawn_when_it_fits() -> None:
    assert what_to_draw("abcd", [("b", "a"), ("b", "a")]) == Choice(("a", "b"), (("b", "a"),), 0, 0, 2)


def test_what_only_needs_itself_is_isolated() -> None:
    assert what_to_draw("a", [("a", "a")]) == Choice((), (), 0, 1, 1)


def test_the_largest_parts_that_fit_are_drawn() -> None:
    edges = star("a", 5) + star("b", 4) + star("c", 2)

    choice = what_to_draw([*keys_of(edges), "alone"], edges, most=9)

    assert set(choice.keys) == keys_of(star("a", 5)) | keys_of(star("c", 2))
    assert (choice.keys_left_out, choice.edges_left_out, choice.isolated) == (5, 4, 1)


def test_of_a_part_that_is_too_large_the_best_connected_key_and_what_lies_around_it_is_drawn() -> None:
    edges = [*star("a", 3), *star("b", 8), ("a", "m"), ("b", "m"), ("b07", "b06")]

    choice = what_to_draw(keys_of(edges), edges, most=6)

    assert choice.keys == ("b", "b00", "b01", "b06", "b07", "m")
    assert ("b07", "b06") in choice.edges
    assert len(choice.edges) + choice.edges_left_out == len(edges)
    assert choice.keys_left_out == 8


def test_nothing_gives_nothing() -> None:
    assert what_to_draw((), ()) == Choice((), (), 0, 0, 0)
