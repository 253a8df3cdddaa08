"""What is fuzzed for hours by `make fuzz` holds for some inputs in every run."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.targets import SEEDS, TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_holds_for_what_it_begins_with(target: str) -> None:
    seeds = SEEDS[target]
    for seed in seeds[:: max(1, len(seeds) // 20)]:
        TARGETS[target](seed.encode() if isinstance(seed, str) else seed)


@given(target=st.sampled_from(["reader", "quick-reader", "references", "views"]), content=st.binary(max_size=200))
def test_a_target_holds_for_any_bytes(target: str, content: bytes) -> None:
    TARGETS[target](content)


@pytest.mark.parametrize("target", ["quick-reader", "reader", "references"])
def test_a_target_holds_for_pieces_of_its_language(target: str) -> None:
    pieces = [seed for seed in SEEDS[target] if isinstance(seed, str)]
    choice = Random(7)  # noqa: S311  # the same texts in every run
    for _ in range(200):
        TARGETS[target]("".join(choice.choices(pieces, k=choice.randint(1, 12))).encode())
