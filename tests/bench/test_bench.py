"""The benchmark: what it writes by hand, how it keeps to its time, and what it says of the figures."""

import json
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
import yaml
from markdown import markdown

from tests.bench import builds, corpus, serves
from tests.bench.page import LAST, PAGE, page
from tests.bench.result import Measure, measures, rows
from tests.bench.running import Cost
from tests.bench.schedule import Schedule
from tests.bench.series import Costs, Series
from tests.bench.table import tables
from tests.bench.tables import by_hand


def a_cost(cpu_s: float, peak_mib: float = 100) -> Cost:
    return Cost(cpu_s, cpu_s, peak_mib)


def a_measure(*values: float, must: float = 1.15) -> Measure:
    return Measure("a ratio", values, must, None)


def facts(value: object) -> list[str]:
    """All texts of a value, in their order."""
    if isinstance(value, dict):
        return [fact for inner in value.values() for fact in facts(inner)]
    if isinstance(value, list):
        return [fact for inner in value for fact in facts(inner)]
    return [str(value)]


def test_tables_by_hand_hold_every_fact_of_a_spec() -> None:
    text = corpus.spec(30, 60)
    data = yaml.safe_load(text.split("---\n")[1])
    paths = {number: corpus.path(number) for number in range(1, 61)}

    written = by_hand(text, paths[30], paths)

    assert [fact for fact in facts(data) if fact not in written] == []
    assert "[[" not in written


def test_tables_by_hand_are_tables_to_markdown() -> None:
    paths = {number: corpus.path(number) for number in range(1, 61)}

    html = markdown(by_hand(corpus.spec(30, 60), paths[30], paths).split("---\n", 2)[2], extensions=["tables"])

    assert html.count("<table>") > 15
    assert "| --- |" not in html


def test_a_link_by_hand_leads_to_the_file() -> None:
    text = "---\ntitle: A\n---\nSee [[SPEC-0001]] and [[SPEC-0002]].\n"

    written = by_hand(text, "specs/area-00/0001-a.md", {1: "specs/area-00/0001-a.md", 2: "specs/area-01/0002-b.md"})

    assert "See [SPEC-0001](0001-a.md) and [SPEC-0002](../area-01/0002-b.md)." in written


@pytest.mark.parametrize(
    ("values", "verdict", "difference"),
    [
        ((1.05, 1.07, 1.10), "met", "more"),
        ((0.95, 1.0, 1.10), "met", "below the noise"),
        ((0.80, 0.90, 0.95), "met", "less"),
        ((1.10, 1.12, 1.20), "met, within the noise", "more"),
        ((1.10, 1.18, 1.20), "missed, within the noise", "more"),
        ((1.16, 1.18, 1.20), "missed", "more"),
        ((1.0,), "met", "below the noise"),
        ((1.09,), "met, within the noise", "below the noise"),
        ((1.2,), "missed, within the noise", "more"),
        ((1.3, 1.3), "missed", "more"),
    ],
)
def test_a_target_is_met_as_far_as_the_spread_tells(values: tuple[float, ...], verdict: str, difference: str) -> None:
    assert (a_measure(*values).verdict, a_measure(*values).difference) == (verdict, difference)


def test_ratios_are_those_of_one_turn() -> None:
    build = Series("build", 10, ("plain", "tables", "specs", "warm"), 2)
    more = Series("build", 30, ("plain", "specs", "third"), 1)
    turn = {"plain": a_cost(10), "tables": a_cost(20), "specs": a_cost(12, 101), "warm": a_cost(5)}
    thrice = {"plain": a_cost(30), "specs": a_cost(36), "third": a_cost(10)}
    slower = {"plain": a_cost(20), "tables": a_cost(40), "specs": a_cost(20, 102), "warm": a_cost(12)}

    found = measures(rows({build: [turn, slower], more: [thrice]}), [10])

    assert {measure.name: tuple(round(value, 2) for value in measure.values) for measure in found} == {
        "build of 30, against plain": (1.2,),
        "build of 10, against plain": (1.2, 1.0),
        "build of 10, against tables by hand": (0.6, 0.5),
        "build of 10 after one edit with `cache`, against plain": (0.5, 0.6),
        "memory of a build of 10 above plain, KiB for each": (102.4, 204.8),
        "growth exponent, 10 to 30 specs": (1.17,),
    }


def test_growth_is_measured_beside_a_third_of_the_same_specs(tmp_path: Path) -> None:
    Series("build", 6, ("specs", "third"), 1).write(tmp_path)
    every, third = (sorted(tmp_path.glob(f"{variant}/docs/specs/**/*.md")) for variant in ("specs", "third"))
    assert [len(every), len(third)] == [6, 2]
    assert [file.name for file in third] == [file.name for file in every[:2]]


def scheduled(series: list[Series], folder: Path, budget_s: float, seconds: float = 0.0) -> Schedule:
    """Let work take so many seconds for each turn."""

    def work(one: Series, _: Path, __: int) -> list[Costs]:
        sleep(seconds)
        return [dict.fromkeys(one.variants, a_cost(1))]

    schedule = Schedule({"build": work, "check": work}, budget_s, lambda _: None)
    schedule.run(series, folder, 2)
    return schedule


def test_all_turns_are_measured_when_there_is_time(tmp_path: Path) -> None:
    series = [Series("build", 1, ("plain",), 3), Series("check", 1, ("check",), 2)]

    schedule = scheduled(series, tmp_path, 60)

    assert [len(schedule.found[one]) for one in series] == [3, 2]
    assert schedule.left_out == []


def test_what_the_budget_has_no_room_for_is_told(tmp_path: Path) -> None:
    series = [Series("build", 1, ("plain",), 9), Series("check", 1, ("check",), 9)]

    schedule = scheduled(series, tmp_path, 1.0, 0.4)

    assert all(0 < len(schedule.found[one]) < 9 for one in series)
    assert len(schedule.left_out) + sum(map(len, schedule.found.values())) == 18
    assert "build, 1 specs: turn 9" in schedule.left_out


def test_without_any_time_nothing_is_measured(tmp_path: Path) -> None:
    schedule = scheduled([Series("build", 1, ("plain",), 2)], tmp_path, -1.0)

    assert schedule.left_out == ["build, 1 specs: turn 1", "build, 1 specs: turn 2"]
    assert rows(schedule.found) == []


def test_a_build_is_measured(tmp_path: Path) -> None:
    series = Series("build", 2, ("plain",), 1, is_flat=True)
    series.write(tmp_path)

    [costs] = builds.measured(series, tmp_path, 0)

    assert costs["plain"].cpu_s > 0
    assert costs["plain"].peak_mib > 1


def test_an_edit_is_measured_until_a_browser_has_it(tmp_path: Path) -> None:
    series = Series("serve", 2, ("plain",), 2)
    series.write(tmp_path)

    assert [costs["plain"].cpu_s > 0 for costs in serves.measured(series, tmp_path, 0)] == [True, True]


def test_a_run_writes_tables_and_json(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    command = (sys.executable, "-m", "tests.bench", "--work=check", "--sizes=2", "--turns=1", f"--json={file}")

    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)  # noqa: S603  # the command stands above

    result = json.loads(file.read_text(encoding="utf-8"))
    assert ended.stdout == tables(result)
    assert [row["variant"] for row in result["rows"]] == ["CSafeLoader", "check", "check again"]
    assert "check, 2 specs: 1 of 1 turns" in ended.stderr


def test_the_page_shows_the_last_result() -> None:
    """After a new one: `python -m tests.bench.page`."""
    assert PAGE.read_text(encoding="utf-8") == page(LAST.read_text(encoding="utf-8"))
