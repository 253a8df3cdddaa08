"""949 proposals with their references, published as a site: what was counted independently is on it."""

import json
import os
import re
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests.corpora.trees import EIP, a_tree
from tests.published import Node, Page
from tests.sites import Run, mkdocs

pytestmark = pytest.mark.corpora

OPTIONS = {"severity": {"reference-cycle": "warning"}}
PROPOSAL = re.compile(r"(?:EIP|ERC)-(\d+)")


class Eips:
    """The built site, and the facts."""

    def __init__(self, root: Path, run: Run, facts: dict[str, Any]) -> None:
        """Take what there is."""
        self.folder, self.run, self.facts = root / "site", run, facts

    @cached_property
    def json(self) -> list[dict[str, Any]]:
        """The specs as the site publishes them for machines."""
        found: list[dict[str, Any]] = json.loads((self.folder / "specs/specs.json").read_text(encoding="utf-8"))[
            "specs"
        ]
        return found

    def page(self, number: int) -> Page:
        """The page of a proposal."""
        return Page((self.folder / f"specs/eip-{number}/index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def eips(tmp_path_factory: pytest.TempPathFactory) -> Eips:
    tree = Path(os.environ["CORPORA"]) / "eips"
    root = a_tree(tmp_path_factory.mktemp("eips"), tree / "docs/EIPS", tree / "schema-lenient.json", EIP, OPTIONS)
    return Eips(root, mkdocs(root, "build", seconds=600), json.loads((tree / "expected.json").read_text()))


def test_the_site_is_built(eips: Eips) -> None:
    assert eips.run.code == 0, eips.run.output
    assert len(eips.json) == eips.facts["counts"]["files"] == 949


def test_every_status_is_counted(eips: Eips) -> None:
    index = Page((eips.folder / "specs/index.html").read_text(encoding="utf-8"))

    counters = {node.one("span").shown: int(node.one("b").shown) for node in index.root.all("a", "specs-stat")}

    assert Counter(spec["status"] for spec in eips.json) == eips.facts["by_status"]
    assert counters == eips.facts["by_status"]


def test_every_requirement_of_another_proposal_is_a_reference(eips: Eips) -> None:
    found = {
        (int(spec["id"][4:]), int(one["target"][4:]), one["line"])
        for spec in eips.json
        for one in spec["references"]
        if one["relation"] == "depends on"
    }

    assert found == {(source, target, line) for source, target, line, *_ in eips.facts["edges"]}
    assert len(found) == 769


def test_each_group_of_cycles_is_reported_once(eips: Eips) -> None:
    lines = [line for line in eips.run.output.splitlines() if "[reference-cycle]" in line]

    groups = [sorted({int(number) for number in PROPOSAL.findall(line)}) for line in lines]

    assert sorted(groups) == eips.facts["cycles"]


def test_plain_mentions_are_linked_and_none_is_in_code(eips: Eips) -> None:
    """A mention in the prose carries title and status; no link that an author wrote here does."""
    expected = eips.facts["body_counts"]["plain_mentions_not_self_with_a_file_in_this_corpus"]
    linked = 0
    for document in eips.facts["documents"]:
        content = eips.page(document["front_matter"]["eip"]).root.one(role="main")
        generated = {id(node) for block in content if _is_generated(block) for node in block}
        ours = [node for node in content.all("a") if id(node) not in generated and _is_mention(node)]
        in_code = [node for code in (*content.all("code"), *content.all("pre")) for node in code.all("a")]
        assert in_code == []
        linked += len(ours)

    assert abs(linked - expected) <= expected / 100


def _is_generated(node: Node) -> bool:
    return any(name.startswith("specs-") for name in node.classes)


def _is_mention(node: Node) -> bool:
    is_plain = not node.classes and PROPOSAL.fullmatch(node.shown) is not None
    return is_plain and " · " in node.attributes.get("title", "")
