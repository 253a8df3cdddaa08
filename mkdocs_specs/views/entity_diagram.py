"""Entities and what relates to what → a picture in SVG: crow's feet, and every node a link to its box below."""

from collections.abc import Mapping, Sequence
from math import ceil

from mkdocs_specs.layout import Box, Drawing, Placed, Route, layered, what_to_draw
from mkdocs_specs.views.entity_model import Entity, Model, Relationship
from mkdocs_specs.views.labels import label_places
from mkdocs_specs.views.lettering import cut, width
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.picture import LABEL, label_at, labelled, marker, picture, text_at
from mkdocs_specs.words import Words

MOST_ENTITIES, MOST_FIELDS = 24, 6
"""That a picture still shows well."""
NARROWEST, WIDEST = 124, 232
PADDING = 11
HEAD, LINE, FOOT = 32, 20, 8
"""Heights of the name, of each field, and below the last."""
NAME, FIELD = 13, 12
"""Sizes of text."""
BETWEEN_WORDS = 12
BETWEEN_COLUMNS, BESIDE_A_LABEL = 64, 36
TONE = "neutral"
ENDS: Mapping[str, str] = {
    "one": "M3 1.5v5M0 4h8",
    "many": "M0 4 8 .5M0 4 8 7.5M0 4h8",
    "to": "M3 1.5 8 4 3 6.5",
}
"""A bar across the line; a fork towards the box; an arrowhead."""


def entity_diagram(model: Model, prefix: str, words: Words) -> str:
    """Draw a diagram under a line of help; "" unless two of the entities are related. Ids begin with `prefix`."""
    known = {entity.name: entity for entity in reversed(model.entities) if entity.name}
    if not any({one.source, one.target} <= known.keys() and one.source != one.target for one in model.relationships):
        return ""
    for one in model.relationships:
        for name in (one.source, one.target):
            known.setdefault(name, Entity(name, ""))
    edges = {(one.source, one.target): one for one in reversed(model.relationships)}
    keys, left_out = set(known), 0
    if len(known) > MOST_ENTITIES:
        keys = set(what_to_draw(keys, edges, MOST_ENTITIES).keys)
        left_out = len(known) - len(keys)
    shown = [entity for name, entity in sorted(known.items()) if name in keys]
    related = {edge: one for edge, one in edges.items() if keys.issuperset(edge)}
    said = (
        words.one_and_many if any(one.are_many is not None for one in related.values()) else "",
        words.entities_not_drawn.format(count=left_out) if left_out else "",
    )
    legend = " ".join(sentence for sentence in said if sentence)
    drawn = element("div", _drawn(shown, related, prefix, words), data_search_exclude="")
    return (element("p", plain(legend)) if legend else "") + drawn


def _drawn(
    entities: Sequence[Entity], related: Mapping[tuple[str, str], Relationship], prefix: str, words: Words
) -> str:
    widths = {edge: width(one.label, LABEL) for edge, one in related.items() if one.label}
    drawing = layered(
        [Box(entity.name, _width(entity), _height(entity)) for entity in entities],
        list(related),
        apart=related,
        gap=max((BETWEEN_COLUMNS, *(wide + BESIDE_A_LABEL for wide in widths.values()))),
        has_heads_at_both_ends=True,
    )
    known = {entity.name: entity for entity in entities}
    places = label_places(drawing, widths)
    ends = sorted({end for one in related.values() for end in _ends(one) if end})
    content = (
        element("defs", "".join(_end(end, prefix) for end in ends))
        + _edges(drawing, related, prefix)
        + labelled("".join(label_at(related[edge].label, place) for edge, place in places.items()), data_tone=TONE)
        + element("g", "".join(_node(known[one.box.key], one, words) for one in drawing.boxes), stroke_width="1.3")
    )
    return picture(drawing, content, words.entity_diagram)


def _width(entity: Entity) -> int:
    """As wide as its texts need, within reason."""
    lines = (width(name, FIELD) + BETWEEN_WORDS + width(kind, LABEL) for name, kind in entity.fields[:MOST_FIELDS])
    return ceil(min(WIDEST, max((NARROWEST, 2 * PADDING + max((width(entity.name, NAME), *lines))))))


def _height(entity: Entity) -> int:
    lines = min(len(entity.fields), MOST_FIELDS + 1)
    return HEAD + (lines * LINE + FOOT if lines else 0)


def _ends(one: Relationship) -> tuple[str, str]:
    """Name what stands at the ends of a line; "" for nothing."""
    if one.are_many is None:
        return "", "to"
    start, end = ("many" if is_many else "one" for is_many in one.are_many)
    return start, end


def _end(name: str, prefix: str) -> str:
    shape = element("path", class_="e", d=ENDS[name], fill="none", stroke_width="1")
    return marker(f"{prefix}-{name}", shape, TONE, "11", refX="8", orient="auto-start-reverse")


def _edges(drawing: Drawing, related: Mapping[tuple[str, str], Relationship], prefix: str) -> str:
    lines = "".join(_edge(route, related[route.edge], prefix) for route in drawing.routes)
    return element("g", lines, data_tone=TONE, fill="none", stroke_width="1.4")


def _edge(route: Route, one: Relationship, prefix: str) -> str:
    start, end = (f"url(#{prefix}-{name})" if name else None for name in _ends(one))
    return element("path", class_="e", marker_start=start, marker_end=end, d=route.path)


def _node(entity: Entity, placed: Placed, words: Words) -> str:
    """Draw an entity; what does not fit is in its `title`, which is also its name for a screen reader."""
    wide, high = placed.box.width, placed.box.height
    names = ", ".join(name for name, _ in entity.fields if name)
    right, is_shown = wide - PADDING, bool(entity.anchor)
    content = (
        element("title", plain(f"{entity.name}: {names}" if names else entity.name))
        + element("rect", width=f"{wide:g}", height=f"{high:g}", rx="7", stroke_dasharray=None if is_shown else "4 3")
        + _body(wide, high)
        + text_at(cut(entity.name, NAME, right - PADDING), NAME, (PADDING, 21), font_weight="700")
        + "".join(_field(*field, row, right) for row, field in enumerate(entity.fields[:MOST_FIELDS]))
        + _more(len(entity.fields) - MOST_FIELDS, words)
    )
    moved = f"translate({placed.x:g} {placed.y:g})"
    href = f"#{entity.anchor}" if is_shown else None
    return element("a" if is_shown else "g", content, class_="n", href=href, transform=moved, data_tone=TONE)


def _body(wide: float, high: float) -> str:
    """Set the fields off from the name."""
    if high <= HEAD:
        return ""
    return element("path", class_="b", d=f"M.6 {HEAD}H{wide - 0.6:g}V{high - 7:g}q0 6.4-6.4 6.4H7q-6.4 0-6.4-6.4z")


def _field(name: str, kind: str, row: int, right: float) -> str:
    y = HEAD + LINE * row + 18
    room = right - PADDING
    shown = cut(name, FIELD, room)
    rest = room - width(shown, FIELD) - BETWEEN_WORDS
    what = cut(kind, LABEL, rest) if rest > 2 * LABEL else ""
    return text_at(shown, FIELD, (PADDING, y)) + text_at(what, LABEL, (right, y), class_="t", text_anchor="end")


def _more(count: int, words: Words) -> str:
    if count <= 0:
        return ""
    place = (PADDING, HEAD + LINE * MOST_FIELDS + 18)
    return text_at(words.more_values.format(count=count), LABEL, place, class_="t")
