"""A PyYAML without libyaml gives the same documents."""

import pytest
import yaml

from mkdocs_specs.document.composer import PurePythonLoader, compose
from mkdocs_specs.document.construct import Construction, construct


def made(text: str, root: yaml.Node | None) -> Construction:
    assert root is not None
    return construct(text, root, {})


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: [x, 'y', \"z\"]\nc:\n  - d: ~\n\n  # comment\n  - |\n    e\n\nf: >-\n  g\n  h\n",
        "a: &x {b: c}\nd: *x\ne: !t f\n? g\n: h\n",
        "é: 🎁\nb:\n- - c\n  - d\n",
    ],
)
def test_both_loaders_make_the_same_values_and_places(text: str) -> None:
    fast = compose(text)
    pure = compose(text, PurePythonLoader)

    assert made(text, pure) == made(text, fast)


@pytest.mark.parametrize("text", ["a: [", "a: 'b", "a: @", "a: b: c", "a: *b", "a: 1\n- b"])
def test_both_loaders_stop_at_the_same_place(text: str) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as fast:
        compose(text)
    with pytest.raises(yaml.MarkedYAMLError) as pure:
        compose(text, PurePythonLoader)

    assert fast.value.problem_mark is not None
    assert pure.value.problem_mark is not None
    assert pure.value.problem_mark.index == fast.value.problem_mark.index


@pytest.mark.parametrize(
    ("text", "line_starts_with_tab"), [('a: "x\n\ty"', True), ('a: "x\n \ty"', False), ('"x\n\ty"', False)]
)
def test_a_tab_at_the_margin_is_found_where_the_pure_loader_takes_it(text: str, line_starts_with_tab: bool) -> None:  # noqa: FBT001
    faults = made(text, compose(text, PurePythonLoader)).faults

    assert [fault.message for fault in faults] == ["a tab indents this line; use spaces"] * line_starts_with_tab
