"""Eighty decisions: what is wrong with them is reported, each fault at its line, and nothing else."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.corpora.trees import ADR, a_tree
from tests.sites import mkdocs_specs

pytestmark = pytest.mark.corpora

Problems = Mapping[str, list[dict[str, Any]]]
README = "README.md"


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((tree() / "expected.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> Problems:
    """All problems that matter, by the name of their document."""
    root = a_tree(tmp_path_factory.mktemp("kernel"), tree() / "docs", tree() / "schema.json", ADR, {})
    report = json.loads(mkdocs_specs(root, "check", "--format", "json").output)
    found: dict[str, list[dict[str, Any]]] = {}
    for one in report["problems"]:
        if one["severity"] != "info":
            found.setdefault(one["path"].removeprefix("docs/specs/"), []).append(one)
    return found


def tree() -> Path:
    return Path(os.environ["CORPORA"]) / "semantic-kernel"


def lines_of(problems: Problems, *rules: str) -> dict[str, set[int]]:
    """The lines at which some rules find something, by the name of the document."""
    found = {name: {one["line"] for one in several if one["rule"] in rules} for name, several in problems.items()}
    return {name: lines for name, lines in found.items() if lines}


def test_exactly_the_documents_that_the_schema_faults_are_reported_at_each_fault(
    problems: Problems, facts: dict[str, Any]
) -> None:
    """Of a value that begins below its key the facts name the line of the key."""
    expected = {name: {error[2] for error in errors} for name, errors in facts["schema"]["per_document"].items()}

    found = lines_of(problems, "schema-type", "schema-pattern", "schema-required")

    assert found.keys() == expected.keys()
    assert len(found) == 16
    assert all({line, line + 1} & found[name] for name, lines in expected.items() for line in lines)
    assert sum(len(lines) for lines in found.values()) == facts["schema"]["errors"]


def test_what_is_no_yaml_is_reported_at_its_line(problems: Problems, facts: dict[str, Any]) -> None:
    assert lines_of(problems, "yaml-syntax") == {one["path"]: {one["file_line"]} for one in facts["yaml_errors"]}
    assert len(facts["yaml_errors"]) == 2


def test_documents_without_front_matter_are_reported_at_their_first_line(
    problems: Problems, facts: dict[str, Any]
) -> None:
    without = set(facts["no_front_matter"]) - {README}

    assert lines_of(problems, "front-matter-missing") == {name: {1} for name in without}
    assert len(without) == 3


def test_each_number_that_is_used_twice_names_both_files(problems: Problems, facts: dict[str, Any]) -> None:
    expected = {
        (f"docs/specs/{later}", f"docs/specs/{first}")
        for first, *others in facts["duplicate_ids"].values()
        for later in others
    }

    twice = [one for several in problems.values() for one in several if one["rule"] == "duplicate-id"]

    assert {(one["path"], related["path"]) for one in twice for related in one["related"]} == expected
    assert all(related["path"] in one["message"] for one in twice for related in one["related"])
    assert len(facts["duplicate_ids"]) == 6


def test_nothing_else_is_reported(problems: Problems) -> None:
    rules = {one["rule"] for several in problems.values() for one in several}

    assert rules == {
        "schema-type",
        "schema-pattern",
        "schema-required",
        "yaml-syntax",
        "front-matter-missing",
        "duplicate-id",
    }
