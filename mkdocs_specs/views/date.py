"""A date such as `2026-01-05` → 5 Jan 2026."""

from datetime import date
from functools import lru_cache

from mkdocs_specs.spec.item import as_date
from mkdocs_specs.views import text
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar
from mkdocs_specs.words import Words


def phrase(value: Scalar, context: Context) -> str:
    """Show the date in a line of text; what is none is shown as written."""
    day = as_date(value)
    return text.phrase(value, context) if day is None else time(day, date_text(day, context.words), class_="specs-num")


@lru_cache(maxsize=4096)
def time(day: date, words: str, class_: str | None = None) -> str:
    """Mark up a date that is written in some way."""
    return element("time", plain(words), datetime=day.isoformat(), class_=class_)


def date_text(day: date, words: Words) -> str:
    """Write a date in words: 5 Jan 2026."""
    return _in_words(day, words.date, words.months)


def short_date(day: date, words: Words) -> str:
    """Write a date without its year: 5 Jan."""
    return _in_words(day, words.day_and_month, words.months)


def month_and_year(day: date, words: Words) -> str:
    """Write the month of a date: Jan 2026."""
    return _in_words(day, words.month_and_year, words.months)


@lru_cache(maxsize=4096)
def _in_words(day: date, form: str, months: str) -> str:
    return form.format(day=day.day, month=months.split()[day.month - 1], year=day.year)


def month_name(month: int, words: Words) -> str:
    """Name a month (1 to 12) in short."""
    return words.months.split()[month - 1]


def dates(start: date | None, end: date | None, words: Words) -> str:
    """Write a stretch of time; a year that both ends have stands once. "" without any date."""
    if start is None or end is None or start == end:
        day = end or start
        return "" if day is None else time(day, date_text(day, words), class_="specs-num")
    first = time(start, short_date(start, words) if start.year == end.year else date_text(start, words))
    return element("span", f"{first} \N{EN DASH} {time(end, date_text(end, words))}", class_="specs-num")
