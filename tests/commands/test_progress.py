"""Progress: on a terminal, for work over a second, and gone in the end."""

import sys
from pathlib import Path

from tests.sites import a_site, a_spec, run
from tests.terminal import on_terminal

COMMAND = str(Path(sys.executable).with_name("mkdocs-specs"))
SLOW = """
import sys, time
from functools import partial
from mkdocs_specs.commands.progress import progress
from mkdocs_specs.sources import SourceFile

def wait(seconds):
    time.sleep(seconds)
    return b""

files = (SourceFile(str(seconds), str(seconds), partial(wait, seconds)) for seconds in (0.0, 1.2, 0.0, 0.2, 0.0))
with progress(files, sys.stderr) as listed:
    read = [file.read() for file in listed]
    if "stop" in sys.argv:
        raise SystemExit("stopped")
print(len(read))
"""
COUNTING = """
import sys, time
from mkdocs_specs.commands.progress import counted

for seconds in counted((0.0, 1.2, 0.0), sys.stderr, "rendering"):
    time.sleep(seconds)
"""


def test_work_over_a_second_shows_how_far_it_is_and_leaves_nothing_behind(tmp_path: Path) -> None:
    shown = on_terminal(tmp_path, [sys.executable, "-c", SLOW])

    first, last = "reading file 3 of 5 ", "reading file 5 of 5 "
    assert shown.output == f"\r{first}\r{last}\r{' ' * len(last)}\r5\n"


def test_rendering_shows_how_far_it_is(tmp_path: Path) -> None:
    last = "rendering file 3 of 3 "

    assert on_terminal(tmp_path, [sys.executable, "-c", COUNTING]).output == f"\r{last}\r{' ' * len(last)}\r"


def test_what_ends_early_leaves_nothing_behind_either(tmp_path: Path) -> None:
    shown = on_terminal(tmp_path, [sys.executable, "-c", SLOW, "stop"])

    assert shown.output.endswith(f"\r{' ' * 20}\rstopped\n")


def test_a_pipe_gets_none(tmp_path: Path) -> None:
    assert run(tmp_path, sys.executable, "-c", SLOW).output == "5\n"


def test_a_check_on_a_terminal_that_is_done_at_once_shows_none(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001-a.md": a_spec(1)})

    shown = on_terminal(root, [COMMAND, "check"], NO_COLOR="1")

    assert shown.output == "no problems in 1 spec\n"
