"""What the tests of this folder share: a site that has changed since it was built, and runs that end badly."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from signal import SIGINT, SIGKILL, SIGTERM

from mkdocs_specs.store import Store
from tests.sites import a_site, a_spec, write

ROOT = Path(__file__).parents[2]
SIGNALS = (SIGKILL, SIGTERM, SIGINT)
VARIABLES = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
BASELINE = "specs-baseline.yml"
BUILD = ("mkdocs", "build", "--quiet")
EXPORT = ("mkdocs-specs", "export", "out")
RENDER = ("mkdocs-specs", "render", "rendered")
RECORD = ("mkdocs-specs", "check", "--write-baseline")
CHECK = ("mkdocs-specs", "check")
Contents = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Ended:
    """A run that has ended."""

    code: int
    """As the system has it: below zero, the signal that killed it."""
    output: str
    changes: int
    """How often it changed a file or folder of the site; 0 when it was killed."""


class Runner:
    """Runs commands in sites, one after another."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Use the process that forks them."""
        self._process = process

    def run(  # noqa: PLR0913  # each is one way to end badly
        self,
        root: Path,
        command: tuple[str, ...],
        *,
        moment: int = 0,
        by: int = 0,
        most_bytes: int = 0,
        is_killed_by_size: bool = False,
        is_without_rights: bool = False,
    ) -> Ended:
        """Run a command: to its end, until a moment, or with no more than so many bytes in a file."""
        about = {
            "root": str(root),
            "command": command,
            "moment": moment,
            "signal": by,
            "variables": VARIABLES,
            "most_bytes": most_bytes,
            "is_killed_by_size": is_killed_by_size,
            "is_without_rights": is_without_rights,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(about) + "\n")
        self._process.stdin.flush()
        return Ended(*json.loads(self._process.stdout.readline()))


def runner() -> Iterator[Runner]:
    """Start what forks the runs, and end it."""
    command = [sys.executable, "-W", "error", "-m", "tests.faults.runner"]
    with subprocess.Popen(  # noqa: S603  # our own module
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield Runner(process)
        assert process.stdin is not None
        process.stdin.close()


def specs(title: str, warnings: int) -> Mapping[str, str]:
    """Write three specs that show something on every page; the first ones have a warning each."""
    risks = [{"id": "R-1", "risk": f"{title} runs out. " * 20, "probability": "H", "impact": "H"}]
    log = [{"version": "1.0", "date": "2026-11-01", "changes": f"First draft of {title}"}]
    return {
        f"specs/{number:04}.md": a_spec(
            number, f"{title} {number}", "See SPEC-0009.\n" * (number <= warnings), risks=risks, changelog=log
        )
        for number in (1, 2, 3)
    }


def changed_site(root: Path, make: Callable[[Path], None]) -> Path:
    """Write a site, let it be built, and change every spec."""
    theme = {"name": None, "custom_dir": "theme"}
    options = {"cache": True, "baseline": BASELINE}
    a_site(root, specs("Gift cards", 2), options, theme=theme, site_url="https://example.org/")
    write(root, {"theme/main.html": "<html><head></head><body>{{ page.content }}</body></html>\n"})
    make(root)
    write(root / "docs", specs("Orders", 3))
    return root


def copied(root: Path, into: Path) -> Path:
    """Copy a site."""
    return Path(copytree(root, into))


def contents(root: Path) -> Contents:
    """Read every file of a site but those of its cache."""
    files = (file for file in sorted(root.rglob("*")) if file.is_file())
    by_path = {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
    return {path: content for path, content in by_path.items() if not path.startswith(".cache/")}


def half_kept(root: Path) -> list[str]:
    """Name the entries of the cache that are there and cannot be read."""
    folder = root / ".cache" / "plugin" / "specs"
    store = Store(folder, print)
    keys = [f"{file.parent.name}{file.name}" for file in folder.glob("??/*") if "." not in file.name]
    return [key for key in keys if store.get(key) is None]
