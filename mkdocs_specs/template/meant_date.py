"""A date that is written another way → the date as it is to be written, where it can be read in one way only."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<word>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?[ -](?P<word>[A-Za-z]{3,9})\.?,?[ -](?P<year>\d{4})",
    )
)


def meant_date(text: str) -> str:
    """Return the date that a text means; "" when it means none, or may mean two."""
    found = next((found for form in _FORMS if (found := form.fullmatch(text.strip()))), None)
    if found is None:
        return ""
    parts = found.groupdict()
    word = parts.get("word", "")[:3].casefold()
    month = _MONTHS.index(word) + 1 if word in _MONTHS else int(parts.get("month", 0))
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return ""
