"""Schemas that know nothing of us, extensions of the built-in template, and what is wrong with a template."""

from pathlib import Path

import pytest
import yaml

from tests.published import Page
from tests.sites import Site, a_site, a_spec, build, mkdocs, mkdocs_specs, refusal, text_of, write

PLAIN = """
$schema: http://json-schema.org/draft-07/schema#
$id: https://schemas.example.org/bridge.json
title: Bridge
description: One bridge of the road network.
type: object
additionalProperties: false
required: [name, built, spans]
properties:
  name: {type: string, minLength: 3}
  built: {type: string, format: date}
  condition: {enum: [sound, worn, closed]}
  toll: {type: boolean}
  length_in_metres: {type: number, exclusiveMinimum: 0}
  location: {$ref: "#/definitions/place"}
  owner:
    anyOf:
      - {type: string}
      - type: object
        properties: {office: {type: string}, region: {type: string}}
        additionalProperties: false
  spans:
    type: array
    minItems: 1
    items:
      type: object
      additionalProperties: false
      required: [width]
      properties:
        width: {type: number}
        material: {type: string}
        defects:
          type: array
          items: {type: object, properties: {found: {type: string, format: date}, note: {type: string}}}
  limits:
    type: object
    patternProperties: {"^max_[a-z]+$": {type: integer}}
    additionalProperties: false
definitions:
  place:
    type: object
    properties:
      river: {type: string}
      kilometre: {type: number}
"""
BRIDGE = {
    "name": "Mill bridge",
    "built": "1931-05-04",
    "condition": "worn",
    "toll": False,
    "length_in_metres": 84.5,
    "location": {"river": "Alder", "kilometre": 12.5},
    "owner": {"office": "Roads office", "region": "North"},
    "spans": [
        {"width": 20, "material": "Stone", "defects": [{"found": "2026-03-01", "note": "A *crack* <b>here</b>"}]},
        {"width": 41.5, "material": "Steel"},
    ],
    "limits": {"max_weight": 12, "max_speed": 30},
}
BRIDGES = {"templates": {"bridge": {"schema": "bridge.yaml", "paths": ["bridges/*.md"]}}}


def with_template(root: Path, schema: str, **files: str) -> Path:
    """Write a site of one template, `bridge`."""
    a_site(root, {f"bridges/{name}.md": text for name, text in files.items()}, BRIDGES)
    write(root, {"bridge.yaml": schema})
    return root


@pytest.fixture(scope="module")
def bridges(tmp_path_factory: pytest.TempPathFactory) -> Site:
    body = "# Mill bridge\n\nSeen from the path.\n\n## Spans\n\nThree piers.\n"
    return build(with_template(tmp_path_factory.mktemp("bridges"), PLAIN, mill=text_of(BRIDGE, body)))


@pytest.fixture(scope="module")
def bridge(bridges: Site) -> Page:
    return bridges.page("bridges/mill.md")


def test_a_schema_without_annotations_gives_a_page_with_every_value(bridge: Page) -> None:
    said = bridge.content.shown

    for value in ("4 May 1931", "worn", "No", "84.5", "Alder", "12.5", "Roads office", "North", "Stone", "1 Mar 2026"):
        assert value in said
    for value in ("41.5", "Steel", "12", "30", "A crack <b>here</b>", "Seen from the path."):
        assert value in said


def test_its_keys_are_read_as_words(bridge: Page) -> None:
    assert "Length in metres" in bridge.content.shown
    assert "length_in_metres" not in bridge.content.shown


def test_its_objects_and_lists_are_sections_in_their_order(bridge: Page) -> None:
    assert bridge.sections == ["Location", "Owner", "Spans", "Limits"]
    assert bridge.under["Spans", ""].startswith("Three piers.")
    assert bridge.under["Location", ""] == "River Alder Kilometre 12.5"


def test_its_page_is_sound_and_in_the_index(bridges: Site, bridge: Page) -> None:
    assert bridge.unbalanced == []
    assert len(bridge.ids) == len(set(bridge.ids))
    assert "Mill bridge" in bridges.page("specs/index.md").content.shown
    assert {path: dead for path in bridges.pages if (dead := bridges.dead_links(path))} == {}


