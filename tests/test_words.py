"""The words of the generated pages: all in one list, all in use, all replaceable."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from mkdocs_specs.words import ENGLISH, Words
from tests import word_pages
from tests.test_guide import refreshed

PACKAGE = Path(__file__).parents[1] / "mkdocs_specs"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "words.py")
NAMES = [field.name for field in fields(Words)]


@pytest.mark.parametrize("name", NAMES)
def test_a_word_is_said_somewhere(name: str) -> None:
    assert re.search(rf"\bwords\.{name}\b", CODE)


def test_the_guide_lists_every_word() -> None:
    """After a change of words: `python -m tests.word_pages`."""
    assert word_pages.PAGE.read_text(encoding="utf-8") == refreshed(word_pages.page())


def test_every_group_of_the_guide_begins_with_a_word() -> None:
    assert [name for name in NAMES if name in word_pages.GROUPS] == list(word_pages.GROUPS)
    assert NAMES[0] in word_pages.GROUPS


def test_only_words_with_bold_in_them_are_html() -> None:
    marks = {mark for name in NAMES for mark in re.findall(r"<[^>]*>|&\w*;", getattr(ENGLISH, name))}

    assert marks == {"<b>", "</b>"}
