"""A drawing and what stands in it → SVG in a box that scrolls: the frame and the texts that all pictures share."""

from mkdocs_specs.layout import Drawing, Point
from mkdocs_specs.views.markup import element, plain

MARGIN = 8
LABEL = 11
"""Size of the text beside an edge."""


def picture(drawing: Drawing, content: str, title: str) -> str:
    """Put what is drawn into a named box on one line of HTML; it is read out as a group, for there are links in it."""
    across, down = round(drawing.width) + 2 * MARGIN, round(drawing.height) + 2 * MARGIN
    drawn = element(
        "svg",
        element("title", plain(title)) + content,
        class_="specs-graph",
        width=f"{across}",
        height=f"{down}",
        viewBox=f"{-MARGIN} {-MARGIN} {across} {down}",
        role="group",
        aria_label=title,
        direction="ltr",
    )
    return element("div", drawn, class_="specs-scroll specs-graph-box", role="region", tabindex="0", aria_label=title)


def marker(identity: str, content: str, tone: str, size: str, **more: str) -> str:
    """Define the end of a line, in a square of 8 by 8 around the line at 4."""
    place = {"viewBox": "0 0 8 8", "refX": "7", "refY": "4", "markerWidth": size, "markerHeight": size}
    return element("marker", content, id=identity, data_tone=tone, **{**place, "orient": "auto", **more})


def text_at(text: str, size: int, place: Point, **attributes: str) -> str:
    """Write a text; "" for none."""
    if not text:
        return ""
    x, y = place
    return element("text", plain(text), x=f"{x:g}", y=f"{y:g}", font_size=f"{size}", **attributes)


def label_at(text: str, place: Point) -> str:
    """Write a label with its middle at a place."""
    x, y = place
    return element("text", plain(text), class_="t lbl", x=f"{x:.0f}", y=f"{y + LABEL / 3:.0f}")


def labelled(labels: str, **marks: str) -> str:
    """Give labels their look, with a rim that keeps lines off them."""
    return element(
        "g",
        labels,
        **marks,
        text_anchor="middle",
        font_size=f"{LABEL}",
        font_weight="600",
        stroke_width="5",
    )
