"""The hook for pre-commit, run by pre-commit in repositories of their own."""

from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

from tests.actions import SCRIPTS, commit, git
from tests.sites import Run, a_site, a_spec, run, write

ROOT = Path(__file__).parents[1]
GOOD, BAD = a_spec(1, "Gift cards"), a_spec(2, status="Reviewing", depends_on=["SPEC-0001"])


def a_repository(root: Path, hook: str = "language: system", folder: str = "") -> Path:
    """Make a repository with a site and our hook; by default with the command of this environment."""
    write(root / "ours", {".pre-commit-hooks.yaml": (ROOT / ".pre-commit-hooks.yaml").read_bytes()})
    commit(root / "ours")
    site = root / "team"
    a_site(site / folder, {"specs/0001-good.md": GOOD})
    revision = git(root / "ours", "rev-parse", "HEAD")
    config = f"repos:\n- repo: {root / 'ours'}\n  rev: {revision}\n  hooks:\n  - id: mkdocs-specs\n    {hook}\n"
    write(site, {".pre-commit-config.yaml": config})
    commit(site)
    return site


def pre_commit(site: Path, *arguments: str) -> Run:
    kept = {"PRE_COMMIT_HOME": str(site.parent / "kept"), "PATH": f"{SCRIPTS}:/usr/bin:/bin"}
    return run(site, str(SCRIPTS / "pre-commit"), *arguments, seconds=240, **kept)


def test_the_hook_is_defined_as_pre_commit_wants_it() -> None:
    ended = run(ROOT, str(SCRIPTS / "pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml")

    assert (ended.code, ended.output) == (0, "")


def test_a_commit_with_a_mistake_is_stopped_and_one_without_passes(tmp_path: Path) -> None:
    site = a_repository(tmp_path)
    clean = pre_commit(site, "run", "--all-files")
    write(site, {"docs/specs/0002-bad.md": BAD})
    git(site, "add", "--all")
    stopped = pre_commit(site, "run")

    assert (clean.code, "Passed" in clean.output) == (0, True)
    assert stopped.code == 1
    assert "docs/specs/0002-bad.md:6:9: error: status is 'Reviewing'" in stopped.output


def test_the_whole_site_is_checked_though_one_file_is_committed(tmp_path: Path) -> None:
    """What is wrong may stand in another file than the one that was changed."""
    site = a_repository(tmp_path)
    write(site, {"docs/specs/0002-next.md": a_spec(2, depends_on=["SPEC-0001"])})
    commit(site)
    write(site, {"docs/specs/0001-good.md": a_spec(3, "Gift cards")})
    git(site, "add", "--all")

    stopped = pre_commit(site, "run")

    assert stopped.code == 1
    assert "docs/specs/0002-next.md:8:3: error: there is no spec called 'SPEC-0001'" in stopped.output


def test_a_commit_of_other_files_is_left_alone(tmp_path: Path) -> None:
    site = a_repository(tmp_path)
    write(site, {"docs/specs/0002-bad.md": BAD})
    commit(site)
    write(site, {"main.py": "pass\n"})
    git(site, "add", "--all")

    assert "Skipped" in pre_commit(site, "run").output


@pytest.mark.parametrize(("always", "code"), [("", 0), ("\n    always_run: true", 1)])
def test_a_commit_that_only_deletes_is_checked_where_the_hook_always_runs(
    tmp_path: Path, always: str, code: int
) -> None:
    site = a_repository(tmp_path, f"language: system{always}")
    write(site, {"docs/specs/0002-next.md": a_spec(2, depends_on=["SPEC-0001"])})
    commit(site)
    git(site, "rm", "--quiet", "docs/specs/0001-good.md")

    assert pre_commit(site, "run").code == code


def test_a_site_in_a_folder_is_named_by_an_argument(tmp_path: Path) -> None:
    site = a_repository(tmp_path, "language: system\n    args: [-f, handbook/mkdocs.yml]", "handbook")
    write(site, {"handbook/docs/specs/0002-bad.md": BAD})
    git(site, "add", "--all")

    stopped = pre_commit(site, "run")

    assert stopped.code == 1
    assert "docs/specs/0002-bad.md:6:9: error: status is 'Reviewing'" in stopped.output


@pytest.mark.compat
def test_pre_commit_installs_the_package_and_runs_it(tmp_path: Path) -> None:
    package, site = tmp_path / "package", a_repository(tmp_path)
    copytree(ROOT / "mkdocs_specs", package / "mkdocs_specs", ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        copy(ROOT / name, package / name)
    commit(package)
    write(site, {"docs/specs/0002-bad.md": BAD})
    git(site, "add", "--all")

    stopped = pre_commit(site, "try-repo", str(package), "mkdocs-specs")

    assert stopped.code == 1
    assert "docs/specs/0002-bad.md:6:9: error: status is 'Reviewing'" in stopped.output
