"""`mkdocs-specs check` on a thousand full specs, as a ratio to PyYAML's `CSafeLoader` merely loading the same files.

`python -m tests.bench.check [NUMBER [TURNS]]` measures both in turn, each in a process of its own, and prints the
processor seconds (user and system, start-up included) as median and range.
"""

import json
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.corpus import write

LOADER = """
import sys, yaml
from pathlib import Path
for file in sorted(Path(sys.argv[1]).rglob('*.md')):
    parts = file.read_text(encoding='utf-8').split('---\\n', 2)
    if len(parts) == 3:
        yaml.load(parts[1], yaml.CSafeLoader)
"""
CONFIG = "site_name: Reference\nplugins: [{specs: {today: 2026-11-22}}]\n"


def seconds(*command: str) -> float:
    """Run a command, and give the processor time it took."""
    before = getrusage(RUSAGE_CHILDREN)
    ended = subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603  # the commands stand below
    after = getrusage(RUSAGE_CHILDREN)
    if ended.returncode > 1:
        message = f"{command} ended with {ended.returncode}"
        raise RuntimeError(message)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(number: int, turns: int) -> dict[str, list[float]]:
    """Measure both in turn on a folder of specs, one in 25 of them with a mistake."""
    found: dict[str, list[float]] = {"check": [], "CSafeLoader": [], "ratio": []}
    with TemporaryDirectory() as folder:
        write(Path(folder, "docs"), number, has_faults=True)
        config = Path(folder, "mkdocs.yml")
        config.write_text(CONFIG, encoding="utf-8")
        for _ in range(turns):
            check = seconds(sys.executable, "-m", "mkdocs_specs", "check", "-f", str(config), "--format", "json")
            loader = seconds(sys.executable, "-c", LOADER, str(Path(folder, "docs")))
            found["check"].append(check)
            found["CSafeLoader"].append(loader)
            found["ratio"].append(check / loader)
    return found


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:]]
    number, turns = (*given, *(1000, 5)[len(given) :])
    result = measured(number, turns)
    for name, values in result.items():
        unit = "" if name == "ratio" else " s"
        print(f"{name:12} {median(values):6.2f}{unit} [{min(values):.2f}-{max(values):.2f}]")  # noqa: T201  # a table for the terminal
    print(json.dumps({"specs": number, **result}))  # noqa: T201  # and for machines
