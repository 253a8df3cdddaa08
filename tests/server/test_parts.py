"""Parts of the server that need no editor: which site a file is of, what is told, and the first look at one file."""

import asyncio
from os import environ
from pathlib import Path
from threading import Event
from threading import enumerate as enumerate_threads

import pytest

from mkdocs_specs.problem import Location, Problem, Severity, SpecsError
from mkdocs_specs.server.finding import config_of
from mkdocs_specs.server.published import to_publish, with_local
from mkdocs_specs.server.rounds import in_background
from mkdocs_specs.server.setup import LOCAL, problems_alone, setup_of, site_of
from tests.sites import LONGEST_RUN, a_site, a_spec, write


def a_problem(path: str, rule: str, line: int = 1) -> Problem:
    """Make a problem."""
    return Problem(Location(path, line), rule, Severity.ERROR, "wrong")


def test_the_nearest_mkdocs_yml_whose_docs_hold_a_file_is_its_own(tmp_path: Path) -> None:
    outer = a_site(tmp_path, {})
    inner = a_site(tmp_path / "docs" / "inner", {})
    beside = a_site(tmp_path / "beside" / "site", {}, docs_dir="../texts")
    broken = tmp_path / "docs" / "broken"
    write(broken, {"mkdocs.yml": "a: [\n"})

    def found(file: Path) -> Path | None:
        return config_of(file, [tmp_path], environ)

    assert found(outer / "docs/specs/1.md") == outer / "mkdocs.yml"
    assert found(inner / "docs/specs/1.md") == inner / "mkdocs.yml"
    assert found(inner / "README.md") == outer / "mkdocs.yml"
    assert found(tmp_path / "beside/texts/1.md") == beside / "mkdocs.yml"
    assert found(broken / "specs/1.md") == broken / "mkdocs.yml"
    assert found(tmp_path / "README.md") is None
    assert found(outer / "mkdocs.yml") == outer / "mkdocs.yml"


def test_of_files_that_are_not_open_only_what_changes_is_told() -> None:
    old = {"a": [a_problem("a", "x")], "b": [a_problem("b", "x")], "c": [a_problem("c", "x")]}
    new = {"a": [a_problem("a", "x")], "b": [a_problem("b", "y")], "d": [a_problem("d", "x")]}

    assert list(to_publish(None, old, {"z", "b"})) == ["b", "z"]
    assert list(to_publish(old, new, {"a"})) == ["a", "b", "c", "d"]


def test_what_is_found_in_a_file_alone_replaces_what_the_same_rules_had_found_in_it() -> None:
    last = {"a": [a_problem("a", "schema-enum", 9), a_problem("a", "unknown-reference", 3)]}
    found = [a_problem("a", "schema-type", 2)]

    assert with_local(last, "a", found, LOCAL) == (found[0], last["a"][1])


def test_a_file_alone_is_held_against_its_template_and_against_no_other_file(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001-own.md": a_spec(1), "index.md": "# Home\n"})
    setup = setup_of(root / "mkdocs.yml", {})
    text = a_spec(1, depends_on=["SPEC-0002"], status="Wrong")

    assert [one.rule for one in problems_alone(setup, root / "docs/specs/0001-own.md", text)] == ["schema-enum"]
    assert problems_alone(setup, root / "docs/index.md", "# [[SPEC-9]]\n") == ()
    assert problems_alone(setup, root / "README.md", text) == ()


def test_templates_are_loaded_again_only_when_they_have_changed(tmp_path: Path) -> None:
    options = {"templates": {"note": {"schema": "note.yaml", "paths": ["notes/*.md"]}}}
    root = a_site(tmp_path, {"notes/a.md": "---\na: 1\n---\n"}, options)
    write(root, {"note.yaml": "properties: {a: {type: string}}\n"})
    first = setup_of(root / "mkdocs.yml", {})

    assert setup_of(root / "mkdocs.yml", {}, first).kinds is first.kinds
    (root / "note.yaml").unlink()
    with pytest.raises(SpecsError, match=r"note\.yaml"):
        setup_of(root / "mkdocs.yml", {}, first)


def test_half_a_letter_is_no_reason_to_stop(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001-own.md": a_spec(1)})
    setup = setup_of(root / "mkdocs.yml", {})

    site = site_of(setup, {root / "docs/specs/0001-own.md": a_spec(1, "Own") + "\ud83d"})

    assert [spec.title for spec in site.catalog] == ["Own"]


def test_work_that_is_going_on_when_the_server_ends_ends_without_a_word() -> None:
    ended, threads = Event(), set(enumerate_threads())

    async def serve() -> None:
        task = asyncio.create_task(in_background(ended.wait))
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(serve())
    ended.set()
    for thread in set(enumerate_threads()) - threads:
        thread.join(LONGEST_RUN)  # what it raises fails this test
