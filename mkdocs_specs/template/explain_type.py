"""A value of the wrong kind → its rule and its sentence, which says how to write what was probably meant."""

import re
from collections.abc import Iterable, Sequence

from jsonschema import ValidationError

from mkdocs_specs.document import Value
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template.broken import Broken
from mkdocs_specs.template.finding import LONGEST, MEND, kind_of, shown
from mkdocs_specs.template.model import Field

KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "nothing",
}
NONE = frozenset({"", "n/a", "na", "n.a.", "none", "-"})
"""Texts that mean "no value" in any field, in lower case."""
BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
"""Words that YAML 1.1 read as booleans and YAML 1.2 reads as text."""
_PLAIN = re.compile(r"[A-Za-z][\w .#/-]*(?<! )")
"""An entry of a list in brackets that needs no quotes."""


def explain(broken: Broken, name: str, field: Field | None) -> tuple[str, str]:
    """Return the rule and the sentence."""
    kinds, value = _kinds(broken), broken.value
    if isinstance(value, str):
        mending = _of_text(value, kinds, field)
    elif isinstance(value, dict) and value:
        mending = _of_mapping(value, kinds, field)
    else:
        mending = f"write {any_of(kinds)}, or leave it empty" if value in ({}, []) and "null" in broken.wanted else ""
    return "schema-type", f"{name} is {said(value)}{MEND}{mending or _wanted(kinds, field)}"


def kinds_of(errors: Iterable[ValidationError]) -> list[str]:
    """Name each kind of value that some of the errors want."""
    kinds = (kind for error in errors if error.validator == "type" for kind in _kinds(Broken.of(error)))
    return list(dict.fromkeys(kinds))


def said(value: Value) -> str:
    """Name a value of the wrong kind: its kind, and its text where that is short."""
    if value in ({}, []):
        return f"an empty {'mapping' if value == {} else 'list'}"
    if isinstance(value, list | dict):
        return kind_of(value)
    return f"the text {shown(value)}" if isinstance(value, str) else shown(value)


def _kinds(broken: Broken) -> list[str]:
    names = [broken.wanted] if isinstance(broken.wanted, str) else broken.wanted
    return [KINDS[name] for name in names if name != "null" or len(names) == 1]


def _wanted(kinds: Sequence[str], field: Field | None) -> str:
    if kinds == ["a list"]:
        return "write a list, each entry on a line of its own after '- '"
    if kinds == ["a mapping"] and field is not None and field.properties:
        keys = any_of(list(field.properties)[:4], last="and")
        return f"write lines of 'key: value' below it, with keys such as {keys}"
    return "leave it empty" if kinds == ["nothing"] else f"write {any_of(kinds)}"


def _of_text(value: str, kinds: Sequence[str], field: Field | None) -> str:
    """Say how to write a text as what it was meant to be; "" when it is not to be seen."""
    if _is_quoted(value, kinds):
        return f"write {value} without quotes"
    if "true or false" in kinds and value.lower() in BOOLEANS:
        return f"write {BOOLEANS[value.lower()]}"
    if kinds == ["a list"] and value.strip().lower() in NONE:
        return "write [] if there are none"
    entries = [part.strip() for part in value.split(",")]
    is_of_texts = field is not None and field.items is not None and field.items.types <= {"string"}
    if kinds == ["a list"] and is_of_texts and len(value) <= LONGEST and all(map(_PLAIN.fullmatch, entries)):
        return f"write [{', '.join(entries)}]"
    key, colon, rest = value.partition(":")
    if kinds == ["a mapping"] and colon and rest and field is not None and key in field.properties:
        return f"write '{key}: ', with a space, before the value"
    return ""


def _of_mapping(value: dict[str, Value], kinds: Sequence[str], field: Field | None) -> str:
    """Say how to write a mapping: `{accepted}` is one without values, and an entry of a list lacks its dash."""
    keys = list(value)
    if "a mapping" not in kinds and not any(value.values()):
        text = ", ".join(keys)
        is_text = {"text", "nothing"} & {*kinds}
        short = text if len(text) <= LONGEST else any_of([kind for kind in kinds if kind != "a list"])
        return f"write {short} without the braces" if is_text else f"write [{text}] without the braces"
    entries = field.items.properties if field is not None and field.items is not None else {}
    if kinds == ["a list"] and keys[0] in entries:
        return f"write a list: '- ' goes before '{keys[0]}', and its other keys line up with it"
    return ""


def _is_quoted(value: str, kinds: Sequence[str]) -> bool:
    """Whether a text would be what is wanted, were it not for the quotes."""
    is_boolean = "true or false" in kinds and value in ("true", "false")
    is_integer = "a whole number" in kinds and re.fullmatch(r"-?[0-9]+", value)
    is_number = "a number" in kinds and re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", value)
    return is_boolean or bool(is_integer or is_number)
