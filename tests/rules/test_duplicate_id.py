"""No two specs have the same id."""

from mkdocs_specs.rules import check
from tests.build import a_catalog, a_spec, a_template
from tests.linked import numbered

RULE = "duplicate-id"


def test_each_copy_names_the_first() -> None:
    copies = [a_spec(a_template(), numbered(1).document.text[4:-4], path=f"specs/{name}.md") for name in "abc"]

    found = [one for one in check(a_catalog(*copies), {}) if one.rule == RULE]

    assert [(one.where.path, one.where.line, one.where.column, one.message) for one in found] == [
        (
            f"docs/specs/{name}.md",
            2,
            5,
            "the id 'SPEC-0001' is that of docs/specs/a.md too; give one of the two another id",
        )
        for name in "bc"
    ]
    assert [one.related[0].where.path for one in found] == ["docs/specs/a.md"] * 2


def test_ids_of_their_own_and_none_at_all_are_fine() -> None:
    specs = numbered(1), numbered(2), *(a_spec(a_template(), "title: x", path=f"specs/{name}.md") for name in "ab")

    assert [one for one in check(a_catalog(*specs), {}) if one.rule == RULE] == []
