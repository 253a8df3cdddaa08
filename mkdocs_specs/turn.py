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


class Turn:
    """The same for who takes a folder at one moment and gives it back at another, as often as he has taken it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._handle = -1
        self._times = 0

    def take(self, folder: Path) -> bool:
        """Have a folder, unless another process has it; whether it is ours now, or nobody could say."""
        if not self._times:
            try:
                self._handle = os.open(folder, os.O_RDONLY)
            except OSError:
                return True
            if not _is_free(self._handle):
                os.close(self._handle)
                return False
        self._times += 1
        return True

    def give_back(self) -> None:
        """Give it back, when it has been given back as often as it was taken."""
        if self._times:
            self._times -= 1
            if not self._times:
                os.close(self._handle)


def _is_free(handle: int) -> bool:
    """Lock a folder; whether no other process has locked it."""
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
    return True
