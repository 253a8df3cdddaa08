"""Files → a folder: each is written beside its place and then moved there, so that none is ever half there."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

PREFIX = ".specs-"
"""How a file is called that is being written; short, for the name of the whole one may be as long as names can be."""


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path in a folder, which is made when it is not there.

    Raises:
        OSError: One cannot be written.
    """
    for name, content in files.items():
        write_file(folder / name, content)


def write_file(file: Path, content: bytes) -> None:
    """Write or replace a file.

    Raises:
        OSError: It cannot be written.
    """
    try:
        _replace(file, content)
    except OSError as error:
        # Nobody has heard of the file beside it.
        error.filename = str(file) if Path(str(error.filename)).name.startswith(PREFIX) else error.filename
        raise


def _replace(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=PREFIX, delete=False) as stream:
        begun = Path(stream.name)
        try:
            stream.write(content)
            stream.close()
            begun.chmod(0o666 & ~_mask())
            begun.replace(file)
        except BaseException:
            stream.close()
            begun.unlink()
            raise


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
