"""One error about a value → its rule and its sentence, one function for each keyword of JSON Schema."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from jsonschema import ValidationError

from mkdocs_specs.document import Value
from mkdocs_specs.suggestion import any_of, did_you_mean, nearest
from mkdocs_specs.template.finding import kind_of, shown
from mkdocs_specs.template.formats import WANTED
from mkdocs_specs.template.model import Field

Explain = Callable[[ValidationError, str, Field | None], tuple[str, str]]

KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "nothing",
}
BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
"""Words that YAML 1.1 read as booleans and YAML 1.2 reads as text."""


def explain(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    """Return the rule that a value breaks and the sentence that says so."""
    return BY_KEYWORD.get(str(error.validator), _other)(error, name, field)


def no_branch(error: ValidationError, name: str, branches: Sequence[Sequence[ValidationError]]) -> tuple[str, str]:
    """Word a value that is of no kind that any branch of `anyOf` or `oneOf` wants."""
    kinds = [kind for errors in branches for inner in errors if inner.validator == "type" for kind in _kinds(inner)]
    return "schema-choice", f"{name} is {_said(error.instance)}; write {any_of(list(dict.fromkeys(kinds)))}"


def _type(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    kinds = _kinds(error)
    value = error.instance
    mending = f"write {any_of(kinds)}"
    if isinstance(value, str) and "true or false" in kinds and value.lower() in BOOLEANS:
        mending = f"write {BOOLEANS[value.lower()]}"
    elif not isinstance(value, list | dict) and kinds == ["a list"]:
        mending = "write a list, each entry on a line of its own after '- '"
    elif not isinstance(value, list | dict) and kinds == ["a mapping"]:
        keys = any_of(list(field.properties)[:4], last="and") if field and field.properties else ""
        mending = f"write a mapping with keys such as {keys}" if keys else mending
    return "schema-type", f"{name} is {_said(value)}; {mending}"


def _kinds(error: ValidationError) -> list[str]:
    names: Any = error.validator_value
    return [KINDS[name] for name in ([names] if isinstance(names, str) else names) if name != "null" or len(names) == 1]


def _said(value: Value) -> str:
    """Name a value of the wrong kind: its kind, and its text where that is short."""
    if isinstance(value, list | dict):
        return kind_of(value)
    return f"the text {shown(value)}" if isinstance(value, str) else shown(value)


def _enum(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    allowed = [text_of(value) for value in error.validator_value]
    meant = _meant(error.instance, allowed, field)
    return "schema-enum", f"{name} is {shown(error.instance)}; use {any_of(allowed)}{meant}"


def _meant(value: Value, allowed: list[str], field: Field | None) -> str:
    if not isinstance(value, str):
        return ""
    labels = {choice.label: choice.value for choice in (field.choices if field else ())}
    if (label := nearest(value, labels)) and label.casefold() == value.casefold():
        return f"; did you mean '{labels[label]}'?"
    return did_you_mean(value, allowed)


def _const(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    return "schema-enum", f"{name} is {shown(error.instance)}; write {text_of(error.validator_value)}"


def text_of(value: Value) -> str:
    """Write an allowed value as it stands in YAML."""
    return value if isinstance(value, str) else shown(value)


def _format(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    wanted = WANTED.get(str(error.validator_value), str(error.validator_value))
    meant = _meant_date(str(error.instance)) if error.validator_value == "date" else ""
    hint = f"; did you mean {meant}?" if meant else ""
    return "schema-format", f"{name} is {shown(error.instance)}; write {wanted}{hint}"


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


def _pattern(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    example = next((value for value in (field.examples if field else ()) if isinstance(value, str)), "")
    wanted = f"write it like {example}" if example else "write it so that it fits"
    return "schema-pattern", f"{name} is {shown(error.instance)}; {wanted} (pattern {error.message})"


def _range(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    bounds = error.schema if isinstance(error.schema, dict) else {}
    said = [f"{words} {bounds[keyword]}" for keyword, words in RANGES.items() if keyword in bounds]
    return "schema-range", f"{name} is {shown(error.instance)}; write a number {any_of(said, last='and')}"


def _length(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    size, limit = len(error.instance), error.validator_value
    if error.validator == "maxLength":
        return "schema-length", f"{name} has {size} characters; shorten it to {limit} or fewer"
    said = "is empty" if not size else f"has {size} character{'s' * (size > 1)}"
    wanted = "write some text" if limit == 1 else f"write at least {limit} characters"
    return "schema-length", f"{name} {said}; {wanted}"


def _items(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    size, limit = len(error.instance), error.validator_value
    thing = "key" if isinstance(error.instance, dict) else "entry"
    count = f"{size} {thing if size == 1 else {'key': 'keys', 'entry': 'entries'}[thing]}"
    if str(error.validator).startswith("max"):
        return "schema-items", f"{name} has {count}; keep at most {limit}"
    if str(error.validator).startswith("min"):
        return "schema-items", f"{name} has {count}; add at least {limit}"
    if error.validator == "contains":
        return "schema-items", f"{name} lacks an entry that it must have; see the template"
    return "schema-items", f"{name} has {count}, more than the template knows; remove the last ones"


def _unique(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    entries = list(error.instance)
    twice = next(entry for place, entry in enumerate(entries) if entry in entries[:place])
    return "schema-unique", f"{name} names {shown(twice)} twice; keep one of them"


def _not(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    about = error.validator_value if isinstance(error.validator_value, dict) else {}
    if keys := about.get("required"):
        return "schema-choice", f"{name} must not have '{any_of(keys, last='and')}' here; remove it"
    pattern = f": it matches '{about['pattern']}'" if "pattern" in about else ""
    return "schema-choice", f"{name} is {shown(error.instance)}, which is not allowed{pattern}; write something else"


def _other(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    if error.validator is None:
        return "schema-other", f"{name} is not allowed here; remove it"
    return "schema-other", f"{name} breaks '{error.validator}' of the template: {error.message}"


RANGES = {
    "minimum": "from",
    "exclusiveMinimum": "greater than",
    "maximum": "up to",
    "exclusiveMaximum": "less than",
    "multipleOf": "that is a multiple of",
}
BY_KEYWORD: dict[str, Explain] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "format": _format,
    "pattern": _pattern,
    **dict.fromkeys(RANGES, _range),
    **dict.fromkeys(("minLength", "maxLength"), _length),
    **dict.fromkeys(("minItems", "maxItems", "minProperties", "maxProperties"), _items),
    **dict.fromkeys(("contains", "items", "additionalItems", "unevaluatedItems"), _items),
    "uniqueItems": _unique,
    "not": _not,
}
