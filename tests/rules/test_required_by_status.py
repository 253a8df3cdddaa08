"""What a status demands, and the ways there are to meet a demand."""

import pytest

from mkdocs_specs.spec import Spec
from tests.build import a_spec, a_template, problems, said

RULE = "required-by-status"
TEMPLATE = a_template("""
x-specs:
  requires: {note: filled, "# Why": written}
  sections:
    Why: {aliases: [Reasons]}
    Risks: {keys: [risks]}
    Plan: {keys: [plan.how], sections: {Way back: {keys: [plan.back]}}}
properties:
  note: {type: string}
  owner: {type: string, title: Who answers}
  risks:
    type: array
    items:
      type: object
      properties:
        risk: {type: string}
        owner: {type: string}
        done: {type: boolean}
        steps: {type: array, items: {$ref: "#/$defs/step"}}
  plan: {type: object, properties: {back: {type: string}, how: {type: string}}}
  not_applicable: {type: object}
  status:
    type: string
    x-specs:
      values:
        Idea: {requires: {owner: filled}}
        Review: {requires: {risks: stated, plan.back: written, risks.owner: some}}
        Gone: {state: withdrawn, requires: {plan.how: filled}}
        Done: {requires: {risks.done: every, risks.steps.done: every}}
$defs: {step: {type: [string, object], properties: {text: {type: string}, done: {type: boolean}}}}
""")
WHY = "## Why\n\nBecause.\n"
"""What every spec of the template must have."""


def a_note(status: str, front: str = "", body: str = "") -> Spec:
    return a_spec(TEMPLATE, f"status: {status}\nnote: x\n{front}", WHY + body)


def faults(spec: Spec) -> list[str]:
    return [line.partition("error: ")[2] for line in said(spec, RULE)]


def test_what_is_demanded_always_is_demanded_without_a_status_too() -> None:
    assert said(a_spec(TEMPLATE, "owner: Ada"), RULE) == [
        "2:1 error: every spec needs 'note'; add it",
        "2:1 error: every spec needs text under the heading 'Why'; write some",
    ]


@pytest.mark.parametrize(
    "body", ["## Why\n\nBecause.\n", "## reasons\n\n### Own\n\nBecause.\n", "## Plan\n### Why\n\na\n"]
)
def test_a_heading_is_written_when_there_is_text_under_it(body: str) -> None:
    assert said(a_spec(TEMPLATE, "note: x", body), RULE) == []


@pytest.mark.parametrize("body", ["", "## Why\n\nTBD\n", "## Why\n\n## Other\n\nText.\n", "Because.\n"])
def test_a_heading_without_text_is_not_written(body: str) -> None:
    assert len(said(a_spec(TEMPLATE, "note: x", body), RULE)) == 1


def test_a_demand_of_the_status_is_reported_at_the_status_with_the_field_it_is_about() -> None:
    assert said(a_note("Idea"), RULE) == ["2:9 error: status Idea needs 'owner' (Who answers); add it"]


def test_a_status_asks_for_what_those_before_it_ask_for() -> None:
    assert faults(a_note("Review")) == [
        "status Review (like every status from Idea on) needs 'owner' (Who answers); add it",
        "status Review needs 'plan.back'; add it, or text under the heading 'Plan' or 'Way back'",
        "status Review needs 'risks'; add it, or 'risks: []' if there are none",
        "status Review needs an entry of 'risks' with 'owner'; add one",
    ]


def test_a_withdrawn_status_neither_takes_over_demands_nor_passes_them_on() -> None:
    full = "owner: Ada\nplan: {back: x}\nrisks: [{owner: Ben, done: true}]"

    assert faults(a_note("Gone")) == ["status Gone needs 'plan.how'; add it"]
    assert faults(a_note("Done", full)) == []


@pytest.mark.parametrize("owner", ["", "''", "n/a", "~"])
def test_what_says_nothing_fills_nothing(owner: str) -> None:
    assert problems(a_note("Idea", f"owner: {owner}")) != []


@pytest.mark.parametrize("front", ["risks: []", "risks: [{owner: Ada}]"])
def test_an_empty_list_is_stated(front: str) -> None:
    assert not any("'risks'; add" in one for one in faults(a_note("Review", front)))


