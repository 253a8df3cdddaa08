"""Manifest: what an earlier render has written into a folder, kept in a file there."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from posixpath import normpath

from mkdocs_specs.problem import SpecsError

NAME = ".mkdocs-specs.json"
NOTE = "Kept by mkdocs-specs render: the files that it has made here, and may replace and delete."
VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that were made, by their paths in the folder, each with the digest of its content."""

    today: date | None = None
    """The date that states were as of; none before the first render."""
    files: Mapping[str, str] = field(default_factory=dict)
    pending: Mapping[str, str] = field(default_factory=dict)
    """Those of a render that has not ended: each is as here or as in `files`."""

    def is_ours(self, path: str, found: str) -> bool:
        """Whether the content of a file, by its digest, is what was written there."""
        return found in (self.files.get(path), self.pending.get(path))

    @property
    def content(self) -> bytes:
        """The file."""
        values = {"note": NOTE, "version": VERSION, "today": str(self.today), "files": dict(self.files)}
        pending = {"pending": dict(self.pending)} if self.pending else {}
        # ASCII alone, since a name of a file need not be text.
        return (json.dumps({**values, **pending}, indent=1) + "\n").encode()


def digest(content: bytes) -> str:
    """Name a content, so that it is known again."""
    return sha256(content).hexdigest()


def read_manifest(content: bytes, name: str) -> Manifest:
    """Read the file; `name` is what it is called in messages.

    Raises:
        SpecsError: It is not as it was written.
    """
    try:
        values = json.loads(content)
        today = date.fromisoformat(values["today"])
        return Manifest(today, _files(values["files"]), _files(values.get("pending", {})))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        message = f"{name}: this is not as mkdocs-specs render wrote it; delete the folder and render it anew"
        raise SpecsError(message) from error


def _files(value: Mapping[str, str]) -> dict[str, str]:
    """Take the entries that lie in the folder."""
    return {path: content for path, content in value.items() if _is_inside(path)}


def _is_inside(path: str) -> bool:
    return normpath(path) == path and "\\" not in path and not f"{path}/".startswith(("/", "./", "../"))
