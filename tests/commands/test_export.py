"""The machine-readable files without a site build."""

import sys
from pathlib import Path

import pytest

from tests.sites import a_site, a_spec, build, mkdocs_specs, run, write

RISKS = [{"risk": "Fire", "probability": "H", "impact": "L"}]
CHANGES = [{"version": "1.0", "date": "2026-11-06", "changes": "Begun"}]


@pytest.mark.parametrize("directories", [True, False])
def test_the_files_are_those_that_a_build_publishes(tmp_path: Path, directories: bool) -> None:  # noqa: FBT001  # both ways
    specs = {
        "specs/0001-login.md": a_spec(1, "Log in", risks=RISKS, changelog=CHANGES),
        "specs/two/index.md": "# Two\n",
    }
    root = a_site(tmp_path, specs, site_url="https://example.org/docs/", use_directory_urls=directories)

    ended = mkdocs_specs(root, "export", "out")

    written = {
        file.relative_to(root / "out"): file.read_bytes() for file in (root / "out").rglob("*") if file.is_file()
    }
    built = build(root).folder / "specs"
    assert ended.output == f"{len(written)} files in out\n"
    assert {Path("specs.json"), Path("risks.csv"), Path("changes.xml"), Path("badges/SPEC-0001.svg")} <= written.keys()
    assert {path: (built / path).read_bytes() for path in written} == written


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1)})
    write(root, {"out/mine.txt": "mine", "out/specs.json": "old"})

    mkdocs_specs(root, "export", "out")

    assert (root / "out/mine.txt").read_text() == "mine"
    assert (root / "out/specs.json").read_text().startswith("{")
    assert [file.name for file in (root / "out").iterdir() if file.name.startswith(".")] == []


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1)})
    write(root, {"out/specs.json/in-the-way": ""})

    ended = mkdocs_specs(root, "export", "out")

    assert ended.code == 2
    assert ended.output.startswith("mkdocs-specs: ")
    assert ended.output.count("\n") == 1
    assert [file.name for file in (root / "out").rglob(".*")] == []


def test_errors_for_which_a_build_would_fail_are_counted_and_the_files_are_written(tmp_path: Path) -> None:
    specs = {"specs/0001.md": a_spec(1), "specs/0002.md": a_spec(2, status="Reviewing", depends_on=["SPEC-0009"])}
    root = a_site(tmp_path, specs)

    ended = run(root, sys.executable, "-m", "mkdocs_specs", "export", "out")

    assert ended.code == 1
    assert "mkdocs-specs: 2 errors in 2 specs: a build would fail; mkdocs-specs check shows them\n" in ended.output
    assert '"SPEC-0002"' in (root / "out/specs.json").read_text(encoding="utf-8")


def test_errors_that_the_baseline_accepts_fail_no_export(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1, status="Reviewing")}, {"baseline": "accepted.yml"})
    assert mkdocs_specs(root, "export", "out").code == 1
    mkdocs_specs(root, "check", "--write-baseline")

    ended = mkdocs_specs(root, "export", "out")

    assert (ended.code, ended.output.count("\n")) == (0, 1)


def test_warnings_fail_the_export_of_a_strict_site(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1, "", "\nSee SPEC-0404.\n")}, strict=True)

    ended = mkdocs_specs(root, "export", "out")

    assert ended.code == 1
    assert "1 warning in 1 spec: a build would fail" in ended.output
