"""Relations that have an order do not go in a circle."""

import pytest

from mkdocs_specs.rules import check
from tests.build import a_catalog, said
from tests.linked import numbered

RULE = "reference-cycle"


def a_chain(*targets: str, key: str = "depends_on") -> list[str]:
    """What is said of specs that each refer to these numbers."""
    specs = [
        numbered(number, f"{key}: [{', '.join(f'SPEC-{int(one):04}' for one in target.split())}]")
        for number, target in enumerate(targets, 1)
    ]
    return said(specs, RULE)


def test_a_circle_is_reported_once_with_the_whole_way() -> None:
    assert a_chain("2", "3", "4", "5", "1") == [
        (
            "7:14 error: 'depends on' goes in a circle: "
            "SPEC-0001 → SPEC-0002 → SPEC-0003 → SPEC-0004 → SPEC-0005 → SPEC-0001; drop one of these references"
        )
    ]


def test_of_several_circles_in_a_group_the_shortest_is_shown() -> None:
    assert a_chain("2", "3", "1 2", "1") == [
        (
            "7:14 error: 'depends on' goes in a circle: SPEC-0002 → SPEC-0003 → SPEC-0002 "
            "(SPEC-0001 is caught in it too); drop one of these references"
        )
    ]


def test_two_groups_are_two_problems() -> None:
    assert len(a_chain("2", "1", "4", "3")) == 2


@pytest.mark.parametrize(("key", "count"), [("depends_on", 1), ("supersedes", 1), ("related", 0)])
def test_only_relations_with_an_order_count(key: str, count: int) -> None:
    assert len(a_chain("2", "1", key=key)) == count


def test_both_fields_of_one_relation_make_a_circle_together() -> None:
    dependency = "dependencies: [{dependency: That, spec: SPEC-0001}]"

    assert len(said((numbered(1, "depends_on: [SPEC-0002]"), numbered(2, dependency)), RULE)) == 1


def test_every_other_step_is_shown() -> None:
    specs = [numbered(number, f"depends_on: [SPEC-{number % 3 + 1:04}]") for number in (1, 2, 3)]

    [problem] = (one for one in check(a_catalog(*specs), {}) if one.rule == RULE)

    assert [(one.where.path, one.message) for one in problem.related] == [
        ("docs/specs/2.md", "SPEC-0002 depends on SPEC-0003"),
        ("docs/specs/3.md", "SPEC-0003 depends on SPEC-0001"),
    ]


def test_a_spec_that_names_itself_and_ways_that_meet_are_no_circle() -> None:
    assert a_chain("1") == []
    assert a_chain("2 3", "4", "4", "") == []
