"""What requirements lead to."""

import pytest

from mkdocs_specs.spec import End, Spec, Trace, has_begun, traces
from tests.build import a_draft, a_spec, a_template

FROM_BELOW = a_template("""
title: Feature
x-specs: {parts: {id: "F-{n}"}}
properties:
  n: {type: string}
  needs:
    type: array
    x-specs: {role: requirement, parts: {id: "FR-{n}", verified_by: proof.tests}}
    items: {properties: {text: {type: string}, proof: {properties: {tests: {}}}}}
  calls:
    type: array
    x-specs: {role: endpoint, parts: {text: "{method} {path}"}}
    items:
      properties:
        method: {type: string}
        path: {type: string}
        requirement: {type: string, x-specs: {ref: exposes, among: requirement, open: true}}
  parts:
    type: array
    x-specs: {role: component, parts: {id: "C-{n}"}}
    items:
      properties:
        text: {type: string}
        builds: {type: array, items: {type: string, x-specs: {ref: builds, among: requirement}}}
""")


def a_trace(requirement: str, more: str = "") -> Trace:
    [trace] = traces(a_draft(f"requirements: {{functional: [{requirement}]}}\n{more}"))
    return trace


def texts(ends: tuple[End, ...]) -> list[str]:
    return [end.text for end in ends]


def test_a_requirement_leads_to_what_it_names() -> None:
    trace = a_trace(
        "{requirement: a, stories: [US-2], components: [Cache], endpoints: [GET /a], verified_by: [test_a.py, Audit]}",
        """
user_stories: [{i_want: b}, {i_want: c}]
architecture: {components: [{name: Cache}]}
api: {endpoints: [{method: GET, path: /a}]}
""",
    )

    found = [end.item for end in (*trace.stories, *trace.components, *trace.endpoints)]

    assert [item.role for item in found if item is not None] == ["story", "component", "endpoint"]
    assert (texts(trace.stories), texts(trace.tests)) == (["US-2"], ["test_a.py", "Audit"])


def test_what_a_requirement_names_need_not_be_in_its_spec() -> None:
    trace = a_trace("{requirement: a, stories: [SPEC-0003#US-1], endpoints: [GET /b]}")

    assert trace.stories == (End("SPEC-0003#US-1"),)
    assert trace.endpoints == (End("GET /b"),)


def test_an_item_of_its_own_spec_may_be_named_with_the_spec() -> None:
    [end] = a_trace("{requirement: a, stories: [SPEC-0001#US-1]}", "user_stories: [{i_want: b}]").stories

    assert end.item is not None


def test_a_requirement_leads_to_what_names_it() -> None:
    spec = a_spec(
        FROM_BELOW,
        """
needs: [{text: a}, {text: b}]
calls: [{method: GET, path: /a, requirement: "FR-1, FR-2"}, {method: PUT, path: /a, requirement: FR-1}]
parts: [{text: Cache, builds: [FR-2]}]
""",
    )

    first, second = traces(spec)

    assert (texts(first.endpoints), texts(first.components)) == (["GET /a", "PUT /a"], [])
    assert (texts(second.endpoints), texts(second.components)) == (["GET /a"], ["C-1"])


def test_a_part_may_lie_deeper_and_hold_a_mapping() -> None:
    spec = a_spec(FROM_BELOW, "needs: [{text: a, proof: {tests: {load: https://example.org, unit: [x, y]}}}]")

    assert texts(traces(spec)[0].tests) == ["https://example.org", "x", "y"]


def test_what_is_named_twice_counts_once() -> None:
    trace = a_trace("{requirement: a, stories: [US-1, US-1], verified_by: [x, x]}", "user_stories: [{i_want: b}]")

    assert (texts(trace.stories), texts(trace.tests)) == (["US-1"], ["x"])


@pytest.mark.parametrize("nothing", ["[]", "[N/A]", "[TBD]", "[None]"])
def test_what_says_nothing_is_no_link(nothing: str) -> None:
    trace = a_trace(f"{{requirement: a, stories: {nothing}, verified_by: {nothing}}}")

    assert (trace.stories, trace.tests) == ((), ())


@pytest.mark.parametrize(("priority", "is_must"), [("Must Have", True), ("Should Have", False)])
def test_the_strongest_priority_is_a_must(priority: str, is_must: bool) -> None:  # noqa: FBT001  # what is expected
    assert a_trace(f"{{requirement: a, priority: {priority}}}").is_must == is_must
    assert not a_trace("{requirement: a}").is_must


@pytest.mark.parametrize(
    ("more", "is_verified"),
    [
        ("verified_by: [x]", True),
        ("verified_by: [x], acceptance: [{text: b, done: true}]", True),
        ("verified_by: [x], acceptance: [b]", False),
        ("acceptance: [{text: b, done: true}]", False),
    ],
)
def test_verified_is_what_has_a_test_and_all_criteria_met(more: str, is_verified: bool) -> None:  # noqa: FBT001  # what is expected
    assert a_trace(f"{{requirement: a, {more}}}").is_verified == is_verified


@pytest.mark.parametrize(
    ("status", "begun"), [("Draft", False), ("Approved", False), ("In Progress", True), ("Complete", True)]
)
def test_work_has_begun_once_its_status_says_so(status: str, begun: bool) -> None:  # noqa: FBT001  # what is expected
    assert has_begun(a_draft(status=status)) == begun


def test_a_spec_without_a_life_cycle_has_not_begun() -> None:
    spec: Spec = a_spec(FROM_BELOW, "n: '1'")

    assert not has_begun(spec)
    assert traces(spec) == ()
