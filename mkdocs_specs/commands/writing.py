"""Files → a folder: each is written beside its place and then moved there, so that none is ever half there."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile


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
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as stream:
        try:
            stream.write(content)
        except BaseException:
            Path(stream.name).unlink()
            raise
    Path(stream.name).chmod(0o666 & ~_mask())
    Path(stream.name).replace(file)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
