"""The machine-readable files without a site build."""

from pathlib import Path

import pytest

from tests.sites import a_site, a_spec, build, mkdocs_specs, write

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
