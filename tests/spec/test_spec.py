"""The parts of a spec: id, title, status, people, version, target and criteria."""

from datetime import date

import pytest

from tests.build import a_document, a_draft, a_spec, a_template, problems


def test_the_id_is_the_one_that_is_written() -> None:
    assert a_draft(path="specs/0007-x.md").id == "SPEC-0001"


@pytest.mark.parametrize("written", ["", "TBD", "[ID]", "~"])
def test_an_id_that_is_blank_is_made_of_the_path(written: str) -> None:
    spec = a_spec(a_template(), f"id: {written}", path="specs/0012-pick-up.md")

    assert spec.id == "SPEC-0012"


def test_the_id_can_be_made_of_a_key_as_it_was_written() -> None:
    template = a_template('x-specs: {parts: {id: "EIP-{eip}"}}\nproperties: {eip: {type: integer}}')

    assert a_spec(template, "eip: 20").id == "EIP-20"
    assert a_spec(template, "eip: 0020").id == "EIP-0020"
    assert a_spec(template, "title: none").id == ""


def test_the_id_can_be_made_of_the_path() -> None:
    template = a_template(
        'x-specs: {path: "{number:04}-{slug}.md", parts: {id: "ADR-{number}"}}\nproperties: {date: {}}'
    )

    assert a_spec(template, "date: 2026-01-05", path="decisions/0012-use-x.md").id == "ADR-0012"


def test_a_key_called_id_that_the_template_does_not_have_is_not_the_id() -> None:
    template = a_template('x-specs: {parts: {id: "EIP-{eip}"}}\nproperties: {eip: {type: integer}}')

    assert a_spec(template, "id: something\neip: 20").id == "EIP-20"


def test_a_key_called_id_is_the_id_without_any_annotation() -> None:
    assert a_spec(a_template("properties: {id: {type: string}}"), "id: 0007").id == "0007"
    assert a_spec(a_template("properties: {id: {type: integer}}"), "id: 7").id == "7"


def test_a_part_may_come_from_the_path_alone() -> None:
    template = a_template('x-specs: {path: "{priority}-{title}.md"}\nproperties: {x: {}}')

    spec = a_spec(template, "x: 1", path="notes/high-gift cards.md")

    assert (spec.title, spec.text("priority")) == ("gift cards", "high")


@pytest.mark.parametrize(
    ("front", "body", "title"),
    [
        ("title: Gift\n  cards", "# Other\n", "Gift cards"),
        ("title: TBD", "# Gift *cards* `now`\n", "Gift cards now"),
        ("tags: [a]", "Gift cards\n==========\n", "Gift cards"),
        ("tags: [a]", "Text first.\n\n# Gift cards\n", "Log in with one click"),
        ("tags: [a]", "", "Log in with one click"),
    ],
)
def test_a_spec_always_has_a_title(front: str, body: str, title: str) -> None:
    spec = a_spec(a_template(), front, body, path="specs/log-in_with-one-click.md")

    assert spec.title == title


def test_a_status_is_one_of_the_life_cycle_or_only_text() -> None:
    review, lost = a_draft(status="Review"), a_draft(status="Reviewing")

    assert review.status is not None
    assert (review.status.value, review.status_text) == ("Review", "Review")
    assert (lost.status, lost.status_text) == (None, "Reviewing")
    assert review.status_path == ("status",)


def test_a_status_with_any_text_in_it_is_one_of_the_life_cycle() -> None:
    template = a_template("""
properties: {status: {type: string, x-specs: {values: {proposed: , "superseded by {}": {state: withdrawn}}}}}
""")

    spec = a_spec(template, "status: superseded by ADR-7")

    assert spec.status is not None
    assert spec.is_withdrawn
    assert spec.status_text == "superseded by ADR-7"


def test_a_template_without_a_life_cycle_has_specs_without_a_status() -> None:
    spec = a_spec(a_template("properties: {a: {}}"), "a: 1")

    assert (spec.status, spec.status_text, spec.status_path, spec.is_withdrawn) == (None, "", (), False)


def test_people_are_gathered_from_all_their_keys() -> None:
    template = a_template("""
x-specs:
  parts: {author: [deciders, decision-makers], people: [consulted, informed, "team {team}"], tags: [kind, area]}
properties: {deciders: {}, decision-makers: {}, consulted: {}, informed: {}, team: {}, kind: {}, area: {}}
""")

    spec = a_spec(
        template, "decision-makers: Ada\nconsulted: [Ben, N/A, [Cy]]\ninformed: Dan\nteam: 7\nkind: core\narea: [pay]"
    )

    assert spec.texts("author") == ("Ada",)
    assert spec.texts("people") == ("Ben", "Cy", "Dan", "team 7")
    assert spec.texts("tags") == ("core", "pay")
    assert spec.texts("lead") == ()


