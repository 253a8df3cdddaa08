"""The table of all requirements."""

import csv
import io

from mkdocs_specs.exports import requirements_csv
from tests.build import a_catalog, a_draft
from tests.exports.make import addresses


def test_each_requirement_has_a_row_with_what_it_leads_to() -> None:
    spec = a_draft("""
requirements:
  functional:
    - requirement: A code opens `one` door
      priority: Must Have
      stories: [US-1, US-2]
      components: [Codes]
      verified_by: [Two couriers at once]
      acceptance: [{text: Used codes are refused, done: true}, Doors close]
    - requirement: Nothing else
""")

    text = requirements_csv.render(a_catalog(spec), addresses())
    first, second = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))

    about = {"spec": "SPEC-0001", "spec_title": "Log in", "spec_status": "Draft"}
    assert first == {
        **about,
        "id": "FR-1",
        "requirement": "A code opens one door",
        "priority": "Must Have",
        "stories": "US-1; US-2",
        "components": "Codes",
        "endpoints": "",
        "verified_by": "Two couriers at once",
        "criteria_done": "1",
        "criteria_total": "2",
        "url": "specs/0001-login/#fr-1",
    }
    assert (second["id"], second["criteria_done"], second["criteria_total"]) == ("FR-2", "0", "0")


def test_without_a_requirement_there_is_no_table() -> None:
    assert not requirements_csv.is_wanted(a_catalog(a_draft()))
    assert requirements_csv.is_wanted(a_catalog(a_draft("requirements: {functional: [{requirement: Open}]}")))
