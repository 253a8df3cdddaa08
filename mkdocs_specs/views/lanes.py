"""Dates → places on a calendar: the columns of a timeline, and where its bars stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mkdocs_specs.views.date import month_name
from mkdocs_specs.words import Words

MOST_COLUMNS = 36
MOST_LABELS = 7
"""More names would stand on one another in a narrow column."""
MONTH, QUARTER, YEAR = 1, 3, 12
STEPS = (MONTH, QUARTER, YEAR, 5 * YEAR, 10 * YEAR, 100 * YEAR, 500 * YEAR)
"""Months that one column may stand for."""
WHOLE = 100
"""Percent."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A stretch of whole months, quarters or years. Months count from the first of year 0."""

    first: int
    step: int
    columns: int

    @property
    def start(self) -> date:
        """The first day."""
        return date.fromordinal(_ordinal(self.first))

    def place(self, day: date) -> float:
        """Where a day stands, in percent of the whole."""
        start = _ordinal(self.first)
        return WHOLE * (day.toordinal() - start) / (_ordinal(self.first + self.step * self.columns) - start)

    def holds(self, day: date) -> bool:
        """Whether a day stands on the calendar."""
        return 0 <= self.place(day) <= WHOLE

    def labels(self, words: Words) -> tuple[str, ...]:
        """Name the columns, or every second, third … of many; the year stands with the first name of each."""
        every = -(-self.columns // MOST_LABELS)
        names: list[str] = []
        year = None
        for index in range(self.columns):
            month = self.first + index * self.step
            names.append("" if index % every else self._label(month, words, is_new_year=month // YEAR != year))
            year = year if index % every else month // YEAR
        return tuple(names)

    def _label(self, month: int, words: Words, *, is_new_year: bool) -> str:
        year, place = divmod(month, YEAR)
        short = f"{year % 100:02}"
        if self.step == MONTH:
            name = month_name(place + 1, words)
            return words.month_and_year.format(month=name, year=short) if is_new_year else name
        return words.quarter.format(number=place // QUARTER + 1, year=short) if self.step == QUARTER else str(year)


def calendar(days: Iterable[date]) -> Calendar | None:
    """Lay out the fewest whole months, quarters or years that hold some days; `None` without a day."""
    months = sorted(day.year * YEAR + day.month - 1 for day in days)
    if not months:
        return None
    for step in STEPS:
        first = months[0] // step * step
        columns = (months[-1] - first) // step + 1
        if columns <= MOST_COLUMNS:
            return Calendar(first, step, columns)
    raise AssertionError(months)


def _ordinal(month: int) -> int:
    """The number of the first day of a month; outside the years that Python knows, the nearest it has."""
    year, place = divmod(month, YEAR)
    if year < date.min.year:
        return date.min.toordinal()
    return date(year, place + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
