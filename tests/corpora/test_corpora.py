"""Every document of the corpora is read, and held against its schema, as was found out independently."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from mkdocs_specs.document import read
from mkdocs_specs.pipeline import Kind, Options, Site, run
from mkdocs_specs.problem import Severity
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.template import Template, load
from tests.build import AsWritten

pytestmark = pytest.mark.corpora

TREES = ("eips", "teps", "semantic-kernel", "madr", "invalid")
ELSEWHERE = ("additionalProperties", "required")
"""Of an unknown key, and of one that another demands, the facts name the first line, the plugin that of the key."""
DOCUMENTS = {"eips": 950, "teps": 146, "semantic-kernel": 80, "madr": 21, "invalid": 120}
"""At least so many documents a tree holds."""


@pytest.fixture(scope="session")
def corpora() -> Path:
    return Path(os.environ["CORPORA"])


def template_of(text: str) -> Template:
    return load("any", "any.yaml", lambda _: text)


def site_of(folder: Path, template: Template) -> Site:
    files = [
        SourceFile(path.relative_to(folder).as_posix(), path.relative_to(folder).as_posix(), path.read_bytes)
        for path in sorted(folder.rglob("*.md"))
    ]
    options = Options("mkdocs.yml", frozenset(), {}, date(2026, 11, 22))
    return run(files, (Kind(template, lambda _: True),), options)


@pytest.mark.parametrize("tree", TREES)
def test_every_document_is_read_and_shown_with_a_template_that_says_nothing(corpora: Path, tree: str) -> None:
    site = site_of(corpora / tree, template_of("{}"))

    pages = [
        site.page(spec, site.place(AsWritten(), with_problems=True), "../", site.problems_of(spec))
        for spec in site.catalog
    ]

    assert len(pages) >= DOCUMENTS[tree]
    assert all(pages)
    for problem in site.problems:
        lines = next(spec for spec in site.catalog if spec.document.path == problem.where.path).document.text.split(
            "\n"
        )
        assert 1 <= problem.where.line <= len(lines)
        assert 1 <= problem.where.column <= len(lines[problem.where.line - 1]) + 1


def test_every_document_that_is_no_yaml_is_rejected(corpora: Path) -> None:
    files = sorted((corpora / "invalid" / "yaml-test-suite").glob("*.md"))

    accepted = [file.stem for file in files if not read(file.name, file.read_bytes()).problems]

    assert len(files) == 51
    assert accepted == []


@pytest.mark.parametrize(
    ("tree", "schema", "key"),
    [
        ("eips", "schema.json", "schema_strict"),
        ("eips", "schema-lenient.json", "schema_lenient_errors"),
        ("teps", "schema.json", "schema"),
        ("semantic-kernel", "schema.json", "schema"),
        ("madr", "schema.json", "schema"),
    ],
)
def test_what_the_schema_forbids_is_found_on_the_line_where_it_stands(
    corpora: Path, tree: str, schema: str, key: str
) -> None:
    expected = json.loads((corpora / tree / "expected.json").read_text())[key].get("per_document", {})
    wanted = {(path, error[2]) for path, errors in expected.items() for error in errors if error[1] not in ELSEWHERE}

    site = site_of(corpora / tree / "docs", template_of((corpora / tree / schema).read_text()))

    rules = ("schema-", "placeholder")
    found = {
        (problem.where.path, problem.where.line)
        for problem in site.problems
        if problem.severity is Severity.ERROR and problem.rule.startswith(rules)
    }
    assert {path for path, _ in found} == expected.keys()
    assert all({(path, line), (path, line + 1)} & found for path, line in wanted), (
        "of some values the facts name the key"
    )
