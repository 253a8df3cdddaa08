"""`python -m tests.fuzz TARGET`: run a target a number of times, and say what came of it.

libFuzzer, by way of atheris, changes inputs towards branches that none has reached. It keeps one input for each in a
folder; these are run again under coverage.py, so that measuring does not slow the rest.
"""

import os
import re
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from coverage import Coverage

from tests.fuzz.replay import MODULES, replay
from tests.fuzz.targets import SEEDS, TARGETS

LONGEST_WORD = 40
"""Characters of what is put in as a whole."""
LONGEST_INPUT = {"validation": 128}
"""Bytes, by target: what is short is quick, and says what is wrong in it. Of these each makes several values."""
ELSE = 400


def main() -> int:
    """Fuzz one target; the exit code says whether it held."""
    parser = ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--executions", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, help="folder of inputs to begin with and to add to")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        corpus: Path = given.corpus or Path(folder)
        corpus.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(SEEDS[given.target]):
            (corpus / f"seed-{number:03}").write_bytes(text.encode() if isinstance(text, str) else text)
        code, said = fuzz(given.target, corpus, given.executions, given.seed)
        done = re.findall(r"Done (\d+) runs", said) or re.findall(r"^#(\d+)", said, re.MULTILINE) or ["0"]
        reached, branches = covered(given.target, corpus)
    print(f"{given.target}: {int(done[-1]):,} executions, {int(code != 0)} crashes,", end=" ")  # noqa: T201  # what it is for
    print(f"{reached} of {branches} branches of {', '.join(MODULES[given.target])} reached")  # noqa: T201
    return int(code != 0)


def fuzz(target: str, corpus: Path, executions: int, seed: int) -> tuple[int, str]:
    """Run libFuzzer until it is done or something breaks, and give its exit code and what it said."""
    with NamedTemporaryFile("w", suffix=".dict", encoding="utf-8") as words:
        words.write('"---"\n')
        words.writelines(
            f'"{escaped(text)}"\n' for text in SEEDS[target] if isinstance(text, str) and 0 < len(text) < LONGEST_WORD
        )
        words.flush()
        command = [sys.executable, "-m", "tests.fuzz.running", target, str(corpus), f"-dict={words.name}"]
        command += [f"-artifact_prefix={corpus.parent}/{target}-", "-len_control=0"]
        command += [
            f"-runs={executions}",
            f"-seed={seed}",
            f"-max_len={LONGEST_INPUT.get(target, ELSE)}",
            "-timeout=20",
            "-rss_limit_mb=2048",
        ]
        running = subprocess.Popen(  # noqa: S603  # ourselves
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=os.environ,
        )
        said: list[str] = []
        assert running.stdout is not None
        for line in running.stdout:
            said.append(line)
            if not re.match(r"#\d+\s+(?:NEW|REDUCE|RELOAD)", line):
                sys.stderr.write(line)
        return running.wait(), "".join(said)


def escaped(text: str) -> str:
    """Write a word as libFuzzer's dictionaries want it."""
    return "".join(f"\\x{byte:02X}" for byte in text.encode())


def covered(target: str, corpus: Path) -> tuple[int, int]:
    """Run the inputs that were kept again, and count the branches that they reach."""
    with TemporaryDirectory() as folder:
        measured = Coverage(
            data_file=str(Path(folder) / "coverage"), branch=True, source=["mkdocs_specs"], config_file=False
        )
        with measured.collect():
            replay(target, corpus)
        return branches_of(measured, MODULES[target])


def branches_of(measured: Coverage, modules: tuple[str, ...]) -> tuple[int, int]:
    """Count the branches reached, and all there are, in some modules."""
    reached = branches = 0
    root = Path(__file__).parents[2] / "mkdocs_specs"
    for file in sorted(path for module in modules for path in root.glob(module)):
        numbers = measured._analyze(str(file)).numbers  # noqa: SLF001  # coverage.py prints these only in reports
        reached += numbers.n_executed_branches
        branches += numbers.n_branches
    return reached, branches


if __name__ == "__main__":
    sys.exit(main())
