"""No spec is being worked on while one of its dependencies is blocked."""

import pytest

from tests.build import a_draft, said

RULE = "blocked-in-progress"
BLOCKED = "dependencies:\n  - {dependency: Refund endpoint, status: Blocked}"


def test_a_blocked_dependency_of_a_spec_in_progress_is_a_remark() -> None:
    assert said(a_draft(BLOCKED, status="In Progress"), RULE) == [
        "8:43 info: DEP-1 is Blocked while this spec is In Progress; clear the way, or set the status back"
    ]


@pytest.mark.parametrize("status", ["Draft", "Review", "Approved", "Complete", "Unknown"])
def test_in_any_other_status_a_dependency_may_be_blocked(status: str) -> None:
    assert said(a_draft(BLOCKED, status=status), RULE) == []


@pytest.mark.parametrize("entry", ["status: Done", "status: In Progress", "status: Stuck", "owner: Orders team"])
def test_a_dependency_that_is_not_blocked_is_fine(entry: str) -> None:
    front = f"dependencies: [{{dependency: Refund endpoint, {entry}}}]"

    assert said(a_draft(front, status="In Progress"), RULE) == []
