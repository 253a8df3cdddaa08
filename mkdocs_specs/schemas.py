"""Path → the text of a schema file: only those below the folder of mkdocs.yml, and the built-in ones."""

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.load import BUILT_IN as PREFIX

__all__ = ["BUILT_IN", "PREFIX", "SchemaFiles", "file_below", "read_named"]

BUILT_IN = "technical-specification"


class SchemaFiles:
    """Reads schema files, and remembers which."""

    def __init__(self, root: Path) -> None:
        """Read below a folder, that of mkdocs.yml."""
        self._root = root
        self._asked: dict[Path, None] = {}
        self._texts: dict[str, str] = {}

    @property
    def asked(self) -> tuple[Path, ...]:
        """The files of the site that were asked for so far: the named ones, their bases and those they refer to."""
        return tuple(self._asked)

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of each of them that was read, by the path it was asked for."""
        return self._texts

    def read(self, path: str) -> str:
        """Read a schema file, or a built-in one.

        Raises:
            SpecsError: It lies outside the folder of mkdocs.yml, or cannot be read.
        """
        if path.startswith(PREFIX):
            return _built_in(path.removeprefix(PREFIX))
        file = file_below(self._root, path)
        self._asked[file] = None
        self._texts[path] = read_named(file, path, "schema")
        return self._texts[path]


def file_below(root: Path, path: str) -> Path:
    """Find the file that an option or a schema names.

    Raises:
        SpecsError: It lies outside the folder of mkdocs.yml.
    """
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()):
        message = f"{path}: only files below the folder of mkdocs.yml are read"
        raise SpecsError(message)
    return file


def read_named(file: Path, path: str, what: str, remedy: str = "") -> str:
    """Read a file that is named by a path.

    Raises:
        SpecsError: It cannot be read; with the remedy, where there is one.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        message = f"{path}: this {what} cannot be read: {reason}{remedy}"
        raise SpecsError(message) from error


def _built_in(name: str) -> str:
    file = files("mkdocs_specs").joinpath("templates", f"{name}.yaml")
    if not re.fullmatch(r"[a-z][a-z-]*", name) or not file.is_file():
        message = f"there is no built-in template '{name}'; use {PREFIX}{BUILT_IN}"
        raise SpecsError(message)
    return file.read_text(encoding="utf-8")
