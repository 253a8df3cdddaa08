"""Keys, allowed values and ids are suggested where they may be written."""

import pytest

from mkdocs_specs.editor.suggestion import Sort
from mkdocs_specs.template import Template
from tests.checking import template_at
from tests.editor.cursor import accepted, labels, offered
from tests.sites import a_spec, write

OTHER = a_spec(
    2,
    "Gift cards",
    status="Review",
    summary={"what": "Customers pay with cards."},
    requirements={"functional": [{"id": "FR-7", "requirement": "Pay"}, {"requirement": "Refund"}]},
)


def draft(line: str) -> str:
    """Write a draft whose last line of front matter is being written."""
    return f"---\nid: SPEC-0001\ntitle: Own\nstatus: Draft\n{line}\n---\n"


def test_keys_that_are_required_come_first_and_those_there_are_left_out() -> None:
    found = labels(draft("^"))

    assert found[:2] == ["author", "created"]
    assert {"id", "title", "status"} & set(found) == set()
    assert {"risks", "goals", "depends_on"} <= set(found)


def test_keys_that_the_status_requires_come_first() -> None:
    found = labels(draft("^").replace("Draft", "Review"))

    assert found[:7] == ["author", "tech_lead", "created", "updated", "summary", "background", "goals"]
    assert found[7] == "requirements"


def test_a_key_tells_its_type_and_meaning_and_when_it_is_required() -> None:
    [lead] = [one for one in offered(draft("te^")) if one.label == "tech_lead"]

    assert lead.sort is Sort.KEY
    assert lead.detail == "text"
    assert lead.about.startswith("**Tech Lead** — text\n\n")
    assert "Required: From Review on" in lead.about


@pytest.mark.parametrize(
    ("line", "label", "expected"),
    [
        ("te^", "tech_lead", "tech_lead: "),
        ("ri^", "risks", "risks:"),
        ("ta^", "tags", "tags: "),
        ("te^: Ann", "tech_lead", "tech_lead: Ann"),
        ("goals:\n  ^", "goal", "goals:\n  - goal: "),
        ("goals:\n  - ^", "goal", "goals:\n  - goal: "),
        ("goals:\n  - goal: A\n    m^", "metric", "goals:\n  - goal: A\n    metric: "),
        ("summary: {wh^}", "why_now", "summary: {why_now: }"),
        ("risks:\n  - {risk: A, pro^}", "probability", "risks:\n  - {risk: A, probability: }"),
        ("summary:\n  ^", "what", "summary:\n  what: "),
        ("background:\n  business:\n    priority: ^", "High", "background:\n  business:\n    priority: High"),
        ("risks:\n  - risk: A\n    impact: ^", "H", "risks:\n  - risk: A\n    impact: H"),
        ("background:\n  business:\n    priority:^", "High", "background:\n  business:\n    priority: High"),
        ("background: {business: {priority: 'H^'}}", "High", "background: {business: {priority: 'High'}}"),
        ("approvals:\n  - role: A\n    approved: t^", "true", "approvals:\n  - role: A\n    approved: true"),
        ("depends_on: [^]", "SPEC-0002", "depends_on: [SPEC-0002]"),
        ("depends_on: [SPEC-0003, SP^", "SPEC-0002", "depends_on: [SPEC-0003, SPEC-0002"),
        ('depends_on: ["^"]', "SPEC-0002", 'depends_on: ["SPEC-0002"]'),
        ("depends_on: ^", "SPEC-0002", "depends_on: [SPEC-0002]"),
        ("depends_on:^", "SPEC-0002", "depends_on: [SPEC-0002]"),
        ("depends_on:\n  - ^", "SPEC-0002", "depends_on:\n  - SPEC-0002"),
        ("depends_on:\n  ^", "SPEC-0002", "depends_on:\n  - SPEC-0002"),
        ("depends_on:\n- S^", "SPEC-0002", "depends_on:\n- SPEC-0002"),
        ("dependencies:\n  - spec: ^", "SPEC-0002", "dependencies:\n  - spec: SPEC-0002"),
        ("summary:\n  what: as in [[^", "SPEC-0002", "summary:\n  what: as in [[SPEC-0002]]"),
        ("summary:\n  what: >\n    as in [[SP^", "SPEC-0002", "summary:\n  what: >\n    as in [[SPEC-0002]]"),
    ],
)
def test_an_accepted_suggestion_stands_where_it_belongs(line: str, label: str, expected: str) -> None:
    assert accepted(draft(line), label, OTHER) == draft(expected)


def test_statuses_are_suggested_in_their_order_with_nothing_else() -> None:
    found = labels("---\nid: SPEC-0001\nstatus: Dr^\n---\n")

    assert found == ["Draft", "Review", "Approved", "In Progress", "Complete"]


def test_a_label_that_is_another_word_is_told() -> None:
    found = offered(draft("risks:\n  - impact: ^"))

    assert [(one.label, one.detail) for one in found] == [("H", "High"), ("M", "Medium"), ("L", "Low")]


def test_a_spec_is_suggested_with_title_status_and_summary() -> None:
    [found] = offered(draft("depends_on: [^]"), OTHER)

    about = ["**SPEC-0002** Gift cards", "Review", "Customers pay with cards.", "`docs/specs/0002-other.md`"]
    assert found.detail == "Gift cards · Review"
    assert found.about == "\n\n".join(about)
    assert "Gift cards" in found.also


