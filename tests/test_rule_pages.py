"""Each rule has an example that breaks it, one that keeps it, and a page in the reference that shows both."""

import re

import pytest

from mkdocs_specs.rules import SEVERITIES
from tests.rule_cases import ALL, CASES, TEXTS, Case
from tests.rule_pages import GROUPS, PAGES, pages, summary

PRINTED = re.compile(r"^\S+:\d+:\d+: (?P<severity>\w+): (?P<message>.+) \[(?P<rule>[a-z-]+)\]$", re.MULTILINE)
LONGEST_SENTENCE = 120


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.rule)
def test_a_wrong_example_prints_its_text_and_breaks_no_other_rule(case: Case) -> None:
    """After a change of words: `python -m tests.rule_cases`, and look at what has changed."""
    assert case.printed("wrong") == case.expected
    assert {found["rule"] for found in PRINTED.finditer(case.expected)} == {case.rule}


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.rule)
def test_a_right_example_breaks_no_rule(case: Case) -> None:
    assert case.printed("right").startswith("no problems in ")


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.rule)
def test_an_example_shows_the_severity_that_its_rule_has_unless_it_is_off(case: Case) -> None:
    printed = {found["severity"] for found in PRINTED.finditer(case.expected)}

    assert printed == {SEVERITIES[case.rule] or "warning"}


def test_there_is_an_example_for_each_rule_and_no_other() -> None:
    assert {folder.name for folder in CASES.iterdir()} == set(SEVERITIES)


def test_each_page_is_as_the_rule_and_its_example_say() -> None:
    """After a change of either: `python -m tests.rule_pages`."""
    on_disk = {file.name: file.read_text(encoding="utf-8") for file in PAGES.iterdir()}

    assert on_disk == pages()


def test_each_rule_stands_in_one_group_of_the_index() -> None:
    assert sorted(rule for rules in GROUPS.values() for rule in rules) == sorted(SEVERITIES)


def test_each_rule_begins_with_a_sentence_that_fits_into_a_table() -> None:
    for rule in TEXTS:
        assert summary(rule).endswith("."), rule
        assert len(summary(rule)) <= LONGEST_SENTENCE, rule
