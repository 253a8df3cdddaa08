"""Text → value: the YAML 1.2 core schema for scalars without quotes; dates and `yes` stay text."""

import math
import re

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_FIRST_OF_NUMBER = frozenset("+-.0123456789")
FIRST_OF_OTHERS = _FIRST_OF_NUMBER | {word[:1] for word in _WORDS}
"""What a scalar begins with that is not just its text."""
_LONGEST_WORD = max(map(len, _WORDS))
_NUMBER = re.compile(
    r"([-+]?[0-9]+)|(0o[0-7]+|0x[0-9a-fA-F]+)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
)
"""A whole number, one of another base, or a float."""
_MAX_DIGITS = 400


def resolve(text: str) -> bool | int | float | str | None:
    """Give the value that a scalar without quotes stands for, or its text when JSON has no such value."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST_OF_NUMBER:
        return text
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    if found.lastindex is not None:
        return int(text, base=10 if found[1] else 0) if len(text) <= _MAX_DIGITS else text
    number = float(text)
    return number if math.isfinite(number) else text


def noted(text: str, raw: list[str]) -> bool | int | float | str | None:
    """Resolve a text, and add it to those of the scalars that are something else than their text."""
    if len(text) > _LONGEST_WORD and text[0] not in _FIRST_OF_NUMBER:
        return text
    value = resolve(text)
    if not isinstance(value, str):
        raw.append(text)
    return value
