"""A page as a browser has it: its elements, what a reader sees, and what stands under which heading."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
NOT_SHOWN = frozenset({"script", "style", "template", "title", "head"})
INLINE = frozenset({"a", "b", "code", "em", "i", "small", "span", "strong", "time", "wbr"})
"""Elements that do not part words."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(eq=False)
class Node:
    """An element."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def __iter__(self) -> "Iterator[Node]":
        """Go through the element and all inside it, in their order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child

    @property
    def classes(self) -> frozenset[str]:
        """The words of its class."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """What a screen reader says: text on one line, with what is hidden from the eye."""
        return self._line(with_hidden=True)

    @property
    def shown(self) -> str:
        """What the eye sees, on one line."""
        return self._line(with_hidden=False)

    def _line(self, *, with_hidden: bool) -> str:
        pieces = (piece if isinstance(piece, str) else piece.shown for piece in self.flat(with_hidden=with_hidden))
        return " ".join("".join(pieces).split())

    def flat(self, *, with_hidden: bool) -> "Iterator[Node | str]":
        """Go through the texts and, as they are, the second and third-level headings."""
        if self.tag in NOT_SHOWN or (not with_hidden and "specs-vh" in self.classes):
            return
        around = "" if self.tag in INLINE else " "
        yield around
        for child in self.children:
            if isinstance(child, str) or child.tag in ("h2", "h3"):
                yield child
            else:
                yield from child.flat(with_hidden=with_hidden)
        yield around

    def all(self, tag: str = "", class_: str = "", **attributes: str) -> "list[Node]":
        """Find elements inside by tag, class and attributes; `data_status` is written `data-status`."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return [
            node
            for node in self
            if tag in ("", node.tag)
            and (not class_ or class_ in node.classes)
            and all(node.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", class_: str = "", **attributes: str) -> "Node":
        """Find the only such element."""
        [found] = self.all(tag, class_, **attributes)
        return found


class Page(HTMLParser):
    """A published page."""

    def __init__(self, html: str) -> None:
        """Read it."""
        super().__init__(convert_charrefs=True)
        self.html = html
        self.root = Node("")
        self.unbalanced: list[str] = []
        """End tags without a start, and starts without an end."""
        self._open = [self.root]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element of SVG without content."""
        self._open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name, and what was left open inside it."""
        if tag in VOID:
            return
        if all(node.tag != tag for node in self._open):
            self.unbalanced.append(f"</{tag}>")
            return
        while (left := self._open.pop()).tag != tag:
            self.unbalanced.append(f"<{left.tag}>")

    def handle_data(self, data: str) -> None:
        """Take in text."""
        self._open[-1].children.append(data)

    @cached_property
    def content(self) -> Node:
        """The content, without what the theme puts around it."""
        found = [node for node in self.root if "md-content__inner" in node.classes]
        return (found or self.root.all(role="main"))[0]

    @cached_property
    def ids(self) -> list[str]:
        """The ids of all elements."""
        return [node.attributes["id"] for node in self.root if "id" in node.attributes]

    @property
    def links(self) -> list[str]:
        """Where its links lead."""
        return [node.attributes["href"] for node in self.root.all("a") if "href" in node.attributes]

    @property
    def title(self) -> str:
        """The first-level heading."""
        return heading_text(self.content.one("h1"))

    def meta(self, name: str) -> str:
        """A `meta` of the head; "" without it."""
        return next((node.attributes["content"] for node in self.root.all("meta", name=name)), "")

    @cached_property
    def outline(self) -> list[tuple[int, str]]:
        """Its headings, with their levels."""
        return [(int(node.tag[1]), heading_text(node)) for node in self.content if node.tag in HEADINGS]

    @property
    def sections(self) -> list[str]:
        """Its second-level headings."""
        return [text for level, text in self.outline if level == 2]

    @cached_property
    def under(self) -> dict[tuple[str, str], str]:
        """What the eye sees under each second and third-level heading; before them, under ""."""
        return self._parts(with_hidden=False)

    @cached_property
    def said(self) -> dict[tuple[str, str], str]:
        """The same, as a screen reader says it."""
        return self._parts(with_hidden=True)

    def _parts(self, *, with_hidden: bool) -> dict[tuple[str, str], str]:
        parts: dict[tuple[str, str], list[str]] = {("", ""): []}
        here = ("", "")
        for piece in self.content.flat(with_hidden=with_hidden):
            if isinstance(piece, str):
                parts[here].append(piece)
            else:
                here = (heading_text(piece), "") if piece.tag == "h2" else (here[0], heading_text(piece))
                parts.setdefault(here, [])
        return {place: " ".join("".join(texts).split()) for place, texts in parts.items()}


def heading_text(node: Node) -> str:
    """A heading without the theme's link to it."""
    kept = [child for child in node.children if isinstance(child, str) or "headerlink" not in child.classes]
    return Node(node.tag, {}, kept).shown
