"""The tree with known facts: run by the pipeline, or written out for MkDocs to build."""

from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

from mkdocs_specs.config import PAGE_KEYS, settings_of
from mkdocs_specs.pipeline import Options, Site, run
from mkdocs_specs.sources import SourceFile
from tests.build import TODAY

TREE = Path(__file__).parent / "trees" / "known"


def facts() -> dict[str, Any]:
    """What was written by hand about the tree."""
    found: dict[str, Any] = yaml.safe_load((TREE / "facts.yaml").read_text(encoding="utf-8"))
    return found


def run_known(*, faulty: bool) -> Site:
    """Read the tree, with or without its faulty files."""
    config = yaml.safe_load((TREE / "mkdocs.yml").read_text(encoding="utf-8"))
    [plugin] = config["plugins"]
    settings = settings_of(plugin["specs"], TREE, TREE / "docs", {})
    folders = [TREE / "docs", TREE / "faulty"] if faulty else [TREE / "docs"]
    files = [_source(file, folder) for folder in folders for file in folder.rglob("*.md")]
    options = Options(
        "mkdocs.yml", PAGE_KEYS, {"stale-spec": None}, TODAY, addresses=(config["site_url"], config["repo_url"])
    )
    return run(files, settings.kinds(), options, frozenset(file.path for file in files))


def _source(file: Path, folder: Path) -> SourceFile:
    path = file.relative_to(folder).as_posix()
    return SourceFile(path, f"docs/{path}", file.read_bytes)


def write_known(root: Path, *, faulty: bool) -> None:
    """Write the tree into a folder."""
    copytree(TREE, root, dirs_exist_ok=True)
    if faulty:
        copytree(TREE / "faulty", root / "docs", dirs_exist_ok=True)
