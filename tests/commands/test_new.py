"""`mkdocs-specs new`: a draft with the next free id, valid at once."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_specs.commands.naming import slug_of
from tests.sites import LONGEST_RUN, TODAY, a_site, a_spec, mkdocs_specs, write

ADR = (Path(__file__).parents[2] / "sample_site" / "templates" / "adr.schema.yaml").read_text(encoding="utf-8")
EXTENSION = """
$ref: mkdocs-specs:technical-specification
x-specs: {path: "rfc-{n:03}.md", parts: {id: "RFC-{n:03}"}}
properties: {id: {pattern: "^RFC-[0-9]{3,}$", examples: [RFC-001]}}
"""
PLAIN = """
required: [title, kind]
properties: {title: {type: string}, kind: {enum: [note, memo]}, pages: {type: integer}}
"""
COMMAND = str(Path(sys.executable).with_name("mkdocs-specs"))
EIP = """
x-specs: {parts: {id: "EIP-{eip}"}, path: "eip-{eip}.md"}
required: [eip, title]
properties: {eip: {type: integer}, title: {type: string}}
"""


@pytest.fixture(autouse=True)
def _somebody(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes here has told git a name."""
    settings = tmp_path_factory.mktemp("home") / "gitconfig"
    settings.write_text("[user]\n\tname = Grace Hopper\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))


def a_template(root: Path, schema: str, *paths: str, **about: object) -> Path:
    """A site with one template of its own, called `note`."""
    templates = {"note": {"schema": "t.yaml", "paths": [*paths], **about}}
    write(a_site(root, {}, {"templates": templates}), {"t.yaml": schema})
    return root


def written(root: Path, *arguments: str) -> str:
    """The path of a new spec, which has no error and no warning."""
    ended = mkdocs_specs(root, "new", *arguments)
    assert ended.code == 0, ended.output
    path = ended.output.splitlines()[0]
    checked = mkdocs_specs(root, "check", "--strict", path)
    assert (checked.code, checked.output) == (0, "no problems in 1 spec\n")
    return path


def front(file: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])
    return found


def test_a_first_spec_is_a_draft_without_problems(tmp_path: Path) -> None:
    root = a_site(tmp_path, {})

    path = written(root, "Gift cards at checkout")

    assert path == "docs/specs/0001-gift-cards-at-checkout.md"
    found = front(root / path)
    assert (found["id"], found["title"], found["status"]) == ("SPEC-0001", "Gift cards at checkout", "Draft")
    assert str(found["created"]) == TODAY
    assert "# tech_lead:" in (root / path).read_text(encoding="utf-8")


def test_the_author_is_whoever_git_says(tmp_path: Path) -> None:
    root = a_site(tmp_path, {})

    assert front(root / written(root, "Gift cards"))["author"] == "Grace Hopper"


def test_where_git_has_no_name_the_author_is_the_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("LOGNAME", "ghopper")

    assert front(tmp_path / written(a_site(tmp_path, {}), "Gift cards"))["author"] == "ghopper"


def test_without_git_the_author_is_the_account_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LOGNAME", "ghopper")

    assert front(tmp_path / written(a_site(tmp_path, {}), "Gift cards"))["author"] == "ghopper"


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("{type: string}", "Grace Hopper"),
        ("{type: array, items: {type: string}, minItems: 1}", ["Grace Hopper"]),
        ("{type: string, maxLength: 5}", "Text"),
        ("{enum: [Web team, Shop team]}", "Web team"),
        ("{type: string, format: email}", "name@example.org"),
    ],
)
def test_an_author_is_named_where_the_schema_takes_a_name(tmp_path: Path, author: str, found: object) -> None:
    schema = f"{{required: [title, author], properties: {{title: {{type: string}}, author: {author}}}}}"
    root = a_template(tmp_path, schema, "notes/*.md")

    assert front(root / written(root, "One"))["author"] == found


