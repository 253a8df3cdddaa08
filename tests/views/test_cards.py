"""Cards: a box for each item, for lists, components, entities and endpoints."""

import pytest

from mkdocs_specs.views.endpoint import method_chip

from .make import a_context, a_field, a_list, an_object, choices, shown, visible

CASES = a_list(
    a_field("id"),
    a_field("name"),
    a_field("description"),
    a_field("actor"),
    a_field("goal"),
    a_field("flow", view="steps"),
    a_list(a_field("if"), a_field("then"), key="alternatives", title="Alternatives"),
    key="cases",
    view="cards",
    parts={"id": "UC-{n}", "text": "name"},
)


def test_a_card_has_its_id_its_name_and_its_values() -> None:
    html = shown(
        CASES, [{"name": "Buy a `card`", "description": "*Fast*", "actor": "A", "goal": "B", "flow": ["c", "d"]}]
    )

    assert html == (
        '<div class="specs-box" id="uc-1"><p><a class="specs-id" href="#uc-1">UC-1</a> '
        '<b class="specs-title">Buy a <code>card</code></b></p><p><em>Fast</em></p>'
        '<dl class="specs-meta"><div><dt>Actor</dt><dd>A</dd></div><div><dt>Goal</dt><dd>B</dd></div></dl>'
        '<p class="specs-label"><b>Flow</b></p><ol><li>c</li><li>d</li></ol></div>'
    )


def test_lists_of_objects_in_a_card_are_tables() -> None:
    html = shown(CASES, [{"id": "UC-5", "name": "a", "alternatives": [{"if": "b", "then": "c"}]}])

    assert 'id="uc-5"' in html
    assert '<p class="specs-label"><b>Alternatives</b></p><div class="specs-scroll"' in html
    assert 'aria-label="Alternatives · a"><table' in html


def test_a_card_without_a_name_is_called_by_its_first_text() -> None:
    field = a_list(a_field("trigger"), a_field("payload", view="code"), view="cards")

    html = shown(field, [{"payload": {"a": 1}, "trigger": "b"}, {"payload": 2}, {}, {"description": {"a": 1}}])

    assert html.startswith(
        '<div class="specs-box"><p><b class="specs-title">b</b></p><p class="specs-label"><b>Payload'
    )
    assert html.count('<div class="specs-box">') == 3


def test_a_name_that_is_no_text_is_a_value_like_the_others() -> None:
    assert visible(shown(CASES, [{"id": "UC-1", "name": ["a"], "actor": "b"}])) == "UC-1 bNamea"


@pytest.mark.parametrize(
    ("view", "identity"),
    [("component", ""), ("cards", ""), ("entity", ' id="specs-x-a"'), ("entities", ' id="specs-x-a"')],
)
def test_components_and_entities_are_cards(view: str, identity: str) -> None:
    field = a_list(a_field("name"), a_field("purpose"), view=view, role=view, parts={"text": "name"})

    assert shown(field, [{"name": "a", "purpose": "b"}]) == (
        f'<div class="specs-box"{identity}><p><b class="specs-title">a</b></p>'
        '<dl class="specs-meta"><div><dt>Purpose</dt><dd>b</dd></div></dl></div>'
    )


ENDPOINTS = a_list(
    a_field("method", view="badge", choices=choices("GET", "POST")),
    a_field("path"),
    a_field("description"),
    a_list(a_field("name"), a_field("required", view="boolean"), key="parameters", title="Parameters"),
    a_field("request", view="code"),
    a_field("responses", view="code", other=a_field("", view="code")),
    a_field("rate_limit"),
    a_field("authentication", view="badge", choices=choices("Required", "Optional")),
    key="endpoints",
    view="cards",
    role="endpoint",
    parts={"id": "API-{n}", "text": "{method} {path}"},
)


def test_an_endpoint_has_its_call_its_facts_and_its_bodies_folded() -> None:
    html = shown(
        ENDPOINTS,
        [
            {
                "method": "POST",
                "path": "/v1/<id>",
                "description": "Makes one",
                "parameters": [{"name": "id", "required": True}],
                "request": {"a": 1},
                "responses": {"200": {"b": 2}, "204": None, "404": "Not there"},
                "rate_limit": "10 / min",
                "authentication": "Required",
            }
        ],
    )

    assert html.startswith(
        '<div class="specs-box" id="api-1"><p><a class="specs-id" href="#api-1">API-1</a> '
        '<span class="specs-method" data-tone="green">POST</span> <code>/v1/&lt;id&gt;</code></p><p>Makes one</p>'
        '<dl class="specs-meta"><div><dt>Rate limit</dt><dd>10 / min</dd></div>'
        "<div><dt>Authentication</dt><dd>Required</dd></div></dl>"
        '<p class="specs-label"><b>Parameters</b></p><div class="specs-scroll"'
    )
    assert html.endswith(
        '<details><summary>Request</summary><pre tabindex="0">'
        '<code class="language-json">{&#10;  "a": 1&#10;}</code></pre>'
        '</details><details><summary>Response 200</summary><pre tabindex="0"><code class="language-json">'
        '{&#10;  "b": 2&#10;}</code></pre></details><details><summary>Response 404</summary>'
        '<pre tabindex="0"><code>Not there</code></pre></details></div>'
    )


def test_half_an_endpoint_is_shown_too() -> None:
    assert visible(shown(ENDPOINTS, [{"path": "/v1", "rate_limit": "a"}])) == "API-1Path/v1Rate limita"
    named = a_list(a_field("name"), role="endpoint", parts={"text": "name"})
    assert "<p><code>a call</code></p>" in shown(named, [{"name": "a call"}])
    assert visible(shown(named, [{"name": ["a", "b"]}])) == "Namea, b"


def test_a_method_has_a_tone() -> None:
    assert method_chip("DELETE") == '<span class="specs-method" data-tone="red">DELETE</span>'
    assert method_chip("BREW") == '<span class="specs-method" data-tone="neutral">BREW</span>'


def test_headings_inside_a_card_are_html() -> None:
    phases = a_list(a_field("text"), a_field("criteria", view="checklist"), key="phases", role="milestone")
    cards = a_list(a_field("name"), phases, view="cards")

    html = shown(cards, [{"name": "a", "phases": [{"text": "b", "criteria": ["c"]}]}], a_context(level=3))

    assert "<h4>Phase 1: b</h4>" in html


def test_objects_without_properties_in_a_card_are_laid_out_too() -> None:
    html = shown(
        a_list(a_field("name"), an_object(key="more", title="More"), view="cards"),
        [{"name": "a", "more": {"b": {"c": "d"}}}],
    )

    assert visible(html) == "aMorebc: d"
