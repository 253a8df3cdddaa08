"""Python's cyclic garbage collector while a site is read and built.

The values of a thousand specs stay alive all the while, and the collector walks over them again and again in search
of circles that are not there: a fifth of the time of a build (measured with MkDocs 1.6 on Python 3.11). So it is asked
less often meanwhile, and what lives is left out of its walks. Both are undone afterwards.

At its end Python would walk over all that lives three times more, to take apart what the system takes back whole: a
tenth of a build. Nothing of this package waits for that, and Python promises it to nobody (`object.__del__`).
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

ALLOCATIONS = 4_000
"""So many more objects than before are made until the youngest are looked at; Python's own figure is 700.

They still lie in the cache of the processor then: of ten times as many each takes three times as long."""
ROUNDS = 1_000
"""So many walks over the youngest until older ones are looked at; Python's own figure is 10."""
_usual: list[tuple[int, int, int]] = []
_frozen: list[bool] = []


def spare() -> None:
    """Ask the collector less often from now on, and look for nothing any more when Python ends."""
    if not _usual:
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)
        _usual.append(gc.get_threshold())
        gc.set_threshold(ALLOCATIONS, ROUNDS, ROUNDS)


@contextmanager
def still() -> Iterator[None]:
    """Do not ask the collector at all meanwhile: for reading the specs, of which all stays alive."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def settle() -> None:
    """Leave all that lives now out of the walks of the collector, unless somebody else does."""
    if not _frozen and not gc.get_freeze_count():
        _frozen.append(True)
        gc.freeze()


def restore(*, is_end: bool = False) -> None:
    """Let the collector do as it did before; at the end of a process it need not look at what is young at once."""
    if _usual:
        gc.set_threshold(*_usual.pop())
    if _frozen:
        _frozen.clear()
        if is_end:
            gc.freeze()
        gc.unfreeze()


@contextmanager
def spared() -> Iterator[None]:
    """Ask the collector less often meanwhile."""
    spare()
    try:
        yield
    finally:
        restore()
