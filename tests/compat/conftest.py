"""What the tests of this folder share: the environment of most neighbours, and the record of what ran."""

from collections.abc import Callable

import pytest

from tests.compat.environment import ROOT, Environment, environment
from tests.compat.neighbours import NEIGHBOURS
from tests.compat.record import Record


@pytest.fixture(scope="session")
def neighbours() -> Environment:
    """All neighbours that can be installed side by side, with the newest of everything."""
    return environment(*NEIGHBOURS, "--editable", str(ROOT))


@pytest.fixture
def record(record_property: Callable[[str, object], None]) -> Record:
    """Keep what a test is about for the table of the guide."""
    return Record(record_property)
