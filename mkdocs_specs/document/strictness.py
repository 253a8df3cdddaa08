"""Scalars that PyYAML takes and YAML 1.2 forbids: only what is certain, so that no valid text is refused."""

import re

from mkdocs_specs.document.source import Fault

RULE = "yaml-syntax"
SPACES_ABOVE = "the blank lines above hold more spaces than this line; delete the spaces in them"
_TAB_BEFORE_TEXT = re.compile(r"\n\t[ \t]*(?=[^ \t\n])")
_BLOCK_HEADER_WITH_COMMENT = re.compile(r"[|>][-+1-9]*#")
_BLOCK_WITHOUT_INDENTATION = re.compile(r"[|>][-+]?[ \t]*(?:#[^\n]*)?\n((?: *\n)+)( +)[^ \n]")


def quoted_fault(text: str, start: int, end: int, *, indented: bool) -> Fault | None:
    """Find what YAML forbids about the quoted scalar from `start` up to `end`."""
    if text[end : end + 1] == "#":
        return Fault(end, end + 1, RULE, "a comment touches the closing quote; put a space before the '#'")
    if indented and (tab := _TAB_BEFORE_TEXT.search(text, start, end)):
        return Fault(tab.start() + 1, tab.start() + 2, RULE, "a tab indents this line; use spaces")
    return None


def lone_dash(start: int, end: int) -> Fault:
    """Report a `-` that stands for a whole value inside brackets."""
    return Fault(start, end, RULE, "a '-' alone is not a value; put quotes around it")


def block_fault(text: str, start: int, parent_indent: int) -> Fault | None:
    """Find what YAML forbids about the `|` or `>` scalar at `start`, whose key stands at column `parent_indent`."""
    if comment := _BLOCK_HEADER_WITH_COMMENT.match(text, start):
        at = comment.end() - 1
        return Fault(at, at + 1, RULE, f"a comment touches '{text[start:at]}'; put a space before the '#'")
    block = _BLOCK_WITHOUT_INDENTATION.match(text, start)
    if block is None or not parent_indent < len(block[2]) < max(map(len, block[1].split("\n"))):
        return None
    return Fault(block.end() - 1, block.end(), RULE, SPACES_ABOVE)
