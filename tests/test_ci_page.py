"""What the guide tells people to put into their CI is valid, and does what the guide says when it is run."""

import json
import re
import shlex
from os import environ, pathsep
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from tests.actions import SCRIPTS, Job, act, commit
from tests.sites import LONGEST_RUN, Run, a_site, a_spec, run, write

PAGE = Path(__file__).parents[1] / "sample_site/docs/guide/ci.md"
FENCE = re.compile(r'^```yaml title="(?P<title>[^"]+)"\n(?P<content>(?:(?!```).*\n)*)```$', re.MULTILINE)
BLOCKS = {found["title"]: found["content"] for found in FENCE.finditer(PAGE.read_text(encoding="utf-8"))}
WORKFLOW, SCANNING = BLOCKS[".github/workflows/docs.yml"], BLOCKS["steps of .github/workflows/docs.yml"]
CHECK = "      - run: mkdocs-specs check --strict\n"
REQUIREMENT = "mkdocs-specs[material]"
GOOD, BAD = a_spec(1, "Gift cards"), a_spec(2, status="Reviewing")
NOTE = {"file": "docs/specs/0002.md", "line": "6", "endLine": "6", "col": "9", "endColumn": "17"}


def a_repository(root: Path, *, has_mistake: bool) -> Path:
    files = {"specs/0001.md": GOOD} | ({"specs/0002.md": BAD} if has_mistake else {})
    return a_site(root / "repository", files, theme="material")


def in_github(root: Path, workflow: str, *, has_mistake: bool) -> Job:
    """Run a workflow; the package that it installs is the one of this environment, already there."""
    return act(a_repository(root, has_mistake=has_mistake), root / "home", workflow)


def in_gitlab(root: Path, job: str, *, has_mistake: bool) -> Run:
    """Run the script of a job as GitLab's runner does, in one shell that stops at the first failure."""
    site = a_repository(root, has_mistake=has_mistake)
    commit(site)
    script = "\n".join(yaml.safe_load(BLOCKS[".gitlab-ci.yml"])[job]["script"])
    about = {"CI_PROJECT_DIR": str(site), "PATH": f"{SCRIPTS}{pathsep}{environ['PATH']}", "PIP_NO_INDEX": "1"}
    return run(site, "bash", "-eo", "pipefail", "-c", script, seconds=LONGEST_RUN, **about)


@pytest.mark.parametrize(
    ("schema", "content"),
    [
        ("vendor.github-workflows", WORKFLOW),
        (
            "vendor.github-workflows",
            WORKFLOW.replace(CHECK, "".join(f"      {line}\n" for line in SCANNING.splitlines())),
        ),
        ("vendor.gitlab-ci", BLOCKS[".gitlab-ci.yml"]),
    ],
    ids=["github", "code scanning", "gitlab"],
)
def test_a_block_is_valid_by_the_schema_of_its_service(tmp_path: Path, schema: str, content: str) -> None:
    write(tmp_path, {"block.yml": content})
    options = ["--data-transform", "gitlab-ci"] if schema == "vendor.gitlab-ci" else []

    ended = run(tmp_path, str(SCRIPTS / "check-jsonschema"), "--builtin-schema", schema, *options, "block.yml")

    assert ended.code == 0, ended.output


def test_the_steps_for_a_site_in_a_folder_check_it_and_build_it_there(tmp_path: Path) -> None:
    a_site(tmp_path / "handbook", {"specs/0001.md": GOOD})
    steps = yaml.safe_load(BLOCKS["steps of .github/workflows/docs.yml, for a site in a folder"])

    for step in steps[:2]:
        about = {"PATH": f"{SCRIPTS}{pathsep}{environ['PATH']}"}
        assert run(tmp_path, "bash", "-ec", step["run"], seconds=LONGEST_RUN, **about).code == 0
    assert (tmp_path / steps[2]["with"]["path"] / "specs/index.html").is_file()


