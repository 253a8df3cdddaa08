"""The rules that have no file of their own have a text of their own."""

from mkdocs_specs.problem import Severity
from mkdocs_specs.rules import RULES, SEVERITIES
from mkdocs_specs.rules.reading import READING


def test_every_rule_has_a_file_or_a_text_and_none_has_both() -> None:
    assert set(SEVERITIES) == {*READING, *(rule.ID for rule in RULES)}
    assert not set(READING) & {rule.ID for rule in RULES}


def test_each_text_begins_with_a_sentence() -> None:
    assert [rule for rule, text in READING.items() if not text.split("\n\n")[0].strip().endswith(".")] == []


def test_all_are_errors_but_for_what_is_there_in_vain() -> None:
    assert [rule for rule in READING if SEVERITIES[rule] is not Severity.ERROR] == [
        "no-specs-found",
        "unused-ignore",
        "stale-baseline",
    ]
