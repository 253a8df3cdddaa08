"""What is measured in turn on the same specs, so that what the machine does meanwhile falls on all alike."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench import corpus, tables
from tests.bench.running import Cost

TODAY = "2026-11-22"
WITHOUT_PLUGIN = frozenset({"plain", "tables"})
GROWTH = 3
"""How many times the largest size is built too, to see how the time grows."""
THIRD = "third"
"""The variant with so many times fewer specs, built in turn with the others."""
WITH_CACHE = frozenset({"warm", "check again"})
Costs = Mapping[str, Cost]
"""What each variant has taken in one turn."""


@dataclass(frozen=True, slots=True)
class Series:
    """Variants of one kind of work, on as many specs."""

    work: str
    """What is done: `build`, `serve` or `check`."""
    specs: int
    variants: tuple[str, ...]
    turns: int
    is_flat: bool = False
    """Whether all specs lie in one folder."""

    @property
    def name(self) -> str:
        """What the table calls it."""
        return f"{self.work}, {self.specs} specs{' in one folder' if self.is_flat else ''}"

    @property
    def edited(self) -> str:
        """The path in the docs folder of the spec that is edited, one in the middle."""
        return corpus.path((self.specs + 1) // 2, 0 if self.is_flat else corpus.PER_FOLDER)

    def edit(self, root: Path, sentence: str) -> None:
        """Add a sentence to that spec."""
        with (root / "docs" / self.edited).open("a", encoding="utf-8") as stream:
            stream.write(f"\n{sentence}\n")

    def write(self, folder: Path) -> None:
        """Write a site for each variant."""
        docs = folder / "docs"
        per_folder = 0 if self.is_flat else corpus.PER_FOLDER
        corpus.write(docs, self.specs, per_folder, has_faults=self.work == "check")
        for variant in self.variants:
            root = folder / variant
            root.mkdir()
            (root / "mkdocs.yml").write_text(_config(variant), encoding="utf-8")
            if variant == "tables":
                tables.write(docs, root / "docs")
            elif variant == THIRD:
                corpus.write(root / "docs", self.specs // GROWTH, per_folder)
            else:
                shutil.copytree(docs, root / "docs")


def _config(variant: str) -> str:
    options: dict[str, object] = {"today": TODAY, **({"cache": True} if variant in WITH_CACHE else {})}
    plugins: list[object] = ["search", *([] if variant in WITHOUT_PLUGIN else [{"specs": options}])]
    theme = {"name": "material", "font": False, "features": ["navigation.prune"]}
    return yaml.safe_dump({"site_name": "Reference", "theme": theme, "plugins": plugins}, sort_keys=False)
