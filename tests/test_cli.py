"""`mkdocs-specs`: what it says, and with which exit code."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from tests.sites import a_site, a_spec, mkdocs_specs, run, text_of, write

GOOD = {"specs/0001-good.md": a_spec(1, "Gift cards")}
BAD = {
    "specs/0002-bad.md": a_spec(2, status="Reviewing"),
    "specs/more/0003-worse.md": a_spec(3, created="2026-02-30"),
}
ENTRY = "docs/specs/0002-bad.md:6:9: error: status is 'Reviewing'"
WORSE = "docs/specs/more/0003-worse.md:5:10: error: "


def test_a_clean_site_is_clean(tmp_path: Path) -> None:
    ended = mkdocs_specs(a_site(tmp_path, GOOD), "check")

    assert (ended.code, ended.output) == (0, "no problems in 1 spec\n")


def test_every_problem_is_printed_with_its_place_and_excerpt(tmp_path: Path) -> None:
    ended = mkdocs_specs(a_site(tmp_path, GOOD | BAD), "check")

    assert ended.code == 1
    lines = ended.output.splitlines()
    assert lines[0].startswith(ENTRY)
    assert lines[0].endswith("[schema-enum]")
    assert lines[1:4] == ["   5 | created: '2026-11-05'", "   6 | status: Reviewing", "     |         ^^^^^^^^^"]
    assert lines[4].startswith(WORSE)
    assert lines[-1] == "2 errors in 3 specs"


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (("docs/specs/more",), [WORSE]),
        (("docs/specs/0002-bad.md",), [ENTRY]),
        (("docs/specs/0001-good.md",), []),
        ((".",), [ENTRY, WORSE]),
        (("docs/specs/0002-bad.md", "docs/specs/more/"), [ENTRY, WORSE]),
        (("docs/specs/../specs/more",), [WORSE]),
    ],
    ids=str,
)
def test_paths_choose_whose_problems_are_printed(tmp_path: Path, paths: tuple[str, ...], shown: list[str]) -> None:
    ended = mkdocs_specs(a_site(tmp_path, GOOD | BAD), "check", *paths)

    assert [start for start in (ENTRY, WORSE) if start in ended.output] == shown
    assert ended.code == (1 if shown else 0)


@pytest.mark.parametrize(
    ("paths", "summary"),
    [
        (("docs/specs/0001-good.md",), "no problems in 1 spec\n"),
        (("docs/specs/more",), "1 error in 1 spec\n"),
        (("docs/specs/0001-good.md", "docs/specs"), "2 errors in 3 specs\n"),
    ],
    ids=str,
)
def test_the_summary_counts_the_specs_among_the_paths(tmp_path: Path, paths: tuple[str, ...], summary: str) -> None:
    ended = mkdocs_specs(a_site(tmp_path, GOOD | BAD), "check", *paths)

    assert ended.output.endswith(summary)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("mkdocs.yml", "it is not in the docs folder"),
        ("docs/specs/0009-draft.md", "MkDocs leaves it out"),
        ("docs/b-draft.md", "MkDocs leaves it out"),
        ("docs/plan.svg", "it is no Markdown file"),
        ("docs/pictures", "there is no page in it"),
    ],
)
def test_what_is_no_page_cannot_be_checked(tmp_path: Path, path: str, reason: str) -> None:
    others = {"specs/0009-draft.md": "no spec", "b-draft.md": "# B\n", "plan.svg": "", "pictures/plan.svg": ""}
    a_site(tmp_path, GOOD | others, draft_docs="*-draft.md\n")

    ended = mkdocs_specs(tmp_path, "check", "docs/specs/0001-good.md", path)

    assert (ended.code, ended.output) == (2, f"mkdocs-specs: {path} is no page of this site: {reason}\n")


def test_a_path_may_lead_over_a_link(tmp_path: Path) -> None:
    a_site(tmp_path, {})
    write(tmp_path / "elsewhere", {"0002-bad.md": BAD["specs/0002-bad.md"]})
    (tmp_path / "docs" / "specs").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    for path in ("docs", "docs/specs", "elsewhere/0002-bad.md"):
        ended = mkdocs_specs(tmp_path, "check", path)
        assert ended.output.startswith(ENTRY)
        assert ended.output.endswith("1 error in 1 spec\n")


def test_a_path_that_is_not_there_cannot_be_checked(tmp_path: Path) -> None:
    ended = mkdocs_specs(a_site(tmp_path, GOOD), "check", "docs/specs/0001-god.md")

    assert ended.code == 2
    assert "docs/specs/0001-god.md" in ended.output


@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_fails_a_strict_check_alone(tmp_path: Path, flags: tuple[str], code: int) -> None:
    ended = mkdocs_specs(
        a_site(tmp_path, GOOD | BAD, {"severity": {"schema-enum": "warning", "schema-format": "off"}}), "check", *flags
    )

    assert ended.code == code
    assert ENTRY.replace("error", "warning") in ended.output
    assert ended.output.endswith("1 warning in 3 specs\n")


def test_a_check_from_another_folder_names_the_config(tmp_path: Path) -> None:
    a_site(tmp_path / "site", GOOD | BAD)

    ended = mkdocs_specs(tmp_path, "check", "-f", "site/mkdocs.yml", "site/docs/specs/0002-bad.md")

    assert ended.code == 1
    assert ended.output.startswith(ENTRY)
    assert WORSE not in ended.output


def test_a_check_finds_what_a_build_finds(tmp_path: Path) -> None:
    a_site(tmp_path, GOOD | BAD)

    checked = mkdocs_specs(tmp_path, "check").output
    built = run(tmp_path, sys.executable, "-m", "mkdocs", "build").output

    problems = checked.rpartition("\n2 errors")[0].splitlines()
    assert [line for line in problems if line.strip() not in built] == []


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (None, "mkdocs.yml: No such file or directory; run this beside mkdocs.yml or name it with -f"),
        ("site_name: x\n", "mkdocs.yml: the plugin 'specs' is not listed under 'plugins'; add '- specs'"),
        ("plugins: [search]\n", "the plugin 'specs' is not listed"),
        ("", "the plugin 'specs' is not listed"),
        ("- a\n- b\n", "the plugin 'specs' is not listed"),
        ("plugins: [specs\n", "mkdocs.yml:2:1: this is not readable YAML: expected ',' or ']'"),
        ("plugins: [{specs: {page: x}}]\n", "plugins: specs: unknown option 'page'; did you mean 'pages'?"),
        ("plugins: [{specs: [a]}]\n", "plugins: specs: "),
        (
            "plugins: [specs]\ndocs_dir: nowhere\n",
            "nowhere: there is no such docs folder; make it, or check 'docs_dir' in mkdocs.yml",
        ),
        ("plugins: [{specs: {today: soon}}]\n", "today is 'soon'; write a date such as 2026-01-31"),
    ],
    ids=range(10),
)
def test_what_cannot_run_is_one_sentence(tmp_path: Path, config: str | None, said: str) -> None:
    if config is not None:
        write(tmp_path, {"mkdocs.yml": config})

    ended = mkdocs_specs(tmp_path, "check")

    assert ended.code == 2
    assert said in ended.output
    assert "Traceback" not in ended.output


def test_a_config_that_is_not_text_is_one_sentence(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": b"site_name: \xff\xfe\n"})

    ended = mkdocs_specs(tmp_path, "check")

    assert ended.code == 2
    assert ended.output.startswith("mkdocs-specs: mkdocs.yml: ")
    assert "Traceback" not in ended.output


TAGGED = """
site_name: !ENV [SITE, "Team"]
site_url: !ENV SITE_URL
plugins:
  - search
  - specs: {today: 2026-11-22}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      options: !relative {custom: [a]}
  - pymdownx.superfences:
      custom_fences: [{name: x, class: x, format: !!python/object/apply:os.system ["touch pwned"]}]
