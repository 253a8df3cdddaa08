"""No spec names itself in a field that refers to others."""

import pytest

from tests.build import said
from tests.linked import numbered

RULE = "self-reference"


@pytest.mark.parametrize("name", ["SPEC-0001", "1.md", "specs/1.md", "'[me](1.md)'"])
def test_a_spec_that_names_itself_is_faulted(name: str) -> None:
    column = 16 if name.startswith("'") else 15

    assert said(numbered(1, f"depends_on: [ {name}]"), RULE) == [
        f"7:{column} error: depends_on[0] names this spec itself; name another one or drop the entry"
    ]


def test_prose_may_name_its_own_spec() -> None:
    assert (
        said(numbered(1, "summary: {what: SPEC-0001 is this}", "SPEC-0001, [[SPEC-0001]] and [me](1.md)\n"), RULE) == []
    )
