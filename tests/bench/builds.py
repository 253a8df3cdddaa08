"""`mkdocs build`, whole: plain, with tables by hand, with the plugin, again after one edit, and with a third of all."""

import shutil
import sys
from pathlib import Path

from tests.bench.running import Cost, cost_of
from tests.bench.series import Costs, Series


def measured(series: Series, folder: Path, turn: int) -> list[Costs]:
    """Build each variant once; what is kept for the warm one is made before the first turn."""
    if turn == 0 and "warm" in series.variants:
        _built(folder / "warm")
    costs = {}
    for variant in series.variants:
        if variant == "warm":
            series.edit(folder / variant, f"Edited in turn {turn}.")
        costs[variant] = _built(folder / variant)
    return [costs]


def _built(root: Path) -> Cost:
    cost = cost_of((sys.executable, "-m", "mkdocs", "build"), root)
    # MkDocs would empty it, on the time of the next build.
    shutil.rmtree(root / "site")
    return cost
