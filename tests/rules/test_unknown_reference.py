"""Every name in a field that refers to specs, and every `[[name]]`, is known."""

import pytest

from tests.build import said
from tests.linked import a_linked_site, file_of, numbered, said_of

RULE = "unknown-reference"

BOTH = "(there are SPEC-0001 to SPEC-0002)"
ADD = "add that spec or drop the reference"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("depends_on: [SPEC-2]", "7:14 error: there is no spec called 'SPEC-2'; did you mean 'SPEC-0002'?"),
        ("depends_on: [spec-0002]", "7:14 error: there is no spec called 'spec-0002'; did you mean 'SPEC-0002'?"),
        ("related: [SPEC-0003]", f"7:11 error: there is no spec called 'SPEC-0003' {BOTH}; {ADD}"),
        (
            "supersedes: [soon.md]",
            "7:14 error: there is no spec at the path 'soon.md'; add that spec or drop the reference",
        ),
        ("related: ['']", None),
        ("related: [N/A, None]", None),
        ("related: [SPEC-0002#FR-1]", None),
        ("related: [SPEC-0002#FR-2]", "7:11 error: SPEC-0002 has no item 'FR-2'; use FR-1"),
        ("related: [SPEC-0002#US-1]", "7:11 error: SPEC-0002 has no item 'US-1'; use FR-1"),
        ("summary: {what: '[[SPEC-2]]'}", "7:18 error: there is no spec called 'SPEC-2'; did you mean 'SPEC-0002'?"),
        ("summary: {what: '[[SPEC-0002]]'}", None),
    ],
)
def test_names_in_front_matter(front: str, expected: str | None) -> None:
    other = numbered(2, "requirements: {functional: [{id: FR-1, requirement: Pay, priority: Must Have}]}")

    assert said((numbered(1, front), other), RULE) == ([expected] if expected else [])


def test_names_in_brackets_are_reported_where_they_stand() -> None:
    body = "\nSee [[SPEC-0002]] and `[[SPEC-9]]`.\n\n- [[Nowhere]]\n- [[#FR-1]]\n"

    assert said((numbered(1, "", body), numbered(2)), RULE) == [
        "11:3 error: there is no spec called 'Nowhere'; add that spec or drop the reference",
        "12:3 error: SPEC-0001 has no item 'FR-1'; none of its items has an id",
    ]


def test_pages_that_are_no_specs_are_read_too() -> None:
    files = {"specs/1.md": file_of(1), "index.md": "---\ntitle: Home\n---\n\n[[SPEC-1]] [[SPEC-0001]]\n"}

    assert said_of(a_linked_site(files), RULE) == [
        "index.md:5:1 error: there is no spec called 'SPEC-1'; did you mean 'SPEC-0001'?"
    ]


def test_links_of_another_wiki_on_ordinary_pages_are_left_alone() -> None:
    files = {"specs/1.md": file_of(1), "index.md": "[[How we work]]\n"}

    assert said_of(a_linked_site(files), RULE) == []


def test_references_to_an_invalid_spec_are_not_lost() -> None:
    broken = "---\nid: SPEC-0002\ntitle: [x\n---\n"
    files = {"specs/1.md": file_of(1, "depends_on: [SPEC-0002, SPEC-0003]"), "specs/2.md": broken}
    wrong = file_of(3, status="Nearly")

    assert said_of(a_linked_site({**files, "specs/3.md": wrong}), RULE) == []
