"""Days on a calendar → the inside of a lane: a bar or a point, and the line of today; and the head over the lanes."""

from collections.abc import Mapping, Sequence
from datetime import date

from mkdocs_specs.views.date import date_text, short_date
from mkdocs_specs.views.lanes import Calendar
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.words import Words


def months(whole: Calendar, today: date, words: Words) -> str:
    """Name the columns, and today, where it is one of their days."""
    spans = "".join(element("span", plain(label)) for label in whole.labels(words))
    label = element("b", plain(short_date(today, words)))
    return element("div", spans, class_="specs-months") + today_line(whole, today, label, date_text(today, words))


def bar(whole: Calendar, days: Sequence[date], percent: int, marks: Mapping[str, str | None]) -> str:
    """Draw the stretch from the first day to the last, filled so far; a single day is a point.

    It is decoration: the dates must stand beside it as text.
    """
    start, end = whole.place(days[0]), whole.place(days[-1])
    if start >= end:
        style = f"--s:{end:.1f}%"
        return element("span", "", class_="specs-bar specs-point", aria_hidden="true", **marks, style=style)
    style = f"--s:{start:.1f}%;--w:{end - start:.1f}%;--v:{percent}%"
    return element("span", "", class_="specs-bar", aria_hidden="true", **marks, style=style)


def today_line(whole: Calendar, today: date, label: str = "", title: str | None = None) -> str:
    """Draw today from top to bottom; "" when it is not on the calendar."""
    if not whole.holds(today):
        return ""
    return element("span", label, class_="specs-today", title=title, style=f"--s:{whole.place(today):.1f}%")
