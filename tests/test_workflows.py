"""The workflows of this repository are valid, run what the Makefile has, and hold no token."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.actions import SCRIPTS
from tests.sites import run

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"


def jobs(workflow: Path) -> dict[str, Any]:
    """The jobs of a workflow, by their names."""
    found: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return found


def test_every_workflow_is_valid() -> None:
    check = (str(SCRIPTS / "check-jsonschema"), "--builtin-schema", "vendor.github-workflows")

    ended = run(ROOT, *check, *map(str, WORKFLOWS))

    assert ended.code == 0, ended.output


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_a_workflow_makes_is_in_the_makefile(workflow: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    asked = set(re.findall(r"\bmake ([\w-]+)", workflow.read_text(encoding="utf-8")))

    assert asked <= targets


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_knows_no_secret_and_keeps_no_credentials(workflow: Path) -> None:
    assert "secrets." not in workflow.read_text(encoding="utf-8")
    for job in jobs(workflow).values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_only_the_job_that_publishes_can_and_it_runs_no_code_of_ours() -> None:
    found = jobs(RELEASE)

    assert [name for name, job in found.items() if "id-token" in job.get("permissions", {})] == ["publish"]
    assert found["publish"]["needs"] == "build"
    assert found["publish"]["environment"] == "release"
    assert [step for step in found["publish"]["steps"] if "run" in step] == []
