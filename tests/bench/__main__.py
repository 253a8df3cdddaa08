"""`make bench`: the plugin against plain MkDocs and against tables written by hand, in turn, within half an hour.

`make bench TURNS=1 SIZES=100 WORK=check` takes less. All specs have about 250 lines of front matter and 145 of prose,
in folders of 50; the theme is Material with `navigation.prune` and search. The largest size is also built in one
folder, served and checked, and three times as many are built in turn with a third of them. What was measured is
printed as tables, and written as JSON, which `python -m tests.bench.page bench.json` puts into the sample site.
"""

import argparse
import json
import os
import platform
import re
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import builds, checks, serves
from tests.bench.result import Measure, measures, rows
from tests.bench.running import PLACE, is_in_memory
from tests.bench.schedule import Schedule
from tests.bench.series import GROWTH, THIRD, Series
from tests.bench.table import tables

MEASURES = {"build": builds.measured, "check": checks.measured, "serve": serves.measured}
PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "PyYAML", "jsonschema", "mkdocs-specs")
MINUTE = 60


def main() -> None:
    """Measure, print and write."""
    # What a shell starts in the background is deaf to an interrupt, and so would be the servers, which end by one.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    given = _arguments()
    begun = time.monotonic()
    schedule = Schedule(MEASURES, given.minutes * MINUTE, lambda line: print(line, file=sys.stderr, flush=True))  # noqa: T201  # progress
    with TemporaryDirectory(prefix="bench-", dir=PLACE) as folder:
        wanted = [one for one in series(given.sizes, given.turns) if one.work in given.work]
        schedule.run(wanted, Path(folder), given.lanes)
    written = rows(schedule.found)
    result = {
        "date": datetime.now(UTC).date().isoformat(),
        "minutes": round((time.monotonic() - begun) / MINUTE, 1),
        "machine": machine(given.lanes),
        "sizes": given.sizes,
        "measures": [_measure(measure) for measure in measures(written, given.sizes)],
        "rows": [asdict(row) for row in written],
        "left_out": schedule.left_out,
    }
    given.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(tables(result), end="")  # noqa: T201  # the table for the terminal


def series(sizes: list[int], turns: int) -> Iterator[Series]:
    """Yield what is measured, what takes longest first."""
    most = max(sizes)
    few = min(turns, 3)
    yield Series("build", GROWTH * most, ("plain", "specs", THIRD), few)
    yield Series("build", most, ("plain", "specs"), few, is_flat=True)
    if serves.IS_POSSIBLE:
        yield Series("serve", most, ("plain", "specs", "dirty"), few)
    for size in sorted(sizes, reverse=True):
        yield Series("build", size, ("plain", "tables", "specs", "warm"), turns)
    yield Series("check", most, ("CSafeLoader", "check", "check again"), turns)


def machine(lanes: int) -> dict[str, Any]:
    """Say on what kind of machine."""
    about = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*: (.+)", about.read_text(encoding="utf-8")) if about.exists() else None
    return {
        "processor": named[1].strip() if named else platform.machine(),
        "cores": os.cpu_count(),
        "lanes": lanes,
        "files": "in memory" if is_in_memory() else "on disk",
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "packages": [f"{name} {version(name)}" for name in PACKAGES],
    }


def _measure(measure: Measure) -> dict[str, Any]:
    values = [round(value, 4) for value in measure.values]
    return {**asdict(measure), "values": values, "verdict": measure.verdict, "difference": measure.difference}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=_numbers, default=[100, 300, 1000], help="numbers of specs")
    parser.add_argument("--turns", type=int, default=5, help="how often each is measured, at most")
    parser.add_argument("--work", type=_words, default=list(MEASURES), help="what to measure: build,check,serve")
    parser.add_argument("--minutes", type=float, default=24, help="no turn is begun that would not end within so many")
    parser.add_argument("--lanes", type=int, default=1, help="how many run at once, and disturb each other")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), help="the file to write")
    return parser.parse_args()


def _words(text: str) -> list[str]:
    return re.split(r"[, ]+", text.strip())


def _numbers(text: str) -> list[int]:
    return [int(word) for word in _words(text)]


if __name__ == "__main__":
    main()
