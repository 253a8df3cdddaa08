"""The change logs of all specs."""

import pytest

from mkdocs_specs.pages import changes
from mkdocs_specs.pages.page import render
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_place, a_spec, a_template
from tests.published import Node, Page


def a_feature(number: int, *log: str) -> Spec:
    front = f"id: SPEC-000{number}\ntitle: Feature {number}\nauthor: A\ncreated: 2026-01-05\nstatus: Draft\n"
    entries = ", ".join(f"{{{one}}}" for one in log)
    return a_spec(a_template(), f"{front}changelog: [{entries}]", path=f"specs/000{number}-feature.md")


def root(*specs: Spec) -> Node:
    return Page(render(changes, a_place(*specs))).root


def rows(*specs: Spec) -> list[list[str]]:
    """The table, its head first."""
    found = root(*specs).one("table").all("tr")
    return [[cell.shown for cell in row if cell.tag in ("th", "td")] for row in found]


def test_without_a_change_there_is_no_page() -> None:
    assert not changes.is_wanted(a_catalog(a_feature(1)))
    assert changes.is_wanted(a_catalog(a_feature(1, "changes: a")))


def test_the_newest_change_comes_first_and_one_without_a_date_last() -> None:
    first = a_feature(1, "date: 2026-03-18, version: '1.10', changes: a", "changes: b", "date: 2025-01-02, changes: c")
    second = a_feature(2, "date: 2026-03-18, changes: [Refunds added, '*Expiry* decided by the legal team']")

    assert rows(first, second) == [
        ["Date", "Specification", "Version", "Change"],
        ["2026"],
        ["18 Mar 2026", "SPEC-0001 Feature 1", "1.10", "a"],
        ["18 Mar 2026", "SPEC-0002 Feature 2", "—", "Refunds added Expiry decided by the legal team"],
        ["2025"],
        ["2 Jan 2025", "SPEC-0001 Feature 1", "—", "c"],
        ["Without a date"],
        ["—", "SPEC-0001 Feature 1", "—", "b"],
    ]


def test_many_changes_stand_by_month() -> None:
    spec = a_feature(1, *(f"date: 2026-{month}-{day}, changes: a" for month in ("03", "05") for day in (10, 11, 12)))

    assert [row[0] for row in rows(spec) if len(row) == 1] == ["May 2026", "Mar 2026"]


def test_without_any_date_nothing_is_grouped() -> None:
    assert rows(a_feature(1, "changes: a")) == [["Specification", "Change"], ["SPEC-0001 Feature 1", "a"]]


def test_changes_link_to_their_specs() -> None:
    [link] = root(a_feature(1, "changes: a")).one("table").all("a")

    assert link.attributes["href"] == "../specs/0001-feature.md"


@pytest.mark.parametrize(
    ("count", "said"), [(200, ""), (201, " 1 older change is left out."), (203, " 3 older changes are left out.")]
)
def test_the_oldest_of_very_many_changes_are_left_out_in_words(count: int, said: str) -> None:
    spec = a_feature(1, *(f"date: 2026-01-05, changes: a{number}" for number in range(count)))

    page = root(spec)

    assert len([row for row in page.all("tr") if row.all("td")]) == 200
    assert page.one("p", "specs-lead").shown == f"What has changed in 1 specification, newest first.{said}"


def test_what_an_author_writes_is_escaped() -> None:
    written = render(changes, a_place(a_feature(1, "version: '<script>', changes: '<script>'")))

    assert "<script>" not in written
    assert written.count("&lt;script&gt;") == 2
