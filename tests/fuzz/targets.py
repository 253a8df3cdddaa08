"""What is fuzzed: for each target what must hold for whatever bytes it is given.

No exception but `SpecsError`, places inside the text, output well formed, and the same output for the same input.
"""

import json
import re
from collections.abc import Callable, Mapping
from random import Random

from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.document import has_content, headings, read
from mkdocs_specs.document.mentions import Form, mentions
from mkdocs_specs.document.quick_reader import quickly
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.keywords import LISTS, MAPS, SINGLES
from tests import checking
from tests.build import AsWritten, a_spec, a_template, problems
from tests.document.rendered import INLINE
from tests.document.test_any_text import FRAGMENTS, assert_inside, assert_sound
from tests.document.test_quick_reader import PIECES, by_nodes
from tests.fuzz.made import Maker
from tests.views.make import Reader, a_context, shown
from tests.views.make import assert_sound as assert_sound_html
from tests.views.test_any_value import FIELDS, NASTY

Target = Callable[[bytes], None]

BARE = re.compile(r"(?P<name>ID-\d+)(?:#(?P<item>\w+))?")
KEYS = ("text", "done", "date", "start", "id", "criteria", "owner", "body", "picture", "inner", "name", "a b", "<b>")
NAMES = tuple(FIELDS)
WORDS = (
    *NASTY,
    *("Draft", "Review", "Approved", "Complete", "SPEC-0001", "SPEC-0002", "[[SPEC-0001#FR-1]]", "FR-1", "US-1", "R-1"),
    *("H", "M", "L", "High", "Must Have", "2026-01-05", "2026-12-31", "TBD", "[Name]", "_____", "N/A", "None", "",
      "https://example.org/a?b=1", "javascript:alert(1)", "../a.md", "[a](b.md)", "a|b", "GET /a", "**a", "`",
    "[[", "é🎁"),
)  # fmt: skip
SCHEMA_KEYS = (
    *MAPS, *LISTS, *SINGLES, "properties", "properties", "type", "type", "enum", "const", "title", "description",
    "format",
    "pattern", "required", "$ref", "$id", "$schema", "x-specs", "x-specs", "minimum", "maxLength", "uniqueItems",
    "a", "b",
    "parts", "path", "values", "sections", "view", "role", "ref", "lifecycle", "id", "status", "keys", "tone", "label",
)  # fmt: skip
SCHEMA_WORDS = (
    "string", "object", "array", "integer", "boolean", "null", "number", "date", "uri", "^a+$", "(", "#", "#/$defs/a",
    "#/properties/a", "mkdocs-specs:none", "other.yaml", "http://example.org/x", "../x.yaml", "a",
    "b", "SPEC-{n:04}", "{a}", "{number:04}-{slug}.md", "title", "id", "status", "table", "badge", "risk", "question",
    "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#", "done", "green", "",
)  # fmt: skip
AGAIN = 8
"""One of so many inputs is worth much more time than the others."""
PAGES = 64
"""One of so many is worth a whole site, which takes ten times as long as reading a spec."""


def reader(content: bytes) -> None:
    """Bytes → document: every place lies in the text."""
    document = read("a.md", content)
    assert_sound(document)
    for heading in headings(document.body, document.body_line):
        assert 1 <= heading.line <= document.text.count("\n") + 1
    assert has_content(document.body) in {True, False}
    if _is_chosen(content):
        again = read("a.md", content)
        assert (repr(again.data), again.problems, again.body) == (repr(document.data), document.problems, document.body)


def quick_reader(content: bytes) -> None:
    """YAML → what libyaml's nodes say, or nothing at all."""
    text = content.decode("utf-8", errors="replace").replace("\r", "\n") + "\n"
    made = quickly(text)
    if made is not None:
        expected = by_nodes(text)
        assert (made, repr(made.data)) == (expected, repr(expected and expected.data))


def references(content: bytes) -> None:
    """Markdown → what it names, in order, without overlap, and as it stands in the text."""
    text = content.decode("utf-8", errors="replace").replace("\r", "\n")
    found = list(mentions(text, BARE))
    end = 0
    for mention in found:
        assert 0 <= mention.start <= mention.end <= len(text)
        if mention.form is not Form.LINK:
            assert mention.start >= end
            end = mention.end
        if mention.form is Form.BARE:
            assert text[mention.start : mention.end].startswith(mention.name)
        if mention.form is Form.BRACKETS:
            assert text[mention.start : mention.end].startswith("[[")
    if _is_chosen(content):
        assert list(mentions(text, BARE)) == found


