"""The example of each rule: a small site that breaks it, the same site mended, and what a check of each prints.

In `tests/cases/rules/<rule>/` lie `wrong` and `right`, each a folder with a docs folder in it, a `mkdocs.yml` where the
options matter, and what belongs to it. `wrong/expected.txt` is what `mkdocs-specs check` prints there, to the letter.
"""

import re
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from mkdocs_specs.cli import main
from mkdocs_specs.rules import RULES, SEVERITIES
from mkdocs_specs.rules.reading import READING

CASES = Path(__file__).parent / "cases" / "rules"
EXPECTED = "expected.txt"
CONFIG = "site_name: Team\nplugins: [specs]\n"
"""What `mkdocs.yml` says where a case has none."""
TODAY = {"SOURCE_DATE_EPOCH": "1795305600"}
"""22 Nov 2026."""
TEXTS: Mapping[str, str] = {**READING, **{rule.ID: rule.__doc__ or "" for rule in RULES}}
"""What each rule says of itself."""
PLACE = re.compile(r"^(?P<path>\S+):(?P<line>\d+):\d+: ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """The example of one rule."""

    rule: str

    def folder(self, side: str) -> Path:
        """Where one side lies, `wrong` or `right`."""
        return CASES / self.rule / side

    def files(self, side: str) -> dict[str, str]:
        """The files of one side by their path, `mkdocs.yml` first; what is not UTF-8 as an editor would show it."""
        folder = self.folder(side)
        found = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != EXPECTED)
        by_path = {file.relative_to(folder).as_posix(): file.read_bytes().decode(errors="replace") for file in found}
        return dict(sorted(by_path.items(), key=lambda entry: entry[0].startswith("docs/")))

    @property
    def expected(self) -> str:
        """What the wrong side is to print."""
        return (self.folder("wrong") / EXPECTED).read_text(encoding="utf-8")

    def printed(self, side: str) -> str:
        """Check one side as the command line does, and give what that prints."""
        with TemporaryDirectory() as folder:
            copytree(self.folder(side), folder, dirs_exist_ok=True, ignore=ignore_patterns(EXPECTED))
            config = Path(folder, "mkdocs.yml")
            if not config.exists():
                config.write_text(CONFIG, encoding="utf-8")
            with chdir(folder):
                return CliRunner().invoke(main, ["check"], env=TODAY, catch_exceptions=False).output

    def lines(self, path: str) -> list[int]:
        """The lines of a file that the expected problems name."""
        return sorted({int(found["line"]) for found in PLACE.finditer(self.expected) if found["path"] == path})


ALL = tuple(Case(rule) for rule in SEVERITIES)

if __name__ == "__main__":
    for case in ALL:
        (case.folder("wrong") / EXPECTED).write_text(case.printed("wrong"), encoding="utf-8")
