"""No spec that is approved, or further, depends on a draft."""

import pytest

from tests.build import said
from tests.linked import numbered

RULE = "maturity"


@pytest.mark.parametrize("status", ["Approved", "In Progress", "Complete"])
def test_a_spec_that_is_approved_depends_on_no_draft(status: str) -> None:
    specs = numbered(1, "depends_on: [SPEC-0002]", status=status), numbered(2)

    assert said(specs, RULE) == [
        f"7:14 warning: this spec is {status} and depends on SPEC-0002, which is still Draft; have that reviewed first"
    ]


@pytest.mark.parametrize(
    ("front", "status", "other"),
    [
        ("depends_on: [SPEC-0002]", "Draft", "Draft"),
        ("depends_on: [SPEC-0002]", "Review", "Draft"),
        ("depends_on: [SPEC-0002]", "Approved", "Review"),
        ("related: [SPEC-0002]", "Approved", "Draft"),
        ("depends_on: [SPEC-0002]", "Nearly", "Draft"),
        ("depends_on: [SPEC-0002]", "Approved", "Nearly"),
    ],
)
def test_anything_else_is_fine(front: str, status: str, other: str) -> None:
    assert said((numbered(1, front, status=status), numbered(2, status=other)), RULE) == []
