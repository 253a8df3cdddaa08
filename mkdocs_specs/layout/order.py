"""A web → its columns, each in the order from top to bottom in which few edges cross."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mkdocs_specs.layout.crossings import crossings, inversions
from mkdocs_specs.layout.web import Columns, Neighbours, Stop, Web

ROUNDS = 8
"""Sweeps there and back, at most."""
SWAPS = 12
"""Rounds of swapping neighbours, at most."""


def ordered(web: Web) -> Columns:
    """Order by the middle of what each stop is joined with, there and back; then swap neighbours while it helps."""
    starts = (_walked(web.columns, web.after), _walked(web.columns[::-1], web.before)[::-1])
    best: Columns = ()
    fewest = None
    for order in (order for start in starts for order in _swept(start, web)):
        count = crossings(order, web.after)
        if not count:
            return order
        if fewest is None or count < fewest:
            best, fewest = order, count
    return _swapped(best, web)


def _walked(columns: Columns, neighbours: Neighbours) -> Columns:
    """Order by a walk from the first column that goes deep before wide: a tree has no crossing then."""
    seen: dict[Stop, None] = {}
    for start in (stop for column in columns for stop in column):
        stack = [start]
        while stack:
            stop = stack.pop()
            if stop not in seen:
                seen[stop] = None
                stack.extend(reversed(neighbours[stop]))
    place = {stop: index for index, stop in enumerate(seen)}
    return tuple(tuple(sorted(column, key=place.__getitem__)) for column in columns)


def _swept(columns: Columns, web: Web) -> Iterator[Columns]:
    """Yield the order after each sweep, the given one first, until the sweeps change nothing."""
    yield columns
    for _ in range(ROUNDS):
        before = columns
        columns = _sweep(columns, web.before)
        yield columns
        columns = _sweep(columns[::-1], web.after)[::-1]
        yield columns
        if columns == before:
            break


def _sweep(columns: Columns, neighbours: Neighbours) -> Columns:
    """Order each column but the first by what stands in the one before."""
    done = [columns[0]]
    for column in columns[1:]:
        place = {stop: index for index, stop in enumerate(done[-1])}
        middle = {
            stop: sum(place[other] for other in neighbours[stop]) / len(neighbours[stop])
            for stop in column
            if neighbours[stop]
        }
        order = sorted(middle, key=middle.__getitem__)
        for index, stop in enumerate(column):
            if stop not in middle:
                order.insert(index, stop)
        done.append(tuple(order))
    return tuple(done)


def _swapped(columns: Columns, web: Web) -> Columns:
    """Swap neighbours as long as that saves crossings."""
    order = [list(column) for column in columns]
    for _ in range(SWAPS):
        saved = 0
        for index, column in enumerate(order):
            sides = []
            if index:
                sides.append(_places(column, order[index - 1], web.before))
            if index + 1 < len(order):
                sides.append(_places(column, order[index + 1], web.after))
            saved += _swap(column, sides)
        if not saved:
            break
    return tuple(map(tuple, order))


Places = dict[Stop, list[int]]


def _places(column: Sequence[Stop], beside: Sequence[Stop], neighbours: Neighbours) -> Places:
    """Where the neighbours of each stop of a column stand in the column beside it."""
    place = {stop: index for index, stop in enumerate(beside)}
    return {stop: sorted(place[other] for other in neighbours[stop]) for stop in column}


def _swap(column: list[Stop], sides: Sequence[Places]) -> int:
    """Go down a column once and swap where it helps; return how many crossings that saved."""
    saved = 0
    for index, _ in enumerate(pairwise(column)):
        upper, lower = column[index], column[index + 1]
        gain = sum(inversions(side[upper], side[lower]) - inversions(side[lower], side[upper]) for side in sides)
        if gain > 0:
            column[index], column[index + 1] = lower, upper
            saved += gain
    return saved