@pytest.mark.parametrize(("value", "text"), [("true", "true"), ("false", "false"), ("1.5", "1.5"), ("{a: b}", "")])
def test_a_part_that_is_no_text_is_written_as_one(value: str, text: str) -> None:
    template = a_template("x-specs: {parts: {summary: about}}\nproperties: {about: {}}")

    assert a_spec(template, f"about: {value}").text("summary") == text


def test_the_version_is_the_one_written_else_that_of_the_newest_change() -> None:
    template = a_template("""
properties:
  version: {}
  log: {type: array, items: {properties: {version: {type: string}, date: {}}}, x-specs: {role: change}}
""")
    log = "log: [{version: 1.10, date: 2026-03-01}, {version: 1.9, date: 2026-01-05}, {version: 0.1}]"

    assert a_spec(template, log).version == "1.10"
    assert a_spec(template, f"{log}\nversion: 2").version == "2"
    assert a_spec(template, "log: []").version == ""


def test_the_target_is_the_last_one_of_a_phase() -> None:
    spec = a_draft(
        "timeline: [{phase: A, target: 2026-05-01}, {phase: B, target: 2026-03-01}, {phase: C, target: soon}]"
    )

    assert spec.target == date(2026, 5, 1)
    assert a_draft("timeline: [{phase: A}]").target is None


def test_a_part_that_is_a_date_is_one() -> None:
    assert a_draft().day("created") == date(2026, 11, 5)
    assert a_draft("updated: 2026-02-30").day("updated") is None


def test_the_criteria_are_those_of_all_stories_and_requirements() -> None:
    spec = a_draft("""
user_stories: [{i_want: a, acceptance: [one, {text: two, done: true}]}]
requirements: {functional: [{requirement: b, acceptance: [{text: three, done: false}, [4], {done: true}]}]}
""")

    assert [(check.text, check.is_done) for check in spec.criteria] == [("one", False), ("two", True), ("three", False)]


def test_a_reason_why_a_section_does_not_apply_must_be_one() -> None:
    spec = a_draft("not_applicable: {migration: Nothing is stored, risks: ' ', api.events: No events}")

    assert spec.not_applicable == {("migration",): "Nothing is stored", ("api", "events"): "No events"}
    assert a_draft("not_applicable: [migration]").not_applicable == {}


@pytest.mark.parametrize(
    ("value", "is_filled"),
    [
        ("text", True),
        ("0", True),
        ("true", True),
        ("false", False),
        ("''", False),
        ("~", False),
        ("None", False),
        ("[]", False),
        ("{}", False),
        ("[{a: ''}, n/a]", False),
        ("[{a: ''}, b]", True),
        ("{a: {b: [false]}}", False),
        ("{a: {b: [1]}}", True),
    ],
)
def test_a_value_is_filled_when_it_says_something(value: str, is_filled: bool) -> None:  # noqa: FBT001  # one of the cases
    spec = a_spec(a_template("properties: {it: {}}"), f"it: {value}")

    assert spec.is_filled(spec.data["it"], ("it",)) is is_filled


def test_a_blank_is_not_filled_though_it_is_shown() -> None:
    spec = a_draft("tech_lead: TBD")

    assert not spec.is_filled("TBD", ("tech_lead",))
    assert spec.is_shown("TBD")
    assert spec.is_shown(value=False)
    assert not any(map(spec.is_shown, (None, "", [], {})))


def test_the_header_has_the_fields_that_nothing_else_shows() -> None:
    template = a_template("""
x-specs: {parts: {lead: owner}, sections: {Why: {keys: [why.what]}}}
properties:
  id: {}
  owner: {}
  why: {properties: {what: {}}}
  cost: {type: number, title: Yearly cost}
  secret: {type: string, x-specs: {view: hidden}}
  icon: {type: string}
additionalProperties: true
""")

    front = "id: 1\nowner: a\nwhy: {what: b}\ncost: 3\nsecret: c\nicon: d\nhide: [toc]\nmore: x"
    shown = a_spec(template, front, page_keys=frozenset({"hide", "icon"})).header_fields

    assert {key: field.title for key, field in shown.items()} == {"cost": "Yearly cost", "icon": "Icon", "more": "More"}


def test_a_spec_that_cannot_be_read_is_a_spec_all_the_same() -> None:
    spec = a_draft("tags: [a", path="specs/0003-broken.md")

    assert spec.id == "SPEC-0003"
    assert spec.title == "0003 broken"
    assert problems(spec)


def test_a_value_has_a_place_in_the_file() -> None:
    spec = a_draft("tech_lead: Ada")

    assert str(spec.where(("tech_lead",))) == "docs/specs/0001-login.md:7:12"
    assert a_document("a: 1").where(("a",)).line == 2
