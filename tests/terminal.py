"""A pseudo-terminal: what a command shows to people, with colours and all."""

import os
import pty
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.sites import LONGEST_RUN, Run


def on_terminal(root: Path, command: Sequence[str], **variables: str) -> Run:
    """Run a command whose output and errors are a terminal."""
    ours, theirs = pty.openpty()
    settings = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "GITHUB_ACTIONS")}
    with subprocess.Popen(  # noqa: S603  # the commands are those of the tests
        command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs, env={**settings, "TERM": "xterm", **variables}
    ) as running:
        os.close(theirs)
        shown = b"".join(_read(ours))
        running.wait(timeout=LONGEST_RUN)
    os.close(ours)
    return Run(running.returncode, shown.decode().replace("\r\n", "\n"))


def _read(handle: int) -> Sequence[bytes]:
    """Read until the other side has gone, which Linux reports as an error."""
    found: list[bytes] = []
    try:
        while piece := os.read(handle, 4096):
            found.append(piece)
    except OSError:
        pass
    return found
