"""A folder → a turn: of several processes that ask for the same folder, one at a time has it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Wait until no other process has the folder, and have it.

    The system gives the folder back when the process ends, however it ends; no file is left behind. Where a folder
    cannot be opened, as on Windows, or its file system knows no locks, nothing is waited for.
    """
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        if sys.platform != "win32":
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
