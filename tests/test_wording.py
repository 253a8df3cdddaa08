"""The words of a site in the place of ours: what may be said, and what is said when that cannot be."""

import pytest

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.wording import words_of
from mkdocs_specs.words import ENGLISH

GERMAN_MONTHS = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez."


def test_without_words_of_its_own_a_site_speaks_english() -> None:
    assert words_of(None) == words_of({}) == ENGLISH


def test_a_site_replaces_the_words_that_it_names_and_keeps_the_others() -> None:
    found = words_of({"risks": "Risiken", "many_risks": "{count} Risiken", "months": GERMAN_MONTHS})

    assert (found.risks, found.many_risks, found.months) == ("Risiken", "{count} Risiken", GERMAN_MONTHS)
    assert found.requirements == "Requirements"


def test_yes_and_no_are_names_although_yaml_reads_them_otherwise() -> None:
    found = words_of({True: "Ja", False: "Nein"})

    assert (found.yes, found.no) == ("Ja", "Nein")


def test_placeholders_may_stand_in_another_order_and_more_than_once() -> None:
    assert words_of({"of": "{total}: {done} ({total})"}).of.format(done=1, total=2) == "2: 1 (2)"


def test_a_brace_that_is_meant_is_doubled() -> None:
    assert words_of({"many_risks": "{{{count}}}"}).many_risks.format(count=3) == "{3}"


@pytest.mark.parametrize(
    ("name", "text"),
    [("story", "Als <b>{who}</b> möchte ich <b>{want}</b>"), ("phase", "{name}"), ("matrix_caption", "Matrix.")],
)
def test_a_placeholder_that_only_helps_may_be_left_out(name: str, text: str) -> None:
    assert getattr(words_of({name: text}), name) == text


def test_bold_stays_bold_where_ours_is_and_all_else_is_text() -> None:
    assert words_of({"story": "<i>Als</i> <b>{who}</b> & <b>{want}</b>"}).story == (
        "&lt;i&gt;Als&lt;/i&gt; <b>{who}</b> &amp; <b>{want}</b>"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Risiken", "words is 'Risiken'; write a mapping of words, such as 'risks: Risiken'"),
        ({"rissk": "a"}, "words: there is no word 'rissk'; did you mean 'risks'?"),
        ({"xyzzy": "a"}, "words: there is no word 'xyzzy'"),
        ({3: "a"}, "words: there is no word '3'"),
        ({"risks": 3}, "words: risks is '3'; write a text in quotes, such as \"Risks\""),
        ({"risks": None}, 'words: risks is empty; write a text in quotes, such as "Risks"'),
        ({"risks": "  "}, "words: risks is '  '; write a text in quotes, such as \"Risks\""),
        ({"done": True}, "words: done is 'True'; write a text in quotes, such as \"Done\""),
        ({"many_risks": "Risiken"}, "words: many_risks lacks {count}; the built-in text is '{count} risks'"),
        (
            {"many_risks": "{zahl} Risiken"},
            "words: many_risks has the placeholder {zahl}, which is nothing here; use {count}",
        ),
        ({"date": "{day}."}, "words: date lacks {month} and {year}; the built-in text is '{day} {month} {year}'"),
        ({"of": "{done:>9} {total}"}, "words: of has the placeholder {done:>9}, which is nothing here"),
        ({"of": "{done!r} {total}"}, "words: of has the placeholder {done!r}, which is nothing here"),
        ({"of": "{} {total}"}, "words: of has the placeholder {}, which is nothing here; use {done} and {total}"),
        ({"many_risks": "{count Risiken"}, "words: many_risks is '{count Risiken'; a brace stands in it by itself"),
        ({"risks": "{count} Risiken"}, "words: risks has the placeholder {count}, which is nothing here; leave"),
        ({"risks": "{{Risiken}}"}, "words: risks is '{{Risiken}}'; leave the braces out"),
        ({"months": "Jan Feb"}, "words: months has 2 words; write 12 with blanks between, from January on"),
        ({"story": "<b>{who} {want}"}, "words: story is '<b>{who} {want}'; close each <b> with </b>"),
    ],
    ids=str,
)
def test_what_cannot_be_a_word_is_one_sentence_that_says_what_to_write(words: object, sentence: str) -> None:
    with pytest.raises(SpecsError) as caught:
        words_of(words)

    assert str(caught.value).startswith(f"plugins: specs: {sentence}")
