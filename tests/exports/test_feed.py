"""The feed of changes."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from mkdocs_specs.exports import feed
from mkdocs_specs.spec import Spec
from mkdocs_specs.words import ENGLISH
from tests.build import a_catalog, a_draft
from tests.exports.make import SITE, a_note, addresses

ATOM = "{http://www.w3.org/2005/Atom}"


def read(*specs: Spec, site_url: str = SITE) -> ET.Element:
    return ET.fromstring(feed.render(a_catalog(*specs), addresses(site_url), ENGLISH))  # noqa: S314  # our own


def texts(root: ET.Element, name: str) -> list[str | None]:
    """What stands in an element of each entry."""
    return [entry.findtext(f"{ATOM}{name}") for entry in root.iter(f"{ATOM}entry")]


def a_changed(name: str, *changes: str, path: str = "") -> Spec:
    """A note with changes, each a mapping without its braces."""
    listed = "".join(f"\n  - {{{change}}}" for change in changes)
    return a_note(f"id: {name}\ntitle: Note\nchanges:{listed}", path or f"notes/{name}.md")


def test_an_entry_says_what_changed_in_which_spec_by_whom_and_when() -> None:
    root = read(a_draft("changelog: [{date: 2026-05-04, version: 1.10, changes: [First *draft*, Second <b>]}]"))

    [entry] = root.iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == f"{SITE}specs/go/SPEC-0001/#1.10-2026-05-04"
    assert entry.findtext(f"{ATOM}title") == "SPEC-0001 Log in · Version 1.10"
    assert entry.findtext(f"{ATOM}updated") == "2026-05-04T00:00:00Z"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Platform team"
    assert entry.findtext(f"{ATOM}content") == "First draft; Second"
    assert [link.attrib for link in entry.iter(f"{ATOM}link")] == [
        {"rel": "alternate", "type": "text/html", "href": f"{SITE}specs/0001-login/"}
    ]


def test_the_feed_says_what_it_is_and_is_as_old_as_its_newest_entry() -> None:
    root = read(a_changed("N-1", "date: 2026-05-04, text: Old", "date: 2026-06-01, text: New"))

    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}id") == f"{SITE}specs/changes.xml"
    assert root.findtext(f"{ATOM}title") == "Team: Specifications"
    assert root.findtext(f"{ATOM}updated") == "2026-06-01T00:00:00Z"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Team"
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "self": f"{SITE}specs/changes.xml",
        "alternate": SITE,
    }


def test_the_newest_change_stands_first_and_fifty_are_told() -> None:
    specs = [
        a_changed(f"N-{number:02}", f"date: 2026-01-{number:02}, text: One", f"date: 2025-01-{number:02}, text: Two")
        for number in range(1, 29)
    ]

    days = texts(read(*specs), "updated")

    assert len(days) == 50
    assert days == sorted(days, key=str, reverse=True)
    assert days[0] == "2026-01-28T00:00:00Z"


def test_changes_of_one_day_stand_in_the_order_of_the_ids() -> None:
    change = "date: 2026-05-04, text: Change"

    assert texts(read(a_changed("N-2", change), a_changed("N-1", change)), "title") == ["N-1 Note", "N-2 Note"]


def test_every_entry_has_an_id_of_its_own_that_a_renamed_file_does_not_change() -> None:
    day = "date: 2026-05-04, text: Change"
    twice = a_changed("N-1", day, day, f"version: 1 beta, {day}", path="notes/a.md")
    alike = a_changed("n-1", day, path="notes/b.md")
    nameless = a_note(f"title: Note\nchanges: [{{{day}}}]", "notes/c.md")
    renamed = a_changed("N-1", day, path="notes/z.md")

    found = texts(read(twice, alike, nameless), "id")

    assert found == [
        f"{SITE}notes/c/#2026-05-04",
        f"{SITE}specs/go/N-1/#2026-05-04",
        f"{SITE}specs/go/N-1/#2026-05-04-2",
        f"{SITE}specs/go/N-1/#1-beta-2026-05-04",
        f"{SITE}notes/b/#2026-05-04",
    ]
    assert texts(read(renamed), "id") == found[1:2]


def test_a_feed_keeps_the_musts_of_atom() -> None:
    root = read(a_changed("N-1", "date: 2026-05-04, text: 'a & <b>\u2028'", "date: 2026-05-05", "text: Without a date"))

    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        assert datetime.fromisoformat(str(element.findtext(f"{ATOM}updated"))).tzinfo is not None
        assert str(element.findtext(f"{ATOM}id")).startswith("https://")
        assert len([one for one in element.findall(f"{ATOM}link") if one.get("rel") == "alternate"]) == 1
        assert all(str(link.get("href")).startswith(SITE) for link in element.findall(f"{ATOM}link"))
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert all(author.findtext(f"{ATOM}name") for author in root.iter(f"{ATOM}author"))


def test_ids_and_names_are_escaped_and_free_of_what_xml_forbids() -> None:
    spec = a_note('id: "<&\\x01>"\nowner: ["\\"A\\" & <B>"]\nchanges: [{date: 2026-05-04, text: "\\x02"}]')

    root = read(spec)

    assert texts(root, "title") == ["<&\ufffd> One"]
    assert texts(root, "content") == ["\ufffd"]
    assert root.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == '"A" &'


@pytest.mark.parametrize("changes", ["[]", "[{text: Without a date}]", "[{date: 2026-13-01, text: No day}]"])
def test_without_a_dated_change_there_is_no_feed(changes: str) -> None:
    assert not feed.is_wanted(a_catalog(a_note(f"id: N-1\nchanges: {changes}")), addresses(SITE))


def test_without_the_url_of_the_site_there_is_no_feed() -> None:
    catalog = a_catalog(a_changed("N-1", "date: 2026-05-04, text: One"))

    assert feed.is_wanted(catalog, addresses(SITE))
    assert not feed.is_wanted(catalog, addresses())
