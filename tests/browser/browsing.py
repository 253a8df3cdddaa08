"""A browser that is there or is got, and a site that it can visit."""

import functools
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
LONGEST_INSTALLATION = 600
"""Seconds."""
HELP = (
    "the tests of the pages need Chromium: install it (apt-get install chromium), or say where it is in the "
    "environment variable CHROMIUM; to leave these tests out, run pytest -m 'not browser'"
)


def chromium() -> str:
    """The path of Chromium; root gets it from the distribution where it is missing.

    Raises:
        RuntimeError: It is not there and could not be installed.
    """
    if given := os.environ.get("CHROMIUM"):
        return given
    found = _found() or (_installed() if os.geteuid() == 0 else None)
    if found is None:
        raise RuntimeError(HELP)
    return found


def _found() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _installed() -> str | None:
    if (apt := shutil.which("apt-get")) is None:
        return None
    for arguments in (("update",), ("install", "--yes", "--no-install-recommends", "chromium")):
        # Several test processes may get here at once: each waits for the other.
        command = (apt, "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments)
        subprocess.run(  # noqa: S603  # the words are those above
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            timeout=LONGEST_INSTALLATION,
            check=False,
            stdout=subprocess.DEVNULL,
        )
    return _found()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the library's
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder, which need not be there yet, on a free port; give its address, which ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
