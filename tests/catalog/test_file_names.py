"""Names of files made of ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_specs.catalog.file_names import name_of, names_of
from tests.build import a_catalog
from tests.exports.make import a_note


@pytest.mark.parametrize(
    ("spec_id", "name"),
    [
        ("SPEC-0007", "SPEC-0007"),
        ("RFC 1.2", "RFC-1.2"),
        ("KEP-Ärger_2", "KEP-Ärger_2"),
        ("KEP-A\u0308rger", "KEP-Ärger"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\temp", "C-temp"),
        ("a?b=c#d", "a-b-c-d"),
        (".hidden.", "hidden"),
        ("CON", "id-CON"),
        ("lpt1.x", "id-lpt1.x"),
        ("console", "console"),
        ("★", "id"),
        ("ä" * 80, "ä" * 50),
    ],
)
def test_an_id_becomes_a_name_that_every_file_system_can_hold(spec_id: str, name: str) -> None:
    assert name_of(spec_id) == name


@given(st.text(min_size=1))
def test_no_id_leads_out_of_its_folder(spec_id: str) -> None:
    name = name_of(spec_id)

    assert name
    assert not set(name) & set('/\\:*?"<>| \0')
    assert name.strip(".") == name
    assert len(name.encode()) <= 103


def test_of_two_ids_that_differ_in_case_the_first_by_path_has_the_name() -> None:
    second, first = a_note("id: spec-1", "notes/b.md"), a_note("id: SPEC-1", "notes/a.md")

    names = names_of(a_catalog(second, first))

    assert names.by_path == {"notes/a.md": "SPEC-1"}
    assert names.clashes == ((second, first),)


def test_a_spec_without_an_id_has_no_name_and_clashes_with_none() -> None:
    names = names_of(a_catalog(a_note("title: One", "notes/a.md"), a_note("title: Two", "notes/b.md")))

    assert names.by_path == {}
    assert names.clashes == ()
