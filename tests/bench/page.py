"""JSON of `make bench` → the page of the sample site that shows it.

`python -m tests.bench.page bench.json` keeps a result as the last one, and writes the page anew.
"""

import json
import sys
from pathlib import Path

from tests.bench.corpus import PER_FOLDER
from tests.bench.result import ENOUGH, NOISE
from tests.bench.table import tables

LAST = Path(__file__).with_name("last.json")
PAGE = Path(__file__).parents[2] / "sample_site" / "docs" / "guide" / "benchmark.md"
TEXT = """\
---
description: How much time and memory a site of a thousand specifications takes, with the plugin and without.
---

<!-- Written by `python -m tests.bench.page`; run `make bench` instead. -->

# Benchmark

`make bench` in the repository of the plugin measures this. The specifications come out of a generator, the same ones
each time: about 250 lines of front matter and 145 lines of prose each, in folders of {per_folder}. The theme is
Material with `navigation.prune` and search. What is compared is measured in turn, so that what the machine does
meanwhile falls on all alike; {lanes} at a time.

- **Plain** is MkDocs on the same files without the plugin: the facts are not on the page at all.
- **By hand** is MkDocs with the same facts as tables that somebody has written into the prose.
- A measure is a ratio of processor time (user and system, start-up included), but for memory and growth. **Must** and
  **aim** are what the plugin is held against.
- A difference that the spread of the turns covers is called **below the noise**. Fewer than {enough} turns show no
  spread, and count as {noise} % more to either side.

{tables}"""


def page(result: str) -> str:
    """Write the page of a result."""
    read = json.loads(result)
    number = read["machine"]["lanes"]
    lanes = "one run" if number == 1 else f"{number} runs"
    return TEXT.format(per_folder=PER_FOLDER, noise=round(NOISE * 100), enough=ENOUGH, lanes=lanes, tables=tables(read))


if __name__ == "__main__":
    if sys.argv[1:]:
        LAST.write_text(Path(sys.argv[1]).read_text(encoding="utf-8"), encoding="utf-8")
    PAGE.write_text(page(LAST.read_text(encoding="utf-8")), encoding="utf-8")