def views(content: bytes) -> None:
    """A value of any shape × a field of any view → sound HTML with no tag of an author's."""
    maker = Maker(content, WORDS, KEYS)
    field = FIELDS[NAMES[maker.number(len(NAMES))]]
    value = maker.fitting(field) if maker.number(2) else maker.value()
    html = shown(field, value, a_context(3 + maker.number(2)))
    assert_sound_html(html)
    tags = {tag for part in html.split("\n\n") if not part.startswith("#") for tag, _ in Reader(part).tags}
    assert not tags & {"script", "iframe", "object", "embed", "form", "base", "meta", "link", "style"}


def validation(content: bytes) -> None:
    """Front matter × the built-in template → problems in the text, and now and then a page whatever is wrong."""
    maker = Maker(content, WORDS, ("a", "titel", "<b>", "1"))
    front = maker.entries(checking.built_in().root)
    text = "---\n" + "".join(f"{key}: {json.dumps(value)}\n" for key, value in front.items()) + "---\n"
    document = read("specs/a.md", text.encode())
    reading = checking.built_in().apply(document, PAGE_KEYS)
    for finding in reading.findings:
        assert finding.message
        assert_inside(document, document.where(finding.path))
        assert_inside(document, document.where_key(finding.path))
    if _is_chosen(content, PAGES):
        _site_is_sound(maker, text)


def _site_is_sound(maker: Maker, front: str) -> None:
    """Check a spec with a body and make its page twice."""
    body = "".join(
        maker.text(("# H\n\n", "## Risks\n\n", "text ", "[[SPEC-0001]] ", "\n\n", "- a\n", "```\n")) for _ in range(4)
    )
    site = checking.check("specs/a.md", front + body)
    [spec] = site.catalog.specs
    for problem in site.problems:
        if problem.where.path == spec.document.path:
            assert_inside(spec.document, problem.where)
        assert problem.message
    page = site.page(spec, site.place(AsWritten()), "index.md", site.problems)
    assert page == site.page(spec, site.place(AsWritten()), "index.md", site.problems)


def template(content: bytes) -> None:
    """A template file → a template that reads a spec, or one sentence."""
    if content[:1] < b"\x60":
        text = content[1:].decode("utf-8", errors="replace")
    else:
        maker = Maker(content[1:], SCHEMA_WORDS, SCHEMA_KEYS)
        text = json.dumps(maker.mapping(-2))
    try:
        made = a_template(text) if text else checking.built_in()
    except SpecsError as error:
        said = str(error)
        made = None
    if made is None:
        assert said.strip()
        return
    if not _is_chosen(content):
        return
    spec = a_spec(made, "a: x\nb: [1, {c: d}]\ntitle: T\nstatus: Draft\nid: a-1\n", "## A\n\ntext\n")
    problems(spec)


def _is_chosen(content: bytes, of: int = AGAIN) -> bool:
    return sum(content) % of == 0


TARGETS: Mapping[str, Target] = {
    target.__name__.replace("_", "-"): target
    for target in (reader, quick_reader, references, views, validation, template)
}
SEEDS: Mapping[str, tuple[str | bytes, ...]] = {
    "reader": ("---\nid: SPEC-0001\ntitle: A\ntags: [a, b]\nx:\n  - y: 1\n---\n# H\n\nText\n", *FRAGMENTS),
    "quick-reader": ("a: {b: c, 'd e': [f, {g: 1.10}]}\nc: |\n  x\n", "a:\n- b\n- c: d\n  e: >-\n    f\n", *PIECES),
    "references": (
        'See ID-1 and [[ID-2#FR-2|x]], [a](b.md "t") `ID-3`.\n\n[r]: u\n<!-- specs:index {a: 1} -->\n',
        *INLINE,
    ),
    "views": tuple(Random(number).randbytes(150) for number in range(20)),  # noqa: S311  # any bytes will do
    "validation": tuple(Random(number).randbytes(300) for number in range(20)),  # noqa: S311  # any bytes will do
    "template": (
        " title: Note\nproperties: {a: {type: string}}\nx-specs: {parts: {id: a}}\n",
        " properties: {b: {enum: [x, y], x-specs: {view: badge}}, status: {enum: [New, Done]}}\n",
        *(Random(number).randbytes(200) for number in range(20)),  # noqa: S311  # any bytes will do
        *SCHEMA_KEYS,
        *SCHEMA_WORDS,
    ),
}
"""What each begins with, and what a fuzzer may put in."""