def test_faults_of_its_documents_are_our_own_sentences(tmp_path: Path) -> None:
    faulty = BRIDGE | {"condition": "worm", "spans": [{"material": "Stone"}], "limits": {"weight": 3}, "color": "red"}

    ended = mkdocs_specs(with_template(tmp_path, PLAIN, mill=text_of(faulty)), "check")

    assert ended.code == 1
    assert "condition is 'worm'; use sound, worn or closed; did you mean 'worn'?" in ended.output
    assert "width" in ended.output
    assert "'color'" in ended.output
    assert "'weight'" in ended.output
    assert ended.output.endswith("4 errors in 1 spec\n")


def test_a_template_that_says_nothing_shows_what_there_is(tmp_path: Path) -> None:
    data = {"title": "Anything", "colour": "Deep red", "sizes": [3, 4], "who": [{"name": "Ada", "role": "Lead"}]}
    root = with_template(tmp_path, "{}", any=text_of(data, "Some prose.\n"))

    ended = mkdocs(root, "build")

    assert ended.code == 0, ended.output
    page = Site(root / "site").page("bridges/any.md")
    for value in ("Deep red", "3", "4", "Ada", "Lead", "Some prose."):
        assert value in page.content.shown


EXTENSION = """
$ref: mkdocs-specs:technical-specification
x-specs:
  parts: {id: "RFC-{n:04}"}
  sections:
    Compliance: {keys: [compliance], before: Testing Strategy}
    Deployment Plan: {heading: Rollout}
required: [compliance]
properties:
  documentation: false
  compliance: {type: array, items: {enum: [GDPR, PCI DSS]}}
  risks: {items: {properties: {cost: {type: number}}}}
  status: {x-specs: {values: {Idea: {before: Draft}, Rejected: {state: withdrawn}}}}
"""
RFC = {
    "compliance": ["GDPR", "PCI DSS"],
    "deployment": {"rollback": {"triggers": ["Refunds fail"]}},
    "testing": {"unit": {"framework": "pytest"}},
    "risks": [{"id": "R-1", "risk": "Late", "probability": "H", "impact": "L", "cost": 1250}],
}


def an_rfc(number: int, **front: object) -> str:
    return a_spec(number, "Vouchers", **{"id": f"RFC-{number:04}", **RFC, **front})


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Site:
    files = {"0001-idea": an_rfc(1, status="Idea"), "0002-no": an_rfc(2, status="Rejected")}
    return build(with_template(tmp_path_factory.mktemp("extended"), EXTENSION, **files))


def test_an_extension_renames_and_adds_sections_where_it_says(extended: Site) -> None:
    page = extended.page("bridges/0001-idea.md")

    assert page.sections == ["Compliance", "Testing Strategy", "Rollout", "Dependencies & Risks"]
    assert page.under["Compliance", ""] in ("Compliance GDPR, PCI DSS", "GDPR, PCI DSS", "GDPR PCI DSS")
    assert "1250" in page.under["Dependencies & Risks", "Risks"]


def test_an_extension_has_statuses_and_ids_of_its_own(extended: Site) -> None:
    idea, no = extended.page("bridges/0001-idea.md"), extended.page("bridges/0002-no.md")

    assert idea.content.all(class_="specs-badge")[0].shown == "Idea"
    assert no.content.all(class_="specs-badge")[0].shown == "Rejected"
    assert idea.content.one(class_="specs-steps").shown == "Idea Draft Review Approved In Progress Complete"
    assert "RFC-0001" in extended.page("specs/index.md").content.shown


@pytest.mark.parametrize(
    ("front", "sentence"),
    [
        ({"documentation": {"required": []}}, "'documentation'"),
        ({"compliance": ["GDPR", "PCI"]}, "is 'PCI'; use GDPR or PCI DSS"),
        ({"id": "SPEC-0001"}, "id is 'SPEC-0001'"),
        ({"risks": [{"risk": "Late", "cost": "much"}]}, "cost"),
        ({"status": "Idee"}, "did you mean 'Idea'?"),
    ],
    ids=range(5),
)
def test_an_extension_is_checked_as_one_schema(tmp_path: Path, front: dict[str, object], sentence: str) -> None:
    ended = mkdocs_specs(with_template(tmp_path, EXTENSION, one=an_rfc(1, **front)), "check")

    assert ended.code == 1
    assert sentence in ended.output
    assert ended.output.endswith("1 error in 1 spec\n")