def test_items_of_the_spec_are_suggested_while_its_front_matter_is_broken() -> None:
    stories = "user_stories:\n  - {id: US-4, i_want: Pay}\n"
    requirement = "requirements:\n  functional:\n    - requirement: 'A\n      stories: [^"

    assert labels(draft(stories + requirement)) == ["US-4"]


def test_no_keys_are_suggested_for_texts_and_unknown_mappings() -> None:
    assert labels(draft("title: ^")) == []
    assert labels(draft("unknown:\n  ^")) == []
    assert (
        labels(draft("summary:\n  what: ^-\n    wh$").replace("^", "!").replace("!-", "^-", 1).replace("$", "")) == []
    )


@pytest.mark.parametrize(
    ("prose", "label", "expected"),
    [
        ("See [[^", "SPEC-0002", "See [[SPEC-0002]]"),
        ("See [[SPEC^]] there", "SPEC-0002", "See [[SPEC-0002]] there"),
        ("See [[SP^EC-9]]", "SPEC-0002", "See [[SPEC-0002]]"),
        ("See [[^]", "SPEC-0002", "See [[SPEC-0002]]"),
        ("See [[SP^#FR-1]]", "SPEC-0002", "See [[SPEC-0002#FR-1]]"),
        ("See [[SP^|its text]]", "SPEC-0002", "See [[SPEC-0002|its text]]"),
        ("😀 See [[gift^", "SPEC-0002", "😀 See [[SPEC-0002]]"),
        ("See [[SPEC-0002#^", "FR-7", "See [[SPEC-0002#FR-7]]"),
        ("See [[SPEC-0002#F^]]", "FR-2", "See [[SPEC-0002#FR-2]]"),
        ("See [[#^", "R-9", "See [[#R-9]]"),
        ("- [ ] see [[A]] and [[^", "SPEC-0002", "- [ ] see [[A]] and [[SPEC-0002]]"),
    ],
)
def test_ids_are_suggested_behind_brackets_in_prose(prose: str, label: str, expected: str) -> None:
    front = "---\nid: SPEC-0001\nrisks: [{id: R-9, risk: Fire}]\n---\n\n"

    assert accepted(f"{front}{prose}\n\nMore.\n", label, OTHER) == f"{front}{expected}\n\nMore.\n"


IN_CODE = ("`[[^`", "```\n[[^\n```", "    [[^", "<!-- [[^ -->")
ELSEWHERE = ("[[SPEC-0002|its te^", "[[SPEC-0002]]^", "See [[A#B#^", "[x^")


@pytest.mark.parametrize("prose", [*IN_CODE, *ELSEWHERE])
def test_nothing_is_suggested_in_code_comments_and_elsewhere(prose: str) -> None:
    assert labels(f"---\nid: SPEC-0001\n---\n\n{prose}\n", OTHER) == []


def test_ordinary_pages_have_ids_behind_brackets_too() -> None:
    assert labels("# Home\n\nSee [[^\n", OTHER, path="index.md") == ["SPEC-0002"]
    assert labels("---\ntitle: Home\nsta^\n---\n", OTHER, path="index.md") == []


PROPOSALS = """
type: object
x-specs: {parts: {id: "P-{proposal}", alias: "{proposal}"}}
properties:
  proposal: {type: integer}
  title: {type: string}
  status: {type: string, enum: [Draft, 'superseded by {}', "No: never"]}
  requires: {type: [string, integer], x-specs: {ref: depends on}}
  links: {type: array, items: {type: string}, x-specs: {ref: related}}
  level: {enum: [1, 2]}
"""


@pytest.fixture(scope="module")
def proposals(tmp_path_factory: pytest.TempPathFactory) -> Template:
    folder = tmp_path_factory.mktemp("template")
    write(folder, {"proposal.yaml": PROPOSALS})
    return template_at(folder / "proposal.yaml")


def proposal(number: int, more: str = "") -> str:
    """Write a proposal."""
    return f"---\nproposal: {number}\ntitle: No. {number}\n{more}---\n"


@pytest.mark.parametrize(
    ("line", "label", "expected"),
    [
        ("requires: ^", "P-20", "requires: 20"),
        ("requires: 10, ^", "P-20", "requires: 10, 20"),
        ("requires: 1^, 10", "P-20", "requires: 20, 10"),
        ("links: [^]", "P-20", 'links: ["[P-20](0002-other.md)"]'),
        ("links:\n  - ^", "P-20", 'links:\n  - "[P-20](0002-other.md)"'),
        ("level: ^", "2", "level: 2"),
        ("status: N^", "No: never", 'status: "No: never"'),
    ],
)
def test_specs_are_spelled_as_the_field_spells_them(proposals: Template, line: str, label: str, expected: str) -> None:
    others = (
        proposal(20, "requires: 10\n"),
        proposal(10, 'links: ["[P-20](0002-other.md)"]\nrequires: 20, 30\n'),
        proposal(30),
    )

    assert accepted(proposal(5, f"{line}\n"), label, *others, template=proposals) == proposal(5, f"{expected}\n")


def test_a_template_of_its_own_decides(proposals: Template) -> None:
    assert labels("---\nsta^", template=proposals) == ["proposal", "title", "status", "requires", "links", "level"]
