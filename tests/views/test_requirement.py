"""Requirements with what they lead to, and how far their criteria are met."""

from mkdocs_specs.document import Value

from .make import a_field, a_list, choices, naming, rows, shown, visible

REQUIREMENTS = a_list(
    a_field("requirement"),
    a_field("priority", view="badge", choices=choices("Must Have", "Should Have", "Nice to Have")),
    a_field("rationale"),
    a_field("stories", view="list", relation=naming("story")),
    a_field("components", view="list"),
    a_field("endpoints", view="list", relation=naming("endpoint")),
    a_field("verified_by", view="list"),
    a_field("acceptance", view="checklist"),
    key="functional",
    title="Functional Requirements",
    view="table",
    role="requirement",
    parts={"id": "FR-{n}", "text": "requirement", "criteria": "acceptance"},
)
ONE: Value = {
    "requirement": "Store a card",
    "priority": "Must Have",
    "rationale": "The law",
    "stories": ["US-1"],
    "components": ["Vault"],
    "endpoints": ["POST /v1/payment-methods", "GET /v1/payment-methods"],
    "verified_by": ["[a test](test.md)"],
    "acceptance": [{"text": "It is stored", "done": True}, "Twice", "c"],
}


def test_a_requirement_shows_all_it_has() -> None:
    html = shown(REQUIREMENTS, [ONE])

    assert (
        '<td data-label="Requirement"><span class="specs-title">Store a card'
        "</span><small>Why: The law</small>"
        "<small>Components: Vault</small><small>Endpoints: <code>POST /v1/payment-methods</code>, "
        '<code>GET /v1/payment-methods</code></small><small>Verified by: <a href="test.md">a test</a></small>'
        '<ul class="specs-check"><li data-state="done"><span><span class="specs-vh">Done: '
        "</span>It is stored</span></li>"
    ) in html
    assert (
        '<td data-label="Criteria"><span class="specs-num">1/3</span>'
        '<span class="specs-progress" role="img" '
        'aria-label="1 of 3" data-status="in-progress"><i style="--v:33%"></i></span></td>'
    ) in html


def test_the_caption_counts_by_the_words_of_the_template() -> None:
    html = shown(
        REQUIREMENTS, [ONE, {"requirement": "b", "priority": "Nice to Have"}, {"requirement": "c", "priority": "?"}]
    )

    assert "<caption><b>3 requirements</b> · 1 Must Have · 1 Nice to Have</caption>" in html
    assert 'aria-label="3 requirements · 1 Must Have · 1 Nice to Have"><table' in html
    assert '<table class="specs-table specs-stack"><caption>' in html


def test_what_the_parts_do_not_show_has_columns() -> None:
    html = shown(REQUIREMENTS, [{"requirement": "a", "cost": 5}, {"requirement": "b", "acceptance": {"x": "y"}}])

    assert rows(html) == [["ID", "Requirement", "cost"], ["FR-1", "a", "5"], ["FR-2", "bAcceptance: x: y", "—"]]


def test_met_criteria_make_a_full_bar() -> None:
    html = shown(REQUIREMENTS, [{"requirement": "a", "acceptance": [{"text": "b", "done": True}]}])

    assert 'data-status="complete"><i style="--v:100%">' in html
    assert "<b>1 requirement</b>" in html


def test_long_notes_are_lists() -> None:
    html = shown(REQUIREMENTS, [{"requirement": "a", "verified_by": ["One. Two", {"b": "c"}]}])

    assert '<div class="specs-note">Verified by: <ul><li>One. Two</li><li>b: c</li></ul></div>' in html
    assert visible(html).endswith("b: c")
