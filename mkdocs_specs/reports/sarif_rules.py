"""Ids of rules → what SARIF says of them, from the texts that are their entries in the reference."""

from collections.abc import Iterable
from inspect import cleandoc
from typing import Any

from mkdocs_specs.problem import Severity
from mkdocs_specs.rules import RULES, SEVERITIES
from mkdocs_specs.rules.reading import READING

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def descriptors(rules: Iterable[str]) -> list[dict[str, Any]]:
    """Describe rules; one without a text has its id alone."""
    texts = {**READING, **{rule.ID: rule.__doc__ or "" for rule in RULES}}
    return [_descriptor(rule, cleandoc(texts.get(rule, ""))) for rule in rules]


def _descriptor(rule: str, text: str) -> dict[str, Any]:
    if not text:
        return {"id": rule}
    first, _, rest = text.partition("\n\n")
    severity = SEVERITIES[rule]
    default = {"level": LEVELS[severity]} if severity else {"enabled": False}
    return {
        "id": rule,
        "shortDescription": {"text": _line(first)},
        "fullDescription": {"text": _line(rest or first)},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": default,
    }


def _line(text: str) -> str:
    return " ".join(text.split())
