"""The baseline: what it records, and what a file that is none is told."""

import pytest

from mkdocs_specs.accepted import EMPTY, read_baseline, recorded, taken
from mkdocs_specs.problem import Location, Problem, Severity, SpecsError

ENUM = Problem(Location("docs/specs/a.md", 6, 9), "schema-enum", Severity.ERROR, "…", "/status", "SPEC-0001")
LOST = Problem(Location("docs/specs/a.md", 20, 1), "unknown-reference", Severity.ERROR, "…", "", "SPEC-0001")
PAGE = Problem(Location("docs/team.md", 4, 1), "broken-link", Severity.WARNING, "…")
BY_PATH = "version: 1\nproblems:\n- {rule: schema-enum, path: docs/specs/a.md, pointer: /status}\n"


def body(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def test_problems_are_recorded_by_rule_spec_path_and_pointer_with_a_reason_to_fill_in() -> None:
    assert body(recorded([(one, None) for one in (LOST, ENUM, PAGE, LOST)])) == (
        "version: 1\n"
        "problems:\n"
        "- rule: broken-link\n"
        "  path: docs/team.md\n"
        "  pointer: ''\n"
        "  reason: ''\n"
        "- rule: schema-enum\n"
        "  spec: SPEC-0001\n"
        "  path: docs/specs/a.md\n"
        "  pointer: /status\n"
        "  reason: ''\n"
        "- rule: unknown-reference\n"
        "  spec: SPEC-0001\n"
        "  path: docs/specs/a.md\n"
        "  pointer: ''\n"
        "  count: 2\n"
        "  reason: ''\n"
    )


def test_what_is_recorded_can_be_read_and_keeps_its_reasons_when_it_is_recorded_again() -> None:
    first = recorded(taken([ENUM, PAGE], EMPTY, {"SPEC-0001"}).problems).replace(
        "pointer: /status\n  reason: ''", "pointer: /status\n  reason: Later"
    )
    baseline = read_baseline("specs-baseline.yml", first)
    assert [(entry.rule, entry.spec or entry.path, entry.reason) for entry in baseline.entries] == [
        ("broken-link", "docs/team.md", ""),
        ("schema-enum", "SPEC-0001", "Later"),
    ]
    assert recorded(taken([ENUM, PAGE], baseline, {"SPEC-0001"}).problems) == first


def test_an_entry_that_names_a_path_alone_counts_beside_specs_without_an_id_too() -> None:
    baseline = read_baseline("b.yml", BY_PATH)
    assert taken([ENUM], baseline, {"SPEC-0001", ""}).kept == 1


def test_an_empty_file_is_a_baseline_of_nothing() -> None:
    assert read_baseline("b.yml", "# nothing yet\n").entries == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("problems: [", "b.yml:1:12: the YAML ends where a value should stand"),
        (
            "- rule: x\n",
            "b.yml:1:1: a baseline has 'version: 1' and a list of 'problems'; mend it, or delete it and let --write",
        ),
        (
            "version: 1\n",
            "b.yml:1:1: a baseline has 'version: 1' and a list of 'problems'; mend it, or delete it and let --write",
        ),
        ("version: 2\nproblems: []\n", "b.yml:1:1: a baseline has 'version: 1' and a list of 'problems'"),
        ("version: 1\nproblems: [x]\n", "b.yml:2:12: an entry is a mapping with 'rule', 'spec' or 'path', 'pointer'"),
        ("version: 1\nproblems: [{rle: x}]\n", "b.yml:2:18: no key of an entry is called 'rle'; use rule, spec, "),
        ("version: 1\nproblems: [{rule: x, count: 0}]\n", "b.yml:2:29: count is a number from 1 on"),
        ("version: 1\nproblems: [{rule: [x]}]\n", "b.yml:2:19: rule is a text; put quotes around it"),
        ("version: 1\nproblems: [{rule: x}]\n", "b.yml:2:12: an entry names a 'rule', and the 'spec' by its id, the"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_at_its_place(text: str, sentence: str) -> None:
    with pytest.raises(SpecsError) as caught:
        read_baseline("b.yml", text)
    assert str(caught.value).startswith(sentence)
