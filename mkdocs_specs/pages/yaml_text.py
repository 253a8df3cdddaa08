"""A value → YAML on one line, as an author would write it."""

import re
from datetime import date

PLAIN = re.compile(r"[^\W_](?:[\w .()/%+§€$=<>;'!-]*[\w.()/%+§€$!])?", re.ASCII)
"""Text that needs no quotes wherever it stands, if it is no other value."""
PLAIN_BLOCK = re.compile(r"[^\W_](?:(?!: | #)[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff])*(?<![:\s])")
"""Text that needs none behind a key."""
OTHER = re.compile(r"(?i:true|false|null|yes|no|on|off|~)|[-+.]?[0-9][0-9_.,:eExXoOa-fA-F+-]*|\.(?i:inf|nan)")
"""What YAML, or some reader of it, takes for a truth or a number; dates are written as they are."""
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def scalar(value: object, *, is_inside: bool = False) -> str:
    """Write a text, number, truth or date; `is_inside` of brackets, where a comma would part the text."""
    if isinstance(value, str):
        pattern = PLAIN if is_inside else PLAIN_BLOCK
        is_plain = pattern.fullmatch(value) is not None and (DATE.fullmatch(value) or not OTHER.fullmatch(value))
        return value if is_plain else quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)


def flow(value: object, *, is_inside: bool = False) -> str:
    """Write any value; lists and mappings with brackets."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(flow(entry, is_inside=True) for entry in value)}]"
    if isinstance(value, dict):
        entries = (f"{key_text(str(key))}: {flow(entry, is_inside=True)}" for key, entry in value.items())
        return f"{{{', '.join(entries)}}}"
    return scalar(value.isoformat() if isinstance(value, date) else value, is_inside=is_inside)


def key_text(key: str) -> str:
    """Write a key."""
    return key if re.fullmatch(r"[A-Za-z_][\w.-]*", key, re.ASCII) and not OTHER.fullmatch(key) else quoted(key)


def quoted(text: str) -> str:
    """Write a text in double quotes, on one line."""
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    if letter == "\n":
        return "\\n"
    return letter if letter.isprintable() else f"\\U{ord(letter):08X}"
