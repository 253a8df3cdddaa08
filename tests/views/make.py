"""What the tests of views are made with: fields in one line, a page to show them on, and a reader of HTML."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

from mkdocs_specs.document import Value
from mkdocs_specs.spec.items import by_path, has_items, items_of
from mkdocs_specs.template.meaning import parts_of
from mkdocs_specs.template.model import Choice, Field, Relation, State
from mkdocs_specs.views import Context, Inline, show
from mkdocs_specs.words import ENGLISH

TODAY = date(2026, 11, 22)
VOID = frozenset({"br", "img"})
HEADING = re.compile(r"\n\n(#{2,3}) ([^\n]*)\n\n")


def a_field(key: str = "x", title: str = "", view: str = "text", **more: Any) -> Field:  # noqa: ANN401  # any part of a field
    return Field(key, title or key.replace("_", " ").capitalize(), view=view, **more)


def an_object(*children: Field, key: str = "x", title: str = "", view: str = "facts", **more: Any) -> Field:  # noqa: ANN401  # any part of a field
    properties = {child.key: child for child in children}
    return a_field(key, title, view, types=frozenset({"object"}), properties=properties, **more)


def a_list(
    *children: Field,
    key: str = "x",
    title: str = "",
    view: str = "",
    role: str = "",
    parts: dict[str, Value] | None = None,
) -> Field:
    """A list of objects with these keys, and with the view of its role unless told otherwise."""
    item = an_object(*children, key=key)
    field = a_field(key, title, view or role or "table", types=frozenset({"array"}), items=item, role=role)
    return replace(field, parts=parts_of(role, parts or {}))


def choices(*values: str, tones: str = "", states: str = "") -> tuple[Choice, ...]:
    """Allowed values with their tones and states, one word for each; neutral and open without them."""
    tone = iter(tones.split())
    state = iter(states.split())
    return tuple(Choice(value, value, next(tone, "neutral"), State(next(state, "open"))) for value in values)


def naming(role: str) -> Relation:
    """A relation to the items of a role."""
    return Relation("uses", "used by", is_acyclic=False, is_open=True, among=role)


def a_context(level: int = 3, today: date = TODAY) -> Context:
    def resolve(href: str) -> str:
        return href

    return Context(ENGLISH, today, Inline(resolve), resolve, show, {}, level)


def shown(field: Field, value: Value, context: Context | None = None) -> str:
    """The HTML of a value at the path of its field's key, with the items in it known."""
    items = by_path(tuple(items_of(value, field, field.ways_to(has_items), (field.key,))))
    here = context or a_context()
    return show(field, value, (field.key,), replace(here, items={**here.items, **items}))


class Reader(HTMLParser):
    """Reads HTML as strictly as a machine should: every tag is closed, in order."""

    def __init__(self, html: str) -> None:
        """Read it all; it fails when a tag is left open."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its attributes, none of which may stand twice."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), attrs
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag opened last."""
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note what a reader meets."""
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Fail: no view writes comments."""
        raise AssertionError(data)


def visible(html: str) -> str:
    """The text a reader meets, tags aside."""
    return "".join(Reader(html).texts)


def tags(html: str, name: str) -> list[dict[str, str | None]]:
    """The attributes of each element of a name."""
    return [attributes for tag, attributes in Reader(html).tags if tag == name]


def rows(html: str) -> list[list[str]]:
    """The texts of the cells of each line of a table, its head first."""
    lines = re.findall(r"<tr.*?</tr>", html)
    return [[visible(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", line)] for line in lines]


def assert_sound(html: str) -> None:
    """Hold HTML against what every view promises: one line but for headings, closed, block by block."""
    blocks = HEADING.split(html)
    for block in blocks[::3]:
        assert "\n" not in block
        assert "\r" not in block
        Reader(block)
        assert not block or re.match(r"<(?:div|dl|ul|ol|table|figure|p|pre|h[4-6])[ >]", block)


def leaves(value: Value) -> Iterable[Value]:
    """The scalars of a value, and the keys that no schema gives a title."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield value
