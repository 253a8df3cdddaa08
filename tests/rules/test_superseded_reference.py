"""No spec that is still at work refers to one that has been superseded."""

import pytest

from tests.build import said
from tests.linked import numbered

RULE = "superseded-reference"
SUCCESSOR = numbered(3, "supersedes: [SPEC-0002]")


@pytest.mark.parametrize(("key", "column"), [("depends_on", 14), ("related", 11)])
def test_a_reference_to_a_superseded_spec_names_its_successor(key: str, column: int) -> None:
    specs = numbered(1, f"{key}: [SPEC-0002]"), numbered(2), SUCCESSOR

    assert said(specs, RULE) == [f"7:{column} warning: SPEC-0002 is superseded by SPEC-0003; refer to that"]


def test_all_successors_are_named() -> None:
    specs = numbered(1, "related: [SPEC-0002]"), numbered(2), SUCCESSOR, numbered(4, "supersedes: [SPEC-0002]")

    assert said(specs, RULE) == ["7:11 warning: SPEC-0002 is superseded by SPEC-0003 and SPEC-0004; refer to that"]


def test_prose_what_is_done_and_the_successor_itself_may_refer_to_it() -> None:
    done = numbered(1, "related: [SPEC-0002]", status="Complete")
    successor = numbered(3, "supersedes: [SPEC-0002]\nrelated: [SPEC-0002]")

    assert said((done, numbered(2), successor, numbered(4, "", "SPEC-0002\n")), RULE) == []
