"""Key → bytes, in a folder that outlives the process: a cache that may vanish, be damaged or be shared at any time.

What stands in it is never run or unpickled, since the folder may come out of the cache of a CI service.
"""

import os
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from time import time
from zlib import crc32

from mkdocs_specs.writing import write_file

FOLDER = Path(".cache", "plugin", "specs")
"""Where a site has its store, beside mkdocs.yml."""
MOST_BYTES = 1024 * 1024 * 1024
"""What 4,000 long specs take."""
KEPT = 0.75
"""The share of the most that is left when the oldest entries go, so that they do not have to go at every turn."""
HOUR = 3600.0
"""Seconds; within one, an entry is marked as used once, and what is half-written may still be written."""
SEAL = struct.Struct(">QI")
"""Before each value its length, and a checksum by which a damaged entry is told."""
IGNORED = ".gitignore"


def digest(*parts: str | bytes) -> str:
    """Make a key: the same parts in the same order give the same key, and no others do."""
    made = blake2b(digest_size=32)
    for part in parts:
        content = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(content))
        made.update(content)
    return made.hexdigest()


class Store:
    """Values by their keys, which callers make with `digest` of all that a value depends on, our version included.

    Several processes may use it at once: an entry is written beside its place and then put there, and whoever reads
    it sees the whole of one or nothing.
    """

    def __init__(self, folder: Path, note: Callable[[str], None], most_bytes: int = MOST_BYTES) -> None:
        """Use a folder, which is made when something is first put; `note` is told once if it cannot be written."""
        self._folder = folder
        self._note = note
        self._most_bytes = most_bytes
        self._is_off = False
        self._size: int | None = None
        """Bytes in the folder, as far as is known; looked up at the first put."""

    def get(self, key: str) -> bytes | None:
        """Return a value; nothing when it is not there, damaged or cannot be read."""
        try:
            # Without a buffer, as all is read at once.
            with self._file(key).open("rb", buffering=0) as stream:
                content = stream.read()
                used = os.fstat(stream.fileno()).st_mtime
        except OSError:
            return None
        value = content[SEAL.size :]
        if content[: SEAL.size] != _seal(key, value):
            return None
        if time() - used > HOUR:
            with suppress(OSError):
                os.utime(self._file(key))
        return value

    def put(self, key: str, value: bytes) -> None:
        """Keep a value; where it cannot be written, say so once and keep nothing from then on."""
        if self._is_off:
            return
        try:
            self._write(key, _seal(key, value) + value)
        except OSError as error:
            self._is_off = True
            reason = error.strerror or str(error)
            self._note(f"the cache in {self._folder} cannot be written, so nothing is kept there: {reason}")

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]

    def _write(self, key: str, content: bytes) -> None:
        file = self._file(key)
        if self._size is None:
            self._begin()
        file.parent.mkdir(exist_ok=True)
        write_file(file, content)
        self._size = (self._size or 0) + len(content)
        if self._size > self._most_bytes:
            self._tidy()

    def _begin(self) -> None:
        """Make the folder, which Git leaves alone, and see how much is in it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        ignored = self._folder / IGNORED
        if not ignored.exists():
            write_file(ignored, b"*\n")
        self._size = sum(size for _, size, _ in self._entries())

    def _tidy(self) -> None:
        """Remove what was used longest ago."""
        size = left = 0
        for used, own, file in sorted(self._entries(), reverse=True):
            size += own
            is_half_written = "." in file.name and time() - used < HOUR
            if size <= self._most_bytes * KEPT or is_half_written:
                left = size
                continue
            # Another process may have removed it already, or have it open.
            with suppress(OSError):
                file.unlink()
        self._size = left

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        """Yield when each file was used, its bytes and where it is; only what looks as if this class had made it."""
        for folder in _within(self._folder):
            if len(folder.name) == len("00") and folder.is_dir(follow_symlinks=False):
                for entry in _within(folder):
                    if entry.is_file(follow_symlinks=False):
                        with suppress(OSError):
                            about = entry.stat(follow_symlinks=False)
                            yield about.st_mtime, about.st_size, Path(entry.path)


def _seal(key: str, value: bytes) -> bytes:
    return SEAL.pack(len(value), crc32(value, crc32(key.encode())))


def _within(folder: Path | os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from entries
