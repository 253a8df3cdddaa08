"""Markdown made of pieces, and what Python-Markdown makes of it: the measure of what is code and what a link."""

import re
from html.parser import HTMLParser

from hypothesis import strategies as st
from markdown import Markdown

ID = re.compile(r"ID-\d+")
WITHOUT_LINKS = frozenset({"a", "button", "code", "kbd", "pre", "samp", "script", "style", "textarea"})
INLINE = (
    *("ID", "a word", "(ID)", "[ID]", "**ID**", "'ID'", "5 < 6 ID > 2", "&amp; ID", "[ ] ID", "[a] (ID)", "ID[^1]"),
    *("`ID`", "``ID ` ID``", "`ID [` ID", "`` ` `` ID", "`a` ID `b`", "`` ID", "ID ` x", "`ID\nID`", "\\\\`ID`"),
    *("\\`ID\\`", "\\[ID\\](u)", "\\[ID](u)", "<https://x.y/ID>", "<mail@x.y>", "a<br>ID", "a<br/>ID"),
    *("[ID](u)", '[see ID](u "t (x)") ID', "[ID][r]", "[ID][]", "[r]", "[ID\nID](u)", "[a [ID] b](u)", "[a](b c) ID"),
    *("[a `]` ID](u)", "[a](u(v)w) ID", "[a](u 'x) y') ID", '[a](<u v> "q") ID', "*[ID](u)* ID", "[a](\nu) ID"),
    *("![ID](u)", "[![ID](i.png)](u)", "[`ID`](u)", '[a](u "it\'s ID") ID', "[a (b](u) ID", "[a](()) ID"),
    *("<b>ID</b>", "<span title='ID'>ID</span>", "<a href='x'>ID</a>", "<code>ID</code>", "<kbd>ID</kbd>"),
    *("<!-- ID -->", "<b>ID</b> ID", "<i\ntitle='ID'>ID</i>"),
)
BLOCKS = (
    *("PROSE", "PROSE", "# LINE", "PROSE\n---", "- LINE\n- LINE", "1. LINE\n2. LINE", "> PROSE", "* LINE\n\n    PROSE"),
    *("1.  LINE\n\n    PROSE", "- LINE\n    - LINE\n- LINE", "    LINE", "> - LINE\n> - LINE", "- LINE\n\n        ID"),
    *("```\nPROSE\n```", "~~~ py\nPROSE\n\nID\n~~~", "````\n```\nPROSE\n````", "| a | b |\n|---|---|\n| CELL | CELL |"),
    *("<div>\nPROSE\n\nPROSE\n</div>", "<table>\n<tr><td>ID</td></tr>\n</table>", "<p>ID</p>", "<hr>\nPROSE"),
    *("<pre>\nID\n\nID\n</pre>", "<script>\nID\n</script>", "<!--\nID\n\nID\n-->", "<div><div>ID</div>\n\nID</div>"),
    *(
        "<details><summary>ID</summary>\nID\n</details>",
        '[r]: /u "ID"',
        "[other]: <u>",
        "<section markdown>\nx\n</section>",
    ),
)


def _filled(block: str, pieces: list[str]) -> str:
    """Put inline pieces into a block, those of a cell or of one line without breaks."""
    parts = iter(pieces)

    def piece(match: re.Match[str]) -> str:
        text = f"{next(parts)} {next(parts)}" if match[0] != "CELL" else next(parts)
        if match[0] == "CELL":
            text = "ID" if text.count("`") % 2 or text.startswith("``") else text
        return text.replace("\n", " ") if match[0] != "PROSE" or block != "PROSE" else text

    return re.sub("PROSE|LINE|CELL", piece, block)


def _numbered(text: str) -> str:
    """Give each id of a text a number of its own."""
    first, *others = text.split("ID")
    return first + "".join(f"ID-{number}{rest}" for number, rest in enumerate(others, 1))


def markdown_texts() -> st.SearchStrategy[str]:
    """Markdown in which every id is there once, in prose, code, HTML and links."""
    pieces = st.lists(st.sampled_from(INLINE), min_size=6, max_size=6)
    blocks = st.lists(st.builds(_filled, st.sampled_from(BLOCKS), pieces), min_size=1, max_size=4)
    return blocks.map("\n\n".join).map(_numbered)


class _Texts(HTMLParser):
    """The ids in the text of a page, with the elements around each."""

    def __init__(self) -> None:
        super().__init__()
        self.around: dict[str, tuple[str, ...]] = {}
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "hr", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for found in ID.finditer(data):
            self.around[found[0]] = tuple(self._open)


def rendered(text: str) -> str:
    """Render as MkDocs does by default."""
    return Markdown(extensions=["toc", "tables", "fenced_code"]).convert(text)


def can_be_links(text: str) -> set[str]:
    """The ids in prose: neither in code nor in a link, and a link written in their place becomes one."""
    page = _Texts()
    page.feed(rendered(text))
    page.close()
    shown = [name for name, around in page.around.items() if not WITHOUT_LINKS & set(around)]
    return {name for name in shown if f'<a href="LINK">{name}</a>' in rendered(_with_link(text, name))}


def _with_link(text: str, name: str) -> str:
    return re.sub(rf"{name}(?!\d)", f"[{name}](LINK)", text)
