"""What is said of other plugins that do not work beside ours, in real builds; `tests/compat` has these plugins."""

import sys
from pathlib import Path

import pytest

from tests.sites import Run, a_site, a_spec, run, write

PLUGIN = """
from mkdocs.config import config_options
from mkdocs.plugins import BasePlugin

class Neighbour(BasePlugin):
    config_scheme = (("wikilinks", config_options.Type(bool, default=True)),)
"""
LATE = """
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

@event_priority({priority})
def on_files(files, *, config):
    files.append(File.generated(config, "specs/0009.md", content={text!r}))
"""
OURS = {"specs": {"today": "2026-11-22"}}
BRACKETS = {"specs/0001.md": a_spec(1), "notes.md": "# Notes\n\nSee [[SPEC-0001]].\n"}
BARE = {"specs/0001.md": a_spec(1), "notes.md": "# Notes\n\nSee SPEC-0001.\n"}
TAKES = "'{}' takes [[SPEC-0001]] in docs/notes.md for a link of its own; {}"
WARNING = "WARNING -  mkdocs_specs: "


def built(root: Path, name: str) -> Run:
    """Build a site beside a plugin that is installed under a name."""
    about = {"METADATA": "Metadata-Version: 2.1\nName: neighbour\nVersion: 1\n"}
    about["entry_points.txt"] = f"[mkdocs.plugins]\n{name} = neighbour:Neighbour\n"
    write(root / "packages", {"neighbour.py": PLUGIN})
    write(root / "packages" / "neighbour-1.dist-info", about)
    return run(root, sys.executable, "-m", "mkdocs", "build", "--strict", PYTHONPATH=str(root / "packages"))


def warnings(ended: Run) -> list[str]:
    """What a build warns of."""
    return [line.removeprefix(WARNING) for line in ended.output.splitlines() if line.startswith("WARNING")]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ezlinks", TAKES.format("ezlinks", "give it the option 'wikilinks: false'")),
        ("roamlinks", TAKES.format("roamlinks", "write the id without brackets")),
        (
            "obsidian-bridge",
            "'obsidian-bridge' stops at pages that lie in no file, as the generated ones do; take it out of 'plugins'",
        ),
    ],
)
def test_a_plugin_that_does_not_work_is_named_with_the_way_out(tmp_path: Path, name: str, said: str) -> None:
    ended = built(a_site(tmp_path, BRACKETS, plugins=[name, OURS]), name)

    assert (ended.code, warnings(ended)) == (1, [said])


@pytest.mark.parametrize(("name", "plugin"), [("ezlinks", {"ezlinks": {"wikilinks": False}}), ("alias", "alias")])
def test_nothing_is_said_where_the_way_out_was_taken(tmp_path: Path, name: str, plugin: object) -> None:
    ended = built(a_site(tmp_path, BRACKETS if name == "ezlinks" else BARE, plugins=[plugin, OURS]), name)

    assert (ended.code, warnings(ended)) == (0, [])


@pytest.mark.parametrize(("priority", "is_late"), [(-60, True), (0, False)])
def test_specs_that_are_added_too_late_are_named(tmp_path: Path, priority: int, *, is_late: bool) -> None:
    root = a_site(tmp_path, BARE, plugins=[OURS], hooks=["late.py"])
    write(root, {"late.py": LATE.format(priority=priority, text=a_spec(9))})

    ended = built(root, "unused")

    said = (
        "'late.py' adds specs/0009.md after the specs were read, so nobody checks it;"
        " let it add files at a priority above -45"
    )
    assert (ended.code, warnings(ended)) == ((1, [said]) if is_late else (0, []))
