"""The tree with known facts: every reference, backlink, register and problem is there, and no other."""

from collections import Counter
from pathlib import Path

import pytest

from mkdocs_specs.catalog import Reference
from mkdocs_specs.problem import Problem
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.spec.traces import traces
from tests import sites
from tests.known import facts, run_known, write_known
from tests.published import Page

FACTS = facts()
WARNING = FACTS["problems"][0]


def _line(problem: Problem) -> str:
    where = problem.where
    return f"{where.path}:{where.line}:{where.column}: {problem.severity}: {problem.message} [{problem.rule}]"


def _target(one: Reference) -> str:
    return f"{one.target.id}#{one.item.id}" if one.item is not None else one.target.id


def test_every_reference_is_found_and_no_other() -> None:
    found = Counter((one.page, one.relation, _target(one)) for one in run_known(faulty=False).catalog.references)

    assert found == Counter(
        (page, relation, target)
        for page, relations in FACTS["references"].items()
        for relation, targets in relations.items()
        for target in targets
    )


def test_the_good_files_have_one_problem() -> None:
    assert [_line(problem) for problem in run_known(faulty=False).problems] == [WARNING]


def test_the_faulty_files_have_these_problems() -> None:
    assert sorted(map(_line, run_known(faulty=True).problems)) == sorted(FACTS["problems"])


def test_references_of_the_good_files_are_the_same_beside_faulty_ones() -> None:
    alone, beside = (run_known(faulty=faulty).catalog for faulty in (False, True))

    for spec in alone:
        assert [_target(one) for one in beside.references_of(beside.by_path[spec.path])] == [
            _target(one) for one in alone.references_of(spec)
        ]


def _items(role: str) -> list[tuple[Spec, Item]]:
    return [(spec, item) for spec in run_known(faulty=False).catalog for item in spec.role(role)]


def test_the_registers_hold_what_the_files_say() -> None:
    known = FACTS["registers"]

    risks = {
        level: [f"{item.id} of {spec.id}" for spec, item in _items("risk") if item.level == level]
        for level in ("high", "low")
    }
    changes = sorted(_items("change"), key=lambda one: one[1].text("date"), reverse=True)
    questions = sorted(_items("question"), key=lambda one: one[1].text("due"))

    assert risks == known["risks"]
    assert len(_items("risk")) == sum(map(len, risks.values()))
    assert [f"{item.text('version')} of {spec.id}" for spec, item in changes] == known["changes"]
    assert [item.text("text") for _, item in questions if not item.is_answered] == known["open_questions"]
    assert [
        f"{trace.requirement.id} of {spec.id}"
        for spec in run_known(faulty=False).catalog
        for trace in traces(spec)
        if not trace.stories
    ] == known["requirements_without_a_story"]


def _referenced_by(page: Page) -> dict[str, list[str]]:
    """The rows of the section, by their group."""
    tables = [one for one in page.root.all("table") if [th.text for th in one.all("th")][:1] == ["Specification"]]
    found: dict[str, list[str]] = {}
    for row in tables[-1].all("tr")[1:] if tables else []:
        cells = [cell for cell in row.children if not isinstance(cell, str)]
        if len(cells) == 1:
            group = found.setdefault(cells[0].shown, [])
        else:
            group.append(cells[0].shown)
    return found


def test_the_good_files_are_published_with_their_links(tmp_path: Path) -> None:
    write_known(tmp_path, faulty=False)
    config = (
        (tmp_path / "mkdocs.yml").read_text().replace("stale-spec: off", "stale-spec: off, superseded-reference: info")
    )
    (tmp_path / "mkdocs.yml").write_text(config)

    site = sites.build(tmp_path)

    assert [link for path in site.pages if path != "404.html" for link in site.dead_links(path)] == []
    assert {path: _referenced_by(site.page(path)) for path in FACTS["referenced_by"]} == FACTS["referenced_by"]
    assert {
        spec.path: [link.shown for link in notes[0].all("a")]
        for spec in run_known(faulty=False).catalog
        if (notes := site.page(spec.path).root.all(class_="specs-superseded"))
    } == FACTS["superseded"]


@pytest.mark.parametrize("is_strict", [False, True])
def test_the_faulty_files_are_refused_with_these_problems(tmp_path: Path, *, is_strict: bool) -> None:
    write_known(tmp_path, faulty=True)

    ended = sites.mkdocs(tmp_path, "build", *(["--strict"] if is_strict else []))

    assert ended.code == 1
    assert [line for line in FACTS["problems"] if line not in ended.output] == []
    assert ended.output.count(": error: ") + ended.output.count(": warning: ") == len(FACTS["problems"])
    assert list((tmp_path / "site").rglob("*.html")) == []