def test_what_an_extension_requires_is_required(tmp_path: Path) -> None:
    ended = mkdocs_specs(with_template(tmp_path, EXTENSION, one=a_spec(1, id="RFC-0001")), "check")

    assert "has no 'compliance'" in ended.output


WRONG = {
    "annotation": ("type: object\nx-specs:\n  sectionss: {}\n", "bridge.yaml:3:3: "),
    "view": ("properties:\n  a: {type: string, x-specs: {view: tabel}}\n", "bridge.yaml:2:37: "),
    "network": ("properties:\n  a: {$ref: https://example.org/a.json}\n", "bridge.yaml:2:13: "),
    "file": ("properties:\n  a: {$ref: file:///etc/passwd}\n", "bridge.yaml:2:13: "),
    "outside": ("properties:\n  a: {$ref: ../../outside.yaml}\n", "bridge.yaml:2:13: "),
    "symlink": ("properties:\n  a: {$ref: link.yaml}\n", "bridge.yaml:2:13: "),
    "nowhere": ("properties:\n  a: {$ref: '#/definitions/b'}\n", "bridge.yaml:2:13: "),
    "base": ("$ref: mkdocs-specs:tecnical\n", "there is no built-in template 'tecnical'"),
    "pattern": ("properties:\n  a: {type: string, pattern: '[a-'}\n", "bridge.yaml:2:30: "),
    "draft": ("$schema: http://json-schema.org/draft-99/schema#\ntype: object\n", "bridge.yaml:1:10: "),
    "type": ("properties:\n  a: {type: strnig}\n", "bridge.yaml:2:13: "),
    "yaml": ("properties: [a\n", "bridge.yaml:1:13: "),
    "no schema": ("- a\n", "bridge.yaml: this is no JSON Schema"),
    "circle": ("$ref: bridge.yaml\n", "is there a circle?"),
}


@pytest.mark.parametrize(("schema", "place"), WRONG.values(), ids=WRONG)
def test_a_faulty_template_is_one_sentence_with_its_place(tmp_path: Path, schema: str, place: str) -> None:
    root = with_template(tmp_path / "repo", schema, one=text_of({"title": "One"}))
    write(tmp_path, {"outside.yaml": "type: string\n"})
    (root / "link.yaml").symlink_to(tmp_path / "outside.yaml")

    ended = mkdocs_specs(root, "check")
    reason = refusal(root)

    assert ended.code == 2
    assert ended.output == f"mkdocs-specs: {reason}\n"
    assert place in ended.output
    assert ended.output.count("\n") == 1


def test_a_template_file_that_is_missing_fails_build_and_check(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"bridges/one.md": text_of({"title": "One"})}, BRIDGES)

    built, checked = mkdocs(root, "build", "-q"), mkdocs_specs(root, "check")

    assert (built.code, checked.code) == (1, 2)
    for ended in (built, checked):
        assert "bridge.yaml: this schema cannot be read: No such file or directory" in ended.output
        assert "Traceback" not in ended.output


def test_a_schema_kept_elsewhere_is_wrapped_without_touching_it(tmp_path: Path) -> None:
    wrapper = {
        "$ref": "vendor/bridge.json",
        "x-specs": {
            "parts": {"title": "name", "created": "built", "status": "condition"},
            "sections": {"The spans": {"keys": ["spans"]}, "Where": {"keys": ["location"]}},
        },
        "properties": {"condition": {"x-specs": {"values": {"sound": {"state": "done"}, "worn": {}, "closed": {}}}}},
    }
    root = with_template(tmp_path, yaml.safe_dump(wrapper, sort_keys=False), mill=text_of(BRIDGE))
    write(root, {"vendor/bridge.json": PLAIN})

    page = build(root).page("bridges/mill.md")

    assert page.title == "Mill bridge"
    assert page.content.all(class_="specs-badge")[0].shown == "worn"
    assert page.sections[:2] == ["The spans", "Where"]
