"""Prose and texts of the front matter → mentions, each where it stands."""

import pytest

from tests.linked import a_linked_site, file_of, references

OTHER = {"specs/2.md": file_of(2)}


def found(front: str = "", body: str = "") -> list[tuple[str, int, int]]:
    """The relation of each reference of a spec, with its line and column."""
    site = a_linked_site({"specs/1.md": file_of(1, front, body), **OTHER})
    return [(one.relation, one.where.line, one.where.column) for one in site.catalog.references]


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("summary: {what: SPEC-0002}", (7, 17)),
        ("summary: {what: '[[SPEC-0002]]'}", (7, 18)),
        ("summary: {what: 'a [b](2.md)'}", (7, 24)),
        ("summary:\n  what: |\n    One.\n\n    See SPEC-0002.", (11, 9)),
        ("summary:\n  what: >-\n    One\n    SPEC-0002", (10, 5)),
        ("risks: [{risk: 'Like `x` in SPEC-0002'}]", (7, 29)),
        ("summary: {what: '`SPEC-0002`'}", None),
        ("description: SPEC-0002", None),
        ("architecture: {diagram: SPEC-0002.png}", None),
    ],
)
def test_texts_of_the_front_matter_are_prose(front: str, place: tuple[int, int] | None) -> None:
    assert found(front) == ([("mentions", *place)] if place else [])


def test_the_body_counts_from_its_line_in_the_file() -> None:
    assert found("tags: [a]", "\nSPEC-0002\n\n- [[SPEC-0002]] and [two](2.md)\n") == [
        ("mentions", 10, 1),
        ("mentions", 12, 3),
        ("mentions", 12, 27),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[SPEC-0002]]", ["SPEC-0002"]),
        ("SPEC-0002", ["SPEC-0002"]),
        ("[a](specs/2.md#x), [b](./specs/2.md) and [c](https://docs.example.org/team/specs/2/)", ["SPEC-0002"] * 3),
        ("[a][r]\n\n[r]: specs/2.md", ["SPEC-0002"]),
        ("[a](2.md)", []),
        ("[[#FR-1]]", []),
        ("`SPEC-0002`", []),
        ("---\ntitle: SPEC-0002\n---\n", []),
    ],
)
def test_ordinary_pages_mention_specs(text: str, expected: list[str]) -> None:
    site = a_linked_site({"index.md": text, **OTHER})

    assert [name for _, name in references(site, "index.md")] == expected


def test_late_text_is_compared_with_what_the_file_says() -> None:
    site = a_linked_site({"index.md": "[[SPEC-8]]\n", **OTHER})

    late = site.late("index.md", "docs/index.md", "[[SPEC-8]] [[SPEC-9]] SPEC-0002 <!-- specs:riks -->\n")

    assert [(one.rule, one.where.path, one.message.partition(";")[0]) for one in late] == [
        ("unknown-marker", "docs/index.md", "there is no block 'specs:riks'"),
        ("unknown-reference", "docs/index.md", "there is no spec called 'SPEC-9' (there is only SPEC-0002)"),
    ]