"""


def test_the_tags_of_mkdocs_are_read_and_run_nothing(tmp_path: Path) -> None:
    write(a_site(tmp_path, GOOD | BAD), {"mkdocs.yml": TAGGED})

    ended = mkdocs_specs(tmp_path, "check")

    assert ended.code == 1
    assert ENTRY in ended.output
    assert not (tmp_path / "pwned").exists()


WRONG = "no spec\n"
ALSO_WRONG = {
    "specs/a.markdown": WRONG,
    "specs/b.mdown": WRONG,
    "specs/c.mkdn": WRONG,
    "specs/d.mkd": WRONG,
    "specs/e.MD": WRONG,
    "specs/f.txt": WRONG,
    "specs/.g.md": WRONG,
    "specs/templates/h.md": WRONG,
    "templates/i.md": WRONG,
    "specs/old/j.md": WRONG,
    "specs/old/kept.md": WRONG,
    "specs/k-draft.md": WRONG,
    "specs/README.md": WRONG,
    "specs/index.md": WRONG,
    "specs/l.md": WRONG,
    "specs/l.markdown": WRONG,
}
EXCLUDED: dict[str, object] = {
    "exclude_docs": "# gone\n/specs/old/*\n!kept.md\n",
    "draft_docs": "*-draft.md\n!/templates/\n",
    "strict": True,
}


def faulty(output: str) -> set[str]:
    return set(re.findall(r"docs/\S+?(?=:\d+:\d+: error)", output))


@pytest.mark.parametrize("config", [{}, EXCLUDED, {"exclude_docs": "!/templates/\n"}], ids=["", "own", "negated"])
def test_a_check_sees_the_files_that_a_build_sees(tmp_path: Path, config: dict[str, object]) -> None:
    options = {"templates": {"technical-specification": {"paths": ["**", "**/README.md"]}}, "pages": "none"}
    a_site(tmp_path, GOOD | ALSO_WRONG, options, **config)

    checked = mkdocs_specs(tmp_path, "check").output
    built = run(tmp_path, sys.executable, "-m", "mkdocs", "build").output

    assert faulty(checked) == faulty(built)
    assert len(faulty(checked)) > 5


def test_a_strict_site_is_checked_strictly(tmp_path: Path) -> None:
    a_site(tmp_path, BAD, {"severity": {"schema-enum": "warning", "schema-format": "off"}}, strict=True)

    assert mkdocs_specs(tmp_path, "check").code == 1


PARENT = """
site_name: Team
docs_dir: texts
strict: true
plugins:
  specs: {today: 2026-11-22, severity: {schema-enum: warning, schema-format: "off"}}
