"""An id is given to one item of a spec."""

from mkdocs_specs.rules import check
from tests.build import a_catalog, a_draft, said

RULE = "duplicate-item-id"


def test_an_id_that_is_given_twice_is_reported_at_its_second_use_with_the_first() -> None:
    spec = a_draft("risks:\n  - {id: R-1, risk: a}\n  - {risk: b}\n  - {id: R-1, risk: c}")

    [problem] = (one for one in check(a_catalog(spec), {}) if one.rule == RULE)

    assert (problem.where.line, problem.where.column, problem.pointer) == (10, 10, "/risks/2/id")
    assert problem.message == "'R-1' is the id of two items; give this one another number"
    assert [(one.where.line, one.message) for one in problem.related] == [(8, "first used here")]


def test_ids_that_share_an_anchor_are_the_same() -> None:
    spec = a_draft("""
risks: [{id: R-1, risk: a}]
open_questions: [{id: r 1, question: b}]
""")

    assert len(said(spec, RULE)) == 1


def test_every_further_use_is_reported() -> None:
    assert len(said(a_draft("risks: [{id: R-1}, {id: R-1}, {id: R-1}]"), RULE)) == 2


def test_ids_that_are_counted_and_those_of_other_specs_never_clash() -> None:
    one, two = a_draft("risks: [{id: R-2}, {risk: b}, {risk: c}]"), a_draft("risks: [{id: R-2}]", path="specs/2.md")

    assert said((one, two), RULE) == []
