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
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED_INTEGER = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_MAX_DIGITS = 400


def resolve(text: str) -> bool | int | float | str | None:
    """Give the value that a scalar without quotes stands for, or its text when JSON has no such value."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST_OF_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= _MAX_DIGITS else text
    if _BASED_INTEGER.fullmatch(text):
        return int(text, base=0) if len(text) <= _MAX_DIGITS else text
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text