extra: {a: [1]}
"""
HEIR = "INHERIT: ../base.yml\nplugins: {specs: {severity: {placeholder: info}}}\n"


def test_what_a_config_inherits_is_merged_as_by_mkdocs(tmp_path: Path) -> None:
    write(tmp_path, {"base.yml": PARENT, "site/mkdocs.yml": HEIR})
    write(tmp_path / "site" / "texts", {"index.md": "# Home\n", **BAD})

    checked = mkdocs_specs(tmp_path / "site", "check")
    built = run(tmp_path / "site", sys.executable, "-m", "mkdocs", "build")

    assert (checked.code, built.code) == (1, 1)
    assert checked.output.startswith("texts/specs/0002-bad.md:6:9: warning: ")
    assert checked.output.endswith("1 warning in 2 specs\n")
    assert "1 warning in 2 specs" in built.output


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"mkdocs.yml": "INHERIT: gone.yml\n"}, "mkdocs.yml: INHERIT is 'gone.yml'; write the path of a file"),
        ({"mkdocs.yml": "INHERIT: [a]\n"}, "mkdocs.yml: INHERIT is '['a']'; write the path of a file"),
        ({"mkdocs.yml": "INHERIT: mkdocs.yml\n"}, "which inherits from this file; break the circle"),
        ({"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "INHERIT: mkdocs.yml\n"}, "a.yml: INHERIT is 'mkdocs.yml', which"),
        ({"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "a: [\n"}, "a.yml:2:1: this is not readable YAML"),
        ({"mkdocs.yml": "plugins: [specs]\nexclude_docs: [a]\n"}, "exclude_docs must be a text of patterns"),
        ({"mkdocs.yml": "plugins: [specs]\ndraft_docs: '!'\n"}, "draft_docs must be a text of patterns"),
    ],
    ids=range(7),
)
def test_a_config_that_mkdocs_refuses_is_one_sentence(tmp_path: Path, files: dict[str, str], said: str) -> None:
    write(tmp_path, files)

    ended = mkdocs_specs(tmp_path, "check")

    assert ended.code == 2
    assert said in ended.output
    assert "Traceback" not in ended.output


FROM_ENVIRONMENT = """
site_name: Team
docs_dir: !ENV [NO_SUCH, DOCS, docs]
strict: !ENV [STRICT, false]
site_url: !ENV NO_SUCH
plugins: [{specs: {today: !ENV [TODAY, 2026-11-22], severity: {schema-enum: warning, schema-format: off}}}]
"""


@pytest.mark.parametrize(
    ("variables", "code", "start"),
    [
        ({}, 0, "docs/specs/0002-bad.md:6:9: warning"),
        ({"STRICT": "true"}, 1, "docs/specs/0002-bad.md:6:9: warning"),
        ({"DOCS": "texts", "STRICT": "no"}, 0, "no problems in 1 spec"),
        ({"TODAY": "soon"}, 2, "mkdocs-specs: plugins: specs: today is 'soon'"),
    ],
)
def test_variables_of_the_environment_are_read_with_their_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], code: int, start: str
) -> None:
    write(a_site(tmp_path, BAD), {"mkdocs.yml": FROM_ENVIRONMENT, "texts/specs/0001.md": a_spec(1)})
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    ended = mkdocs_specs(tmp_path, "check")

    assert ended.code == code
    assert ended.output.startswith(start)


def test_plugins_may_be_a_mapping(tmp_path: Path) -> None:
    write(a_site(tmp_path, BAD), {"mkdocs.yml": "plugins:\n  search: {}\n  specs:\n    severity: {schema-enum: off}\n"})

    ended = mkdocs_specs(tmp_path, "check")

    assert ENTRY not in ended.output
    assert WORSE in ended.output


def test_generated_and_hidden_files_are_no_specs(tmp_path: Path) -> None:
    others = {
        "specs/index.md": "# Mine\n",
        "specs/README.md": "# Mine\n",
        "specs/.hidden/0009.md": "no spec",
        "notes.md": "no spec",
    }

    ended = mkdocs_specs(a_site(tmp_path, GOOD | others), "check")

    assert ended.output == "no problems in 1 spec\n"


def test_the_command_line_imports_no_mkdocs() -> None:
    code = "import sys, mkdocs_specs.cli; print([name for name in sys.modules if name.partition('.')[0] == 'mkdocs'])"

    ended = run(Path.cwd(), sys.executable, "-W", "error", "-c", code)

    assert (ended.code, ended.output) == (0, "[]\n")


def test_a_reader_that_closes_the_pipe_gets_no_traceback(tmp_path: Path) -> None:
    many = {f"specs/{number:04}.md": text_of({"id": f"SPEC-{number:04}"}) for number in range(1, 400)}
    a_site(tmp_path, many)
    check = shlex.join([str(Path(sys.executable).with_name("mkdocs-specs")), "check"])

    ended = run(tmp_path, "bash", "-c", f"set -o pipefail; {check} | head -1")

    assert len(ended.output.splitlines()) == 1
    assert ended.output.startswith("docs/specs/0001.md:")


def test_help_names_the_command() -> None:
    ended = mkdocs_specs(Path.cwd(), "--help")

    assert ended.code == 0
    assert "check" in ended.output


def test_the_help_says_in_one_whole_line_what_each_command_does(tmp_path: Path) -> None:
    ended = run(tmp_path, sys.executable, "-m", "mkdocs_specs", "--help", COLUMNS="80")

    shown = ended.output.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in shown] == ["check", "export", "list", "lsp", "new", "render", "schema"]
    assert all(line.endswith(".") and not line.endswith("..") for line in shown)
