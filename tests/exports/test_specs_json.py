"""All specs as JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mkdocs_specs.catalog import Article, Catalog
from mkdocs_specs.exports import schema, specs_json
from mkdocs_specs.spec import Spec
from tests.build import TODAY, a_catalog, a_draft, a_spec, a_template
from tests.exports.make import SITE, a_note, addresses

SCHEMA = Draft202012Validator(json.loads(schema.render()))
TEXTS = dict.fromkeys(("id", "title", "status", "url", "summary"), "")
LISTS: dict[str, list[object]] = {key: [] for key in ("tags", "references", "referenced_by", "items")}
SPEC = {**TEXTS, "template": "note", "path": "docs/a.md", **LISTS, "data": {}}
ITEM = {"id": "R-1", "role": "risk", "anchor": "r-1", "pointer": "/risks/0", "line": 1, "text": ""}
KEYS = st.text(st.characters(codec="utf-8"), max_size=8)


def written(catalog: Catalog, site_url: str = "") -> dict[str, Any]:
    """Write a catalog, and see that it keeps the promise."""
    found: dict[str, Any] = json.loads(specs_json.render(catalog, addresses(site_url)))
    SCHEMA.validate(found)
    return found


def one(spec: Spec, site_url: str = "") -> dict[str, Any]:
    [found] = written(a_catalog(spec), site_url)["specs"]
    assert isinstance(found, dict)
    return found


def items(front: str) -> list[dict[str, Any]]:
    return list(one(a_draft(front))["items"])


def test_the_published_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema.render()))


def test_a_spec_is_written_with_all_that_other_tools_may_rely_on() -> None:
    spec = a_draft("tags: [shop, pay]\nsummary: {what: 'Log  in with a *key*'}")

    assert one(spec) == {
        "id": "SPEC-0001",
        "title": "Log in",
        "status": "Draft",
        "template": "technical-specification",
        "path": "docs/specs/0001-login.md",
        "url": "specs/0001-login/",
        "summary": "Log in with a key",
        "tags": ["shop", "pay"],
        "references": [],
        "referenced_by": [],
        "items": [],
        "data": {
            "id": "SPEC-0001",
            "title": "Log in",
            "author": "Platform team",
            "created": "2026-11-05",
            "status": "Draft",
            "tags": ["shop", "pay"],
            "summary": {"what": "Log  in with a *key*"},
        },
    }


def test_the_file_is_indented_text_that_names_its_schema_and_version() -> None:
    text = specs_json.render(a_catalog(a_note("id: Ä-1")), addresses())

    assert text.startswith('{\n "$schema": "specs.schema.json",\n "version": 1,\n "specs": [\n  {\n   "id": "Ä-1",\n')
    assert text.endswith("\n ]\n}\n")
    assert "\r" not in text


def test_without_specs_the_list_is_empty() -> None:
    assert written(Catalog((), (a_template(),), TODAY))["specs"] == []


def test_urls_are_absolute_where_the_url_of_the_site_is_known() -> None:
    assert one(a_draft(), SITE)["url"] == f"{SITE}specs/0001-login/"


def test_specs_are_sorted_by_id_and_then_by_path_and_none_is_left_out() -> None:
    specs = [a_note(front, path) for front, path in (("id: N-2", "a.md"), ("id: N-1", "c.md"), ("id: N-1", "b.md"))]

    found = written(a_catalog(*specs, a_note("title: Nameless", "d.md")))["specs"]

    assert [(spec["id"], spec["path"]) for spec in found] == [
        ("", "docs/d.md"),
        ("N-1", "docs/b.md"),
        ("N-1", "docs/c.md"),
        ("N-2", "docs/a.md"),
    ]


def a_numbered(number: int, front: str, body: str = "") -> Spec:
    must = f"id: SPEC-{number:04}\ntitle: Spec\nauthor: Team\ncreated: 2026-01-05\nstatus: Draft\n"
    return a_spec(a_template(), must + front, body, f"specs/{number:04}.md")


def test_references_say_what_is_named_and_where() -> None:
    first = a_numbered(1, "depends_on: ['SPEC-0002#FR-1']\n", "\nSee [[SPEC-0002]].\n\nOnce more [[SPEC-0002]].\n")
    second = a_numbered(2, "requirements: {functional: [{requirement: Open}]}")
    page = Article("guide/start.md", "docs/guide/start.md", "# Start\n\nAs in [[SPEC-0002]].\n")
    catalog = Catalog((first, second), (a_template(),), TODAY, (page,))

    leading, named = written(catalog)["specs"]

    place = {"target": "SPEC-0002", "target_path": "docs/specs/0002.md", "path": "docs/specs/0001.md"}
    assert leading["references"] == [
        {"relation": "depends on", **place, "item": "FR-1", "line": 7},
        {"relation": "mentions", **place, "line": 10},
        {"relation": "mentions", **place, "line": 12},
    ]
    assert named["referenced_by"] == [
        {"relation": "mentions", "source": "", "source_path": "docs/guide/start.md"},
        {"relation": "depends on", "source": "SPEC-0001", "source_path": "docs/specs/0001.md", "item": "FR-1"},
        {"relation": "mentions", "source": "SPEC-0001", "source_path": "docs/specs/0001.md"},
    ]
    assert leading["referenced_by"] == named["references"] == []


def test_a_risk_is_written_with_its_parts_and_its_severity() -> None:
    [risk] = items("risks:\n  - {risk: The **lock** freezes, probability: H, impact: M, owner: Lockers team}")

    assert risk == {
        "id": "R-1",
        "role": "risk",
        "anchor": "r-1",
        "pointer": "/risks/0",
        "line": 8,
        "text": "The **lock** freezes",
        "probability": "H",
        "impact": "M",
        "owner": "Lockers team",
        "level": "high",
    }


def test_a_requirement_is_written_with_its_criteria() -> None:
    found, *checks = items("""
