"""mkdocs.yml → what the last check has found, where nothing has changed since."""

from collections.abc import Mapping
from pathlib import Path

import click

from mkdocs_specs.commands.checked import Checked, from_json, to_json
from mkdocs_specs.commands.inputs import Inputs, State, inputs_of, key_of, names_key, state_of
from mkdocs_specs.store import FOLDER, Store


def kept(config_file: Path, environment: Mapping[str, str]) -> Checked | None:
    """Return what a check of the same site has found; nothing where none is kept, or anything has changed."""
    root = config_file.absolute().parent
    store = _store(root)
    names = store.get(names_key(config_file)) if _is_there(root / FOLDER) else None
    inputs = inputs_of(names) if names else None
    if inputs is None:
        return None
    try:
        found = store.get(key_of(root, inputs, state_of(root, inputs, environment)))
    except (OSError, ValueError):
        return None
    return from_json(found, root, root / inputs.docs) if found else None


def keep(config_file: Path, inputs: Inputs, state: State, checked: Checked) -> None:
    """Keep what a check has found."""
    store = _store(checked.root)
    store.put(key_of(checked.root, inputs, state), to_json(checked))
    store.put(names_key(config_file), inputs.to_json())


def _is_there(folder: Path) -> bool:
    """Whether there is a folder, as far as one may look: where a cache cannot be read there is none."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def _store(root: Path) -> Store:
    return Store(root / FOLDER, lambda sentence: click.echo(f"mkdocs-specs: {sentence}", err=True))