def test_the_path_alone_is_standard_output_and_the_next_step_is_beside_it(tmp_path: Path) -> None:
    root = a_site(tmp_path / "site", {})

    done = subprocess.run(  # noqa: S603  # the command is that of the project
        [COMMAND, "new", "Gift cards", "-f", "site/mkdocs.yml"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_RUN,
        check=True,
    )

    path = "site/docs/specs/0001-gift-cards.md"
    assert done.stdout == f"{path}\n"
    assert done.stderr == f"SPEC-0001: fill in the fields, then run: mkdocs-specs check {path}\n"
    assert (root / "docs/specs/0001-gift-cards.md").is_file()


@pytest.mark.parametrize(
    ("files", "path"),
    [
        ({"specs/0001-a.md": a_spec(1), "specs/0007-b.md": a_spec(7)}, "docs/specs/0008-new.md"),
        ({"specs/0001-a.md": a_spec(12)}, "docs/specs/0013-new.md"),
        ({"specs/0041-a.md": "no front matter\n"}, "docs/specs/0042-new.md"),
        ({"specs/a.md": "---\nid: SPEC-0041\ntitle: [\n---\n"}, "docs/specs/0042-new.md"),
        ({"specs/old/a.md": a_spec(1, id="SPEC-7")}, "docs/specs/0008-new.md"),
        ({"specs/a.md": a_spec(12345)}, "docs/specs/12346-new.md"),
        ({"specs/0009-draft.md": a_spec(9)}, "docs/specs/0010-new.md"),
        ({"specs/a.md": a_spec(1, id="SPEC-" + "9" * 5000)}, "docs/specs/0001-new.md"),
        ({"notes/0009-a.md": a_spec(9)}, "docs/specs/0001-new.md"),
    ],
    ids=["gap", "id over name", "name only", "broken", "unpadded", "long", "left out", "absurd", "no spec"],
)
def test_the_number_is_one_more_than_the_highest(tmp_path: Path, files: dict[str, str], path: str) -> None:
    root = a_site(tmp_path, files, draft_docs="*-draft.md\n")

    ended = mkdocs_specs(root, "new", "New")

    assert ended.output.splitlines()[0] == path
    assert front(root / path)["id"] == f"SPEC-{Path(path).name.partition('-')[0]}"
    assert {name: (root / "docs" / name).read_text(encoding="utf-8") for name in files} == files


def test_an_extension_with_ids_of_its_own_is_followed(tmp_path: Path) -> None:
    root = a_template(tmp_path, EXTENSION, "rfcs/**/*.md")

    paths = [written(root, "One"), written(root, "Two")]

    assert paths == ["docs/rfcs/rfc-001.md", "docs/rfcs/rfc-002.md"]
    assert front(root / paths[1])["id"] == "RFC-002"


def test_an_extension_that_forgets_its_format_is_numbered_by_its_example(tmp_path: Path) -> None:
    schema = EXTENSION.replace(', parts: {id: "RFC-{n:03}"}', "")
    root = a_template(tmp_path, schema, "rfcs/*.md")

    paths = [written(root, "One"), written(root, "Two")]

    assert [front(root / path)["id"] for path in paths] == ["RFC-001", "RFC-002"]


def test_a_decision_has_its_id_from_the_name_of_its_file(tmp_path: Path) -> None:
    root = a_template(tmp_path, ADR, "decisions/*.md", exclude=["decisions/0099-template.md"])
    write(root / "docs/decisions", {"0099-template.md": "no spec\n"})

    paths = [written(root, "Use PostgreSQL"), written(root, "Use Redis")]

    assert paths == ["docs/decisions/0001-use-postgresql.md", "docs/decisions/0002-use-redis.md"]
    assert mkdocs_specs(root, "list", "--format", "csv").output.splitlines()[1].startswith("ADR-0001,Use PostgreSQL,")


def test_a_number_of_the_front_matter_is_written_into_it(tmp_path: Path) -> None:
    root = a_template(tmp_path, EIP, "eips/*.md")

    paths = [written(root, "Ether"), written(root, "More ether")]

    assert paths == ["docs/eips/eip-1.md", "docs/eips/eip-2.md"]
    assert front(root / paths[1])["eip"] == 2


def test_a_schema_without_annotations_is_named_by_titles_alone(tmp_path: Path) -> None:
    root = a_template(tmp_path, PLAIN, "notes/*.md")

    paths = [written(root, "A note"), written(root, "A note"), written(root, "Con"), written(root, "Index")]

    assert paths == [f"docs/notes/{name}.md" for name in ("a-note", "a-note-2", "id-con", "index-2")]
    assert front(root / paths[1]) == {"title": "A note", "kind": "note"}


def test_files_that_are_all_numbered_go_on_to_be(tmp_path: Path) -> None:
    root = a_template(tmp_path, PLAIN, "notes/*.md")
    write(root / "docs/notes", {"008-a.md": "---\ntitle: A\nkind: note\n---\n", "index.md": "# All notes\n"})

    assert written(root, "Next") == "docs/notes/009-next.md"


@pytest.mark.parametrize(
    ("about", "ids"),
    [
        ("{type: string}", ["one", "two", "two-2"]),
        ("{type: string, examples: [T-9]}", ["T-1", "T-2", "T-3"]),
        ("{type: integer}", [1, 2, 3]),
    ],
)
def test_an_id_that_nothing_is_said_about_is_another_one_each_time(
    tmp_path: Path, about: str, ids: list[object]
) -> None:
    root = a_template(tmp_path, f"required: [id]\nproperties: {{id: {about}, title: {{type: string}}}}\n", "*.md")

    paths = [written(root, title) for title in ("One", "Two", "Two")]

    assert [front(root / path)["id"] for path in paths] == ids
    assert paths == ["docs/one.md", "docs/two.md", "docs/two-2.md"]


def test_an_id_that_is_not_demanded_is_written_too(tmp_path: Path) -> None:
    root = a_template(tmp_path, "properties: {id: {type: string, examples: [N-7]}}\n", "notes/*.md")

    assert front(root / written(root, "One"))["id"] == "N-1"


def test_templates_that_share_a_form_of_ids_share_the_numbers(tmp_path: Path) -> None:
    templates = {
        "technical-specification": {"paths": ["specs/*.md"]},
        "small": {"schema": "t.yaml", "paths": ["small/*.md"]},
    }
    root = a_site(tmp_path, {"specs/0004-a.md": a_spec(4)}, {"templates": templates})
    write(root, {"t.yaml": "$ref: mkdocs-specs:technical-specification\n"})

    assert written(root, "New", "--template", "small") == "docs/small/0005-new.md"
    assert written(root, "New", "--template", "technical-specification") == "docs/specs/0006-new.md"


@pytest.mark.parametrize(
    ("paths", "excluded", "path"),
    [
        (["a/*/x.md", "b/*.md"], [], "docs/b/rfc-001.md"),
        (["a/*.md", "b/**/*.md"], ["a/rfc-*"], "docs/b/rfc-001.md"),
        (["./**/*.md"], [], "docs/rfc-001.md"),
        (["/a/b/**"], [], "docs/a/b/rfc-001.md"),
        (["a/rfc-[0-9]*.md"], [], "docs/a/rfc-001.md"),
        (["templates/*.md", "c/*.md"], [], "docs/c/rfc-001.md"),
    ],
)
def test_a_spec_lies_where_the_first_glob_that_takes_it_says(
    tmp_path: Path, paths: list[str], excluded: list[str], path: str
) -> None:
    root = a_template(tmp_path, EXTENSION, *paths, exclude=excluded)

    assert written(root, "New") == path


def test_a_glob_with_one_star_says_how_files_are_called(tmp_path: Path) -> None:
    root = a_template(tmp_path, PLAIN, "notes/note-*.md")

    assert written(root, "New") == "docs/notes/note-new.md"


def test_a_name_that_a_generated_page_has_is_not_taken(tmp_path: Path) -> None:
    root = a_template(tmp_path, PLAIN, "specs/*.md")

    assert written(root, "Risks") == "docs/specs/risks-2.md"


def test_dates_and_folders_in_the_name_of_a_file_are_written(tmp_path: Path) -> None:
    schema = PLAIN + 'x-specs: {path: "{year}/{date}-{slug}/README.md"}\n'
    root = a_template(tmp_path, schema, "notes/**/README.md")

    paths = [written(root, "New"), written(root, "New")]

    assert paths == [f"docs/notes/2026/2026-11-22-{name}/README.md" for name in ("new", "new-2")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Gift \"cards\": 'one' & {two}", "gift-cards-one-two"),
        ("#1: C# is fine", "1-c-is-fine"),
        ("😀 Smile ✌️", "smile"),
        ("Don't stop / won\N{RIGHT SINGLE QUOTATION MARK}t stop", "dont-stop-wont-stop"),
        ("../../etc/passwd", "etc-passwd"),
        ("Größe, ÉTÉ, हिन्दी and 日本語", "größe-été-हिन्दी-and-日本語"),
        ("!!!", "untitled"),
        ("- dash", "dash"),
        ("--help", "help"),
        ("yes", "yes"),
        ("2026-01-05", "2026-01-05"),
        ("two\nlines\tand\x1b[31m red", "two-lines-and-31m-red"),
        ("x" * 300, "x" * 50),
        ("word " * 60, "-".join(["word"] * 10)),
    ],
    ids=range(14),
)
def test_any_title_makes_the_name_of_a_file(title: str, name: str) -> None:
    assert slug_of(title) == name


