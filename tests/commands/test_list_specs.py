"""The index in the terminal."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.sites import a_site, a_spec, mkdocs_specs

FILES: dict[str, str | bytes] = {
    "specs/0001-login.md": a_spec(1, "Log in", tags=["access"]),
    "specs/0002-cards.md": a_spec(2, "=Cards", status="Reviewing", tech_lead="Cards team"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return a_site(tmp_path, FILES)


def test_specs_are_listed_in_aligned_columns_and_empty_ones_are_left_out(site: Path) -> None:
    assert mkdocs_specs(site, "list").output.splitlines() == [
        "ID         TITLE   STATUS     TEMPLATE                 LEAD        PATH",
        "SPEC-0001  Log in  Draft      technical-specification              docs/specs/0001-login.md",
        "SPEC-0002  =Cards  Reviewing  technical-specification  Cards team  docs/specs/0002-cards.md",
    ]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (("--status", "draft"), ["SPEC-0001"]),
        (("--status", "Draft", "--status", "Reviewing"), ["SPEC-0001", "SPEC-0002"]),
        (("--tag", "access"), ["SPEC-0001"]),
        (("--owner", "Cards team"), ["SPEC-0002"]),
        (("--template", "technical-specification", "--status", "Review"), []),
    ],
)
def test_options_narrow_the_list(site: Path, options: tuple[str, ...], ids: list[str]) -> None:
    ended = mkdocs_specs(site, "list", "--format", "json", *options)

    assert [one["id"] for one in json.loads(ended.output)] == ids


def test_a_list_of_nothing_says_so(site: Path) -> None:
    assert mkdocs_specs(site, "list", "--tag", "none").output == "no specs\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--status", "reviw"), "no status is called 'reviw'; use Draft, Review, Approved, In "),
        (("--template", "adr"), "no template is called 'adr'; use technical-specification\n"),
    ],
)
def test_what_is_misspelt_is_no_empty_list(site: Path, options: tuple[str, ...], said: str) -> None:
    ended = mkdocs_specs(site, "list", *options)

    assert ended.code == 2
    assert ended.output.startswith(f"mkdocs-specs: {said}")


def test_a_table_for_spreadsheets_holds_no_formulas(site: Path) -> None:
    rows = list(csv.reader(io.StringIO(mkdocs_specs(site, "list", "--format", "csv").output)))

    assert [row[:2] for row in rows] == [["id", "title"], ["SPEC-0001", "Log in"], ["SPEC-0002", "'=Cards"]]
