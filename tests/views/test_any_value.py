"""What every view promises for every value, whatever the field says it should be."""

import json
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_specs.document import Value
from mkdocs_specs.template.meaning import ROLE_PARTS
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import VIEWS, show

from .make import a_context, a_field, a_list, an_object, assert_sound, choices, leaves, naming, shown, tags, visible

NASTY = (
    '<script>alert("1")</script>',
    '" onload="alert(1)',
    "'><img src=x onerror=alert(1)>",
    "</td></table></div>",
    "a\nb\r\nc\u2028d\n\ne",
    "# h",
    "- a",
    "    code",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "`a < b & c`",
    "**a** _b_",
    "&lt;&#60;",
    "2026-02-30",
    "2026-02-28",
    "images/a.png",
    "High",
    "\x00\x02klzzwxh:0\x03",
    "{{ x }} [[SPEC-1]]",
)
WORDS = st.from_regex(r"[a-z]{3,9}[0-9]{2}", fullmatch=True)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(NASTY) | WORDS
KEYS = st.sampled_from(["text", "done", "date", "start", "id", "criteria", "owner", "a b", "<b>"]) | st.text()


def values(scalars: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    )


CHILDREN = (
    a_field("text"),
    a_field("id"),
    a_field("done", view="boolean"),
    a_field("date", view="date", format="date"),
    a_field("start", view="date", format="date"),
    a_field("probability", view="badge", choices=choices("High", "Low", tones="red green")),
    a_field("impact", view="badge", choices=choices("High", "Low", tones="red green")),
    a_field("owner", relation=naming("story")),
    a_field("criteria", view="checklist"),
    a_field("stories", view="list", items=a_field("stories", relation=naming("endpoint"))),
    a_field("body", view="code"),
    a_field("picture", view="image"),
    a_list(a_field("name"), key="inner"),
)
ROLES = tuple(role for role in VIEWS if role in ROLE_PARTS)
FIELDS = {
    **{f"bare {view}": a_field(view=view) for view in VIEWS},
    **{f"object {view}": an_object(*CHILDREN, view=view) for view in VIEWS},
    **{f"list {view}": a_list(*CHILDREN, view=view) for view in VIEWS},
    **{f"role {role}": a_list(*CHILDREN, view=role, role=role, parts={"id": "X-{n}"}) for role in ROLES},
}


SHOWN = tuple(name for name in FIELDS if "hidden" not in name)
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables", "toc"]


@given(name=st.sampled_from(sorted(FIELDS)), value=values(SCALARS), level=st.sampled_from([3, 4]))
@settings(max_examples=400, deadline=None)
def test_any_value_becomes_sound_html(name: str, value: Value, level: int) -> None:
    html = shown(FIELDS[name], value, a_context(level))

    assert_sound(html)
    assert not tags_of_authors(html)


@given(name=st.sampled_from(SHOWN), value=values(WORDS))
@settings(max_examples=400, deadline=None)
def test_every_leaf_is_to_be_seen(name: str, value: Value) -> None:
    seen = visible(shown(FIELDS[name], value))

    for leaf in leaves(value):
        assert str(leaf) in seen


@given(name=st.sampled_from(SHOWN), value=values(SCALARS))
@settings(max_examples=200, deadline=None)
def test_markdown_leaves_blocks_alone(name: str, value: Value) -> None:
    html = shown(FIELDS[name], value, a_context(level=4))

    published = Markdown(extensions=EXTENSIONS).convert(html)

    # It may break the line between two blocks.
    assert published.replace(">\n<", "><") == html


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("nasty", NASTY[:3])
def test_text_of_an_author_is_never_markup(name: str, nasty: str) -> None:
    one_item: Value = {"text": nasty, nasty: [nasty, {nasty: nasty}], "owner": nasty, "id": nasty, "date": nasty}
    values: list[Value] = [nasty, one_item, [one_item], [nasty]]

    for one in values:
        html = shown(FIELDS[name], one)
        assert_sound(html)
        assert not tags_of_authors(html)
        assert nasty in visible(html) or json.dumps(nasty)[1:-1] in visible(html)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("value", [None, "", [], {}])
def test_nothing_is_shown_of_nothing(view: str, value: Value) -> None:
    assert shown(a_field(view=view), value) == ""


@pytest.mark.parametrize("view", VIEWS)
def test_values_as_deep_as_a_spec_may_be_are_shown(view: str) -> None:
    value: Value = "x"
    field = a_field(view=view)
    for _ in range(100):
        value = {"a": value, "b": [value] if value == "x" else "y"}
        field = an_object(field, key="a", view=view)

    assert_sound(shown(field, value))
    assert_sound(shown(a_field(view=view), value))


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("a", "<p>a</p>"),
        (["a", 1], '<ul><li>a</li><li><span class="specs-num">1</span></li></ul>'),
        ({"a": "b"}, '<dl class="specs-meta specs-box"><div><dt>a</dt><dd>b</dd></div></dl>'),
        ([["a"]], '<pre tabindex="0"><code class="language-json">[&#10;  [&#10;    "a"&#10;  ]&#10;]</code></pre>'),
    ],
)
def test_what_a_view_cannot_show_is_shown_by_its_type(value: Value, html: str) -> None:
    assert shown(a_field(view="text"), value) == html


def test_an_integer_of_any_length_is_shown() -> None:
    long = 1 << 60_000

    assert "0x1000" in shown(a_field(view="text"), long)
    assert "0x1000" in shown(a_field(view="code"), [long, {"a": 1}])


def test_an_unknown_view_is_that_of_the_type() -> None:
    assert show(Field("a", "A", view="sparkles"), "b", ("a",), a_context()) == "<p>b</p>"


def tags_of_authors(html: str) -> list[str]:
    """Elements and attributes that no view writes."""
    scripts = tags(html.replace("\n", " "), "script")
    pictures = [one for one in tags(html.replace("\n", " "), "img") if "onerror" in one or "://" in str(one.get("src"))]
    links = [one for one in tags(html.replace("\n", " "), "a") if "script:" in unescape(str(one.get("href")))]
    return [str(one) for one in (*scripts, *pictures, *links)]
