"""A server reads only the files that have changed, and finds in the others what it found before."""

from mkdocs_specs.sources import Memory, SourceFile
from tests.checking import built_in
from tests.sites import a_spec

KEYS = frozenset({"icon"})


def a_file(content: str, path: str = "specs/a.md") -> SourceFile:
    return SourceFile(path, f"docs/{path}", content.encode)


def test_a_spec_whose_file_has_not_changed_is_the_one_that_was_read() -> None:
    memory = Memory(is_kept=True)
    first = memory.spec(a_file(a_spec(1)), built_in(), KEYS)
    assert first == Memory().spec(a_file(a_spec(1)), built_in(), KEYS)
    assert memory.spec(a_file(a_spec(1)), built_in(), KEYS) is first


def test_a_spec_is_read_anew_when_its_text_place_template_or_keys_have_changed() -> None:
    memory = Memory(is_kept=True)
    first = memory.spec(a_file(a_spec(1)), built_in(), KEYS)
    assert memory.spec(a_file(a_spec(1, "Other")), built_in(), KEYS).title == "Other"
    assert memory.spec(a_file(a_spec(1)), built_in(), KEYS) is not first
    known = memory.spec(a_file(a_spec(1)), built_in(), KEYS)
    moved = SourceFile("specs/a.md", "pages/specs/a.md", a_spec(1).encode)
    assert memory.spec(moved, built_in(), KEYS).document.path == "pages/specs/a.md"
    assert memory.spec(a_file(a_spec(1)), built_in(), frozenset()) is not known


def test_files_that_are_gone_are_forgotten() -> None:
    memory = Memory(is_kept=True)
    kept = memory.spec(a_file(a_spec(1)), built_in(), KEYS)
    gone = memory.spec(a_file(a_spec(2), "specs/b.md"), built_in(), KEYS)
    memory.keep(["specs/a.md"])
    assert memory.spec(a_file(a_spec(1)), built_in(), KEYS) is kept
    assert memory.spec(a_file(a_spec(2), "specs/b.md"), built_in(), KEYS) is not gone
