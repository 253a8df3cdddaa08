"""Pieces of YAML on a line: quotes, comments, spaces, and the place of the cursor among them."""

import re

CURSOR = "\ue000"
"""Stands in a text where the cursor is, so that there is always a word to find."""
COMMENT = re.compile(r"(?:(?<=[\s\[\]{},])|^)#")
"""The mark of a comment."""
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_ESCAPE = re.compile(r"\\(.)")


def skip(text: str, start: int, end: int) -> int:
    """Go over spaces and tabs."""
    while start < end and text[start] in " \t":
        start += 1
    return start


def quoted_end(text: str, start: int, limit: int) -> int:
    """Say where quotes that open at an offset close; 0 where they do not before the limit."""
    found = _QUOTED[text[start]].match(text, start, limit)
    return found.end() if found else 0


def key_name(written: str) -> str:
    """Give a key or text without its quotes, and without the mark of the cursor."""
    bare = written.strip().replace(CURSOR, "")
    if bare[:1] == '"':
        return _ESCAPE.sub(r"\1", bare[1:].removesuffix('"'))
    return bare[1:].removesuffix("'").replace("''", "'") if bare[:1] == "'" else bare
