"""Spec → `badges/SPEC-0007.svg`: its id and its status, for the READMEs of other projects.

The status stands in the colours of its tone, those of the light pages, since an image knows nothing of the page around
it. No font is loaded: the width of a text is estimated for Verdana and its kin, and every viewer is told to keep to it.
"""

from unicodedata import combining, east_asian_width

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.catalog.file_names import Names, names_of
from mkdocs_specs.exports.plain import status, xml
from mkdocs_specs.spec import Spec

TONES = {
    "neutral": ("#475467", "#f2f4f7", "#667085"),
    "violet": ("#5925dc", "#f4f0ff", "#7a5af8"),
    "teal": ("#0b5f74", "#e3f8fb", "#0e8ba6"),
    "blue": ("#1a4fbf", "#eaf2ff", "#2f6fed"),
    "green": ("#05603a", "#e6f8ee", "#079455"),
    "amber": ("#8a3f04", "#fff3d6", "#c95d03"),
    "red": ("#a61b12", "#fdeae8", "#d92d20"),
}
"""Text, tint and solid of each tone; those of `assets/specs.css`."""
LABEL = ("#ffffff", "#475467")
"""Text and ground of the id."""
LONGEST = 60
"""Characters of a text that are shown."""
PADDING = 7
HEIGHT = 20
WIDTHS = {
    3.9: " ijlI|.,:;'!ſíìîï",
    5.0: "()[]{}/\\ft-r`",
    6.2: "szcvxyk?JL",
    7.0: '"abdeghnopqu0123456789FTSEPXYZBCKARV$_*~^<>=+#',
    8.3: "DGHNOQU&",
    10.8: "mwMW%@…—",
}
"""Pixels of a character at 11 pixels, rounded up into groups."""
_WIDTH_OF = {character: width for width, characters in WIDTHS.items() for character in characters}
OTHER, WIDE = 8.3, 12.0


def path_of(name: str) -> str:
    """Return the path of a badge by the name of its spec."""
    return f"badges/{name}.svg"


def badge_names(catalog: Catalog) -> Names:
    """Say which spec has which badge, and which have none because their ids would share a file."""
    return names_of(catalog)


def render(spec: Spec) -> str:
    """Draw the badge; a spec without a status has its id alone."""
    tone = spec.status.tone if spec.status is not None else "neutral"
    text, tint, solid = TONES[tone]
    name, said = _short(spec.id), _short(status(spec))
    left = width_of(name) + 2 * PADDING
    width = left + (width_of(said) + 2 * PADDING if said else 0)
    title, edge = (xml(f"{name}: {said}"), solid) if said else (xml(name), LABEL[1])
    right = f'<path fill="{tint}" d="M{left} 0H{width - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H{left}z"/>\n'
    box = f'x=".5" y=".5" width="{width - 1}" height="{HEIGHT - 1}" rx="3.5"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT}" viewBox="0 0 {width} {HEIGHT}"'
        f' role="img" aria-label="{title}" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">\n'
        f"<title>{title}</title>\n"
        f'<rect width="{width}" height="{HEIGHT}" rx="4" fill="{LABEL[1]}"/>\n'
        f"{_text(name, 0, LABEL[0])}{right + _text(said, left, text) if said else ''}"
        f'<rect {box} fill="none" stroke="{edge}"/>\n</svg>\n'
    )


def _text(written: str, left: int, ink: str) -> str:
    fit = f'textLength="{width_of(written)}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{left + PADDING}" y="14" fill="{ink}" {fit}>{xml(written)}</text>\n'


def width_of(text: str) -> int:
    """Estimate the width of a text at 11 pixels, in whole pixels."""
    return round(sum(_width(character) for character in text))


def _width(character: str) -> float:
    if combining(character):
        return 0
    return _WIDTH_OF.get(character, WIDE if east_asian_width(character) in "WF" else OTHER)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST else f"{one_line[: LONGEST - 1].rstrip()}…"
