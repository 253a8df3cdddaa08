"""Text → about how wide it is, and what of it fits: SVG neither wraps nor cuts, and the font is the theme's."""

import unicodedata
from functools import lru_cache

EMS = {" .,:;'`|!ijlI": 0.3, 'ftr()[]{}/\\-"*': 0.4, "mwMW@%&—…": 0.92}
"""Widths of letters of a bold sans-serif font, in em."""
CAPITAL, WIDE, OTHER = 0.7, 1.1, 0.61
ELLIPSIS = "…"
NO_WIDTH = {"Mn", "Me", "Cf"}
"""Categories of marks that stand on the letter before, and of what cannot be seen."""


@lru_cache(maxsize=4096)
def width(text: str, size: float) -> float:
    """Say how wide a text is in pixels, rather too much than too little; `size` is that of its letters."""
    return size * sum(map(_em, text))


@lru_cache(maxsize=4096)
def cut(text: str, size: float, room: float) -> str:
    """Shorten a text to so many pixels, with … for what is missing."""
    if width(text, size) <= room:
        return text
    room -= width(ELLIPSIS, size)
    end = 0
    while end < len(text) and room >= size * _em(text[end]):
        room -= size * _em(text[end])
        end += 1
    return text[:end].rstrip() + ELLIPSIS


@lru_cache(maxsize=2048)
def _em(letter: str) -> float:
    if unicodedata.category(letter) in NO_WIDTH:
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    fallback = CAPITAL if letter.isupper() else OTHER
    return next((em for letters, em in EMS.items() if letter in letters), fallback)
