"""The plain JSON Schema of a template, as any validator holds a header against it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.sites import a_site, mkdocs_specs, write

DRAFT = {"id": "SPEC-0001", "title": "Log in", "author": "Team", "created": "2026-11-05", "status": "Draft"}
REVIEW = {
    "status": "Review",
    "tech_lead": "Team",
    "updated": "2026-11-06",
    "goals": [{"goal": "Sell", "metric": "More"}],
    "requirements": {"functional": [{"requirement": "It works"}]},
}
APPROVED = {
    **REVIEW,
    "status": "Approved",
    "risks": [],
    "approvals": [{"role": "Lead", "approved": True, "date": "2026-11-07"}],
}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    ended = mkdocs_specs(a_site(tmp_path_factory.mktemp("schema"), {}), "schema")
    assert ended.code == 0
    found: dict[str, Any] = json.loads(ended.output)
    Draft202012Validator.check_schema(found)
    return found


@pytest.mark.parametrize(
    ("header", "is_valid"),
    [
        (DRAFT, True),
        ({**DRAFT, "status": "Reviewing"}, False),
        ({**DRAFT, "titel": "x"}, False),
        ({**DRAFT, "status": "Review"}, False),
        ({**DRAFT, **REVIEW}, True),
        ({**DRAFT, **REVIEW, "tech_lead": ""}, False),
        ({**DRAFT, **REVIEW, "goals": [{"goal": "Sell"}]}, False),
        ({**DRAFT, **REVIEW, "goals": [], "not_applicable": {"goals": "none"}}, True),
        ({**DRAFT, **REVIEW, "status": "Approved"}, False),
        ({**DRAFT, **APPROVED}, True),
        ({**DRAFT, **APPROVED, "approvals": [{"role": "Lead", "approved": False, "date": "2026-11-07"}]}, False),
        ({**DRAFT, **APPROVED, "status": "In Progress", "timeline": [{"phase": "One"}]}, False),
        ({**DRAFT, **APPROVED, "status": "In Progress", "timeline": [{"phase": "1", "target": "2026-12-01"}]}, True),
    ],
)
def test_the_schema_alone_says_what_each_status_demands(
    schema: dict[str, Any],
    header: dict[str, object],
    is_valid: bool,  # noqa: FBT001  # a column of the table
) -> None:
    assert Draft202012Validator(schema).is_valid(header) is is_valid


def test_annotations_are_left_out(schema: dict[str, Any]) -> None:
    assert "x-specs" not in json.dumps(schema)


def test_an_extension_is_merged_and_files_are_named_from_the_folder_of_the_site(tmp_path: Path) -> None:
    templates = {
        "note": {"schema": "t/note.yaml", "paths": ["notes/*.md"]},
        "adr": {"schema": "t/adr.yaml", "paths": ["a/*"]},
    }
    root = a_site(tmp_path, {}, {"templates": templates})
    write(root, {"t/note.yaml": "properties: {a: {$ref: part.yaml}}\n", "t/part.yaml": "type: string\n"})
    write(root, {"t/adr.yaml": "$ref: note.yaml\nproperties: {b: {type: number}}\n"})

    merged = json.loads(mkdocs_specs(root, "schema", "adr").output)

    assert merged["properties"] == {"a": {"$ref": "t/part.yaml"}, "b": {"type": "number"}}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ((), "there are several templates; name note or adr"),
        (("adr2",), "no template is called 'adr2'; name note or adr; did you mean 'adr'?"),
    ],
)
def test_an_unknown_template_is_one_sentence(tmp_path: Path, name: tuple[str, ...], said: str) -> None:
    templates = {name: {"schema": "t.yaml", "paths": [f"{name}/*"]} for name in ("note", "adr")}
    root = a_site(tmp_path, {}, {"templates": templates})
    write(root, {"t.yaml": "{}\n"})

    ended = mkdocs_specs(root, "schema", *name)

    assert (ended.code, ended.output) == (2, f"mkdocs-specs: {said}\n")
