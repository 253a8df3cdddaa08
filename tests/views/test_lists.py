"""Lists, steps, checklists, code, images, and what stands in a cell."""

import pytest

from mkdocs_specs.document import Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import cell

from .make import a_context, a_field, a_list, an_object, choices, shown, tags, visible


def test_a_list_has_bullets_and_steps_have_numbers() -> None:
    assert shown(a_field(view="list"), ["*a*", "", "b"]) == "<ul><li><em>a</em></li><li>b</li></ul>"
    assert shown(a_field(view="steps"), ["a", "b"]) == "<ol><li>a</li><li>b</li></ol>"
    assert shown(a_field(view="steps"), [""]) == ""


def test_a_list_of_anything_has_bullets() -> None:
    assert shown(a_field(view="list"), ["a", ["b", "c"], {"d": 1}]) == (
        '<ul><li>a</li><li>b, c</li><li>d: <span class="specs-num">1</span></li></ul>'
    )


def test_entries_have_the_choices_of_their_list() -> None:
    field = a_field(view="badge", choices=choices("A", "B", tones="red green"))

    assert len(tags(cell(field, ["A", "B"], (), a_context()), "span")) == 2
    assert ", " not in visible(cell(field, ["A", "B"], (), a_context()))


@pytest.mark.parametrize(
    ("field", "value", "html"),
    [
        (a_field(view="list"), ["GDPR", "EN 14450"], "GDPR, EN 14450"),
        (a_field(view="list"), ["See the own delivery", "b"], "<ul><li>See the own delivery</li><li>b</li></ul>"),
        (a_field(view="list"), ["a, b", "c"], "<ul><li>a, b</li><li>c</li></ul>"),
        (a_field(view="list"), ["only this one, whatever it says"], "only this one, whatever it says"),
        (a_field(view="steps"), ["a", "b"], "<ol><li>a</li><li>b</li></ol>"),
        (a_field(), {"a": "b", "c": ["d"]}, "<ul><li>a: b</li><li>c: d</li></ul>"),
        (a_field(), {"a": "b", "c": True}, "a: b · c: Yes"),
        (a_field(), {"a": "b. C", "c": ""}, "a: b. C"),
        (a_field(), {"a": "b. C", "c": "d"}, "a: b. C<br>c: d"),
        (a_field(view="code"), "x < 1", "<code>x &lt; 1</code>"),
        (a_field(view="code"), "a\nb", '<pre tabindex="0"><code>a&#10;b</code></pre>'),
        (a_field(view="hidden"), "a", ""),
        (a_field(), [None, {}], ""),
    ],
)
def test_a_cell_holds_any_value(field: Field, value: Value, html: str) -> None:
    assert cell(field, value, ("x",), a_context()) == html


CHECKS = a_list(
    a_field("text"), a_field("done", view="boolean"), a_field("link", view="link"), a_field("by"), role="check"
)


def test_a_checklist_says_what_is_done_in_words_too() -> None:
    html = shown(CHECKS, ["a *b*", {"text": "c", "done": True}, {"text": "d", "done": False}, ""])

    assert html == (
        '<ul class="specs-check">'
        '<li data-state="todo"><span><span class="specs-vh">To do: </span>a <em>b</em></span></li>'
        '<li data-state="done"><span><span class="specs-vh">Done: </span>c</span></li>'
        '<li data-state="todo"><span><span class="specs-vh">To do: </span>d</span></li></ul>'
    )


def test_a_checklist_shows_what_else_its_entries_hold() -> None:
    html = shown(
        CHECKS, [{"text": "a", "link": "a.md", "by": "me", "done": "soon", "more": [1]}, {"done": True}, 7, ["b"]]
    )

    assert visible(html) == "To do: a · Done: soon · a.md · By: me · more: 1To do: 7To do: b"
    assert 'href="a.md"' in html
    assert shown(CHECKS, [{"done": True}]) == ""


def test_code_is_json_with_two_blanks() -> None:
    html = shown(a_field(view="code"), {"a": ["é", 1.5, None, True]})

    assert html == (
        '<pre tabindex="0"><code class="language-json">'
        '{&#10;  "a": [&#10;    "é",&#10;    1.5,&#10;    null,&#10;    true&#10;  ]&#10;}</code></pre>'
    )


def test_a_text_of_code_stands_as_it_is() -> None:
    assert (
        shown(a_field(view="code"), "\n  <a>\r\n\tb\n") == '<pre tabindex="0"><code>  &lt;a&gt;&#10;&#9;b</code></pre>'
    )
    assert shown(a_field(view="code"), 7) == '<pre tabindex="0"><code class="language-json">7</code></pre>'


@pytest.mark.parametrize("path", ["images/a.svg", "a.PNG", "../a.jpeg?raw=1", "/a.webp#x"])
def test_an_image_of_this_site_is_shown(path: str) -> None:
    html = shown(a_field(title='The "shape"', view="image"), path)

    assert html == (
        f'<figure><img src="{path}" alt="The &quot;shape&quot;" loading="lazy">'
        f'<figcaption><a href="{path}">{path}</a></figcaption></figure>'
    )


@pytest.mark.parametrize("path", ["https://example.org/a.png", "//example.org/a.png", "diagrams/a.drawio"])
def test_an_image_elsewhere_is_a_link(path: str) -> None:
    assert shown(a_field(view="image"), path) == f'<p><a href="{path}">{path}</a></p>'


def test_what_is_no_image_at_all_is_text() -> None:
    assert shown(a_field(view="image"), "on the wall.png, left") == "<p>on the wall.png, left</p>"
    assert shown(a_field(view="image"), 7) == '<p><span class="specs-num">7</span></p>'


def test_objects_in_a_cell_use_the_titles_of_the_schema() -> None:
    field = an_object(a_field("b", "Beta"), a_field("a", "Alpha"))

    assert cell(field, {"a": "1", "z": "3", "b": "2"}, (), a_context()) == "Beta: 2 · Alpha: 1 · z: 3"


def test_a_checklist_in_a_cell_is_one() -> None:
    assert cell(CHECKS, ["a"], ("x",), a_context()).startswith('<ul class="specs-check">')
