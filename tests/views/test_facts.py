"""Facts: a grid of what is short, paragraphs of what is long, headings over what is deep."""

from mkdocs_specs.document import Value

from .make import a_context, a_field, a_list, an_object, choices, shown

LONG = "The lease of 240 stations begins in January, and door delivery fails at the first attempt for many."
SUMMARY = an_object(
    a_field("what", "What are we building?"),
    a_field("why_now", "Why now?"),
    a_field("priority", "Priority", "badge", choices=choices("High", "Medium", "Low")),
    a_field("criteria", "Success criteria", "list"),
)


def test_short_facts_stand_side_by_side() -> None:
    field = an_object(a_field("language"), a_field("libraries", view="list"), a_field("since", view="date"))

    html = shown(field, {"language": "Go", "libraries": ["a", "b"], "since": "2026-01-05", "empty": ""})

    assert html == (
        '<dl class="specs-meta specs-box"><div><dt>Language</dt><dd>Go</dd></div><div>'
        "<dt>Libraries</dt><dd>a, b</dd></div>"
        '<div><dt>Since</dt><dd><time datetime="2026-01-05" class="specs-num">5 Jan 2026</time></dd></div></dl>'
    )


def test_prose_begins_with_its_title_and_so_does_what_stands_beside_it() -> None:
    html = shown(
        SUMMARY, {"what": "A locker.", "why_now": LONG, "priority": "High", "criteria": ["It is used", "A lot"]}
    )

    assert html == (
        f"<p><b>What are we building?</b> A locker.</p><p><b>Why now?</b> {LONG}</p>"
        '<p><b>Priority.</b> <span class="specs-i" data-prio="high">High</span></p>'
        '<p class="specs-label"><b>Success criteria</b></p><ul><li>It is used</li><li>A lot</li></ul>'
    )


def test_a_list_that_is_one_text_is_a_fact_like_any_other() -> None:
    html = shown(
        an_object(a_field("lead", view="list"), a_field("qa", view="list")), {"lead": "A team", "qa": ["B", "C"]}
    )

    assert html == (
        '<dl class="specs-meta specs-box"><div><dt>Lead</dt><dd>A team</dd></div><div><dt>Qa'
        "</dt><dd>B, C</dd></div></dl>"
    )


def test_one_fact_among_lists_is_a_paragraph() -> None:
    html = shown(
        an_object(a_field("steps", view="steps"), a_field("time")), {"steps": ["Go back"], "time": "10 minutes"}
    )

    assert html == ('<p class="specs-label"><b>Steps</b></p><ol><li>Go back</li></ol><p><b>Time.</b> 10 minutes</p>')


def test_a_small_object_is_one_fact() -> None:
    at_rest = an_object(a_field("enabled", view="boolean"), a_field("method"), key="at_rest", title="At rest")

    html = shown(an_object(at_rest), {"at_rest": {"enabled": True, "method": "AES"}})

    assert (
        html == '<dl class="specs-meta specs-box"><div><dt>At rest</dt><dd>Enabled: Yes · Method: AES</dd></div></dl>'
    )


DEEP = an_object(
    an_object(a_field("a"), a_field("b"), a_field("c"), key="inner", title="Inner & outer"),
    a_list(a_field("name"), key="rows", title="Rows"),
    a_field("gone", view="hidden"),
)
DATA: Value = {"inner": {"a": "1"}, "rows": [{"name": "2"}], "gone": ["x"], "body": [[1]]}


def test_what_is_deep_has_a_heading_of_markdown_while_the_contents_list_it() -> None:
    html = shown(DEEP, DATA)

    assert html.startswith('\n\n### Inner &#38; outer\n\n<dl class="specs-meta specs-box">')
    assert '\n\n### Rows\n\n<div class="specs-scroll"' in html
    assert "gone" not in html.casefold()


def test_deeper_headings_are_html() -> None:
    html = shown(DEEP, DATA, a_context(level=4))

    assert html.startswith("<h4>Inner &amp; outer</h4><dl")
    assert '<h4>Rows</h4><div class="specs-scroll"' in html
    assert '<p class="specs-label"><b>body</b></p><pre' in html


def test_an_object_inside_a_box_has_no_heading() -> None:
    cards = a_list(a_field("name"), DEEP, view="cards")

    html = shown(cards, [{"name": "n", "x": DATA}])

    assert "###" not in html
    assert "<h" not in html
    assert '<p class="specs-label"><b>Inner &amp; outer</b></p><dl class="specs-meta"><div><dt>A</dt>' in html
