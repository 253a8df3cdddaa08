"""Colours: on a terminal that wants them, and nowhere else."""

import re
import sys
from pathlib import Path

import pytest

from tests.sites import a_site, a_spec, run
from tests.terminal import on_terminal

COMMAND = str(Path(sys.executable).with_name("mkdocs-specs"))
BAD = {"specs/0002-bad.md": a_spec(2, status="Reviewing"), "specs/0003-same.md": a_spec(2)}
CODES = re.compile("\x1b\\[[0-9;]*m")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_site(tmp_path_factory.mktemp("site"), BAD)


def test_a_terminal_gets_colours_and_the_same_words(root: Path) -> None:
    plain = run(root, COMMAND, "check")
    shown = on_terminal(root, [COMMAND, "check"])

    assert (shown.code, plain.code) == (1, 1)
    assert "\x1b" not in plain.output
    assert CODES.sub("", shown.output) == plain.output
    first, before, line, caret, *_ = shown.output.splitlines()
    bold, reset = "\x1b[1m", "\x1b[0m"
    assert first.startswith(
        f"{bold}docs/specs/0002-bad.md:6:9{reset}: \x1b[31m{bold}error{reset}: status is 'Reviewing'"
    )
    assert first.endswith(f" \x1b[2m[schema-enum]{reset}")
    assert before == f"\x1b[2m   5 |{reset} created: '2026-11-05'"
    assert line == f"\x1b[2m   6 |{reset} status: Reviewing"
    assert caret == f"     |         \x1b[31m{bold}^^^^^^^^^{reset}"
    assert f"{bold}docs/specs/0002-bad.md:2:5{reset}: first used here" in shown.output
    assert shown.output.endswith(f"{bold}2 errors in 2 specs{reset}\n")


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_who_wants_no_colours_gets_none(root: Path, variables: dict[str, str]) -> None:
    shown = on_terminal(root, [COMMAND, "check"], **variables)

    assert shown == run(root, COMMAND, "check")


def test_an_empty_no_color_says_nothing(root: Path) -> None:
    assert "\x1b[31m" in on_terminal(root, [COMMAND, "check"], NO_COLOR="").output


def test_only_what_is_for_people_is_coloured(root: Path) -> None:
    shown = on_terminal(root, [COMMAND, "check", "--format", "json"])

    assert "\x1b" not in shown.output
    assert shown.output.startswith("{")
