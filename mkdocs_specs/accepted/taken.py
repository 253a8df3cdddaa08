"""Problems × Baseline → which entry takes each of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from mkdocs_specs.accepted.baseline import Baseline, Entry, written_path
from mkdocs_specs.problem import Problem, failing

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What the baseline of a site says of its problems."""

    problems: tuple[tuple[Problem, Entry | None], ...]
    """The problems in order, each with the entry that takes it; `None` for a new one."""
    left: tuple[tuple[Entry, int], ...]
    """The entries that count more problems than there are, with how many they have taken."""

    @property
    def kept(self) -> int:
        """How many problems the baseline has."""
        return sum(entry is not None for _, entry in self.problems)

    @property
    def gone(self) -> int:
        """How many problems of the baseline no longer occur."""
        return sum(entry.count - used for entry, used in self.left)


def taken(problems: Iterable[Problem], baseline: Baseline, ids: AbstractSet[str]) -> Taken:
    """Let each entry take as many problems as it counts, those that it names best first.

    An entry names a spec by its id, which survives a renamed file, and by its path, which survives another id: it
    counts where no spec of the site has that id, `ids` being those there are. What cannot fail a build is not taken.
    """
    listed = sorted(problems)
    takers: dict[int, Entry] = {}
    room = [entry.count for entry in baseline.entries]
    can_fail = failing(is_strict=True)
    for is_named_so, name in _ways(ids):
        known: defaultdict[Names, list[int]] = defaultdict(list)
        for index, entry in enumerate(baseline.entries):
            if is_named_so(entry):
                known[(*name(entry.spec, entry.path), entry.rule, entry.pointer)].append(index)
        for place, one in enumerate(listed):
            if place in takers or one.severity not in can_fail:
                continue
            named = known.get((*name(one.spec, written_path(one)), one.rule, one.pointer), ())
            for index in [index for index in named if room[index]][:1]:
                takers[place] = baseline.entries[index]
                room[index] -= 1
    pairs = tuple((one, takers.get(place)) for place, one in enumerate(listed))
    left = zip(baseline.entries, room, strict=True)
    return Taken(pairs, tuple((entry, entry.count - free) for entry, free in left if free))


def _ways(ids: AbstractSet[str]) -> tuple[tuple[Callable[[Entry], bool], Callable[[str, str], Names]], ...]:
    """Which entries may take a problem by which of the id and the path, the surest way first."""
    return (
        (lambda _: True, lambda spec, path: (spec, path)),
        (lambda entry: bool(entry.spec), lambda spec, _: (spec,)),
        # A spec without an id is none that an entry could name.
        (lambda entry: bool(entry.path) and entry.spec not in ids - {""}, lambda _, path: (path,)),
    )
