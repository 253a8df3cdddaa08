"""The word that was meant, and lists of words in a sentence."""

import pytest

from mkdocs_specs.suggestion import any_of, did_you_mean, nearest, nearest_path

KEYS = ("title", "tech_lead", "summary", "requirements", "risks", "id")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("tech-lead", "tech_lead"),
        ("techlead", "tech_lead"),
        ("requirement", "requirements"),
        ("require", "requirements"),
        ("lead", "tech_lead"),
        ("risk", "risks"),
        ("owner", ""),
        ("", ""),
        ("___", ""),
        ("a very long key that is nothing like these", ""),
    ],
)
def test_the_nearest_word_is_the_one_with_most_letters_in_common(word: str, meant: str) -> None:
    assert nearest(word, KEYS) == meant


def test_of_words_alike_the_first_is_taken() -> None:
    assert nearest("test", ("tests", "testy")) == "tests"


def test_a_word_as_it_stands_goes_before_one_that_holds_it() -> None:
    assert nearest("Risk", ("risk matrix", "risk")) == "risk"


def test_among_no_words_none_is_near() -> None:
    assert nearest("title", ()) == ""


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("specs/logn.md", "specs/login.md"),
        ("guide/login.md", "specs/login.md"),
        ("specs/read/READM.md", "specs/read/README.md"),
        ("elsewhere/README.md", ""),
        ("specs/1.md", ""),
    ],
)
def test_of_paths_the_names_of_the_files_are_alike(path: str, meant: str) -> None:
    assert nearest_path(path, ("specs/login.md", "specs/read/README.md", "about/us/README.md")) == meant


def test_a_sentence_ends_with_the_word_that_was_meant_or_with_nothing() -> None:
    assert did_you_mean("titel", KEYS) == "; did you mean 'title'?"
    assert did_you_mean("owner", KEYS) == ""


@pytest.mark.parametrize(
    ("words", "listed"),
    [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (("a", "b", "c"), "a, b or c")],
)
def test_words_are_listed_as_in_a_sentence(words: tuple[str, ...], listed: str) -> None:
    assert any_of(words) == listed
    assert any_of(words, last="and") == listed.replace(" or ", " and ")
