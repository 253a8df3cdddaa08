"""`mkdocs serve` after one edit, asked over HTTP as a browser does: from saving the file to having the new page."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.running import ENVIRONMENT, KIB, Cost
from tests.bench.series import Costs, Series

PATIENCE = 900
"""Seconds that a server may take to build the site."""
EPOCH = re.compile(r"livereload\((\d+),")
FLAGS = {"dirty": ("--dirty",)}
IS_POSSIBLE = Path("/proc/self/stat").exists()
"""Whether the system tells what a running process has taken."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    process: subprocess.Popen[bytes]
    address: str

    def get(self, path: str) -> str:
        """Ask for something, which waits for a build that goes on."""
        with urlopen(f"{self.address}/{path}", timeout=PATIENCE) as answer:  # noqa: S310  # our own server
            return str(answer.read().decode())

    def cpu_s(self) -> float:
        """The processor seconds it has taken so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak_mib(self) -> float:
        """The most memory it has held at once."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.partition("VmHWM:")[2].split()[0]) / KIB


def measured(series: Series, folder: Path, _: int) -> list[Costs]:
    """Serve all variants at once, and edit in turn the same spec of each."""
    page = f"{series.edited.removesuffix('.md')}/"
    with ExitStack() as stack:
        servers = {variant: stack.enter_context(_serving(folder / variant)) for variant in series.variants}
        return [
            {variant: _edited(series, folder / variant, one, page, turn) for variant, one in servers.items()}
            for turn in range(series.turns)
        ]


def _edited(series: Series, root: Path, server: Server, page: str, turn: int) -> Cost:
    """Edit, wait as the script in the page does, and ask for the page anew."""
    epoch = EPOCH.search(server.get(page))
    assert epoch is not None, "the page does not reload itself"
    sentence = f"Edited in turn {turn}."
    before, begun = server.cpu_s(), time.perf_counter()
    series.edit(root, sentence)
    while int(server.get(f"livereload/{epoch[1]}/1")) <= int(epoch[1]):
        pass
    assert sentence in server.get(page)
    wall_s = time.perf_counter() - begun
    return Cost(server.cpu_s() - before, wall_s, server.peak_mib())


@contextmanager
def _serving(root: Path) -> Iterator[Server]:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{one.getsockname()[1]}"
    command = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address, *FLAGS.get(root.name, ()))
    with (root / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=root, env=ENVIRONMENT, stdout=log, stderr=subprocess.STDOUT)  # noqa: S603  # a command of the benchmark
        server = Server(process, f"http://{address}")
        try:
            _wait(server, root)
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _wait(server: Server, root: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            server.get("")
        except (URLError, ConnectionError):
            if server.process.poll() is not None or time.monotonic() > end:
                message = f"mkdocs serve gives no answer:\n{(root / 'serve.log').read_text(encoding='utf-8')[-2000:]}"
                raise RuntimeError(message) from None
            time.sleep(0.2)
        else:
            return
