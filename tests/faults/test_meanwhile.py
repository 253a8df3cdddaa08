"""Files that vanish or change while a site is built, two that write into one folder, and names that are no text."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.running import BUILD, VARIABLES, Runner, contents, copied
from tests.faults.test_disk import NOT_BUILT, own
from tests.sites import LONGEST_RUN, a_site, a_spec, write

HOOK = """
from pathlib import Path
from mkdocs.plugins import event_priority

def meanwhile():
    file = Path(__file__).with_name("docs") / {path!r}
    file.unlink()
    {rest}

@event_priority(100)
def {event}(*arguments, **named):
    if {condition}:
        meanwhile()
"""
GONE = "; it was there when the build began, so build again"
BODY = "front = '---\\nid: SPEC-0002\\ntitle: B\\nauthor: A\\ncreated: 2026-11-05\\nstatus: Draft\\n---\\n'"
REWRITTEN = f"{BODY}; file.write_text(front + 'Another text.')"
FIRST = "named['page'].file.src_uri == 'index.md'"


def a_site_with_hook(root: Path, path: str, event: str, rest: str = "", condition: str = "True") -> Path:
    """Write a site whose hook removes a file at an event, and does the rest."""
    files = {"specs/0001.md": a_spec(1), "specs/0002.md": a_spec(2, "B", "Its text.\n"), "plan.txt": "Plan"}
    theme = {"name": None, "custom_dir": "theme"}
    a_site(root, files, theme=theme, hooks=["hook.py"])
    hook = HOOK.format(path=path, event=event, rest=rest, condition=condition)
    write(root, {"hook.py": hook, "theme/main.html": "<html>{{ page.content }}</html>\n"})
    return root


@pytest.mark.parametrize(
    ("path", "event", "more", "said"),
    [
        ("specs/0002.md", "on_files", {}, f"docs/specs/0002.md cannot be read: No such file or directory{GONE}"),
        (
            "specs/0002.md",
            "on_files",
            {"rest": "file.mkdir()"},
            f"docs/specs/0002.md cannot be read: Is a directory{GONE}",
        ),
        ("specs/0002.md", "on_nav", {}, f"docs/specs/0002.md cannot be read: No such file or directory{GONE}"),
        (
            "specs/0002.md",
            "on_page_markdown",
            {"condition": FIRST},
            f"docs/specs/0002.md cannot be read: No such file or directory{GONE}",
        ),
        (
            "specs/0002.md",
            "on_page_markdown",
            {"condition": FIRST, "rest": REWRITTEN},
            "docs/specs/0002.md has changed since the build began, so build again",
        ),
        ("plan.txt", "on_env", {}, f"docs/plan.txt cannot be read: No such file or directory{GONE}"),
    ],
)
def test_a_file_that_changes_while_the_site_is_built_ends_the_build(  # noqa: PLR0913, PLR0917  # each is of the case
    tmp_path: Path, runner: Runner, path: str, event: str, more: dict[str, Any], said: str
) -> None:
    root = a_site_with_hook(tmp_path, path, event, **more)

    ended = runner.run(root, BUILD)

    found = [line for line in own(ended.output) if not line.startswith(("Error reading page", "File not found"))]
    assert (ended.code, found) == (1, [said, NOT_BUILT])


@pytest.mark.parametrize(
    ("path", "event", "rest"),
    [("specs/0002.md", "on_env", ""), ("specs/0002.md", "on_env", REWRITTEN), ("specs/0002.md", "on_pre_build", "")],
)
def test_a_file_that_is_not_read_any_more_or_not_yet_may_change(
    tmp_path: Path, runner: Runner, path: str, event: str, rest: str
) -> None:
    root = a_site_with_hook(tmp_path, path, event, rest)

    ended = runner.run(root, BUILD)

    assert (ended.code, ended.output) == (0, "")
    assert (root / "site/specs/0002/index.html").exists() == (event == "on_env")


def test_two_that_write_into_one_folder_take_turns(tmp_path: Path, changed: Path, runner: Runner) -> None:
    root, whole = copied(changed, tmp_path / "site"), copied(changed, tmp_path / "whole")
    commands = [("mkdocs", "build"), ("mkdocs_specs", "render", "rendered")]
    for module, *arguments in commands:
        assert runner.run(whole, (module.replace("_", "-"), *arguments)).code == 0

    running = [
        subprocess.Popen(  # noqa: S603  # the commands of the project
            [sys.executable, "-m", *command],
            cwd=root,
            env={**os.environ, **VARIABLES},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        for command in commands
        for _ in range(2)
    ]
    said = [one.communicate(timeout=LONGEST_RUN)[0] for one in running]

    assert [one.returncode for one in running] == [0] * 4, said
    assert contents(root) == contents(whole)


def test_a_build_waits_for_another_one_and_says_so(tmp_path: Path, changed: Path) -> None:
    root = copied(changed, tmp_path / "site")
    code = (
        "import sys; from pathlib import Path; from mkdocs_specs.turn import turn\n"
        "with turn(Path('site')): print('mine', flush=True); sys.stdin.read()"
    )
    with (
        subprocess.Popen(  # noqa: S603  # our own code
            [sys.executable, "-c", code], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        ) as holder,
        subprocess.Popen(  # the command of the project
            [sys.executable, "-m", "mkdocs", "build"],
            cwd=root,
            env={**os.environ, **VARIABLES},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as waiting,
    ):
        assert holder.stdout is not None
        assert waiting.stderr is not None
        assert holder.stdout.readline() == "mine\n"
        before = contents(root / "site")
        said = next(line for line in waiting.stderr if "another build" in line)
        assert said.endswith("another build is writing into site; this one waits for it\n")
        assert contents(root / "site") == before
        holder.communicate("")
        waiting.communicate()
    assert waiting.returncode == 0


PAGE = os.fsdecode(b"caf\xe9.md")
SENTENCE = "docs/{}:1:1: error: the name of this file is not UTF-8, so it can have no address; rename it"


@pytest.mark.parametrize("path", [PAGE, f"specs/{PAGE}"])
@pytest.mark.parametrize("command", [("check",), ("export", "out"), ("render", "out"), ("build",)], ids=str)
def test_a_page_whose_name_is_no_text_is_a_problem_at_its_place(
    tmp_path: Path, runner: Runner, command: tuple[str, ...], path: str
) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1), path: a_spec(2, "B", "See SPEC-0001.\n")})

    ended = runner.run(root, ("mkdocs" if command == ("build",) else "mkdocs-specs", *command))

    assert (ended.code, "Traceback" in ended.output) == (1, False)
    said = SENTENCE.format(path.encode(errors="backslashreplace").decode())
    assert (said in ended.output) == (command != ("export", "out"))
    if command == ("build",):
        assert "nothing was built" in ended.output
    assert (root / "out").exists() == (command == ("export", "out"))


def test_other_files_whose_names_are_no_text_are_published(tmp_path: Path, runner: Runner) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1), name: "Menu"})

    for command, folder in ((BUILD, "site"), (("mkdocs-specs", "render", "out"), "out")):
        ended = runner.run(root, command)
        assert ended.code == 0, ended.output
        assert (root / folder / name).read_text() == "Menu"


def test_who_switches_the_rule_off_gets_a_sentence_too(tmp_path: Path, runner: Runner) -> None:
    options = {"severity": {"front-matter-encoding": "off"}}
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1), PAGE: "Menu"}, options)

    ended = runner.run(root, BUILD)

    said = "caf\\xe9.md: the name of this file is not UTF-8; rename it or exclude it"
    assert (ended.code, own(ended.output)) == (1, [said, NOT_BUILT])
