"""`mkdocs serve`, run for real and asked over HTTP; nothing waits without an end."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.published import Page

PATIENCE = 30
"""Seconds that a server has to start, or to show a change."""
ANSWER = 10
"""Seconds that a server has to answer; one that is stuck answers never."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    root: Path
    port: int
    log_file: Path

    @property
    def log(self) -> str:
        """What it has printed."""
        return self.log_file.read_text(encoding="utf-8")

    def page(self, path: str) -> Page:
        """Ask for a page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=ANSWER)
        try:
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            assert answer.status == 200, f"{path}: {answer.status}"
            return Page(answer.read().decode())
        finally:
            connection.close()

    def wait(self, is_so: Callable[["Server"], bool], what: str) -> None:
        """Ask again and again until something is so."""
        end = time.monotonic() + PATIENCE
        while not is_so(self):
            assert time.monotonic() < end, f"{what} did not happen in {PATIENCE} seconds:\n{self.log}"
            time.sleep(0.2)


@contextmanager
def serving(root: Path, *flags: str) -> Iterator[Server]:
    """Serve a site on a free port."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    server = Server(root, port, root / "serve.log")
    command = (sys.executable, "-W", "error", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", *flags)
    with server.log_file.open("w") as log:
        process = subprocess.Popen(  # noqa: S603  # a command of the tests
            command, cwd=root, stdout=log, stderr=subprocess.STDOUT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        )
        try:
            server.wait(lambda it: process.poll() is not None or _answers(it), "an answer")
            assert process.poll() is None, server.log
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(ANSWER)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(ANSWER)


def _answers(server: Server) -> bool:
    try:
        server.page("")
    except (OSError, HTTPException):
        return False
    return True