def test_any_title_is_the_value_of_a_valid_draft(tmp_path: Path) -> None:
    root = a_site(tmp_path, {})
    titles = ["Gift \"cards\": 'one' & {two} [three]", "# C#", "😀 ✌️", "- !!! |", "--help", "two\nlines", "x" * 300]

    ended = [mkdocs_specs(root, "new", "--", title) for title in titles]

    found = [front(root / one.output.splitlines()[0])["title"] for one in ended]
    assert found == [" ".join(title.split()) for title in titles]
    assert mkdocs_specs(root, "check", "--strict").output == "no problems in 7 specs\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((" ",), "the title is empty; say in a few words what the spec is about"),
        (("TBD",), "the title is 'TBD', a blank; say in a few words what the spec is about"),
        (("b\udcff",), "the title is not UTF-8 text; check the encoding of the terminal"),
        (
            ("New", "--template", "nota"),
            "no template is called 'nota'; name one with --template note; did you mean 'note'?",
        ),
    ],
)
def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    root = a_template(tmp_path, PLAIN, "notes/*.md")

    ended = mkdocs_specs(root, "new", *arguments)

    assert (ended.code, ended.output) == (2, f"mkdocs-specs: {said}\n")
    assert not (root / "docs/notes").exists()


def test_of_several_templates_one_is_named(tmp_path: Path) -> None:
    templates = {name: {"schema": "t.yaml", "paths": [f"{name}/*"]} for name in ("note", "memo")}
    root = a_site(tmp_path, {}, {"templates": templates})
    write(root, {"t.yaml": PLAIN})

    ended = mkdocs_specs(root, "new", "New")

    said = "there are several templates; name one with --template note or memo"
    assert (ended.code, ended.output) == (2, f"mkdocs-specs: {said}\n")