requirements:
  functional:
    - id: FR-7
      requirement: Open
      stories: [US-1]
      acceptance: [{text: Used codes are refused, done: true}, Doors close]
""")

    assert (found["id"], found["pointer"], found["stories"]) == ("FR-7", "/requirements/functional/0", ["US-1"])
    assert found["criteria"] == [
        {"text": "Used codes are refused", "done": True},
        {"text": "Doors close", "done": False},
    ]
    assert [(check["pointer"], check["done"]) for check in checks] == [
        ("/requirements/functional/0/acceptance/0", True),
        ("/requirements/functional/0/acceptance/1", False),
    ]


def test_an_approval_says_whether_it_is_given() -> None:
    given_one, pending = items("approvals: [{role: Product Owner, approved: true}, {role: Architecture Review}]")

    assert (given_one["text"], given_one["done"]) == ("Product Owner", True)
    assert pending["done"] is False


def test_several_texts_of_an_item_are_joined_by_line_feeds() -> None:
    [change] = items("changelog: [{date: 2026-05-04, version: 1.10, changes: [First, Second]}]")

    assert change["text"] == "First\nSecond"
    assert (change["date"], change["version"]) == ("2026-05-04", "1.10")


def test_an_item_is_found_in_the_data_by_its_pointer() -> None:
    found = one(a_draft("requirements:\n  non_functional: {performance: {response_time: {target: 1 s}}}\n"))

    [target] = found["items"]
    assert target["pointer"] == "/requirements/non_functional/performance/response_time"
    assert (target["id"], target["role"], target["text"]) == ("NFR-1", "", "")


def test_numbers_that_json_does_not_have_are_texts() -> None:
    assert one(a_note("id: N-1\na: [.inf, -.inf, {b: .nan}, 1.5]"))["data"]["a"] == [
        ".inf",
        "-.inf",
        {"b": ".nan"},
        1.5,
    ]


def test_a_spec_whose_front_matter_cannot_be_read_is_still_there() -> None:
    found = one(a_note("id: [N-1"))

    assert (found["id"], found["title"], found["data"]) == ("", "One", {})


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.dates().map(str), st.text(st.characters(codec="utf-8"))
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))
FIELDS = {
    "risks": ("risk", "probability", "impact", "owner", "id"),
    "approvals": ("role", "approved", "date"),
    "changelog": ("date", "version", "changes"),
    "open_questions": ("question", "due", "answer"),
    "dependencies": ("dependency", "status", "spec"),
    "timeline": ("phase", "target", "deliverables"),
    "user_stories": ("as_a", "i_want", "acceptance"),
}


@st.composite
def fronts(draw: st.DrawFn) -> dict[str, Any]:
    """Front matter with lists of anything where the template has items."""
    front: dict[str, Any] = {key: draw(VALUES) for key in ("id", "title", "status", "tags", "summary")}
    for key, parts in FIELDS.items():
        entry = st.dictionaries(st.sampled_from(parts), VALUES | st.sampled_from(["H", "2026-05-04", True]))
        front[key] = draw(st.lists(entry | VALUES, max_size=2) | VALUES)
    return front


@given(fronts())
def test_whatever_authors_write_the_file_keeps_its_promise(front: dict[str, Any]) -> None:
    # JSON is YAML, but for the numbers it does not have.
    text = json.dumps(front).replace("-Infinity", "-.inf").replace("Infinity", ".inf").replace("NaN", ".nan")

    written(a_catalog(a_spec(a_template(), text)))


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"more": True},
        {"specs": [{}]},
        {"specs": [{**SPEC, "more": 1}]},
        {"specs": [{**SPEC, "items": [{**ITEM, "level": "grave"}]}]},
        {"specs": [{**SPEC, "items": [{**ITEM, "done": True}]}]},
        {"specs": [{**SPEC, "items": [{**ITEM, "role": "approval"}]}]},
        {"specs": [{**SPEC, "references": [{"relation": "related", "target": "SPEC-0001"}]}]},
    ],
)
def test_the_schema_is_closed(change: dict[str, object]) -> None:
    good = {"version": 1, "specs": [{**SPEC, "items": [ITEM]}]}

    assert SCHEMA.is_valid(good)
    assert not SCHEMA.is_valid({**good, **change})
