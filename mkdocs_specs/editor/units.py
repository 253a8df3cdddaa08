"""Characters ↔ the units in which an editor counts them: of UTF-16 unless it says otherwise."""

WIDTHS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
"""Bytes of a unit, by the name that the protocol gives an encoding."""
_NAMES = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def units_of(text: str, encoding: str) -> int:
    """Count the units of a text; half of a pair of UTF-16 counts as one."""
    return len(text.encode(_NAMES[encoding], "surrogatepass")) // WIDTHS[encoding]


def characters_of(line: str, units: int, encoding: str) -> int:
    """Count the characters before a place in a line: within a character it is before it, behind the line at its end."""
    if line.isascii() or encoding == "utf-32":
        return max(0, min(units, len(line)))
    left = units
    for index, letter in enumerate(line):
        left -= units_of(letter, encoding)
        if left < 0:
            return index
    return len(line)
