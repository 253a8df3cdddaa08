"""Command → what it cost: processor time, time on the clock, memory."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile, gettempdir

KIB = 1024
IN_MEMORY = Path("/dev/shm")  # noqa: S108  # the folder in it has a name that nobody can guess
ROOM = 4 * KIB**3
"""Bytes that all sites at once need."""


def is_in_memory() -> bool:
    """Whether sites are written in memory: what a disk takes for a file depends on what was deleted there before."""
    return "TMPDIR" not in os.environ and IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM


PLACE = str(IN_MEMORY) if is_in_memory() else gettempdir()
"""The folder in which sites are written, also by a server."""
FIXED = {"TMPDIR": PLACE, "SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
# What is installed is compiled once, not at every start as where Python may write nothing down.
ENVIRONMENT = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | FIXED


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run has taken."""

    cpu_s: float
    """Processor seconds, of the system too, start-up included."""
    wall_s: float
    peak_mib: float
    """The most memory that it held at once."""


def cost_of(command: Sequence[str], folder: Path, *, codes: tuple[int, ...] = (0,)) -> Cost:
    """Run a command in a folder.

    Raises:
        RuntimeError: It ends with an exit code that is not among those expected; with what it printed.
    """
    with TemporaryFile() as printed:
        begun = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  # the commands are those of the benchmark
            command, cwd=folder, env=ENVIRONMENT, stdout=printed, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            printed.seek(0)
            message = f"{' '.join(command)} ended with {process.returncode}:\n{printed.read().decode()[-2000:]}"
            raise RuntimeError(message)
    unit = KIB * KIB if sys.platform == "darwin" else KIB
    return Cost(usage.ru_utime + usage.ru_stime, wall_s, usage.ru_maxrss / unit)