def test_the_block_for_pre_commit_is_valid_and_names_our_hook(tmp_path: Path) -> None:
    content = BLOCKS[".pre-commit-config.yaml"]
    write(tmp_path, {"config.yaml": content})
    [ours] = yaml.safe_load((PAGE.parents[3] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    ended = run(tmp_path, str(SCRIPTS / "pre-commit"), "validate-config", "config.yaml")

    assert ended.code == 0, ended.output
    assert [hook for repository in yaml.safe_load(content)["repos"] for hook in repository["hooks"]] == [
        {"id": ours["id"]}
    ]


def test_what_is_installed_is_this_package_with_its_extra() -> None:
    jobs = [yaml.safe_load(WORKFLOW)["jobs"]["check"]["steps"], *_gitlab_scripts()]
    commands = [step["run"] if isinstance(step, dict) else step for job in jobs for step in job if _is_run(step)]

    installed = [shlex.split(command)[2:] for command in commands if command.startswith("pip install ")]

    assert installed == [[REQUIREMENT]] * 3


def _gitlab_scripts() -> list[Any]:
    return [job["script"] for job in yaml.safe_load(BLOCKS[".gitlab-ci.yml"]).values()]


def _is_run(step: object) -> bool:
    return isinstance(step, str) or (isinstance(step, dict) and "run" in step)


def test_github_notes_a_mistake_and_publishes_nothing(tmp_path: Path) -> None:
    job = in_github(tmp_path, WORKFLOW, has_mistake=True)

    [(kind, properties, message)] = job.notes
    assert job.ended.code == 1
    assert (kind, properties) == ("error", {**NOTE, "title": "schema-enum"})
    assert message.startswith("status is 'Reviewing'; ")
    assert job.printed[-1] == "1 error in 2 specs"
    assert "| error | " in job.summary
    assert job.steps == {
        "actions/checkout@v5": "success",
        "actions/setup-python@v6": "success",
        f'pip install "{REQUIREMENT}"': "success",
        "mkdocs-specs check --strict": "failure",
    }


def test_github_publishes_a_site_without_mistakes(tmp_path: Path) -> None:
    job = in_github(tmp_path, WORKFLOW, has_mistake=False)

    assert (job.ended.code, job.notes) == (0, []), job.ended.output
    assert job.summary == "### Specifications\n\nno problems in 1 spec\n"
    assert set(job.steps.values()) == {"success"}
    assert list(job.steps)[-3:] == [
        "mkdocs build --strict",
        "actions/upload-pages-artifact@v4",
        "actions/deploy-pages@v4",
    ]


def test_code_scanning_gets_its_file_though_the_check_fails(tmp_path: Path) -> None:
    steps = [*SCANNING.splitlines(), "- if: always()", "  run: cat specs.sarif"]
    workflow = WORKFLOW.replace(CHECK, "".join(f"      {line}\n" for line in steps))

    job = in_github(tmp_path, workflow, has_mistake=True)

    log = json.loads("\n".join(job.printed[job.printed.index("{") :]))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["schema-enum"]
    assert job.steps["mkdocs-specs check --strict --format sarif > specs.sarif"] == "failure"
    assert job.steps["github/codeql-action/upload-sarif@v4"] == "success"


@pytest.mark.parametrize("rules", [["schema-enum"], []], ids=["wrong", "right"])
def test_gitlab_gets_both_reports_and_the_log(tmp_path: Path, rules: list[str]) -> None:
    ended = in_gitlab(tmp_path, "specs", has_mistake=bool(rules))

    site = tmp_path / "repository"
    reports = yaml.safe_load(BLOCKS[".gitlab-ci.yml"])["specs"]["artifacts"]["reports"]
    quality = json.loads((site / reports["codequality"]).read_text(encoding="utf-8"))
    assert ended.code == len(rules)
    assert [entry["check_name"] for entry in quality] == rules
    assert JUnitXml.fromfile(str(site / reports["junit"])).failures == len(rules)
    assert ("docs/specs/0002.md:6:9: error: status is 'Reviewing'" in ended.output) is bool(rules)


def test_a_job_of_gitlab_stops_at_once_when_the_check_cannot_run(tmp_path: Path) -> None:
    site = a_repository(tmp_path, has_mistake=False)
    script = "\n".join(yaml.safe_load(BLOCKS[".gitlab-ci.yml"])["specs"]["script"][1:])
    (site / "mkdocs.yml").unlink()

    path = f"{SCRIPTS}{pathsep}{environ['PATH']}"
    ended = run(site, "bash", "-eo", "pipefail", "-c", script, PATH=path)

    assert ended.code != 0
    assert ended.output.count("mkdocs-specs: ") == 1


def test_gitlab_publishes_a_site_without_mistakes(tmp_path: Path) -> None:
    ended = in_gitlab(tmp_path, "pages", has_mistake=False)

    assert ended.code == 0, ended.output
    assert (tmp_path / "repository" / "public" / "index.html").exists()


def test_gitlab_publishes_nothing_while_there_is_a_mistake(tmp_path: Path) -> None:
    ended = in_gitlab(tmp_path, "pages", has_mistake=True)

    assert ended.code == 1
    assert not (tmp_path / "repository" / "public" / "index.html").exists()
