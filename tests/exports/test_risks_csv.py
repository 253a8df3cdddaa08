"""The table of all risks."""

import csv
import io

from mkdocs_specs.exports import risks_csv
from tests.build import a_catalog, a_draft
from tests.exports.make import SITE, a_note, addresses


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_each_risk_has_a_row_with_its_spec_its_severity_and_its_address() -> None:
    spec = a_draft("""
risks:
  - {risk: "The **lock** [freezes](x.md)", probability: H, impact: M, mitigation: Heat it, owner: Lockers team}
  - {risk: Nobody comes}
""")

    found = rows(risks_csv.render(a_catalog(spec), addresses()))

    about = {"spec": "SPEC-0001", "spec_title": "Log in", "spec_status": "Draft"}
    assert found == [
        {
            **about,
            "id": "R-1",
            "risk": "The lock freezes",
            "severity": "High",
            "probability": "High",
            "impact": "Medium",
            "mitigation": "Heat it",
            "owner": "Lockers team",
            "status": "",
            "url": "specs/0001-login/#r-1",
        },
        {
            **about,
            "id": "R-2",
            "risk": "Nobody comes",
            **dict.fromkeys(("severity", "probability", "impact", "mitigation", "owner", "status"), ""),
            "url": "specs/0001-login/#r-2",
        },
    ]


def test_a_risk_that_is_written_as_a_formula_is_shown_as_text() -> None:
    spec = a_note("id: N-1\nrisks: [{text: '=HYPERLINK(\"https://example.org\")', owner: ['-A', B]}]")

    [row] = rows(risks_csv.render(a_catalog(spec), addresses(SITE)))

    assert row["risk"] == '\'=HYPERLINK("https://example.org")'
    assert row["owner"] == "'-A; B"
    assert row["url"] == f"{SITE}notes/one/#r-1"


def test_rows_are_in_the_order_of_ids_and_then_of_paths() -> None:
    risks = "risks: [{text: Rain}]"
    specs = [a_note(f"id: {name}\n{risks}", path) for name, path in (("N-2", "c.md"), ("N-1", "b.md"), ("N-1", "a.md"))]

    found = rows(risks_csv.render(a_catalog(*specs), addresses()))

    assert [row["url"] for row in found] == ["a/#r-1", "b/#r-1", "c/#r-1"]


def test_a_status_is_written_by_its_label_or_as_it_is() -> None:
    specs = [a_note(f"id: N-1\nstatus: {status}\nrisks: [{{text: Rain}}]") for status in ("replaced by N-2", "Odd")]

    found = rows(risks_csv.render(a_catalog(*specs), addresses()))

    assert [row["spec_status"] for row in found] == ["replaced by N-2", "Odd"]


def test_without_a_risk_there_is_no_table() -> None:
    assert not risks_csv.is_wanted(a_catalog(a_draft()))
    assert risks_csv.is_wanted(a_catalog(a_draft("risks: [{risk: Rain}]")))
