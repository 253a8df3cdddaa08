"""Quick fixes: what `check` says of a text, mended as it says."""

from pathlib import Path

import pytest

from mkdocs_specs.editor.fixes import fixes_of
from mkdocs_specs.editor.lines import Lines
from mkdocs_specs.template import Template
from tests.checking import check, template_at

HEAD = "---\nid: SPEC-0001\ntitle: A\nauthor: B\ncreated: 2026-01-05\nstatus: Draft\n"


def mended(text: str, template: Template | None = None) -> list[str]:
    """The text with each fix of each of its problems."""
    lines = Lines(text)
    found = []
    for problem in check("specs/0001-a.md", text, template).problems:
        where = problem.where
        start, end = lines.offset(where.line, where.column), lines.offset(where.end_line, where.end_column)
        found += [
            text[: fix.start] + fix.insert + text[fix.end :] for fix in fixes_of(problem.message, lines, start, end)
        ]
    return found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("tech_led: B", "tech_lead: B"),
        ("background: {busines: {priority: High}}", "background: {business: {priority: High}}"),
        ("background:\n  business:\n    priority: Hihg", "background:\n  business:\n    priority: High"),
        ("tags: a", None),
        ("tech_led: B\ntech_lead: C", None),
        ("background: {busines: {priority: High}, business: {priority: Low}}", None),
    ],
)
def test_what_the_message_says_is_written_in_its_place(wrong: str, right: str | None) -> None:
    found = mended(f"{HEAD}{wrong}\n---\n")
    assert [HEAD + right + "\n---\n"] == found if right else found == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("risks:\n  - size: 1", "risks:\n  - risk: Fire\n    size: 1"),
        ("risks: [{size: 1}]", "risks: [{risk: Fire, size: 1}]"),
        ("risks:\n- # large\n  size: 1", "risks:\n- # large\n  risk: Fire\n  size: 1"),
    ],
)
def test_a_missing_key_is_added_where_its_mapping_begins(tmp_path: Path, wrong: str, right: str) -> None:
    (tmp_path / "t.schema.yaml").write_text(
        "properties: {risks: {type: array, items: {type: object, required: [risk],"
        " properties: {risk: {type: string, examples: [Fire]}, size: {type: integer}}}}}\n",
        encoding="utf-8",
    )

    assert mended(f"---\n{wrong}\n---\n", template_at(tmp_path / "t.schema.yaml")) == [f"---\n{right}\n---\n"]


def test_the_key_of_the_whole_front_matter_is_added_at_its_top() -> None:
    assert mended(HEAD.replace("id: SPEC-0001\n", "") + "---\n") == [HEAD + "---\n"]
