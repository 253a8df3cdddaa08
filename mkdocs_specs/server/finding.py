"""A file → the mkdocs.yml of its site: the nearest above it, or in the folders of the editor, whose docs it is in."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs_specs.file_names import CONFIG_FILES
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.project import project_of
from mkdocs_specs.server.setup import absolute

DEPTH = 3
"""How many folders below those of the editor a mkdocs.yml is looked for."""
IGNORED = frozenset({"node_modules", "venv"})


def config_of(file: Path, folders: Iterable[Path], environment: Mapping[str, str]) -> Path | None:
    """Return the mkdocs.yml of a file; one that cannot be read counts for all below it."""
    if file.name in CONFIG_FILES:
        return file
    for config in _candidates(file, folders):
        try:
            docs = absolute(project_of(config, environment).settings.docs)
        except SpecsError:
            docs = config.parent
        if file.is_relative_to(docs):
            return config
    return None


def _candidates(file: Path, folders: Iterable[Path]) -> Iterator[Path]:
    for above in file.parents:
        yield from _in(above)
    for folder in folders:
        for inner, names, _ in os.walk(folder):
            depth = len(Path(inner).relative_to(folder).parts)
            names[:] = sorted(one for one in names if depth < DEPTH and one[0] != "." and one not in IGNORED)
            yield from _in(Path(inner))


def _in(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in CONFIG_FILES if (folder / name).is_file())
