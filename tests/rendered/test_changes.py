"""What a render may do to the files that are there."""

from datetime import date

import pytest

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.rendered import Changes, Found, Manifest, changes, digest, read_manifest

TODAY = date(2026, 11, 22)


def test_each_file_is_written_removed_or_left_by_what_it_was_before() -> None:
    wanted = {"same": "1", "old": "2", "new": "3", "mine": "4", "adopted": "5", "edited": "6", "folder": "7"}
    manifest = Manifest(TODAY, {"same": "1", "old": "0", "edited": "0", "gone": "8", "kept": "9", "deleted": "9"})
    there = {"same": "1", "old": "0", "mine": "0", "adopted": "5", "edited": "x", "gone": "8", "kept": "x"}

    found = changes(wanted, manifest, {**there, "new": Found.NOTHING, "deleted": Found.NOTHING, "folder": Found.OTHER})

    assert found == Changes(
        missing=("new",), outdated=("old",), removed=("gone",), edited=("edited", "kept"), foreign=("folder", "mine")
    )


def test_a_render_that_was_stopped_can_be_run_again() -> None:
    manifest = Manifest(TODAY, {"old": "1", "gone": "2"}, pending={"old": "3", "new": "4"})

    found = changes({"old": "5"}, manifest, {"old": "3", "new": "4", "gone": "2"})

    assert found == Changes(missing=(), outdated=("old",), removed=("gone", "new"), edited=(), foreign=())


@pytest.mark.parametrize("manifest", [Manifest(TODAY, {"a.md": "1"}), Manifest(TODAY, {"a": "1"}, {"ä/b.md": "2"})])
def test_a_manifest_is_read_as_it_was_written(manifest: Manifest) -> None:
    assert read_manifest(manifest.content, "manifest") == manifest


def test_a_manifest_names_nothing_outside_its_folder() -> None:
    outside = ("/etc/passwd", "../a", "a/../../b", "./a", "..", "a\\b", "a//b", "")
    manifest = Manifest(TODAY, dict.fromkeys((*outside, "..a", "a/b"), "1"))

    assert read_manifest(manifest.content, "manifest").files == {"..a": "1", "a/b": "1"}


def test_what_is_no_manifest_is_refused() -> None:
    with pytest.raises(SpecsError, match="delete the folder and render it anew"):
        read_manifest(b"<<<<<<< HEAD", "rendered/.mkdocs-specs.json")


def test_equal_contents_have_one_digest() -> None:
    assert digest(b"a") == digest(b"a") != digest(b"b")
