"""A text → its lines, split once for all the problems of a file."""

from functools import lru_cache


@lru_cache(maxsize=1)
def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines without their line breaks; only LF breaks them here."""
    return tuple(text.split("\n"))
