"""All files beside the pages."""

from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.files import files, names_of_files
from tests.build import a_catalog, a_draft
from tests.exports.make import SITE, a_note, addresses, published


def test_a_spec_brings_its_badge_and_its_lasting_address() -> None:
    assert list(files(a_catalog(a_draft()), addresses())) == [
        "specs.json",
        "specs.schema.json",
        "badges/SPEC-0001.svg",
        "go/SPEC-0001/index.html",
    ]


def test_tables_and_feed_are_there_when_they_have_something_to_say() -> None:
    spec = a_draft("""
risks: [{risk: Rain}]
requirements: {functional: [{requirement: Open}]}
changelog: [{date: 2026-05-04, changes: First}]
""")

    found = files(a_catalog(spec), addresses(SITE))

    assert {"risks.csv", "requirements.csv", "changes.xml"} <= found.keys()


def test_a_spec_without_an_id_and_one_that_comes_second_bring_nothing_of_their_own() -> None:
    specs = (a_note("id: N-1", "a.md"), a_note("id: n-1", "b.md"), a_note("title: Nameless", "c.md"))

    found = files(a_catalog(*specs), addresses())

    assert [name for name in found if "/" in name] == ["badges/N-1.svg", "go/N-1/index.html"]
    assert b"../../../a/" in found["go/N-1/index.html"]


def test_a_spec_that_is_not_published_has_a_badge_and_no_lasting_address() -> None:
    found = files(a_catalog(a_draft()), Addresses(lambda path: published(path) if path == "other.md" else ""))

    assert [name for name in found if "/" in name] == ["badges/SPEC-0001.svg"]


def test_the_same_catalog_gives_the_same_bytes() -> None:
    front = "risks: [{risk: Ärger}]\nchangelog: [{date: 2026-05-04, changes: First}]"
    once, again = (files(a_catalog(a_draft(front)), addresses(SITE)) for _ in range(2))

    assert once == again
    assert once["risks.csv"].startswith(b"\xef\xbb\xbf")


def test_the_names_are_known_before_any_page_has_an_address() -> None:
    catalog = a_catalog(a_draft("changelog: [{date: 2026-05-04, changes: First}]"))

    assert names_of_files(catalog, SITE) == set(files(catalog, addresses(SITE)))
    assert names_of_files(catalog, "") == set(files(catalog, addresses()))
