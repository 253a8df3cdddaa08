"""Markdown → what it names: `[[ids]]`, bare ids and links; never in code, comments, HTML or the text of a link.

Python-Markdown decides what is code and what is a link, so its rules are followed here: a block of HTML is raw up to
its end unless it has a `markdown` attribute, and `[text]` is a link only where it has an address or a definition.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from mkdocs_specs.document.at_margin import blocks_at_margin
from mkdocs_specs.document.lines import Kind, lines
from mkdocs_specs.document.spans import HIDDEN, Spans


class Form(Enum):
    """How something is named."""

    BRACKETS = auto()
    """`[[SPEC-0007#FR-2|its text]]`; not `[[{{ name }}]]`, whose name another plugin has yet to write."""
    BARE = auto()
    """`SPEC-0007` or `SPEC-0007#FR-2` in a sentence."""
    LINK = auto()
    """The address of an ordinary link."""
    MARKER = auto()
    """`<!-- specs:index {…} -->`, which asks for a block; what stands behind the name is its label."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where something is named."""

    form: Form
    start: int
    """Offset of its first character; of a link that of its address."""
    end: int
    name: str
    """What is named; empty in `[[#FR-2]]`, which names an item of its own page."""
    item: str = ""
    """Such as `FR-2`; of a link its fragment."""
    label: str = ""
    """The text an author gives in its place."""


NOTHING = re.compile(r"(?!)")
"""A pattern of bare ids that finds none."""
_TOKENS = re.compile(
    r"\\[\\`*_{}\[\]()#+.!<>|-]"
    r"|(?P<code>`+)"
    r"|(?P<comment><!--.*?(?:-->|\Z))"
    r"|<[A-Za-z][\w+.-]*:[^<>\s]*>"
    r"|<(?P<tag>[A-Za-z][\w:-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|</[A-Za-z][^<>]*>"
    r"|\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{:[^{}\n]*\}"
    r"|://[^\s<>\])]*|\bwww\.[^\s<>\])]*"
    r"|\[\[(?![^\[\]|\n]*\{[{%])(?P<name>[^\s\[\]|#\\][^\[\]|#\n\\]*)?"
    r"(?:#(?P<item>[^\[\]|#\n\\]+))?(?:\\?\|(?P<label>[^\[\]\n]*))?\]\](?![(\[])"
    r"|(?P<link>!?\[(?!\^))",
    re.DOTALL,
)
_FIRST = r"[\\`<{\[!:%s]"
_FIRST_OF_TOKENS, _FIRST_OR_WWW = re.compile(_FIRST % ""), re.compile(_FIRST % "w")
"""What a token begins with: that is found sooner than the token."""
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\[\]\n]+)\]:[ \t]*\n?[ \t]*<?([^\s<>]+)>?.*$", re.MULTILINE)
_OTHER_DEFINITION = re.compile(r"^(?: {0,3}\*\[[^\[\]\n]+\]:.*|[ \t]*-+8<-+.*)$", re.MULTILINE)
"""An abbreviation, and a line that includes a file."""
_MARKER = re.compile(r"<!--\s*specs:\s*(\S*?)(?:\s+(.*?))?\s*-->", re.DOTALL)
_TARGET = re.compile(r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s()<>\"']*))(?:\s*(?:\"[^\"]*\"|'[^']*'))?\s*\)")
"""An address and a title, which may hold any bracket."""
_TITLE = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*')\s*$")
_LABEL = re.compile(r"\s?\[([^\[\]]*)\]")
WITHOUT_LINKS = frozenset({"a", "button", "code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea"})
"""Elements that hold no link, wherever they stand."""
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "iframe",
        "legend",
        "li",
        "link",
        "main",
        "menu",
        "menuitem",
        "meta",
        "nav",
        "noframes",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "param",
        "section",
        "source",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "track",
        "ul",
        "video",
    }
)
"""Elements that are raw HTML to their end when they start a line."""
_DRAWINGS = frozenset({"math", "svg"})
_NO_LINE_BREAK = re.compile(r"[^\n]")
_MARGIN = re.compile(r"\n *\Z")
_CODE_COLUMN = 4
VOID = frozenset({"hr", "link", "meta", "param", "source", "track"})


MARKS = ("[", "<!--")
"""What a text has in it that names something, unless it is an id without brackets."""


def mentions(markdown: str, bare: re.Pattern[str] = NOTHING) -> Iterator[Mention]:
    """Yield what is named, in the order of the text.

    `bare` finds ids without brackets; its groups `name` and `item` are what is named.
    """
    if may_name(markdown, bare):
        yield from _Scanner(_visible(markdown), bare).mentions()


def may_name(markdown: str, bare: re.Pattern[str] = NOTHING) -> bool:
    """Whether a text has a mark of what is named; most texts of a front matter have none."""
    return "[" in markdown or "<!--" in markdown or bare.search(markdown) is not None


def _visible(markdown: str) -> str:
    """Blank out, in place, the lines that are code or comments."""
    if blocks := blocks_at_margin(markdown):
        return _without(markdown, blocks.fences)
    hidden = [line for line in lines(markdown) if line.kind in (Kind.CODE, Kind.FENCE, Kind.COMMENT)]
    if not hidden:
        return markdown
    pieces, end = [], 0
    for line in hidden:
        text = markdown[line.start : line.end]
        pieces += [markdown[end : line.start], HIDDEN * len(text.rstrip("\n")), text[len(text.rstrip("\n")) :]]
        end = line.end
    return "".join(pieces) + markdown[end:]


def _without(markdown: str, fences: tuple[tuple[int, int], ...]) -> str:
    pieces, end = [], 0
    for start, stop in fences:
        pieces += [markdown[end:start], _NO_LINE_BREAK.sub(HIDDEN, markdown[start:stop])]
        end = stop
    return "".join(pieces) + markdown[end:] if fences else markdown


