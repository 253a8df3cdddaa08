"""Inputs that were kept, run again."""

from pathlib import Path

from tests.fuzz.targets import TARGETS

MODULES = {
    "reader": ("document/*.py",),
    "quick-reader": ("document/quick_*.py",),
    "references": ("document/mentions.py", "document/spans.py", "document/lines.py", "document/at_margin.py"),
    "views": ("views/*.py",),
    "validation": ("template/*.py", "rules/*.py", "spec/*.py"),
    "template": ("template/*.py",),
}
"""What each target is to reach, in the package."""


def replay(target: str, corpus: Path) -> None:
    """Run a target on each input of a folder."""
    for file in sorted(corpus.iterdir()):
        TARGETS[target](file.read_bytes())
