"""The files of this package and what is installed beside it → one text that changes whenever any of them does."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from mkdocs_specs.store import digest

INSTALLED = (".dist-info", ".egg-info")
"""How the folders end that tell the name and the version of what is installed."""


@lru_cache(maxsize=1)
def software() -> str:
    """Tell by which software a value was made: our own files to the byte, all that is installed by its version, Python.

    It does not say where any of it lies, so that it is the same on every machine of a CI service.
    """
    return digest(sys.version, *sorted(set(_installed())), *_own(Path(__file__).parent))


def _installed() -> Iterator[str]:
    for place in sys.path:
        with suppress(OSError):
            yield from (name for name in os.listdir(place or ".") if name.endswith(INSTALLED))  # noqa: PTH208  # in a hurry


def _own(package: Path) -> Iterator[str | bytes]:
    for folder, inner, names in os.walk(package):
        inner[:] = sorted(set(inner) - {"__pycache__"})
        for name in sorted(names):
            file = Path(folder, name)
            yield file.relative_to(package).as_posix()
            yield file.read_bytes()
