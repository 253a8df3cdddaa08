"""Costs → what they say: each measure of the plugin as a ratio or a figure with its spread, held against its target."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from tests.bench.running import KIB
from tests.bench.series import GROWTH, THIRD, Costs, Series

NOISE = 0.10
"""The processor time of the same work differs by so much from one run to the next, where one turn shows no spread."""
ENOUGH = 3
"""Turns whose spread says how much the noise is."""
Key = tuple[str, int, bool, str]
"""Work, specs, whether all are in one folder, variant."""


@dataclass(frozen=True, slots=True)
class Row:
    """One variant of a series, over its turns."""

    work: str
    specs: int
    is_flat: bool
    variant: str
    cpu_s: tuple[float, ...]
    wall_s: tuple[float, ...]
    peak_mib: tuple[float, ...]

    @property
    def key(self) -> Key:
        """What tells it from all others."""
        return self.work, self.specs, self.is_flat, self.variant


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure by which the plugin is judged."""

    name: str
    values: tuple[float, ...]
    """One for each turn."""
    must: float
    aim: float | None
    is_ratio: bool = True
    """Whether 1 means that there is no difference."""

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the most; where too few turns show them, what the noise makes of the median."""
        least, most = min(self.values), max(self.values)
        if len(self.values) >= ENOUGH:
            return least, most
        return least * (1 - NOISE), most * (1 + NOISE)

    @property
    def verdict(self) -> str:
        """Whether the target is met, as far as the noise lets anybody tell."""
        least, most = self.spread
        if most <= self.must:
            return "met"
        if least > self.must:
            return "missed"
        return f"{'met' if median(self.values) <= self.must else 'missed'}, within the noise"

    @property
    def difference(self) -> str:
        """Whether it is less or more than what it is compared with."""
        if not self.is_ratio:
            return ""
        least, most = self.spread
        return "less" if most < 1 else "more" if least > 1 else "below the noise"


def rows(found: Mapping[Series, Sequence[Costs]]) -> list[Row]:
    """List what each variant has taken."""
    return [_row(series, variant, turns) for series, turns in found.items() if turns for variant in series.variants]


def _row(series: Series, variant: str, turns: Sequence[Costs]) -> Row:
    costs = [turn[variant] for turn in turns]
    cpu_s, wall_s, peak_mib = (
        tuple(round(value, 3) for value in values)
        for values in zip(*((cost.cpu_s, cost.wall_s, cost.peak_mib) for cost in costs), strict=True)
    )
    return Row(series.work, series.specs, series.is_flat, variant, cpu_s, wall_s, peak_mib)


def measures(written: Sequence[Row], sizes: Sequence[int]) -> list[Measure]:
    """Say how the plugin does, by all that was measured."""
    at = {row.key: row for row in written}
    compared = [
        Measure(name, _ratios(at[over].cpu_s, at[under].cpu_s), must, aim)
        for name, over, under, must, aim in _compared(sizes)
        if over in at and under in at
    ]
    return [*compared, *_memory(at, max(sizes)), *_growth(at, max(sizes))]


def _compared(sizes: Sequence[int]) -> Iterator[tuple[str, Key, Key, float, float | None]]:
    """Yield what is compared with what, and the most it must and should take of it."""
    most = max(sizes)
    for specs in sorted({GROWTH * most, *sizes}, reverse=True):
        plain, tables, own, warm = (("build", specs, False, name) for name in ("plain", "tables", "specs", "warm"))
        yield f"build of {specs}, against plain", own, plain, 1.15, 1.0
        yield f"build of {specs}, against tables by hand", own, tables, 0.80, 0.70
        yield f"build of {specs} after one edit with `cache`, against plain", warm, plain, 0.65, 0.50
    plain, own = (("build", most, True, variant) for variant in ("plain", "specs"))
    yield f"build of {most} in one folder, against plain", own, plain, 0.60, 0.50
    plain, own, dirty = (("serve", most, False, variant) for variant in ("plain", "specs", "dirty"))
    yield "`serve` after one edit, against plain", own, plain, 0.55, 0.30
    yield "`serve --dirty` after one edit, against plain", dirty, plain, 0.10, 0.05
    loader, check, again = (("check", most, False, variant) for variant in ("CSafeLoader", "check", "check again"))
    yield "`check`, against loading the YAML", check, loader, 3.0, 0.8
    yield "`check` again with `cache`, against loading the YAML", again, loader, 0.15, None


def _ratios(over: Sequence[float], under: Sequence[float]) -> tuple[float, ...]:
    return tuple(one / other for one, other in zip(over, under, strict=True))


def _memory(at: Mapping[Key, Row], specs: int) -> Iterator[Measure]:
    own, plain = (at.get(("build", specs, False, variant)) for variant in ("specs", "plain"))
    if own and plain:
        pairs = zip(own.peak_mib, plain.peak_mib, strict=True)
        values = tuple((one - other) * KIB / specs for one, other in pairs)
        yield Measure(f"memory of a build of {specs} above plain, KiB for each", values, 60, 30, is_ratio=False)


def _growth(at: Mapping[Key, Row], specs: int) -> Iterator[Measure]:
    few, many = (at.get(("build", GROWTH * specs, False, variant)) for variant in (THIRD, "specs"))
    if few and many:
        values = tuple(log(more / less) / log(GROWTH) for more, less in zip(many.cpu_s, few.cpu_s, strict=True))
        yield Measure(f"growth exponent, {specs} to {GROWTH * specs} specs", values, 1.10, 1.03, is_ratio=False)
