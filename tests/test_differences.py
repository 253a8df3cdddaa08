"""What differs between two values is all that is needed to make one of the other."""

import pytest

from mkdocs_specs.differences import differences, with_differences
from mkdocs_specs.document import Value

PAIRS: list[tuple[Value, Value]] = [
    ({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 2]}),
    ({"version": 1.1, "risks": [{"p": "H"}, {"p": 1}]}, {"version": "1.10", "risks": [{"p": "H"}, {"p": "1"}]}),
    ({"a": 1}, {"a": True}),
    ({"a": 1}, {"a": 1.0}),
    ({"a": {}, "b": None}, {"a": [], "b": {}}),
    ({"a": [1]}, {"a": [1, 2]}),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    ({"a": {"b": [[1], [2]]}}, {"a": {"b": [[1], ["2"]]}}),
    ("a", ["a"]),
]


@pytest.mark.parametrize(("value", "other"), PAIRS)
def test_one_is_made_of_the_other(value: Value, other: Value) -> None:
    before = repr(value)
    made = with_differences(value, differences(value, other))
    assert repr(made) == repr(other)
    assert repr(value) == before


def test_what_is_the_same_is_not_said_again() -> None:
    value: Value = {"version": 1.1, "risks": [{"p": "H"}, {"p": 1}], "tags": ["a"]}
    other: Value = {"version": "1.10", "risks": [{"p": "H"}, {"p": "1"}], "tags": ["a"]}
    assert list(differences(value, other)) == [(("version",), "1.10"), (("risks", 1, "p"), "1")]


@pytest.mark.parametrize("path", [("b",), ("a", 5), ("a", "x"), (0,), ("a", 0, "x")])
def test_a_place_that_is_not_there_is_an_error(path: tuple[str | int, ...]) -> None:
    with pytest.raises((IndexError, KeyError, TypeError)):
        with_differences({"a": [1]}, [(path, 2)])
