"""Nodes and the edges between them → a picture in SVG: prerequisites at the left, every node a link."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from mkdocs_specs.layout import Box, Drawing, Placed, Route, layered
from mkdocs_specs.views.icon import icon, symbol
from mkdocs_specs.views.labels import labels
from mkdocs_specs.views.lettering import cut, width
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.picture import LABEL, label_at, labelled, marker, picture, text_at

NARROWEST, WIDEST, HEIGHT = 196, 240, 56
"""Of a node; all nodes of a picture are equally wide."""
SMALL, CLOSE = 186, 56
"""Width of a node, and from one to the next, where three columns must fit beside the contents of a page."""
PADDING = 11
ICON = 16
LEFT_OF_ID = PADDING + ICON + 6
BETWEEN_WORDS = 10
ID, STATUS, TITLE = 12, LABEL, 13
"""Sizes of text."""
CURRENT = "2.6"
"""How thick the border is of the node that stands for the page; that of the others is half of it."""
BETWEEN_COLUMNS = 84
BESIDE_A_LABEL = 28


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the picture. All texts are plain."""

    key: str
    """Names it in edges; no other node has it."""
    id_label: str
    title: str
    """Cut if it is long."""
    status_word: str
    marks: Mapping[str, str | None]
    """Attributes that give its status a colour and an icon."""
    href: str
    hover: str
    """Read out and shown in full; it should hold all of the above."""
    is_current: bool = False
    """Whether it stands for the page that the picture is on."""


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow from what comes first to what needs it, each named by its key."""

    source: str
    target: str
    is_blocked: bool = False


def graph(nodes: Sequence[Node], edges: Sequence[Edge], title: str, blocked: str, prefix: str) -> str:
    """Draw a graph on one line of HTML.

    `title` names it on the page, `blocked` stands at edges that are; ids begin with `prefix`, no other id may.
    """
    known = {f"{place:06}": node for place, node in enumerate(sorted(nodes, key=lambda node: node.key))}
    ranks = {node.key: rank for rank, node in known.items()}
    stopped = frozenset((ranks[edge.source], ranks[edge.target]) for edge in edges if edge.is_blocked)
    wide, gap = (SMALL, CLOSE) if _is_between(nodes, edges) else (_width(nodes), BETWEEN_COLUMNS)
    drawing = _arranged(
        tuple(known),
        frozenset((ranks[edge.source], ranks[edge.target]) for edge in edges),
        stopped,
        wide,
        max(gap, width(blocked, STATUS) + (BESIDE_A_LABEL if gap > CLOSE else 0)) if stopped else gap,
    )
    content = (
        _definitions({icon(node.marks) for node in nodes}, prefix)
        + _edges(drawing, stopped, prefix)
        + _labels(labels(drawing, stopped, width(blocked, STATUS)), blocked)
        + element(
            "g", "".join(_node(known[placed.box.key], placed, prefix) for placed in drawing.boxes), stroke_width="1.3"
        )
    )
    return picture(drawing, content, title)


@lru_cache(maxsize=256)
def _arranged(
    ranks: tuple[str, ...],
    edges: frozenset[tuple[str, str]],
    stopped: frozenset[tuple[str, str]],
    wide: int,
    gap: float,
) -> Drawing:
    """Place the nodes, named by their ranks: most specs have as few neighbours as many others, and the same picture."""
    return layered([Box(rank, wide, HEIGHT) for rank in ranks], sorted(edges), apart=stopped, gap=gap)


def _is_between(nodes: Sequence[Node], edges: Sequence[Edge]) -> bool:
    """Whether the picture is on the page of a node that needs others and is needed."""
    here = {node.key for node in nodes if node.is_current}
    return any(edge.source in here for edge in edges) and any(edge.target in here for edge in edges)


def _width(nodes: Sequence[Node]) -> int:
    """As wide as the texts need, within reason."""
    needed = (
        max(
            LEFT_OF_ID + width(node.id_label, ID) + BETWEEN_WORDS + width(node.status_word, STATUS) + PADDING,
            2 * PADDING + width(node.title, TITLE),
        )
        for node in nodes
    )
    return ceil(min(WIDEST, max((NARROWEST, *needed))))


def _definitions(icons: set[str], prefix: str) -> str:
    """What the picture uses by id: the icons, and the heads of its two kinds of arrow."""
    shapes = "".join(symbol(name, f"{prefix}-{name}") for name in sorted(icons))
    return element("defs", shapes + _head(f"{prefix}-to", "neutral", "7") + _head(f"{prefix}-stop", "red", "6"))


def _head(identity: str, tone: str, size: str) -> str:
    return marker(identity, element("path", d="M0 0 8 4 0 8z"), tone, size)


def _edges(drawing: Drawing, stopped: frozenset[tuple[str, str]], prefix: str) -> str:
    """Draw the blocked edges last, on top of the others."""
    free = "".join(_edge(route, prefix, "to") for route in drawing.routes if route.edge not in stopped)
    held = "".join(_edge(route, prefix, "stop") for route in drawing.routes if route.edge in stopped)
    lines = element("g", free, data_tone="neutral", stroke_width="1.4")
    dashes = element("g", held, data_state="blocked", stroke_width="2", stroke_dasharray="5 4")
    return element("g", lines + dashes, fill="none")


def _edge(route: Route, prefix: str, head: str) -> str:
    return element("path", class_="e", marker_end=f"url(#{prefix}-{head})", d=route.path)


def _labels(places: Iterable[tuple[float, float]], word: str) -> str:
    return labelled("".join(label_at(word, place) for place in places), data_state="blocked")


def _node(node: Node, placed: Placed, prefix: str) -> str:
    """Draw a node; what does not fit is in its `title`, which is also its name for a screen reader."""
    wide = placed.box.width
    right = wide - PADDING
    border = CURRENT if node.is_current else None
    name = cut(node.id_label, ID, right - LEFT_OF_ID)
    rest = right - LEFT_OF_ID - width(name, ID) - BETWEEN_WORDS
    status = cut(node.status_word, STATUS, rest) if rest > 2 * STATUS else ""
    content = (
        element("title", plain(node.hover))
        + element("rect", width=f"{wide:g}", height=f"{HEIGHT}", rx="7", stroke_width=border)
        + element(
            "use", href=f"#{prefix}-{icon(node.marks)}", class_="t", x=f"{PADDING}", y="10", width="16", height="16"
        )
        + text_at(name, ID, (LEFT_OF_ID, 22), class_="t", font_weight="700")
        + text_at(status, STATUS, (right, 22), class_="t", font_weight="500", text_anchor="end")
        + text_at(cut(node.title, TITLE, right - PADDING), TITLE, (PADDING, 43), font_weight="600")
    )
    moved = f"translate({placed.x:g} {placed.y:g})"
    current = "page" if node.is_current else None
    return element("a", content, class_="n", href=node.href, transform=moved, aria_current=current, **node.marks)
