"""Fields that name specs → references, in every spelling."""

import pytest

from mkdocs_specs.catalog.fields import names_in
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_spec, a_template
from tests.linked import numbered

TEMPLATE = a_template("""
x-specs: {path: "p-{n}.md", parts: {id: "P-{n}", alias: "{n}"}}
properties:
  title: {type: string}
  status:
    type: string
    x-specs: {ref: superseded by, open: true, values: {draft: , "superseded by {}": {state: withdrawn}}}
  requires: {type: string, x-specs: {ref: depends on}}
  needed: {type: array, items: {type: string}, x-specs: {ref: required by}}
  see: {x-specs: {ref: related, open: true}}
  answers: {type: object, additionalProperties: {type: string}, x-specs: {ref: solves, inverse: solved by, open: true}}
  solvers: {type: string, x-specs: {ref: solved by, inverse: solves}}
""")


def p(number: int, front: str) -> Spec:
    return a_spec(TEMPLATE, front, path=f"p-{number}.md")


def found(front: str) -> list[tuple[str, str, str]]:
    """The references between three proposals, the first of which has this front matter."""
    catalog = a_catalog(p(1, front), p(2, "title: Two"), p(3, "title: Three"))
    return [(one.source.id if one.source else "", one.relation, one.target.id) for one in catalog.references]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("requires: 2, 3", [("P-1", "depends on", "P-2"), ("P-1", "depends on", "P-3")]),
        ("requires: 2", [("P-1", "depends on", "P-2")]),
        ("requires: 'P-2, [three](p-3.md)'", [("P-1", "depends on", "P-2"), ("P-1", "depends on", "P-3")]),
        ("requires: '[three, or 3](p-3.md)'", [("P-1", "depends on", "P-3")]),
        ("requires: none", []),
        ("requires: ''", []),
        ("requires: TBD", []),
        ("needed: [P-2]", [("P-2", "depends on", "P-1")]),
        ("see: [P-2, 'https://example.org/', words, p-3]", [("P-1", "related", "P-2"), ("P-1", "related", "P-3")]),
        ("see: {P-2: 'https://example.org/', more: ./p-3.md}", [("P-1", "related", "P-2"), ("P-1", "related", "P-3")]),
        ("see: [P-2, 2, p-2.md]", [("P-1", "related", "P-2")]),
        ("answers: {2: none, x: P-3}", [("P-1", "solves", "P-2"), ("P-1", "solves", "P-3")]),
        ("solvers: '2'", [("P-2", "solves", "P-1")]),
        ("solvers: '2'\nanswers: {3: x}", [("P-2", "solves", "P-1"), ("P-1", "solves", "P-3")]),
        ("status: superseded by P-2", [("P-2", "supersedes", "P-1")]),
        ("status: 'superseded by [P-2](p-2.md)'", [("P-2", "supersedes", "P-1")]),
        ("status: superseded by something else", []),
        ("status: draft", []),
    ],
)
def test_every_spelling_of_a_reference(front: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(front) == expected


def test_fields_of_one_relation_are_merged() -> None:
    merged = numbered(1, "depends_on: [SPEC-0002]\ndependencies: [{dependency: Pay, spec: SPEC-0002}]")

    [reference] = a_catalog(merged, numbered(2)).references_of(merged)

    assert (reference.relation, reference.path) == ("depends on", ("depends_on", 0))


def test_each_name_has_its_place() -> None:
    spec = p(1, "requires: P-2, P-3\nsee:\n  - P-2\n  - '[a](p-3.md)'")

    assert [
        (one.text, one.path, one.find().line, one.find().column, one.find().end_column) for one in names_in(spec)
    ] == [
        ("P-2", ("requires",), 2, 11, 14),
        ("P-3", ("requires",), 2, 16, 19),
        ("P-2", ("see", 0), 4, 5, 8),
        ("[a](p-3.md)", ("see", 1), 5, 6, 17),
    ]


def test_the_inverse_of_a_reference_leads_back() -> None:
    one, two = numbered(1, "depends_on: [SPEC-0002]"), numbered(2)
    catalog = a_catalog(one, two)

    assert [back.source for back in catalog.references_to(two)] == [one]
    assert catalog.references_to(one) == ()
    assert catalog.references_of(two) == ()
