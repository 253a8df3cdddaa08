"""Where a site lies in its repository."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_specs.repository import folder_in_repository
from tests.actions import commit, git


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "handbook/site"),
        ({"GITHUB_WORKSPACE": "{}/repository"}, "handbook/site"),
        ({"GITHUB_WORKSPACE": "{}"}, "repository/handbook/site"),
        ({"CI_PROJECT_DIR": "{}/repository/handbook"}, "site"),
        ({"GITHUB_WORKSPACE": "{}/elsewhere"}, "handbook/site"),
        ({"GITHUB_WORKSPACE": ""}, "handbook/site"),
        ({"GITHUB_WORKSPACE": "{}/elsewhere", "CI_PROJECT_DIR": "{}/repository/handbook/site"}, ""),
        ({"GITHUB_WORKSPACE": "{}/link"}, "handbook/site"),
    ],
    ids=str,
)
def test_the_root_is_what_the_service_says_else_the_repository(
    tmp_path: Path, environment: Mapping[str, str], expected: str
) -> None:
    site = tmp_path / "repository" / "handbook" / "site"
    site.mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "repository", target_is_directory=True)
    commit(tmp_path / "repository")

    assert folder_in_repository(site, {name: at.format(tmp_path) for name, at in environment.items()}) == expected


def test_a_second_working_tree_is_a_root(tmp_path: Path) -> None:
    commit(tmp_path / "repository")
    git(tmp_path / "repository", "worktree", "add", "--quiet", str(tmp_path / "second"))
    (tmp_path / "second" / "site").mkdir()

    assert folder_in_repository(tmp_path / "second" / "site", {}) == "site"


def test_a_folder_without_a_repository_is_a_root(tmp_path: Path) -> None:
    assert folder_in_repository(tmp_path, {}) == ""
