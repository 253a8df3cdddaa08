"""A team that takes up checking in an old docs repo: its baseline, and what single specs ignore."""

import os
from pathlib import Path

import pytest
import yaml

from tests.sites import a_site, a_spec, build, mkdocs, mkdocs_specs, refusal

OPTION = {"baseline": "specs-baseline.yml"}
OLD = {
    "specs/1.md": a_spec(1, status="Reviewing"),
    "specs/2.md": a_spec(2, "", "See [[SPEC-0077]] and [[SPEC-0078]].\n"),
    "specs/3.md": "no front matter\n",
}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A repo with problems, and the baseline of today."""
    root = a_site(tmp_path, OLD, OPTION)
    assert mkdocs_specs(root, "check", "--write-baseline").output == (
        "4 problems in 3 files recorded in specs-baseline.yml; write the reason of each beside it\n"
    )
    return root


def explain(root: Path, reason: str) -> None:
    """Fill in the reason of every entry."""
    file = root / "specs-baseline.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("reason: ''", f"reason: {reason}"), encoding="utf-8")


def test_recorded_problems_are_info_with_their_reason_and_neither_a_check_nor_a_build_fails(old: Path) -> None:
    explain(old, "Older than the rule")
    done = mkdocs_specs(old, "check", "--strict")
    assert done.code == 0
    assert done.output == (
        "4 problems of the baseline are not shown; --verbose shows them\n4 recorded problems in 3 specs\n"
    )
    assert (
        "docs/specs/1.md:6:9: info: status is 'Reviewing'; use Draft, Review, Approved, In Progress or Complete;"
        " did you mean 'Review'? (in the baseline: Older than the rule) [schema-enum]\n"
        in mkdocs_specs(old, "check", "--verbose").output
    )
    assert '"message": "status is \'Reviewing\'; ' in mkdocs_specs(old, "check", "--format", "json").output
    assert build(old).page("specs/1.md")


def test_a_build_counts_recorded_problems_and_shows_them_to_whoever_asks_for_them(old: Path) -> None:
    built = mkdocs(old, "build", "--strict")
    assert built.code == 0
    assert "4 problems of the baseline are not shown; --verbose shows them" in built.output
    assert "(in the baseline)" not in built.output
    assert "(in the baseline) [schema-enum]" in mkdocs(old, "build", "--verbose").output


def test_a_new_problem_fails_beside_recorded_ones_of_the_same_kind(old: Path) -> None:
    spec = old / "docs/specs/2.md"
    spec.write_text(spec.read_text(encoding="utf-8") + "And [[SPEC-0079]].\n", encoding="utf-8")
    done = mkdocs_specs(old, "check")
    assert done.code == 1
    assert "docs/specs/2.md:9:5: error: " in done.output
    assert done.output.endswith("1 error, 4 recorded problems in 3 specs\n")
    assert refusal(old).startswith("specs: 1 error")


def test_an_entry_whose_problem_is_mended_is_reported_at_its_line_and_goes_when_the_baseline_is_renewed(
    old: Path,
) -> None:
    explain(old, "Older than the rule")
    spec = old / "docs/specs/2.md"
    spec.write_text(spec.read_text(encoding="utf-8").replace("[[SPEC-0078]]", "SPEC 78"), encoding="utf-8")
    (old / "docs/specs/1.md").write_text(a_spec(1), encoding="utf-8")
    done = mkdocs_specs(old, "check")
    assert done.code == 0
    assert "warning: the baseline has 'schema-enum' at /status of SPEC-0001, which no longer occurs; " in done.output
    assert (
        "warning: the baseline counts 2 of 'unknown-reference' in SPEC-0002, and 1 is left; write 'count: 1' [stale-"
        in done.output
    )
    assert mkdocs_specs(old, "check", "--strict").code == 1
    assert mkdocs(old, "build", "--strict").code == 1
    assert mkdocs_specs(old, "check", "--write-baseline").output == (
        "2 problems in 2 files recorded in specs-baseline.yml: 0 new, 2 gone, 2 kept\n"
    )
    entries = yaml.safe_load((old / "specs-baseline.yml").read_text(encoding="utf-8"))["problems"]
    assert [(entry["rule"], entry["reason"]) for entry in entries] == [
        ("front-matter-missing", "Older than the rule"),
        ("unknown-reference", "Older than the rule"),
    ]
    assert mkdocs_specs(old, "check", "--strict").code == 0


def test_a_recorded_problem_of_a_file_without_an_id_stays_recorded_when_it_gets_one(tmp_path: Path) -> None:
    front = {"title": "Parcel lockers", "author": "Depot operations", "created": "2026-11-02"}
    root = a_site(tmp_path, {"specs/1.md": a_spec(1, id=None, status="Old", **front)}, OPTION)
    mkdocs_specs(root, "check", "--write-baseline")
    (root / "docs/specs/1.md").write_text(a_spec(1, status="Old", **front), encoding="utf-8")
    done = mkdocs_specs(root, "check")
    assert done.output.endswith("\n1 warning, 1 recorded problem in 1 spec\n")
    assert done.code == 0


def test_the_baseline_holds_for_a_spec_that_is_renamed_or_gets_another_id_and_for_no_other_spec(old: Path) -> None:
    explain(old, "Older than the rule")
    specs = old / "docs/specs"
    (specs / "1.md").rename(specs / "new-name.md")
    (specs / "2.md").write_text(OLD["specs/2.md"].replace("SPEC-0002", "SPEC-0009"), encoding="utf-8")
    assert mkdocs_specs(old, "check", "--strict").output.endswith("\n4 recorded problems in 3 specs\n")
    # Another spec takes the place of the renamed one.
    (specs / "1.md").write_text(a_spec(4, status="Reviewing"), encoding="utf-8")
    assert mkdocs_specs(old, "check").output.endswith("\n1 error, 4 recorded problems in 4 specs\n")
    assert mkdocs_specs(old, "check", "--write-baseline").output == (
        "5 problems in 4 files recorded in specs-baseline.yml: 1 new, 0 gone, 4 kept; 1 still lacks a reason\n"
    )


def test_a_baseline_may_become_empty(old: Path) -> None:
    for number in (1, 2, 3):
        (old / f"docs/specs/{number}.md").write_text(a_spec(number), encoding="utf-8")
    assert mkdocs_specs(old, "check", "--write-baseline").output == (
        "there is no problem to record; specs-baseline.yml is empty; 4 gone\n"
    )


def test_the_baseline_holds_for_a_file_whose_name_is_no_text(tmp_path: Path) -> None:
    root = a_site(tmp_path, OLD, OPTION)
    (root / "docs/specs/3.md").rename(root / "docs/specs" / os.fsdecode(b"\xff.md"))
    mkdocs_specs(root, "check", "--write-baseline")

    done = mkdocs_specs(root, "check", "--strict")

    assert (done.code, done.output.splitlines()[-1]) == (0, "5 recorded problems in 3 specs")


def test_of_two_entries_alike_the_one_too_many_is_reported(old: Path) -> None:
    file = old / "specs-baseline.yml"
    again = "- {rule: schema-enum, spec: SPEC-0001, pointer: /status}\n"
    before = file.read_text(encoding="utf-8")
    file.write_text(before + again, encoding="utf-8")

    done = mkdocs_specs(old, "check")

    line = len(before.splitlines()) + 1
    assert f"specs-baseline.yml:{line}:3: warning: the baseline has 'schema-enum' at /status of SPEC-" in done.output
    assert done.output.endswith("1 warning, 4 recorded problems in 3 specs\n")


def test_the_severity_that_a_site_sets_for_a_rule_does_not_undo_its_baseline(tmp_path: Path) -> None:
    root = a_site(tmp_path, OLD, {**OPTION, "severity": {"schema-enum": "error"}})
    mkdocs_specs(root, "check", "--write-baseline")
    assert mkdocs_specs(root, "check").code == 0


def test_a_baseline_that_is_not_there_or_not_named_is_told_with_the_remedy(tmp_path: Path) -> None:
    root = a_site(tmp_path / "a", OLD, OPTION)
    done = mkdocs_specs(root, "check")
    assert done.code == 2
    assert done.output == (
        "mkdocs-specs: specs-baseline.yml: this baseline cannot be read: No such file or directory;"
        " let 'mkdocs-specs check --write-baseline' write it\n"
    )
    assert "this baseline cannot be read" in mkdocs(root, "build").output
    unnamed = a_site(tmp_path / "b", OLD)
    assert mkdocs_specs(unnamed, "check", "--write-baseline").output == (
        "mkdocs-specs: no file is named for the baseline; add 'baseline: specs-baseline.yml' to the options of the"
        " plugin\n"
    )
    outside = a_site(tmp_path / "c", OLD, {"baseline": "../b.yml"})
    assert (
        "../b.yml: only files below the folder of mkdocs.yml are read"
        in mkdocs_specs(outside, "check", "--write-baseline").output
    )
    assert not (tmp_path / "b.yml").exists()


def test_what_needs_no_baseline_does_without_one_that_is_not_there(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/1.md": a_spec(1)}, OPTION)
    assert (mkdocs_specs(root, "list").code, mkdocs_specs(root, "export", "out").code) == (0, 0)
    warning = "mkdocs-specs: specs-baseline.yml is not there, so no problem is accepted\n"
    rendered = mkdocs_specs(root, "render", "rendered")
    assert (rendered.code, rendered.output.startswith(warning)) == (0, True)
    (root / "docs/specs/1.md").write_text(OLD["specs/1.md"], encoding="utf-8")
    assert mkdocs_specs(root, "render", "rendered").code == 1


def test_a_rule_that_a_spec_ignores_with_a_reason_is_not_reported_in_that_spec_alone(tmp_path: Path) -> None:
    lost = "See [[SPEC-0077]].\n"
    ignoring = a_spec(1, "", lost, specs_ignore={"unknown-reference": "SPEC-0077 lies in another repo"})
    root = a_site(tmp_path, {"specs/1.md": ignoring, "specs/2.md": a_spec(2, "", lost)})
    done = mkdocs_specs(root, "check")
    assert "docs/specs/2.md:8:5: error: " in done.output
    assert "docs/specs/1.md" not in done.output
    (root / "docs/specs/2.md").unlink()
    assert mkdocs_specs(root, "check", "--strict").output == "no problems in 1 spec\n"
    assert "specs_ignore" not in build(root).page("specs/1.md").html


@pytest.mark.parametrize(
    ("ignored", "sentence"),
    [
        (
            {"unknown-reference": "why"},
            "this spec has no problem of 'unknown-reference', so there is nothing to ignore",
        ),
        ({"unkown-reference": "why"}, "no rule is called 'unkown-reference'; did you mean 'unknown-reference'?"),
        ({"schema-enum": None}, "'schema-enum' has no reason here, so it is not ignored"),
        (["schema-enum"], "specs_ignore is no mapping, so nothing is ignored; write 'rule-id: reason' under it"),
    ],
)
def test_what_ignores_nothing_is_a_warning_at_its_line(tmp_path: Path, ignored: object, sentence: str) -> None:
    root = a_site(tmp_path, {"specs/1.md": a_spec(1, specs_ignore=ignored)})
    done = mkdocs_specs(root, "check")
    assert f": warning: {sentence}" in done.output
    assert done.output.endswith("1 warning in 1 spec\n")
    assert done.code == 0


def test_an_ignored_rule_holds_for_what_other_plugins_add_to_the_page(tmp_path: Path) -> None:
    spec = a_spec(1, "", "See [[SPEC-0077]].\n", specs_ignore={"unknown-reference": "It lies in another repo"})
    (tmp_path / "hook.py").write_text(
        "def on_page_markdown(markdown, **_):\n    return markdown + '\\nAnd [[SPEC-0078]].\\n'\n", encoding="utf-8"
    )
    root = a_site(tmp_path, {"specs/1.md": spec}, hooks=["hook.py"])
    (root / "docs/index.md").unlink()
    assert build(root).page("specs/1.md")
