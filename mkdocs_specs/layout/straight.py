"""Levels → levels where each lane that can be is level from end to end."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_specs.layout.levels import Levels, room
from mkdocs_specs.layout.ports import Ports
from mkdocs_specs.layout.web import Columns, Stop, Web

Span = tuple[float, float]
"""The least and the greatest y that a stop may have."""


def straightened(web: Web, order: Columns, heights: Mapping[str, float], ports: Ports, levels: Levels) -> Levels:
    """Bring the lanes of each long edge to one level, best to that of the box at one of its ends.

    Each gets a second chance, since others have made room. Levels are whole pixels then.
    """
    found = dict(levels)
    place = {stop: (number, index) for number, column in enumerate(order) for index, stop in enumerate(column)}

    def span(stop: Stop) -> Span:
        number, index = place[stop]
        column = order[number]
        low = found[column[index - 1]] + room(column[index - 1], stop, heights) if index else float("-inf")
        last = index + 1 == len(column)
        high = float("inf") if last else found[column[index + 1]] - room(stop, column[index + 1], heights)
        return low, high

    runs = tuple(_runs(web, order))
    for run in (*runs, *runs):
        rest: Sequence[Stop] = run
        while rest:
            count, (low, high) = _common([span(stop) for stop in rest])
            level = _level(rest[:count], web, ports, found)
            found.update((stop, min(max(level, low), high)) for stop in rest[:count])
            rest = rest[count:]
    return {stop: round(level) for stop, level in found.items()}


def _runs(web: Web, order: Columns) -> Iterator[tuple[Stop, ...]]:
    """Yield the lanes of each long edge, or of the edges that share them, from left to right."""
    for stop in (stop for column in order for stop in column if stop.is_lane):
        if not web.before[stop][0].is_lane:
            run = [stop]
            while following := [other for other in web.after[run[-1]] if other.is_lane]:
                run.append(following[0])
            yield tuple(run)


def _common(spans: Sequence[Span]) -> tuple[int, Span]:
    """How many of the first spans have something in common, and what."""
    low, high = spans[0]
    for count, (lower, higher) in enumerate(spans[1:], 1):
        if max(low, lower) > min(high, higher):
            return count, (low, high)
        low, high = max(low, lower), min(high, higher)
    return len(spans), (low, high)


def _level(run: Sequence[Stop], web: Web, ports: Ports, found: Levels) -> float:
    """The level that some lanes would like best: of the box at the nearer end, else their mean."""
    mean = sum(found[stop] for stop in run) / len(run)
    before = (found[other] + ports.leaving[other, run[0]] for other in web.before[run[0]])
    after = (found[other] + ports.arriving[run[-1], other] for other in web.after[run[-1]])
    return min((*before, *after), key=lambda level: abs(level - mean))
