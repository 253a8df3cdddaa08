"""One error about a value → its rule and its sentence, one function for each keyword of JSON Schema."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jsonschema import ValidationError

from mkdocs_specs.document import Value
from mkdocs_specs.suggestion import any_of, did_you_mean, nearest
from mkdocs_specs.template.finding import kind_of, shown
from mkdocs_specs.template.formats import WANTED
from mkdocs_specs.template.model import Field

Explain = Callable[["Broken", str, Field | None], tuple[str, str]]

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


@dataclass(frozen=True, slots=True)
class Broken:
    """A keyword of the schema that a value breaks."""

    keyword: str
    """Empty where the schema is `false`."""
    wanted: Any
    """The value of the keyword."""
    value: Any
    schema: Mapping[str, Any]
    message: str

    @classmethod
    def of(cls, error: ValidationError) -> "Broken":
        """Take what matters of an error."""
        schema = error.schema if isinstance(error.schema, dict) else {}
        keyword = error.validator if isinstance(error.validator, str) else ""
        return cls(keyword, error.validator_value, error.instance, schema, error.message)


def explain(error: ValidationError, name: str, field: Field | None) -> tuple[str, str]:
    """Return the rule that a value breaks and the sentence that says so."""
    broken = Broken.of(error)
    return BY_KEYWORD.get(broken.keyword, _other)(broken, name, field)


def no_branch(error: ValidationError, name: str, branches: Sequence[Sequence[ValidationError]]) -> tuple[str, str]:
    """Word a value that is of no kind that any branch of `anyOf` or `oneOf` wants."""
    kinds = [
        kind
        for errors in branches
        for inner in errors
        if inner.validator == "type"
        for kind in _kinds(Broken.of(inner))
    ]
    return "schema-choice", f"{name} is {_said(Broken.of(error).value)}; write {any_of(list(dict.fromkeys(kinds)))}"


def _type(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    kinds = _kinds(broken)
    value = broken.value
    mending = f"write {any_of(kinds)}"
    if isinstance(value, str) and "true or false" in kinds and value.lower() in BOOLEANS:
        mending = f"write {BOOLEANS[value.lower()]}"
    elif not isinstance(value, list | dict) and kinds == ["a list"]:
        mending = "write a list, each entry on a line of its own after '- '"
    elif not isinstance(value, list | dict) and kinds == ["a mapping"]:
        keys = any_of(list(field.properties)[:4], last="and") if field and field.properties else ""
        mending = f"write a mapping with keys such as {keys}" if keys else mending
    return "schema-type", f"{name} is {_said(value)}; {mending}"


def _kinds(broken: Broken) -> list[str]:
    names: Any = broken.wanted
    return [KINDS[name] for name in ([names] if isinstance(names, str) else names) if name != "null" or len(names) == 1]


def _said(value: Value) -> str:
    """Name a value of the wrong kind: its kind, and its text where that is short."""
    if isinstance(value, list | dict):
        return kind_of(value)
    return f"the text {shown(value)}" if isinstance(value, str) else shown(value)


def _enum(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    allowed = [text_of(value) for value in broken.wanted]
    meant = _meant(broken.value, allowed, field)
    return "schema-enum", f"{name} is {shown(broken.value)}; use {any_of(allowed)}{meant}"


def _meant(value: Value, allowed: list[str], field: Field | None) -> str:
    if not isinstance(value, str):
        return ""
    labels = {choice.label: choice.value for choice in (field.choices if field else ())}
    if (label := nearest(value, labels)) and label.casefold() == value.casefold():
        return f"; did you mean '{labels[label]}'?"
    return did_you_mean(value, allowed)


def _const(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    return "schema-enum", f"{name} is {shown(broken.value)}; write {text_of(broken.wanted)}"


def text_of(value: Value) -> str:
    """Write an allowed value as it stands in YAML."""
    return value if isinstance(value, str) else shown(value)


def _format(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    wanted = WANTED.get(str(broken.wanted), str(broken.wanted))
    meant = _meant_date(str(broken.value)) if broken.wanted == "date" else ""
    hint = f"; did you mean {meant}?" if meant else ""
    return "schema-format", f"{name} is {shown(broken.value)}; write {wanted}{hint}"


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
    example = next((value for value in (field.examples if field else ()) if isinstance(value, str)), "")
    wanted = f"write it like {example}" if example else "write it so that it fits"
    return "schema-pattern", f"{name} is {shown(broken.value)}; {wanted} (pattern {broken.message})"


def _range(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    bounds = broken.schema
    said = [f"{words} {bounds[keyword]}" for keyword, words in RANGES.items() if keyword in bounds]
    return "schema-range", f"{name} is {shown(broken.value)}; write a number {any_of(said, last='and')}"


def _length(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    size, limit = len(broken.value), broken.wanted
    if broken.keyword == "maxLength":
        return "schema-length", f"{name} has {size} characters; shorten it to {limit} or fewer"
    said = "is empty" if not size else f"has {size} character{'s' * (size > 1)}"
    wanted = "write some text" if limit == 1 else f"write at least {limit} characters"
    return "schema-length", f"{name} {said}; {wanted}"


def _items(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    size, limit = len(broken.value), broken.wanted
    thing = "key" if isinstance(broken.value, dict) else "entry"
    count = f"{size} {thing if size == 1 else {'key': 'keys', 'entry': 'entries'}[thing]}"
    if broken.keyword.startswith("max"):
        return "schema-items", f"{name} has {count}; keep at most {limit}"
    if broken.keyword.startswith("min"):
        return "schema-items", f"{name} has {count}; add at least {limit}"
    if broken.keyword == "contains":
        return "schema-items", f"{name} lacks an entry that it must have; see the template"
    return "schema-items", f"{name} has {count}, more than the template knows; remove the last ones"


def _unique(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    entries = list(broken.value)
    twice = next(entry for place, entry in enumerate(entries) if entry in entries[:place])
    return "schema-unique", f"{name} names {shown(twice)} twice; keep one of them"


def _not(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    about = broken.wanted if isinstance(broken.wanted, dict) else {}
    if keys := about.get("required"):
        return "schema-choice", f"{name} must not have '{any_of(keys, last='and')}' here; remove it"
    pattern = f": it matches '{about['pattern']}'" if "pattern" in about else ""
    return "schema-choice", f"{name} is {shown(broken.value)}, which is not allowed{pattern}; write something else"


def _other(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    if not broken.keyword:
        return "schema-other", f"{name} is not allowed here; remove it"
    return "schema-other", f"{name} breaks '{broken.keyword}' of the template: {broken.message}"


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