class _Scanner:
    """Walks over the text from one mark to the next."""

    def __init__(self, text: str, bare: re.Pattern[str]) -> None:
        self._text = text
        self._bare = bare
        self._spans = Spans(text)
        self._first = _FIRST_OR_WWW if "www." in text else _FIRST_OF_TOKENS
        definitions = list(_DEFINITION.finditer(text)) if "]:" in text else []
        self._definitions = {_name(match[1]): match for match in definitions}
        others = _OTHER_DEFINITION.finditer(text) if "]:" in text or "8<" in text else ()
        skipped = [*definitions, *others]
        self._skipped = {match.start(): match.end() for match in skipped}

    def mentions(self) -> Iterator[Mention]:
        defined = (_link(match[2], match.start(2)) for match in self._definitions.values())
        yield from sorted((*self._marked(), *defined), key=lambda mention: mention.start)

    def _marked(self) -> Iterator[Mention]:
        """Find the marks, and the bare ids between them."""
        place = 0
        skips = sorted(self._skipped.items())
        while token := self._token(place):
            if skips and skips[0][0] <= token.start():
                start, end = skips.pop(0)
                yield from self._between(place, start)
                place = max(place, end)
                continue
            yield from self._between(place, token.start())
            place, found = self._after(token)
            yield from found
        for start, end in skips:
            yield from self._between(place, start)
            place = max(place, end)
        yield from self._between(place, len(self._text))

    def _token(self, place: int) -> re.Match[str] | None:
        """Find the next mark."""
        while first := self._first.search(self._text, place):
            if token := _TOKENS.match(self._text, first.start()):
                return token
            place = first.end()
        return None

    def _between(self, start: int, end: int) -> Iterator[Mention]:
        for match in self._bare.finditer(self._text, start, max(start, end)):
            yield Mention(Form.BARE, match.start(), match.end(), match["name"], match["item"] or "")

    def _after(self, token: re.Match[str]) -> tuple[int, list[Mention]]:
        """Say where the text goes on after a mark, and what the mark names."""
        if token["code"]:
            return self._after_code(token), []
        if token["tag"]:
            return self._after_tag(token), []
        if token["comment"]:
            return token.end(), _marker(token)
        if token["link"]:
            return self._after_bracket(token)
        if token["name"] or token["item"]:
            name, item = ((token[part] or "").strip() for part in ("name", "item"))
            label = " ".join((token["label"] or "").split())
            return token.end(), [Mention(Form.BRACKETS, token.start(), token.end(), name, item, label)]
        return token.end(), []

    def _after_code(self, token: re.Match[str]) -> int:
        """Go behind the backticks that close code; where none do, they are text."""
        return max(token.end(), self._spans.code_end(token.start(), len(token["code"])))

    def _after_tag(self, token: re.Match[str]) -> int:
        name = token["tag"].lower()
        if name in VOID or token["attributes"].endswith("/"):
            return token.end()
        is_raw = name in BLOCKS and not re.search(r"\bmarkdown\b", token["attributes"])
        if (is_raw or name in _DRAWINGS) and self._is_at_margin(token.start()):
            return self._closing(name, token.end(), len(self._text))
        end = self._spans.block_end(token.end())
        return self._closing(name, token.end(), end) if name in WITHOUT_LINKS else token.end()

    def _is_at_margin(self, place: int) -> bool:
        """Whether only spaces stand before a place in its line, fewer than make it code."""
        before = self._text[max(place - _CODE_COLUMN, 0) : place]
        return (not before.strip(" ") and place < _CODE_COLUMN) or bool(_MARGIN.search(before))

    def _closing(self, name: str, start: int, end: int) -> int:
        """Go behind the end of an element, past others of its name inside; to the end of the text without one."""
        depth = 1
        for tag in re.compile(rf"<(/?){re.escape(name)}\b[^<>]*>", re.IGNORECASE).finditer(self._text, start, end):
            depth += -1 if tag[1] else 1
            if depth == 0:
                return tag.end()
        return end

    def _after_bracket(self, token: re.Match[str]) -> tuple[int, list[Mention]]:
        """Go behind a link or an image; what only stands in brackets is text."""
        start, close = token.end(), self._spans.closing(token.end() - 1)
        if close < 0:
            return start, []
        if self._text.startswith("(", close + 1) and (found := self._target(close + 1)):
            return found
        label = _LABEL.match(self._text, close + 1, self._spans.block_end(close))
        text = self._text[start:close]
        if label and _name(label[1] or text) in self._definitions:
            return label.end(), []
        return (close + 1, []) if _name(text) in self._definitions else (start, [])

    def _target(self, start: int) -> tuple[int, list[Mention]] | None:
        """Read the address of a link, and go behind its bracket; `None` where the bracket stays open."""
        if found := _TARGET.match(self._text, start, self._spans.block_end(start)):
            group = "plain" if found["angled"] is None else "angled"
            return found.end(), [_link(found[group], found.start(group))]
        if (end := self._spans.closing(start)) < 0:
            return None
        address = _TITLE.sub("", self._text[start + 1 : end])
        bare = address.strip()
        return end + 1, [_link(bare, start + 1 + address.index(bare))]


def _name(label: str) -> str:
    """Write the label of a definition as it is looked up."""
    return " ".join(label.split()).casefold()


def _marker(token: re.Match[str]) -> list[Mention]:
    found = _MARKER.fullmatch(token["comment"])
    return [Mention(Form.MARKER, token.start(), token.end(), found[1], label=found[2])] if found else []


def _link(address: str, start: int) -> Mention:
    path, _, fragment = address.partition("#")
    return Mention(Form.LINK, start, start + len(address), path, fragment)
