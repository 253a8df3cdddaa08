"""Content → files: each is written beside its place and then put there, so that none is ever half there."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from mkdocs_specs.turn import turn

MARK = ".mkdocs-specs-"
"""How the name of a file begins that is being written."""
END = ".part"
"""How it ends."""


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path in a folder, which is made when it is not there, one process after another.

    Raises:
        OSError: One cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with turn(folder):
        tidy(folder, *((folder / name).parent for name in files))
        for name, content in files.items():
            write_file(folder / name, content)


def write_file(file: Path, content: bytes) -> None:
    """Write or replace a file.

    Raises:
        OSError: It cannot be written.
    """
    with _blamed_on(file), _beside(file, content) as begun:
        begun.replace(file)


def create_file(file: Path, content: bytes) -> bool:
    """Write a file that is not there yet; whether it was not.

    Raises:
        OSError: It cannot be written.
    """
    with _blamed_on(file), _beside(file, content) as begun:
        try:
            os.link(begun, file)
        except FileExistsError:
            return False
        except OSError:
            # Some file systems know no second name of a file; there a name may be taken between two looks at it.
            if os.path.lexists(file):
                return False
            begun.replace(file)
    return True


def tidy(*folders: Path) -> None:
    """Remove what processes that were killed have left half written in folders.

    Whoever calls this has the turn: what another one is writing looks the same.
    """
    for folder in dict.fromkeys(folders):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(MARK) and entry.name.endswith(END) and entry.is_file(follow_symlinks=False):
                    Path(entry.path).unlink(missing_ok=True)


@contextmanager
def _blamed_on(file: Path) -> Iterator[None]:
    """Let an error name the file that was to be written: nobody has heard of the one beside it."""
    try:
        yield
    except OSError as error:
        if error.filename is None or Path(str(error.filename)).name.startswith(MARK):
            error.filename = str(file)
        raise


@contextmanager
def _beside(file: Path, content: bytes) -> Iterator[Path]:
    """Write a content beside the place of a file, and remove it unless it has been moved there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    begun = file.with_name(f"{MARK}{token_hex(8)}{END}")
    try:
        with begun.open("xb") as stream:
            stream.write(content)
        yield begun
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)
