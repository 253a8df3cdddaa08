"""A name that no spec has → the name that was meant, or which names there are.

Letters and digits go wrong in different ways: `SPEC-7` and `SPCE-0007` are slips of `SPEC-0007`, and so are digits that
are swapped or typed twice; any other number is as good as the next, and naming one of them would only mislead.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mkdocs_specs.suggestion import nearest

_NUMBERED = re.compile(r"(?P<prefix>.*?)(?P<digits>\d{1,18})(?:#.*)?")


class Likely:
    """All names, found by what they are like."""

    def __init__(self, names: Iterable[str]) -> None:
        """Index the names by their numbers."""
        self._names = tuple(names)
        self._by_number: dict[int, dict[str, str]] = {}
        self._by_prefix: dict[str, dict[int, str]] = {}
        for name in sorted(self._names):
            if found := _NUMBERED.fullmatch(name):
                prefix, number = found["prefix"].casefold(), int(found["digits"])
                self._by_number.setdefault(number, {}).setdefault(prefix, name)
                self._by_prefix.setdefault(prefix, {}).setdefault(number, name)

    def meant(self, name: str) -> str:
        """Return the name that was meant: of the same number, of digits that slipped, or of like letters; else ""."""
        found = _NUMBERED.fullmatch(name)
        if found is None:
            return nearest(name, self._names)
        prefix = found["prefix"].casefold()
        alike = self._by_prefix.get(prefix, {})
        for number in (int(found["digits"]), *_slips(found["digits"])):
            if number in alike:
                return alike[number]
        others = self._by_number.get(int(found["digits"]), {})
        return others.get(nearest(prefix, others), "")

    def range_of(self, name: str) -> str:
        """Say in brackets which numbers there are, where that of a name lies outside of them; else ""."""
        found = _NUMBERED.fullmatch(name)
        alike = self._by_prefix.get(found["prefix"].casefold(), {}) if found else {}
        if not found or not alike or min(alike) <= int(found["digits"]) <= max(alike):
            return ""
        first, last = alike[min(alike)], alike[max(alike)]
        return f" (there are {first} to {last})" if first != last else f" (there is only {first})"


def _slips(digits: str) -> Iterator[int]:
    """Yield the numbers of which these digits are a slip: two are swapped, or one is typed twice."""
    for place, (one, other) in enumerate(pairwise(digits)):
        rest = digits[place + 2 :]
        yield int(digits[:place] + (other + one if one != other else one) + rest)