@pytest.mark.parametrize("front", ["risks: ", "risks: ~", ""])
def test_a_list_that_is_not_there_is_not_stated(front: str) -> None:
    assert len([one for one in problems(a_note("Review", front)) if one.startswith("status Review needs 'risks'")]) <= 1
    assert any("risks" in one for one in problems(a_note("Review", front)))


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("plan: {back: x}", ""),
        ("", "## Plan\n\nWe go back.\n"),
        ("", "## Plan\n\n### Way back\n\nWe go back.\n"),
        ("", "## Way back\n\nWe go back.\n"),
        ("not_applicable: {plan: nothing to plan}", ""),
        ("not_applicable: {plan.back: no way}", ""),
    ],
)
def test_what_may_be_written_is_met_by_the_field_by_prose_or_by_not_applying(front: str, body: str) -> None:
    assert not any("plan.back" in one for one in faults(a_note("Review", front, body)))


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("plan: {how: x}", ""),
        ("", "## Plan\n\nTBD\n"),
        ("", "## Risks\n\nText.\n"),
        ("not_applicable: {plan: ' '}", ""),
        ("not_applicable: {risks: none}", ""),
    ],
)
def test_what_may_be_written_is_not_met_by_anything_else(front: str, body: str) -> None:
    assert any("plan.back" in one for one in faults(a_note("Review", front, body)))


@pytest.mark.parametrize(
    ("front", "is_met"), [("[{owner: ''}, {owner: Ada}]", True), ("[{risk: a}]", False), ("[]", False)]
)
def test_some_asks_for_one_entry_that_has_it(front: str, is_met: bool) -> None:  # noqa: FBT001  # one of the cases
    found = any("needs an entry of 'risks'" in one for one in faults(a_note("Review", f"risks: {front}")))

    assert found is not is_met


def test_every_asks_for_all_there_are_each_at_its_place() -> None:
    spec = a_note(
        "Done", "owner: A\nplan: {back: b}\nrisks:\n  - {owner: B, done: true}\n  - {done: false}\n  - {risk: c}"
    )

    assert said(spec, RULE) == [
        "8:12 error: status Done needs 'done: true' in every entry of 'risks'; risks[1].done is false",
        "9:5 error: status Done needs 'done: true' in every entry of 'risks'; add it to risks[2]",
    ]


def test_every_is_met_when_there_is_none() -> None:
    assert not any("every entry" in one for one in faults(a_note("Done", "risks: []")))
    assert not any("every entry" in one for one in faults(a_note("Done")))


def test_not_applying_does_not_meet_every() -> None:
    assert any("every entry" in one for one in faults(a_note("Done", "not_applicable: {risks: x}\nrisks: [{risk: a}]")))


def test_an_entry_of_a_checklist_that_is_only_text_is_to_be_written_out() -> None:
    spec = a_note("Done", "owner: A\nplan: {back: b}\nrisks: [{owner: B, done: true, steps: [call, {text: run}]}]")

    assert faults(spec) == [
        (
            "status Done needs 'done: true' in every entry of 'risks.steps'; "
            "write risks[0].steps[0] as {text: …, done: true}"
        ),
        "status Done needs 'done: true' in every entry of 'risks.steps'; add it to risks[0].steps[1]",
    ]


def test_what_one_entry_lacks_is_said_in_one_sentence() -> None:
    template = a_template("""
x-specs: {requires: {risks.owner: every, risks.date: every, risks.done: every}}
properties: {risks: {type: array, items: {properties: {owner: {}, date: {}, done: {type: boolean}}}}}
""")

    assert faults(a_spec(template, "risks: [{owner: Ada}]")) == [
        "every spec needs 'date' and 'done: true' in every entry of 'risks'; add them to risks[0]"
    ]


def test_a_demand_is_not_repeated_when_a_problem_says_already_why() -> None:
    assert not any("'risks'" in one for one in faults(a_note("Review", "rizks: []")))
    assert not any("'risks'" in one for one in faults(a_note("Review", "risks: Fire")))
    assert not any("'owner'" in one for one in faults(a_note("Idea", "owner: TBD")))
    assert not any("done" in one for one in faults(a_note("Done", "risks: [{owner: A, dnoe: true}]")))


def test_a_file_that_cannot_be_read_has_no_demands() -> None:
    spec = a_spec(TEMPLATE, "status: [Review")

    assert faults(spec) == []
    assert problems(spec)


def test_a_demand_whose_field_stands_in_no_section_names_no_heading() -> None:
    template = a_template(
        "x-specs: {requires: {owner: written}, parts: {lead: owner}}\nproperties: {owner: {type: string}}"
    )

    assert faults(a_spec(template, "x: 1")) == ["every spec needs 'owner'; add it"]
