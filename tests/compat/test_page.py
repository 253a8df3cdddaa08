"""The page on compatibility says what the tests of this folder have run, and nothing else."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.compat.page import LAST, PAGE, page

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """What the last run has kept."""
    found: list[dict[str, Any]] = json.loads(LAST.read_text(encoding="utf-8"))["rows"]
    return found


def test_the_page_is_what_the_last_run_gave() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(LAST.read_text(encoding="utf-8"))


def test_each_test_that_has_a_row_is_in_it(rows: list[dict[str, Any]]) -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in HERE.glob("test_*.py"))
    recording = re.findall(r"^def (test_\w+)\([^)]*\brecord: Record", source, re.MULTILINE)

    assert {row["test"].partition("[")[0] for row in rows} == set(recording)


def test_no_row_fails_and_each_says_with_which_version(rows: list[dict[str, Any]]) -> None:
    assert [row["test"] for row in rows if row["result"] == "fails"] == []
    assert all(re.search(r"\d", row["version"] or row["on"]) and row["python"] for row in rows)