def test_globs_that_name_no_folder_are_one_sentence(tmp_path: Path) -> None:
    root = a_template(tmp_path, EXTENSION, "**/x.md", "teams/*/rfc-*.md")

    ended = mkdocs_specs(root, "new", "New")

    said = (
        "the 'paths' of the template 'note' (**/x.md, teams/*/rfc-*.md) name no folder for a file such as"
        " 'rfc-001.md'; add a glob such as 'note/*.md'"
    )
    assert (ended.code, ended.output) == (2, f"mkdocs-specs: {said}\n")


def test_a_name_that_is_always_the_same_is_written_once(tmp_path: Path) -> None:
    root = a_template(tmp_path, PLAIN + 'x-specs: {path: "{kind}.md"}\n', "*.md")

    assert written(root, "New") == "docs/note.md"

    ended = mkdocs_specs(root, "new", "Newer")
    assert (ended.code, ended.output) == (2, "mkdocs-specs: note.md is there already; give the spec another title\n")
    assert front(root / "docs/note.md")["title"] == "New"


def test_a_file_in_the_way_is_never_replaced(tmp_path: Path) -> None:
    root = a_site(tmp_path, {}, {"templates": {"technical-specification": {"paths": ["*.md"], "exclude": ["0001*"]}}})
    write(root / "docs", {"0001-new.md": "mine"})
    (root / "docs" / "0002-new.md").symlink_to("nowhere")

    assert written(root, "New") == "docs/0003-new.md"
    assert (root / "docs/0001-new.md").read_text(encoding="utf-8") == "mine"
    assert not (root / "docs/nowhere").exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs": "a file"})

    ended = mkdocs_specs(root, "new", "New")

    said = "docs/specs/0001-new.md: its folder cannot be made: File exists"
    assert (ended.code, ended.output) == (2, f"mkdocs-specs: {said}\n")


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path: Path) -> None:
    root = a_site(tmp_path, {})
    (root / "docs" / "specs").symlink_to("/proc/self/fdinfo", target_is_directory=True)

    ended = mkdocs_specs(root, "new", "New")

    assert ended.code == 2
    assert ended.output.startswith("mkdocs-specs: docs/specs/0001-new.md cannot be written: ")
    assert len(ended.output.splitlines()) == 1


def test_six_at_once_get_six_ids(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0003-a.md": a_spec(3)})
    titles = ("One", "Two", "Three", "Same", "Same", "Same")

    running = [
        subprocess.Popen([COMMAND, "new", title], cwd=root, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603  # the command is that of the project
        for title in titles
    ]
    paths = [Path(one.communicate(timeout=LONGEST_RUN)[0].strip()) for one in running]

    assert [one.returncode for one in running] == [0] * 6
    assert sorted(path.name[:4] for path in paths) == [f"{number:04}" for number in range(4, 10)]
    assert sorted(front(root / path)["id"] for path in paths) == [f"SPEC-{number:04}" for number in range(4, 10)]
    assert mkdocs_specs(root, "check", "--strict").output == "no problems in 7 specs\n"
    assert len(list((root / "docs").rglob("*"))) == 9


def test_a_process_that_is_killed_leaves_the_folder_free(tmp_path: Path) -> None:
    root = a_site(tmp_path, {})
    code = (
        "import sys, time; from pathlib import Path; from mkdocs_specs.turn import turn\n"
        "with turn(Path('docs')): print('mine', flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=root, stdout=subprocess.PIPE, encoding="utf-8") as holder:  # noqa: S603  # our own code
        assert holder.stdout is not None
        assert holder.stdout.readline() == "mine\n"
        with subprocess.Popen([COMMAND, "new", "New"], cwd=root, stdout=subprocess.PIPE, encoding="utf-8") as waiting:  # noqa: S603  # the command is that of the project
            with pytest.raises(subprocess.TimeoutExpired):
                waiting.wait(timeout=3)
            holder.kill()
            assert waiting.communicate(timeout=LONGEST_RUN)[0] == "docs/specs/0001-new.md\n"
