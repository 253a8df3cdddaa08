"""`mkdocs-specs check`, and PyYAML's `CSafeLoader` merely loading the same files, each in a process of its own."""

import sys
from pathlib import Path

from tests.bench.running import Cost, cost_of
from tests.bench.series import Costs, Series

LOADER = """
import yaml
from pathlib import Path
for file in sorted(Path('docs').rglob('*.md')):
    parts = file.read_text(encoding='utf-8').split('---\\n', 2)
    if len(parts) == 3:
        yaml.load(parts[1], yaml.CSafeLoader)
"""
CHECK = ("-m", "mkdocs_specs", "check", "--format", "json")
COMMANDS = {"CSafeLoader": ("-c", LOADER), "check": CHECK, "check again": CHECK}


def measured(series: Series, folder: Path, turn: int) -> list[Costs]:
    """Check once, and again what was checked before; one spec in 25 has a mistake."""
    if turn == 0:
        _run("check again", folder)
    return [{variant: _run(variant, folder) for variant in series.variants}]


def _run(variant: str, folder: Path) -> Cost:
    return cost_of((sys.executable, *COMMANDS[variant]), folder / variant, codes=(0, 1))
