"""`words` of mkdocs.yml → Words: English, with what the site says instead."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from html import escape
from string import Formatter
from typing import NoReturn

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.suggestion import any_of, did_you_mean
from mkdocs_specs.words import ENGLISH, Words

DROPPABLE: Mapping[str, frozenset[str]] = {
    "story": frozenset({"article"}),
    "phase": frozenset({"number"}),
    "matrix_caption": frozenset({"probability", "impact"}),
    "matrix_overview": frozenset({"probability", "impact"}),
}
"""Placeholders that a replacement may leave out, since nothing is lost that stands nowhere else."""
BOLD = "<b>"
"""The one mark that a word may have, where the built-in one has it; all else is shown as text."""
MONTHS = 12
YAML_WORDS = {True: "yes", False: "no"}
"""What MkDocs makes of two of the names, when they stand without quotes."""


def words_of(value: object) -> Words:
    """Put the words of a site in the place of ours.

    Raises:
        SpecsError: There is no such word, or what it is to be cannot stand in its place.
    """
    if value is None:
        return ENGLISH
    if not isinstance(value, Mapping):
        message = f"plugins: specs: words is '{value}'; write a mapping of words, such as 'risks: Risiken'"
        raise SpecsError(message)
    given = ((YAML_WORDS.get(name, name) if isinstance(name, bool) else name, text) for name, text in value.items())
    return replace(ENGLISH, **{str(name): _word(name, text) for name, text in given})


def placeholders(text: str) -> frozenset[str]:
    """The names in braces of a built-in word, such as `count` in `{count} risks`."""
    return frozenset(_braces(text))


def _word(name: object, text: object) -> str:
    names = [field.name for field in fields(Words)]
    if name not in names:
        _refuse(f"there is no word '{name}'{did_you_mean(str(name), names)}")
    built_in: str = getattr(ENGLISH, str(name))
    if not isinstance(text, str) or not text.strip():
        _refuse(f'{name} is {_shown(text)}; write a text in quotes, such as "{built_in}"')
    _check_placeholders(str(name), text, built_in)
    if name == "months" and len(text.split()) != MONTHS:
        _refuse(f"months has {len(text.split())} words; write {MONTHS} with blanks between, from January on")
    return _marked(str(name), text) if BOLD in built_in else text


def _check_placeholders(name: str, text: str, built_in: str) -> None:
    """See that a text is filled in with the same values as the built-in one.

    Raises:
        SpecsError: It is not.
    """
    known = placeholders(built_in)
    try:
        given = frozenset(_braces(text))
    except ValueError:
        _refuse(f"{name} is '{text}'; a brace stands in it by itself, close it or leave it out")
    if unknown := sorted(given - known):
        use = f"use {any_of([_braced(one) for one in sorted(known)], 'and')}" if known else "leave the braces out"
        _refuse(f"{name} has the placeholder {_braced(unknown[0])}, which is nothing here; {use}")
    if not known and re.search(r"[{}]", text):
        _refuse(f"{name} is '{text}'; leave the braces out")
    if missing := sorted(known - given - DROPPABLE.get(name, frozenset())):
        _refuse(f"{name} lacks {any_of([_braced(one) for one in missing], 'and')}; the built-in text is '{built_in}'")


def _braces(text: str) -> Iterator[str]:
    """Yield what stands in braces; a form or conversion is part of the name, as none of ours has any."""
    for _, name, form, conversion in Formatter().parse(text):
        if name is not None:
            yield name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")


def _marked(name: str, text: str) -> str:
    """Keep what is bold, and show all else as text.

    Raises:
        SpecsError: What is bold does not end, or ends before it begins.
    """
    marks = re.findall(r"</?b>", text)
    if marks != [BOLD, "</b>"] * (len(marks) // 2):
        _refuse(f"{name} is '{text}'; close each <b> with </b>")
    return escape(text, quote=False).replace("&lt;b&gt;", "<b>").replace("&lt;/b&gt;", "</b>")


def _braced(name: str) -> str:
    return f"{{{name}}}"


def _shown(value: object) -> str:
    return "empty" if value is None or value == "" else f"'{value}'"


def _refuse(message: str) -> NoReturn:
    message = f"plugins: specs: words: {message}"
    raise SpecsError(message)
