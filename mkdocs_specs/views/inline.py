"""An author's text → HTML for the inside of a paragraph: inline Markdown, and nothing that could harm a page."""

import re
from collections.abc import Callable
from functools import cached_property
from html import escape, unescape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from mkdocs_specs.views.address import address
from mkdocs_specs.views.markup import BREAKS, one_line, without_controls

SPECIAL = re.compile(r"[\\`*_\[<\t\n\r\v\f\x00-\x08\x0e-\x1f\x7f\x85\u2028\u2029]")
"""A text without any of these has no markup."""
ESCAPED = re.compile(SPECIAL.pattern[:-1] + "&>]")
"""The same, where HTML has another way to write it, too."""
PLAINLY_MARKED = re.compile(r"`([^`]+)`|\*\*([^*`]+)\*\*")
"""Code, and what is bold: nearly all there is in most texts."""
NO_PLAIN_TEXT = re.compile(r"[\\`*\[<]|(?<![^\W_])_|_(?![^\W_])")
"""What may mean something beside these; an underscore within a word does not."""
LONGEST = 20_000
"""Characters of one text that are read as Markdown; its patterns are too slow for more, which is shown as written."""
MOST_BRACKETS = 500
"""The same for `[`: Markdown looks for the end of each to the end of the text."""
LEFT_OUT = (
    *("html", "entity", "automail"),
    *("image_link", "image_reference", "reference", "short_reference", "short_image_ref"),
)
_LINES = re.compile(r"\r\n|[\r\v\f\x1c-\x1f\x85\u2028\u2029]")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_KEPT_BREAK = re.compile(r"(?: {2,}|\\)\n[ \t]*|[ \t]*\n[ \t]*(?=(?:[-*+•]|\d{1,3}[.)])[ \t])")
"""A line that Markdown would break, and one before what looks like the item of a list."""
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")


class Inline:
    """Turns each distinct text once."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        """Take how an author's path or URL becomes an address; it gives "" for what must not be a link."""
        self._resolve = resolve
        self._known: dict[str, str] = {}

    @cached_property
    def _steps(self) -> tuple[Treeprocessor, ...]:
        """Markdown, set up when a text first needs it."""
        markdown = Markdown()
        for name in LEFT_OUT:
            markdown.inlinePatterns.deregister(name)
        markdown.inlinePatterns.register(_Link(r"!?\[", markdown, self._resolve), "link", 160)
        markdown.inlinePatterns.register(_Autolink(r"<([^<>\s]+)>", markdown, self._resolve), "autolink", 120)
        return markdown.treeprocessors["inline"], markdown.treeprocessors["unescape"]

    def __call__(self, text: str) -> str:
        """Write a text as HTML on one line; blank lines become two breaks."""
        if not ESCAPED.search(text):
            return text
        if not SPECIAL.search(text):
            return escape(text, quote=False)
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def _read(self, text: str) -> str:
        if len(text) > LONGEST or text.count("[") > MOST_BRACKETS:
            return escape(one_line(text), quote=False)
        if (written := _plainly_marked(text)) is not None:
            return written
        paragraphs = _PARAGRAPHS.split(without_controls(_LINES.sub("\n", text)).strip())
        return "<br><br>".join(self._paragraph(paragraph) for paragraph in paragraphs)

    def _paragraph(self, text: str) -> str:
        lines = (BREAKS.sub(" ", line) for line in _KEPT_BREAK.split(text))
        return "<br>".join(self._line(line) for line in lines)

    def _line(self, text: str) -> str:
        root = Element("div")
        SubElement(root, "p").text = text
        for step in self._steps:
            step.run(root)
        return _content(root[0])


def _plainly_marked(text: str) -> str | None:
    """Write a text in which nothing but code and bold words is marked; `None` for any other."""
    if not text.isprintable() or "  " in text or text != text.strip():
        return None
    pieces = PLAINLY_MARKED.split(text)
    last = len(pieces) - 1
    for place in range(0, len(pieces), 3):
        if NO_PLAIN_TEXT.search(pieces[place]) or (not pieces[place] and 0 < place < last):
            return None
        pieces[place] = escape(pieces[place], quote=False)
    for place in range(1, last, 3):
        code, bold = pieces[place : place + 2]
        if code:
            if "\\" in code or not (code := code.strip()):
                return None
            pieces[place : place + 2] = f"<code>{escape(code, quote=False)}</code>", ""
        else:
            if NO_PLAIN_TEXT.search(bold) or not (bold[0].isalnum() and bold[-1].isalnum()):
                return None
            pieces[place : place + 2] = "", f"<strong>{escape(bold, quote=False)}</strong>"
    return "".join(pieces)


class _Link(LinkInlineProcessor):
    """`[text](address)`, and an image as a link to it; what must not be a link stays as it was written."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, markdown: Markdown, resolve: Callable[[str], str]) -> None:
        super().__init__(pattern, markdown)
        self._resolve = resolve

    def handleMatch(  # type: ignore[override]  # noqa: N802  # as its base, which is typed for other patterns
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        found, start, end = super().handleMatch(match, data)
        target = address(str(found.get("href", "")), self._resolve) if isinstance(found, Element) else ""
        if not isinstance(found, Element) or not target:
            return None, None, None
        found.set("href", target)
        return found, start, end


class _Autolink(InlineProcessor):
    """`<https://example.org>` and `<someone@example.org>`; anything else in angle brackets stays text."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, markdown: Markdown, resolve: Callable[[str], str]) -> None:
        super().__init__(pattern, markdown)
        self._resolve = resolve

    def handleMatch(  # type: ignore[override]  # noqa: N802  # as its base, which is typed for other patterns
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        written = self.unescape(match[1])
        has_scheme = re.match(r"(?:https?://|mailto:|tel:)", written, re.IGNORECASE)
        href = written if has_scheme else f"mailto:{written}" if _MAIL.fullmatch(written) else ""
        target = address(href, self._resolve)
        if not target:
            return None, None, None
        link = Element("a", href=target)
        link.text = AtomicString(match[1])
        return link, match.start(), match.end()


def _content(element: Element) -> str:
    text = element.text or ""
    if element.tag == "code":
        # Markdown has escaped it already, and everything is escaped here.
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    inside = (_written(child) + escape(child.tail or "", quote=False) for child in element)
    return escape(text, quote=False) + "".join(inside)


def _written(element: Element) -> str:
    # A title may hold entities, as everywhere in Markdown; an address has been read already.
    values = ((name, unescape(value) if name == "title" else value) for name, value in element.items())
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in values)
    return f"<{element.tag}{attributes}>{_content(element)}</{element.tag}>"
