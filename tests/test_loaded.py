"""Templates are loaded again when a file that they come from says something else, and only then."""

import os
from pathlib import Path

import pytest

from mkdocs_specs.config import settings_of
from mkdocs_specs.loaded import Loaded, load
from mkdocs_specs.problem import SpecsError
from tests.sites import write

SCHEMA = "properties: {colour: {$ref: colour.yaml}}\n"


def loaded(root: Path, last: Loaded | None = None) -> Loaded:
    templates = {"note": {"schema": "note.yaml", "paths": ["*.md"]}}
    return load(settings_of({"templates": templates}, root, root / "docs", {}), last)


def test_templates_are_kept_while_their_files_say_the_same(tmp_path: Path) -> None:
    write(tmp_path, {"note.yaml": SCHEMA, "colour.yaml": "title: Paint\n"})
    first = loaded(tmp_path)
    write(tmp_path, {"colour.yaml": "title: Paint\n"})

    assert loaded(tmp_path, first) is first


def test_a_file_that_says_something_else_is_read_whatever_its_time_is(tmp_path: Path) -> None:
    write(tmp_path, {"note.yaml": SCHEMA, "colour.yaml": "title: Paint\n"})
    first, file = loaded(tmp_path), tmp_path / "colour.yaml"
    time = file.stat().st_mtime_ns
    file.write_text("title: Stain\n", encoding="utf-8")
    os.utime(file, ns=(time, time))

    second = loaded(tmp_path, first)

    [kind] = second.kinds
    colour = kind.template.root.child("colour")
    assert colour is not None
    assert colour.title == "Stain"
    assert first.digest != second.digest
    assert second.files == (tmp_path / "note.yaml", file)


def test_a_file_that_is_gone_is_missed(tmp_path: Path) -> None:
    write(tmp_path, {"note.yaml": SCHEMA, "colour.yaml": "title: Paint\n"})
    first = loaded(tmp_path)
    (tmp_path / "colour.yaml").unlink()

    with pytest.raises(SpecsError, match=r"colour\.yaml: this schema cannot be read"):
        loaded(tmp_path, first)
