"""Series → their costs, within a budget of time: the first turn of all comes before the second of any."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition

from tests.bench.series import Costs, Series

Measure = Callable[[Series, Path, int], list[Costs]]


@dataclass(slots=True)
class Schedule:
    """What is left to be measured, and what has been."""

    measures: Mapping[str, Measure]
    """How each kind of work is measured."""
    budget_s: float
    say: Callable[[str], None]
    found: dict[Series, list[Costs]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    """What the budget had no room for, in words."""
    _left: list[tuple[int, Series]] = field(default_factory=list)
    _busy: set[Series] = field(default_factory=set)
    _last_s: dict[Series, float] = field(default_factory=dict)
    _free: Condition = field(default_factory=Condition)
    _begun: float = field(default_factory=time.monotonic)

    def run(self, series: Sequence[Series], folder: Path, lanes: int) -> None:
        """Measure them, in so many lanes at once; the variants of one turn always follow each other in one lane."""
        turns = ((turn, one) for one in series for turn in range(1 if one.work == "serve" else one.turns))
        self._left = sorted(turns, key=lambda entry: entry[0])
        self.found = {one: [] for one in series}
        with ThreadPoolExecutor(lanes) as pool:
            for done in [pool.submit(self._lane, folder) for _ in range(lanes)]:
                done.result()

    def _lane(self, folder: Path) -> None:
        while (entry := self._next()) is not None:
            turn, series = entry
            try:
                self._measure(series, turn, folder / series.name.replace(", ", "-").replace(" ", "-"))
            except BaseException:
                self._left.clear()
                raise
            finally:
                with self._free:
                    self._busy.discard(series)
                    self._free.notify_all()

    def _measure(self, series: Series, turn: int, place: Path) -> None:
        begun = time.monotonic()
        if turn == 0:
            series.write(place)
        self.found[series] += self.measures[series.work](series, place, turn)
        self._last_s[series] = time.monotonic() - begun
        done = f"{len(self.found[series])} of {series.turns} turns"
        self.say(f"{time.monotonic() - self._begun:6.0f} s  {series.name}: {done}")

    def _next(self) -> tuple[int, Series] | None:
        """Take the first turn whose series nobody measures, or wait for one; nothing when all is done."""
        with self._free:
            while self._left:
                entry = next((one for one in self._left if one[1] not in self._busy), None)
                if entry is None:
                    self._free.wait()
                    continue
                self._left.remove(entry)
                if self._has_room(entry[1]):
                    self._busy.add(entry[1])
                    return entry
                self.left_out.append(f"{entry[1].name}: turn {entry[0] + 1}")
            return None

    def _has_room(self, series: Series) -> bool:
        return time.monotonic() - self._begun + self._last_s.get(series, 0) <= self.budget_s
