"""Scalars in a line: texts, numbers, booleans, dates, badges, links and references."""

from dataclasses import replace

import pytest

from mkdocs_specs.document import Value
from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Choice, Field
from mkdocs_specs.views import cell, choice_badge, dates, level_badge, progress_badge
from mkdocs_specs.words import ENGLISH

from .make import TODAY, a_context, a_field, a_list, choices, naming, shown

LEVELS = choices("High", "Medium", "Low", "None", tones="red amber green neutral")
STATES = choices(
    "Draft",
    "Doing",
    "Stuck",
    "Over",
    "Gone",
    tones="neutral blue red green",
    states="open active blocked done withdrawn",
)
PRIORITIES = choices("Must Have", "Should Have", "Nice to Have")


def badge(*values: str, key: str = "x", **more: str) -> Field:
    return a_field(key, view="badge", choices=choices(*values, **more))


@pytest.mark.parametrize(
    ("field", "value", "html"),
    [
        (a_field(), " *a* ", "<em>a</em>"),
        (a_field(), True, "Yes"),
        (a_field(view="boolean"), False, "No"),
        (a_field(view="boolean"), "maybe", "maybe"),
        (a_field(view="number"), 12, '<span class="specs-num">12</span>'),
        (a_field(), 1.5, '<span class="specs-num">1.5</span>'),
        (a_field(view="date"), "2026-01-05", '<time datetime="2026-01-05" class="specs-num">5 Jan 2026</time>'),
        (a_field(format="date"), "2026-01-05", '<time datetime="2026-01-05" class="specs-num">5 Jan 2026</time>'),
        (a_field(view="date"), "2026-02-30", "2026-02-30"),
        (a_field(view="date"), "in *spring*", "in <em>spring</em>"),
        (a_field(view="link"), "https://example.org/a b", "https://example.org/a b"),
        (
            a_field(view="link"),
            "https://example.org/?a&b",
            '<a href="https://example.org/?a&amp;b">https://example.org/?a&amp;b</a>',
        ),
        (a_field(view="link"), "docs/a.md", '<a href="docs/a.md">docs/a.md</a>'),
        (a_field(view="link"), "[A](a.md)", '<a href="a.md">A</a>'),
        (a_field(view="link"), "javascript:alert(1)", "javascript:alert(1)"),
        (a_field(view="link"), 7, '<span class="specs-num">7</span>'),
        (badge("A"), None, ""),
        (badge("A", "B", tones="teal"), "A", '<span class="specs-badge" data-tone="teal">A</span>'),
        (badge("A", "B"), "A", "A"),
        (badge("A", tones="teal"), "<Z>", "&lt;Z&gt;"),
        (a_field(view="badge"), "GET", '<span class="specs-badge" data-tone="neutral">GET</span>'),
        (badge("High", "Medium", "Low"), "Low", '<span class="specs-i" data-prio="low">Low</span>'),
        (badge("A", "B", "C", key="priority"), "B", '<span class="specs-i" data-prio="medium">B</span>'),
        (badge("Required", "Optional", "Not required"), "Optional", "Optional"),
    ],
)
def test_a_scalar_is_shown_as_its_field_wants_it(field: Field, value: Value, html: str) -> None:
    assert cell(field, value, ("x",), a_context()) == html


@pytest.mark.parametrize(
    ("value", "attributes"),
    [
        (LEVELS[0], 'data-tone="red" data-level="high"'),
        (LEVELS[1], 'data-tone="amber" data-level="medium"'),
        (LEVELS[2], 'data-tone="green" data-level="low"'),
        (LEVELS[3], 'data-tone="neutral"'),
        (STATES[0], 'data-tone="neutral" data-state="todo"'),
        (STATES[1], 'data-tone="blue" data-state="in-progress"'),
        (STATES[2], 'data-tone="red" data-state="blocked"'),
        (STATES[3], 'data-tone="green" data-state="done"'),
        (STATES[4], 'data-tone="neutral"'),
    ],
)
def test_a_badge_says_tone_and_state_or_level(value: Choice, attributes: str) -> None:
    scale = LEVELS if value in LEVELS else STATES

    assert choice_badge(value, scale) == f'<span class="specs-badge" {attributes}>{value.label}</span>'


def test_a_priority_has_bars() -> None:
    assert choice_badge(PRIORITIES[0], PRIORITIES) == '<span class="specs-i" data-prio="high">Must Have</span>'


def test_progress_and_levels_have_badges() -> None:
    overdue = '<span class="specs-badge" data-tone="red" data-state="overdue">&lt;late&gt;</span>'
    low = '<span class="specs-badge" data-tone="green" data-level="low">Low</span>'

    assert progress_badge(Progress.OVERDUE, "<late>") == overdue
    assert level_badge("low", "Low") == low


def test_a_year_that_both_ends_have_stands_once() -> None:
    assert dates(None, None, ENGLISH) == ""
    assert dates(TODAY, TODAY, ENGLISH) == dates(None, TODAY, ENGLISH) == dates(TODAY, None, ENGLISH)
    assert dates(TODAY.replace(month=3), TODAY, ENGLISH) == (
        '<span class="specs-num"><time datetime="2026-03-22">22 Mar</time> \N{EN DASH} '
        '<time datetime="2026-11-22">22 Nov 2026</time></span>'
    )
    assert ">22 Nov 2025</time>" in dates(TODAY.replace(year=2025), TODAY, ENGLISH)


def test_words_of_dates_can_be_replaced() -> None:
    words = replace(ENGLISH, date="{day}. {month} {year}", months=ENGLISH.months.replace("Jan", "Jänner"))
    context = replace(a_context(), words=words)

    assert ">5. Jänner 2026<" in cell(a_field(view="date"), "2026-01-05", (), context)


def test_names_of_items_lead_to_them() -> None:
    stories = a_list(a_field("text"), key="stories", role="story", parts={"id": "US-{n}"})
    calls = a_list(a_field("text"), key="calls", role="endpoint", parts={"id": "API-{n}"})
    uses = a_field("uses", relation=naming("story"))
    exposes = a_field("exposes", relation=naming("endpoint"))
    spec = Field(
        "spec", "Spec", properties={field.key: field for field in (stories, calls, uses, exposes)}, view="facts"
    )

    html = shown(
        spec,
        {
            "stories": [{"text": "Pay `fast`"}],
            "calls": [{"text": "GET /a"}],
            "uses": ["US-1", "Pay `fast`", "[a](b)", "US-9", True],
            "exposes": ["GET /a", "GET /b", "`GET /c`"],
        },
    )

    assert html.count('<a class="specs-id" href="#us-1">US-1</a>') == 2
    for part in (
        '<a href="#us-1">Pay <code>fast</code></a>',
        '<a href="b">a</a>',
        "US-9",
        "Yes",
        '<a href="#api-1"><code>GET /a</code></a>',
        "<code>GET /b</code>",
        "<code>GET /c</code>",
    ):
        assert part in html


def test_a_field_that_names_specs_may_hold_addresses() -> None:
    field = a_field(relation=naming(""))

    assert (
        cell(field, "https://example.org", (), a_context()) == '<a href="https://example.org">https://example.org</a>'
    )
    assert cell(field, "SPEC-0007", (), a_context()) == "SPEC-0007"
