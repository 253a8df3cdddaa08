"""A folder of values by their keys, which may vanish, be damaged or be shared at any time."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from time import time

import pytest

from mkdocs_specs.store import Store, digest

KEY, OTHER = digest("a page", b"1"), digest("a page", b"2")
WRITER = """
import sys
from pathlib import Path
from mkdocs_specs.store import Store, digest
store = Store(Path(sys.argv[1]), sys.exit, most_bytes=200_000)
for turn in range(200):
    for number in range(10):
        key = digest(str(number))
        assert store.get(key) in (None, key.encode() * 100), number
        store.put(key, key.encode() * 100)
"""


def a_store(folder: Path, most_bytes: int = 1_000_000) -> Store:
    return Store(folder, pytest.fail, most_bytes)


def entries(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("??/*") if file.is_file())


def test_a_value_is_found_by_its_key_in_a_later_process_too(tmp_path: Path) -> None:
    a_store(tmp_path / "store").put(KEY, b"\x00value\n")

    assert a_store(tmp_path / "store").get(KEY) == b"\x00value\n"
    assert a_store(tmp_path / "store").get(OTHER) is None


def test_a_key_tells_where_its_parts_end() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("ab", b"c") == digest(b"ab", "c")


def test_the_last_value_of_a_key_counts(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(KEY, b"one")

    store.put(KEY, b"two")

    assert store.get(KEY) == b"two"
    assert len(entries(tmp_path)) == 1


def test_git_leaves_the_folder_alone(tmp_path: Path) -> None:
    a_store(tmp_path / "store").put(KEY, b"value")

    assert (tmp_path / "store" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_asking_makes_no_folder(tmp_path: Path) -> None:
    assert a_store(tmp_path / "store").get(KEY) is None
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("damage", [b"", b"short", b"\x00" * 200])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes) -> None:
    store = a_store(tmp_path)
    store.put(KEY, b"value" * 20)
    [file] = entries(tmp_path)
    file.write_bytes(damage)

    assert store.get(KEY) is None


def test_a_cut_entry_is_none(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(KEY, b"value" * 20)
    [file] = entries(tmp_path)
    file.write_bytes(file.read_bytes()[:-1])

    assert store.get(KEY) is None


def test_the_entry_of_another_key_is_none(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(KEY, b"value")
    store.put(OTHER, b"value")
    one, other = entries(tmp_path)
    one.write_bytes(other.read_bytes())

    assert [store.get(key) for key in (KEY, OTHER)].count(b"value") == 1


def test_a_folder_in_the_place_of_an_entry_is_none_and_is_told(tmp_path: Path) -> None:
    (tmp_path / KEY[:2] / KEY[2:]).mkdir(parents=True)
    notes: list[str] = []
    store = Store(tmp_path, notes.append)

    store.put(KEY, b"value")

    assert store.get(KEY) is None
    assert len(notes) == 1
    assert list((tmp_path / KEY[:2]).iterdir()) == [tmp_path / KEY[:2] / KEY[2:]]


def test_a_folder_that_cannot_be_written_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    notes: list[str] = []
    store = Store(tmp_path / "cache" / "store", notes.append)

    store.put(KEY, b"value")
    store.put(OTHER, b"value")

    assert store.get(KEY) is None
    folder = tmp_path / "cache" / "store"
    assert notes == [f"the cache in {folder} cannot be written, so nothing is kept there: Not a directory"]


def test_a_folder_that_is_removed_meanwhile_is_told_and_nothing_else(tmp_path: Path) -> None:
    notes: list[str] = []
    store = Store(tmp_path / "store", notes.append)
    store.put(KEY, b"value")
    rmtree(tmp_path / "store")

    store.put(OTHER, b"value")

    assert len(notes) == 1
    assert store.get(KEY) is None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    keys = [digest(str(number)) for number in range(10)]
    store = a_store(tmp_path, most_bytes=10_500)
    for number, key in enumerate(keys):
        store.put(key, b"x" * 984)
        long_ago = time() - 100_000 + number
        os.utime(tmp_path / key[:2] / key[2:], (long_ago, long_ago))
    store.get(keys[0])

    store.put(digest("one more"), b"x" * 984)

    left = [key for key in keys if store.get(key) is not None]
    assert left == [keys[0], *keys[5:]]
    assert store.get(digest("one more")) is not None


def test_what_is_there_already_counts_for_the_next_process(tmp_path: Path) -> None:
    for number in range(30):
        a_store(tmp_path, most_bytes=10_500).put(digest(str(number)), b"x" * 984)

    assert sum(file.stat().st_size for file in entries(tmp_path)) <= 10_500


def test_what_a_stopped_process_has_left_half_written_goes_with_the_rest(tmp_path: Path) -> None:
    store = a_store(tmp_path, most_bytes=5_000)
    store.put(KEY, b"x" * 2_000)
    old, new = (tmp_path / KEY[:2] / f"{KEY[2:]}.{number}" for number in (1, 2))
    for file in (old, new):
        file.write_bytes(b"x" * 2_000)
    os.utime(old, (time() - 10_000, time() - 10_000))

    store.put(OTHER, b"x" * 4_000)

    assert not old.exists()
    assert new.exists()


def test_what_somebody_else_keeps_there_stays(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    store = a_store(tmp_path / "store", most_bytes=1_000)
    store.put(KEY, b"x")
    beside = tmp_path / "store" / "a-folder" / "notes.txt"
    beside.parent.mkdir()
    beside.write_bytes(b"x" * 5_000)
    outside.write_bytes(b"x" * 5_000)
    (tmp_path / "store" / KEY[:2] / "link").symlink_to(outside)

    store.put(OTHER, b"x" * 2_000)

    assert beside.exists()
    assert outside.exists()


def test_two_processes_share_a_folder(tmp_path: Path) -> None:
    command = (sys.executable, "-c", WRITER, str(tmp_path / "store"))

    running = [subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") for _ in range(2)]  # noqa: S603  # the command stands above

    assert [(one.communicate()[1], one.returncode) for one in running] == [("", 0), ("", 0)]
    assert len(entries(tmp_path / "store")) == 10
