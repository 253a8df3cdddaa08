"""Files with faults print what they should, to the letter; and no rule, keyword or promise is without such a file."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_specs.cli import main
from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.rules import SEVERITIES
from mkdocs_specs.template.keywords import subschemas
from tests.checking import built_in, check, report, template_at
from tests.promises import KEYWORDS, NO_FAULTS, OTHER_KEYWORDS, PROMISES

CASES = Path(__file__).parent / "cases"
INVALID = sorted((CASES / "invalid").glob("*.md"))
VALID = sorted((CASES / "valid").glob("*.md"))
TREES = sorted(path.parent for path in (CASES / "trees").glob("*/mkdocs.yml"))

HEAD = "---\nid: SPEC-0001\ntitle: Gift cards\nauthor: Payments team\ncreated: 2026-01-05\nstatus: Draft\n"


def _of(case: Path) -> str:
    schema = case.with_suffix(".schema.yaml")
    return report(check(case.name, case.read_bytes(), template_at(schema) if schema.exists() else None))


def _expected(case: Path) -> str:
    return case.with_suffix(".txt").read_bytes().decode().removesuffix("\n")


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.stem)
def test_a_faulty_file_prints_its_text(case: Path) -> None:
    printed = _of(case)

    assert printed == _expected(case)
    assert ": error: " in printed or ": warning: " in printed


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.stem)
def test_a_valid_file_has_no_error_and_no_warning(case: Path) -> None:
    expected = _expected(case) if case.with_suffix(".txt").exists() else "no problems in 1 spec"

    printed = _of(case)

    assert printed == expected
    assert ": error: " not in printed
    assert ": warning: " not in printed


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: tree.name)
def test_a_faulty_tree_prints_its_text(tree: Path) -> None:
    printed = CliRunner().invoke(main, ["check", "-f", str(tree / "mkdocs.yml")])

    assert printed.output == (tree / "check.txt").read_text(encoding="utf-8")
    assert printed.exit_code == (1 if ": error: " in printed.output else 0)


def test_a_warning_fails_a_strict_check() -> None:
    config = str(CASES / "trees" / "no-specs-found" / "mkdocs.yml")

    assert CliRunner().invoke(main, ["check", "-f", config, "--strict"]).exit_code == 1


def test_the_message_that_the_contract_gives_as_an_example() -> None:
    lines = _of(CASES / "invalid" / "schema-enum-status.md").split("\n")

    where, _, sentence = lines[0].partition(": error: ")
    assert where == "schema-enum-status.md:6:9"
    assert sentence == (
        "status is 'Reviewing'; use Draft, Review, Approved, In Progress or Complete; did you mean 'Review'? "
        "[schema-enum]"
    )
    assert lines[1:] == [
        "   5 | created: 2026-01-05",
        "   6 | status: Reviewing",
        "     |         ^^^^^^^^^",
        "1 error in 1 spec",
    ]


def test_a_duplicate_key_names_both_places() -> None:
    case = CASES / "invalid" / "duplicate-key-nested.md"

    [problem] = check(case.name, case.read_bytes()).problems

    assert problem.where.line == 11
    assert [related.where.line for related in problem.related] == [9]


def test_text_stays_as_written_where_the_schema_wants_text() -> None:
    case = CASES / "valid" / "strings-as-written.md"

    [spec] = check(case.name, case.read_bytes()).catalog

    assert spec.data["title"] == "0012"
    assert spec.data["author"] == "no"
    assert spec.data["created"] == "2026-01-05"
    assert spec.data["tags"] == ["1.10", "0x1F", "1e3", "yes", "12:30:45", "1_000"]
    assert spec.data["changelog"] == [{"date": "2026-01-05", "version": "1.10", "changes": "007"}]
    assert spec.data["requirements"] == {"non_functional": {"reliability": {"rto": "4:30"}}}


def test_keys_of_other_plugins_pass_where_the_site_names_them() -> None:
    content = f"{HEAD}owner_slack: '#payments'\n---\n"

    [refused] = check("spec.md", content).problems
    passed = check("spec.md", content, page_keys=PAGE_KEYS | {"owner_slack"}).problems

    assert refused.rule == "schema-unknown-key"
    assert passed == ()


def test_more_than_1_mib_of_front_matter_is_refused() -> None:
    [problem] = check("spec.md", HEAD + "tags:\n" + "  - checkout and payments\n" * 50_000 + "---\n").problems

    assert problem.rule == "front-matter-limit"
    assert "longer than 1 MiB" in problem.message


def test_more_than_50000_values_are_refused() -> None:
    [problem] = check("spec.md", f"{HEAD}tags: [{'a, ' * 50_001}a]\n---\n").problems

    assert problem.rule == "front-matter-limit"
    assert "more than 50,000 values" in problem.message


def test_a_body_may_be_longer_than_1_mib() -> None:
    site = check("spec.md", HEAD + "---\n" + "Customers can buy a gift card.\n" * 50_000)

    assert site.problems == ()


def test_every_rule_has_a_case() -> None:
    texts = [path.read_text(encoding="utf-8") for path in CASES.rglob("*.txt")]

    missing = [rule for rule in SEVERITIES if not any(f"[{rule}]\n" in text for text in texts)]

    assert missing == []


def test_every_keyword_of_the_built_in_template_has_a_case() -> None:
    used = {keyword for _, schema in subschemas(dict(built_in().schema)) for keyword in schema}

    assert used - NO_FAULTS == set(KEYWORDS)
    assert list(_lost(KEYWORDS)) == []


def test_every_keyword_of_other_templates_has_a_case() -> None:
    assert list(_lost(OTHER_KEYWORDS)) == []
    for keyword, names in OTHER_KEYWORDS.items():
        for name in names:
            assert keyword in (CASES / "invalid" / f"{name}.schema.yaml").read_text(encoding="utf-8")


def test_every_promise_about_front_matter_has_a_case() -> None:
    assert list(_lost(PROMISES)) == []


def test_every_case_is_a_pair() -> None:
    for path in (*(CASES / "invalid").iterdir(), *(CASES / "valid").iterdir()):
        document = path.with_name(path.name.partition(".")[0] + ".md")
        assert document.exists(), path.name
        assert document.parent.name == "valid" or document.with_suffix(".txt").exists(), path.name


def _lost(table: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield each name in a table that is neither a case nor a test."""
    for name in (name for names in table.values() for name in names):
        files = [CASES / folder / f"{name}.md" for folder in ("invalid", "valid")]
        if not any(file.exists() for file in files) and name not in globals():
            yield name
