"""The id that a message offers to a spec without one: a different one to each, and none that is taken."""

import re
from pathlib import Path

from tests.sites import a_site, a_spec, mkdocs_specs, write

NAMELESS = a_spec(1, id=None).replace("id: null\n", "")


def offered(root: Path) -> list[tuple[str, str]]:
    """The name of each file without an id, and the id that is offered to it."""
    printed = mkdocs_specs(root, "check").output
    return re.findall(r"(\S+):2:1: error: the front matter has no 'id' \(Identifier\); add 'id: (\S+)', which", printed)


def test_each_file_is_offered_the_number_of_its_name_or_else_the_next_one(tmp_path: Path) -> None:
    named = {f"specs/{name}.md": NAMELESS for name in ("0012-lockers", "returns", "wrapping")}
    root = a_site(tmp_path, {"specs/0007-cards.md": a_spec(7), **named})

    assert offered(root) == [
        ("docs/specs/0012-lockers.md", "SPEC-0012"),
        ("docs/specs/returns.md", "SPEC-0013"),
        ("docs/specs/wrapping.md", "SPEC-0014"),
    ]


def test_a_number_that_another_spec_has_is_not_offered(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0012-lockers.md": NAMELESS, "specs/cards.md": a_spec(12)})

    assert offered(root) == [("docs/specs/0012-lockers.md", "SPEC-0013")]


def test_where_the_template_has_no_numbers_the_example_of_its_schema_is_shown(tmp_path: Path) -> None:
    schema = "required: [id]\nproperties: {id: {type: string, examples: [NOTE-A]}, title: {type: string}}\n"
    root = a_site(
        tmp_path,
        {"specs/a.md": "---\ntitle: A\n---\n"},
        {"templates": {"note": {"schema": "t.yaml", "paths": ["specs/*.md"]}}},
    )
    write(root, {"t.yaml": schema})

    assert "the front matter has no 'id'; add it, such as 'id: NOTE-A' [" in mkdocs_specs(root, "check").output
