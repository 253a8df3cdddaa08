"""One error about a value → its rule and its sentence, one function for each keyword of JSON Schema."""

import re
from collections.abc import Sequence

import regex
from jsonschema import ValidationError

from mkdocs_specs.document import Value
from mkdocs_specs.suggestion import any_of, did_you_mean, nearest
from mkdocs_specs.template import explain_size, explain_type
from mkdocs_specs.template.broken import Broken, Explain
from mkdocs_specs.template.finding import MEND, shown
from mkdocs_specs.template.formats import WANTED
from mkdocs_specs.template.meant_date import meant_date
from mkdocs_specs.template.model import ANY, Field, without_any
from mkdocs_specs.template.validator import SLOW

FAMILIAR = ("2026-01-31", "https://example.org/page")
"""Texts that many patterns are made for, and that show their form better than the pattern does."""
ORDINARY = ("text", "Some text.", "2026", "a-b-c")
"""Texts of every sort; a pattern that they fit is made for something wider."""
LONGEST_PATTERN = 40
"""A pattern of so many characters still says something to an author who sees an example."""


def explain(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    """Return the rule that a value breaks and the sentence that says so."""
    broken = Broken.of(error)
    return BY_KEYWORD.get(broken.keyword, _other)(broken, name, field)


def _enum(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    return "schema-enum", enumerated(broken.value, broken.wanted, name, field)


def enumerated(value: Value, wanted: Sequence[Value], name: str, field: Field | None) -> str:
    """Word a value that is none of those that are allowed."""
    allowed = list(dict.fromkeys(text_of(one) for one in wanted))
    return f"{name} is {shown(value)}{MEND}use {any_of(allowed)}{_meant(value, allowed, field)}"


def _meant(value: Value, allowed: list[str], field: Field | None) -> str:
    if not isinstance(value, str):
        return ""
    labels = {choice.label: choice.value for choice in (field.choices if field else ())}
    if (label := nearest(value, labels)) and label.casefold() == value.casefold():
        return f"; did you mean '{labels[label]}'?"
    return did_you_mean(value, allowed)


def _const(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    return "schema-enum", f"{name} is {shown(broken.value)}{MEND}write {text_of(broken.wanted)}"


def text_of(value: Value) -> str:
    """Write an allowed value as it stands in YAML."""
    return value if isinstance(value, str) else shown(value)


def _format(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    value = str(broken.value)
    is_date = broken.wanted == "date"
    wanted = (meant_date(value) if is_date else "") or WANTED.get(str(broken.wanted), str(broken.wanted))
    is_no_day = is_date and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII)
    why = ", which no calendar has" if is_no_day else ""
    return "schema-format", f"{name} is {shown(value)}{why}{MEND}write {wanted}"


def _pattern(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    pattern, value = broken.message, str(broken.value)
    if field is not None and any(ANY in choice.value for choice in field.choices):
        return "schema-pattern", enumerated(value, [without_any(one.value) for one in field.choices], name, field)
    said = f"{name} is {shown(value)}{MEND}{f'{broken.wish}; ' if broken.wish else ''}"
    if (meant := meant_date(value)) and _fits(pattern, meant) and not _is_wide(pattern):
        return "schema-pattern", f"{said}write {meant}"
    example = next((value for value in (field.examples if field else ()) if isinstance(value, str)), "")
    if not example and not _is_wide(pattern):
        example = next((text for text in FAMILIAR if _fits(pattern, text)), "")
    if not example:
        return "schema-pattern", f"{said}write it to fit the pattern {pattern}"
    is_plain = broken.wish or example in FAMILIAR or len(pattern) > LONGEST_PATTERN
    return "schema-pattern", f"{said}write it like {example}{'' if is_plain else f' (pattern {pattern})'}"


def _is_wide(pattern: str) -> bool:
    """Whether a pattern is made for more than the texts that are tried as examples."""
    return any(_fits(pattern, text) for text in ORDINARY)


def _fits(pattern: str, text: str) -> bool:
    try:
        return regex.search(pattern, text, timeout=0.01) is not None
    except (TimeoutError, regex.error):
        return False


def _slow(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    said = f"the pattern {broken.message} takes too long on it"
    return "schema-pattern", f"{name} could not be checked: {said}{MEND}write the pattern without nested repetitions"


def _other(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    if broken.keyword in ("", "properties"):
        return "schema-other", f"{name} is not allowed here{MEND}remove it"
    return "schema-other", f"{name} breaks '{broken.keyword}' of the template: {broken.message}"


BY_KEYWORD: dict[str, Explain] = {
    "type": explain_type.explain,
    "enum": _enum,
    "const": _const,
    "format": _format,
    "pattern": _pattern,
    SLOW: _slow,
    **explain_size.BY_KEYWORD,
}
