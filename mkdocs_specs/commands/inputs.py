"""What a check depends on: the names of it, which are few, and what stands there, of which a key is made.

A check is a function of the software, of mkdocs.yml with the files it inherits from, of the schemas and the baseline
that are named there, of the variables that are asked for, of the date, of the names of all files in the docs folder
and of what the Markdown files among them hold. All of it goes into the key with its whole content, never with a time or
a size: a thousand files are read and digested in a tenth of a second, and nothing has to be believed.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mkdocs_specs.file_names import SUFFIXES
from mkdocs_specs.software import software
from mkdocs_specs.store import digest


@dataclass(frozen=True, slots=True)
class Inputs:
    """The names of what a check has read."""

    docs: str
    """The docs folder, from the folder of mkdocs.yml."""
    files: tuple[str, ...]
    """mkdocs.yml, what it inherits from, the schemas and the baseline, from the folder of mkdocs.yml."""
    variables: tuple[str, ...]
    """What was asked of the environment."""
    has_clock: bool
    """Whether nothing but the clock says which day it is."""

    def to_json(self) -> bytes:
        """Write the names."""
        return json.dumps(asdict(self)).encode()


@dataclass(frozen=True, slots=True)
class State:
    """What stands there."""

    files: Mapping[str, str]
    """The text of each of the files."""
    variables: Mapping[str, str | None]
    day: str
    """The day it is by the clock, where nothing else says so."""
    pages: Mapping[str, str]
    """Every file of the docs folder: a digest of what it holds where it is Markdown, else nothing."""


def names_key(config_file: Path) -> str:
    """The key under which the names are kept."""
    return digest("names", software(), config_file.name)


def key_of(root: Path, inputs: Inputs, state: State) -> str:
    """The key under which is kept what a check has found."""
    folder = os.path.realpath(root)
    # A link may lead to another file that reads the same, but may not be read.
    leads = [os.path.relpath(os.path.realpath(root / name), folder) for name in inputs.files]
    written = (json.dumps(value, sort_keys=True) for value in (asdict(inputs), leads, asdict(state)))
    return digest("check", software(), *written)


def inputs_of(content: bytes) -> Inputs | None:
    """Read the names; nothing where they have another form, since others may write the file too."""
    try:
        read: dict[str, Any] = json.loads(content)
        files, variables = (tuple(map(str, read[name])) for name in ("files", "variables"))
        return Inputs(str(read["docs"]), files, variables, read["has_clock"] is True)
    except (LookupError, TypeError, ValueError):
        return None


def state_of(root: Path, inputs: Inputs, environment: Mapping[str, str]) -> State:
    """Read what stands there now.

    Raises:
        OSError: A file cannot be read.
        ValueError: A file is no text.
    """
    docs = root / inputs.docs
    return State(
        {name: (root / name).read_text(encoding="utf-8-sig") for name in inputs.files},
        {name: environment.get(name) for name in inputs.variables},
        datetime.now(UTC).date().isoformat() if inputs.has_clock else "",
        {path: page_digest(docs / path) for path in files_in(docs)},
    )


def page_digest(file: Path) -> str:
    """What tells one content of a file of the docs folder from another: of one that is no Markdown, its name."""
    return digest(file.read_bytes()) if file.name.endswith(SUFFIXES) else ""


def files_in(docs: Path) -> Iterator[str]:
    """Yield the paths in a folder of all files that are in it."""
    for folder, _, names in os.walk(docs, followlinks=True):
        inner = Path(folder).relative_to(docs)
        yield from ((inner / name).as_posix() for name in names if Path(folder, name).is_file())
