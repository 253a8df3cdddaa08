"""What the command and the plugin do where they run inside GitHub Actions."""

import sys
from pathlib import Path

import pytest

from mkdocs_specs.reports.formats import FORMATS
from tests.actions import SCRIPTS, commit
from tests.serving import serving
from tests.sites import LONGEST_RUN, Run, a_site, a_spec, run

BAD = {"specs/0001.md": a_spec(1, status="Reviewing"), "index.md": "# Home\n\nSee SPEC-0009.\n"}
PLACE = "file=handbook/docs/specs/0001.md,line=6,endLine=6,col=9,endColumn=17,title=schema-enum"


def built(root: Path, **variables: str) -> Run:
    site = a_site(root / "repository" / "handbook", BAD)
    commit(root / "repository")
    return run(site, sys.executable, "-W", "error", "-m", "mkdocs", "build", seconds=LONGEST_RUN, **variables)


def checked(root: Path, *arguments: str, **variables: str) -> Run:
    site = a_site(root / "repository" / "handbook", BAD)
    commit(root / "repository")
    about = {"GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY": "team/repository", "GITHUB_SHA": "0a1b2c"}
    return run(site, str(SCRIPTS / "mkdocs-specs"), "check", *arguments, seconds=LONGEST_RUN, **about, **variables)


def test_a_build_prints_each_note_once_beside_its_log(tmp_path: Path) -> None:
    ended = built(tmp_path, GITHUB_ACTIONS="true")

    assert ended.code == 1
    notes = [line.partition("::status")[0] for line in ended.output.splitlines() if line.startswith("::")]
    place = "file=handbook/docs/index.md,line=3,endLine=3,col=5,endColumn=13,title=unknown-mention"
    unknown = "there is no spec called 'SPEC-0009' (there is only SPEC-0001); add that spec or drop the reference"
    assert notes == [
        f"::warning {place}::{unknown}",
        f"::error {PLACE}",
    ]
    assert ended.output.count("docs/specs/0001.md:6:9: error: status is 'Reviewing'") == 1


def test_a_build_elsewhere_prints_no_notes(tmp_path: Path) -> None:
    ended = built(tmp_path)

    assert ended.code == 1
    assert "::" not in ended.output


def test_a_served_site_prints_no_notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    with serving(a_site(tmp_path, BAD)) as server:
        server.page("")

        assert "docs/specs/0001.md:6:9: error: status is 'Reviewing'" in server.log
        assert "::error" not in server.log


def test_a_check_adds_to_the_summary_of_the_step_and_links_to_the_commit(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before\n\n", encoding="utf-8")

    ended = checked(tmp_path, GITHUB_STEP_SUMMARY=str(summary), GITHUB_SERVER_URL="https://github.example")

    assert ended.code == 1
    assert [line.partition("::status")[0] for line in ended.output.splitlines()][1] == f"::error {PLACE}"
    assert summary.read_text(encoding="utf-8").startswith(
        "Before\n\n### Specifications\n\n1 error, 1 warning in 1 spec"
    )
    assert (
        "| error | [handbook/docs/specs/0001.md:6:9]"
        "(https://github.example/team/repository/blob/0a1b2c/handbook/docs/specs/0001.md?plain=1#L6) | status is"
    ) in summary.read_text(encoding="utf-8")


def test_other_formats_leave_the_summary_alone(tmp_path: Path) -> None:
    ended = checked(tmp_path, "--format", "sarif", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))

    assert ended.code == 1
    assert not (tmp_path / "summary.md").exists()


def test_a_summary_that_cannot_be_written_is_said_and_nothing_more(tmp_path: Path) -> None:
    ended = checked(tmp_path, GITHUB_STEP_SUMMARY=str(tmp_path))

    assert ended.code == 1
    assert "mkdocs-specs: the summary of the job cannot be written: " in ended.output
    assert "Traceback" not in ended.output


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for_and_is_utf_8(tmp_path: Path, name: str) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1, "Café", status="Réviewing 🎁")})
    with_words = {"PYTHONIOENCODING": "ascii"} if name != "text" else {}

    ended = run(root, str(SCRIPTS / "mkdocs-specs"), "check", "--format", name, seconds=LONGEST_RUN, **with_words)

    assert ended.code == 1
    assert "Réviewing 🎁" in ended.output
    assert "\x1b" not in ended.output
