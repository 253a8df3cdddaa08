"""Rendered files ↔ a folder: look at what is there, and change no more than must be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from mkdocs_specs.rendered import Changes, Found, Manifest, digest, read_manifest
from mkdocs_specs.rendered.manifest import NAME
from mkdocs_specs.writing import tidy, write_file


def manifest_in(folder: Path) -> Manifest:
    """Read what an earlier render has written; nothing, where there was none.

    Raises:
        SpecsError: It cannot be understood.
        OSError: It cannot be read.
    """
    file = folder / NAME
    return read_manifest(file.read_bytes(), file.as_posix()) if file.exists() else Manifest()


def look(folder: Path, paths: Iterable[str]) -> dict[str, str | Found]:
    """Say what is at each path of a folder: the digest of its content, or why there is none.

    Raises:
        OSError: One cannot be read.
    """
    return {path: _at(folder, path) for path in paths}


def _at(folder: Path, path: str) -> str | Found:
    file = folder / path
    if any(parent.is_symlink() for parent in _within(folder, file)):
        # What lies behind a link may lie outside the folder.
        return Found.OTHER
    if not file.is_symlink() and not file.exists():
        return Found.NOTHING
    return digest(file.read_bytes()) if file.is_file() and not file.is_symlink() else Found.OTHER


def _within(folder: Path, file: Path) -> Iterable[Path]:
    """The folders between a folder and a file in it, the innermost first."""
    return (parent for parent in file.parents if folder in parent.parents)


def apply(
    folder: Path, files: Mapping[str, bytes], manifest: Manifest, changed: Changes, found: Mapping[str, str | Found]
) -> None:
    """Delete and write files, and the manifest last; one who stops this in between can begin again.

    Raises:
        OSError: One cannot be written.
    """
    ours = {path for path in found if path not in (*changed.edited, *changed.foreign)}
    before = {path: content for path, content in sorted(found.items()) if path in ours and isinstance(content, str)}
    tidy(folder, *((folder / path).parent for path in files))
    if changed.removed or changed.written:
        write_file(folder / NAME, replace(manifest, files=before, pending=manifest.files).content)
    for path in changed.removed:
        _remove(folder, folder / path)
    for path in changed.written:
        write_file(folder / path, files[path])
    write_file(folder / NAME, manifest.content)


def _remove(folder: Path, file: Path) -> None:
    """Delete a file, and the folders that it leaves empty."""
    file.unlink()
    for parent in _within(folder, file):
        if any(parent.iterdir()):
            return
        parent.rmdir()
