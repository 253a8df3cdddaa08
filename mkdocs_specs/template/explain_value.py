"""One error about a value → its rule and its sentence, one function for each keyword of JSON Schema."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

import regex
from jsonschema import ValidationError

from mkdocs_specs.document import Value
from mkdocs_specs.suggestion import any_of, did_you_mean, nearest
from mkdocs_specs.template import explain_size
from mkdocs_specs.template.broken import Broken, Explain
from mkdocs_specs.template.finding import MEND, kind_of, shown
from mkdocs_specs.template.formats import WANTED
from mkdocs_specs.template.model import ANY, Field, without_any
from mkdocs_specs.template.validator import SLOW

KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "nothing",
}
FAMILIAR = ("2026-01-31", "https://example.org/page")
"""Texts that many patterns are made for, and that show their form better than the pattern does."""
ORDINARY = ("text", "Some text.", "2026", "a-b-c")
"""Texts of every sort; a pattern that they fit is made for something wider."""
NONE = frozenset({"", "n/a", "na", "n.a.", "none", "-"})
"""Texts that mean "no value" in any field, in lower case."""
BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
"""Words that YAML 1.1 read as booleans and YAML 1.2 reads as text."""


def explain(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    """Return the rule that a value breaks and the sentence that says so."""
    broken = Broken.of(error)
    return BY_KEYWORD.get(broken.keyword, _other)(broken, name, field)


def kinds_of(errors: Iterable[ValidationError]) -> list[str]:
    """Name each kind of value that some of the errors want."""
    kinds = (kind for error in errors if error.validator == "type" for kind in _kinds(Broken.of(error)))
    return list(dict.fromkeys(kinds))


def _type(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    kinds = _kinds(broken)
    value = broken.value
    mending = f"write {any_of(kinds)}"
    if isinstance(value, dict) and value and not any(value.values()) and "a mapping" not in kinds:
        mending += ", without braces around it"
    elif isinstance(value, str) and _is_quoted(value, kinds):
        mending = f"write {value} without quotes"
    elif isinstance(value, str) and "true or false" in kinds and value.lower() in BOOLEANS:
        mending = f"write {BOOLEANS[value.lower()]}"
    elif kinds == ["a list"] and isinstance(value, str) and value.strip().lower() in NONE:
        mending = "write [] if there are none"
    elif kinds == ["a list"]:
        mending = "write a list, each entry on a line of its own after '- '"
    elif kinds == ["a mapping"]:
        keys = any_of(list(field.properties)[:4], last="and") if field and field.properties else ""
        mending = f"write lines of 'key: value' below it, with keys such as {keys}" if keys else mending
    return "schema-type", f"{name} is {said(value)}{MEND}{mending}"


def _is_quoted(value: str, kinds: Sequence[str]) -> bool:
    """Whether a text would be what is wanted, were it not for the quotes."""
    is_boolean = "true or false" in kinds and value in ("true", "false")
    is_integer = "a whole number" in kinds and re.fullmatch(r"-?[0-9]+", value)
    is_number = "a number" in kinds and re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", value)
    return is_boolean or bool(is_integer or is_number)


def _kinds(broken: Broken) -> list[str]:
    names = [broken.wanted] if isinstance(broken.wanted, str) else broken.wanted
    return [KINDS[name] for name in names if name != "null" or len(names) == 1]


def said(value: Value) -> str:
    """Name a value of the wrong kind: its kind, and its text where that is short."""
    if value in ({}, []):
        return f"an empty {'mapping' if value == {} else 'list'}"
    if isinstance(value, list | dict):
        return kind_of(value)
    return f"the text {shown(value)}" if isinstance(value, str) else shown(value)


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
    wanted = WANTED.get(str(broken.wanted), str(broken.wanted))
    value = str(broken.value)
    meant = _meant_date(value) if broken.wanted == "date" else ""
    hint = f"; did you mean {meant}?" if meant else ""
    is_no_day = broken.wanted == "date" and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII)
    why = ", which no calendar has" if is_no_day else ""
    return "schema-format", f"{name} is {shown(value)}{why}{MEND}write {wanted}{hint}"


def _meant_date(text: str) -> str:
    """Read a date that is written another way, where it can be read in one way only."""
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", text, re.ASCII):
        year, month, day = found.groups()
    elif found := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text, re.ASCII):
        day, month, year = found.groups()
    else:
        return ""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _pattern(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    pattern, value = broken.message, str(broken.value)
    if field is not None and any(ANY in choice.value for choice in field.choices):
        return "schema-pattern", enumerated(value, [without_any(one.value) for one in field.choices], name, field)
    example = next((value for value in (field.examples if field else ()) if isinstance(value, str)), "")
    if not example and not any(_fits(pattern, text) for text in ORDINARY):
        example = next((text for text in FAMILIAR if _fits(pattern, text)), "")
    wanted = f"write it like {example}" if example else "write it so that it fits"
    meant = _meant_date(value)
    hint = f"; did you mean {meant}?" if meant and example in FAMILIAR and _fits(pattern, meant) else ""
    return "schema-pattern", f"{name} is {shown(value)}{MEND}{wanted} (pattern {pattern}){hint}"


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
    "type": _type,
    "enum": _enum,
    "const": _const,
    "format": _format,
    "pattern": _pattern,
    SLOW: _slow,
    **explain_size.BY_KEYWORD,
}
