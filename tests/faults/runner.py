"""Runs commands in processes that end badly: `python -m tests.faults.runner` reads one run a line, and answers each.

Everything is imported once; each run is a process of its own that is forked from here, so that hundreds take no time
to start. A moment is counted in changes of files below the folder of the run: it is the same in each run.
"""

import ctypes
import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import Mapping
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import mkdocs.commands.build  # noqa: F401  # so that no run has to
from mkdocs.__main__ import cli as build

import mkdocs_specs.plugin  # noqa: F401  # so that no run has to
from mkdocs_specs.__main__ import start
from mkdocs_specs.cli import COMMANDS
from mkdocs_specs.cli import main as commands
from tests.sites import a_spec, write

CHANGES = ("os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate")
LAST_CAPABILITIES = 0x20080522
"""The version of what `capset` takes."""


class Moments:
    """Counts the changes of files in a folder, and ends the process at one of them."""

    def __init__(self, folder: str, moment: int, number: int) -> None:
        """End at a moment by the signal of a number; at none when it is 0."""
        self._folder, self._moment, self._number = folder, moment, number
        self.count = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Hear of everything that Python does with the system."""
        if self._is_change(event, arguments):
            self.count += 1
            if self.count == self._moment:
                os.kill(os.getpid(), self._number)

    def _is_change(self, event: str, arguments: tuple[Any, ...]) -> bool:
        if event == "open":
            is_written = isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        else:
            is_written = event in CHANGES
        path = arguments[0] if is_written else None
        return isinstance(path, str | bytes) and os.path.abspath(os.fsdecode(path)).startswith(self._folder)  # noqa: PTH100  # a link stays what it is


def _run(about: Mapping[str, Any], moments: Moments) -> int:
    """Run a command in this process, which ends soon; return its exit code."""
    os.chdir(about["root"])
    os.environ.update(about["variables"])
    if about["most_bytes"]:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if about["is_killed_by_size"] else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (about["most_bytes"], about["most_bytes"]))
    if about["is_without_rights"]:
        # So that the mode of a folder holds for root too.
        ctypes.CDLL(None).capset((ctypes.c_uint32 * 2)(LAST_CAPABILITIES, 0), (ctypes.c_uint32 * 6)())
    command, *arguments = about["command"]
    sys.argv = [command, *arguments]
    sys.addaudithook(moments)
    try:
        if command == "mkdocs":
            build(arguments, prog_name="mkdocs")
        else:
            start()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _child(about: Mapping[str, Any], output: int, counted: int) -> None:
    moments = Moments(about["root"], about["moment"], about["signal"])
    os.dup2(output, 1)
    os.dup2(output, 2)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1)
    code = 1
    try:
        code = _run(about, moments)
    except BaseException:  # noqa: BLE001  # what Python would print, and the exit code it would give
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(counted, str(moments.count).encode())
    os._exit(code)


def _warm(folder: str) -> None:
    """Load what every run loads, and what it would make once and keep."""
    write(Path(folder), {"mkdocs.yml": "site_name: Team\nplugins: [specs]\n", "docs/specs/0001.md": a_spec(1)})
    for name in COMMANDS:
        COMMANDS[name]
    with redirect_stdout(StringIO()), suppress(SystemExit):
        commands(["export", "-f", f"{folder}/mkdocs.yml", f"{folder}/out"])


def main() -> None:
    """Answer each line of the input."""
    with TemporaryDirectory() as folder:
        _warm(folder)
    for line in sys.stdin:
        about = json.loads(line)
        ours, theirs = os.pipe()
        heard, spoken = os.pipe()
        if not (child := os.fork()):
            _child(about, spoken, theirs)
        os.close(theirs)
        os.close(spoken)
        with os.fdopen(heard, encoding="utf-8") as output, os.fdopen(ours, encoding="ascii") as counted:
            said, count = output.read(), int(counted.read() or 0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(json.dumps([ended, said, count]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
