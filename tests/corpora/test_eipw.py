"""What a linter of preambles finds in its own fixtures, a template of ours finds too, at the same lines."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.sites import a_site, mkdocs_specs

pytestmark = pytest.mark.corpora

TEMPLATE = Path(__file__).with_name("eip.schema.yaml")
SPECS = {
    "templates": {"proposal": {"schema": TEMPLATE.name, "paths": ["specs/*.md"]}},
    "severity": {"stale-spec": "off"},
}
WORDS = tuple(f"preamble-{rule}-{key}" for rule in ("re", "refs", "requires-ref") for key in ("title", "description"))
"""How the rules begin that are about the words of a title or a description, which the template leaves alone."""
LINE_ENDS = "first line must be `---` exactly"
"""What is said there of the line ends of Windows, which do no harm here: something else in that file is wrong too."""


@dataclass(frozen=True)
class Fixture:
    """A document beside those that it names, and what is said of it."""

    name: str
    findings: tuple[dict[str, Any], ...]
    """What the linter says."""
    is_yaml: bool
    problems: tuple[dict[str, Any], ...]
    """What the template finds in it."""

    @property
    def judged(self) -> list[dict[str, Any]]:
        """The findings that are the business of a template."""
        return [one for one in self.findings if not _is_about_words(str(one["lint"]))]

    @property
    def lines(self) -> set[int]:
        """The lines that these findings name."""
        return {one["line"] for one in self.judged if one["line"] is not None and one["message"] != LINE_ENDS}


def _is_about_words(rule: str) -> bool:
    return rule.startswith(WORDS) and not rule.endswith("-colon")


@pytest.fixture(scope="module")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> list[Fixture]:
    folder = Path(os.environ["CORPORA"]) / "invalid" / "eipw"
    root = tmp_path_factory.mktemp("eipw")
    facts = json.loads(folder.with_suffix(".json").read_text(encoding="utf-8"))["cases"]
    return [
        Fixture(name, tuple(fact["eipw"]), fact.get("yaml_error") is None, problems_of(folder / name, root / name))
        for fact in facts
        if (name := fact["case"]).startswith("preamble-") or not fact["eipw"]
    ]


def problems_of(documents: Path, root: Path) -> tuple[dict[str, Any], ...]:
    """Check the documents of a fixture, and give the problems of the one that the linter is asked about."""
    site = a_site(root, {}, SPECS)
    shutil.copy(TEMPLATE, site)
    shutil.copytree(documents, site / "docs" / "specs")
    report = json.loads(mkdocs_specs(site, "check", "--format", "json").output)
    return tuple(one for one in report["problems"] if one["path"] == "docs/specs/input.md")


def test_every_preamble_at_fault_is_reported_at_the_lines_at_fault(fixtures: list[Fixture]) -> None:
    """Of front matter that is no YAML only the first fault is known."""
    faulty = [one for one in fixtures if one.judged]

    missed = {
        one.name: (one.lines, found)
        for one in faulty
        for found in [{problem["line"] for problem in one.problems}]
        if not found or not (one.lines <= found if one.is_yaml else one.lines & found)
    }

    assert missed == {}
    assert len(faulty) == 38


def test_every_clean_fixture_is_clean(fixtures: list[Fixture]) -> None:
    clean = [one for one in fixtures if not one.findings]

    assert {one.name: one.problems for one in clean if one.problems} == {}
    assert len(clean) == 19


def test_no_value_has_problems_by_two_rules(fixtures: list[Fixture]) -> None:
    several = {
        (one.name, pointer): rules
        for one in fixtures
        for pointer in {problem["pointer"] for problem in one.problems}
        for rules in [{problem["rule"] for problem in one.problems if problem["pointer"] == pointer}]
        if pointer and len(rules) > 1
    }

    assert several == {}
