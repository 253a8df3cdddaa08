"""Item: one entry of a list the site understands, such as a risk or an approval, with its parts by name."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Choice, State


class Progress(StrEnum):
    """Where a piece of work stands; the words of `data-state` in the stylesheet."""

    TODO = "todo"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    BLOCKED = "blocked"
    OVERDUE = "overdue"
    DUE = "due"


LEVELS = {"high": 6, "medium": 3, "low": 1}
"""The least product of probability and impact, each 1 to 3, for each severity."""


class Item(NamedTuple):
    """One entry of a list with a role or with ids; its parts are looked up by the names of the vocabulary.

    There are so many that they are tuples, as are their checks.
    """

    role: str
    """Such as `risk`; empty for a list that only numbers its items."""
    id: str
    """Such as `FR-1`; empty when the list has no ids."""
    is_given: bool
    """Whether the author wrote the id; else it counts places."""
    path: Path
    parts: Mapping[str, Value]
    choices: Mapping[str, tuple[Choice, ...]]
    """The allowed values of those parts that have a scale."""

    @property
    def anchor(self) -> str:
        """The fragment of its row: `FR-1` → `fr-1`."""
        return _anchor(self.id)

    def text(self, part: str) -> str:
        """A part as text; empty when it is not there."""
        value = self.parts.get(part)
        return value if isinstance(value, str) else ""

    def day(self, part: str) -> date | None:
        """A part as a date; `None` when it is not there or is none."""
        return as_date(self.parts.get(part))

    def choice(self, part: str) -> Choice | None:
        """The allowed value a part has."""
        value = self.parts.get(part)
        return next((choice for choice in self.choices.get(part, ()) if choice.fits(value)), None)

    def rank(self, part: str) -> float:
        """How far up its scale a part stands: 3 for the strongest value down to 1 for the weakest, 0 without one."""
        scale = self.choices.get(part)
        if not scale:
            return 0
        value = self.parts.get(part)
        for place, choice in enumerate(scale):
            if choice.fits(value):
                return 3 - 2 * place / (len(scale) - 1) if len(scale) > 1 else 3
        return 0

    @property
    def level(self) -> str:
        """A risk's severity, from probability × impact (each 1 to 3): high, medium or low; "" when it is not rated."""
        if "probability" not in self.choices or "impact" not in self.choices:
            return ""
        product = self.rank("probability") * self.rank("impact")
        return next((level for level, least in LEVELS.items() if product >= least), "")

    @property
    def is_done(self) -> bool:
        """Whether an approval, rollout or check is ticked off."""
        return self.parts.get("done") is True

    @property
    def checks(self) -> tuple["Check", ...]:
        """The acceptance criteria or deliverables inside."""
        return as_checks(self.parts.get("criteria"))

    @property
    def is_blocked(self) -> bool:
        """Whether a dependency stands still."""
        found = self.choice("status")
        return found is not None and found.state is State.BLOCKED

    @property
    def is_answered(self) -> bool:
        """Whether a question has an answer."""
        return bool(self.text("answer").strip())

    def progress(self, today: date) -> Progress:
        """Where a milestone or rollout stands.

        A phase is done when all its deliverables are, overdue when its target has passed and they are not, in progress
        between start and target, else planned; without deliverables the dates alone decide.
        """
        checks, target, start = self.checks, self.day("date"), self.start
        if self.is_done or (checks and all(check.is_done for check in checks)):
            return Progress.DONE
        if target is not None and target < today:
            return Progress.OVERDUE if checks or self.role == "rollout" else Progress.DONE
        return Progress.IN_PROGRESS if start is not None and start <= today else Progress.TODO

    @property
    def start(self) -> date | None:
        """The day a milestone begins: as written, else the target less a duration that can be read."""
        written, target = self.day("start"), self.day("date")
        span = as_days(self.text("duration"))
        if written is not None or target is None or span is None:
            return written
        try:
            return target - span
        except OverflowError:
            return None


@lru_cache(maxsize=4096)
def _anchor(name: str) -> str:
    """Make a fragment; most ids are those of other specs too."""
    return "-".join(_WORD.findall(name.lower()))


_WORD = re.compile(r"\w+")


class Check(NamedTuple):
    """One line of a checklist."""

    text: str
    is_done: bool


DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
DURATION = re.compile(r"\s*(\d{1,4})\s*(day|week|month|quarter|year)s?\s*", re.IGNORECASE)


def as_date(value: Value) -> date | None:
    """Read `2026-01-05`; `None` for all else."""
    return _day(value) if isinstance(value, str) else None


@lru_cache(maxsize=4096)
def _day(value: str) -> date | None:
    """Read a text as a date; each is asked for many times, and stands in many specs."""
    if not DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def as_days(text: str) -> timedelta | None:
    """Read a duration such as `3 weeks`; `None` when it is worded otherwise."""
    found = DURATION.fullmatch(text)
    return timedelta(days=int(found[1]) * DAYS[found[2].lower()]) if found else None


def as_checks(value: Value) -> tuple[Check, ...]:
    """Read a checklist: each entry a text (open) or `{text: …, done: true}`; what is neither is left out."""
    entries = value if isinstance(value, list) else []
    return tuple(check for entry in entries if (check := _check(entry)) is not None)


def _check(entry: Value) -> Check | None:
    if isinstance(entry, str):
        return Check(entry, is_done=False)
    if isinstance(entry, dict) and isinstance(text := entry.get("text"), str):
        return Check(text, is_done=entry.get("done") is True)
    return None
