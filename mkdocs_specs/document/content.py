"""Markdown → whether anybody has written something there, or only left the blanks of a template."""

import re

from mkdocs_specs.document.headings import headings, plain_text
from mkdocs_specs.document.lines import Kind, lines

_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_CHECKBOX = re.compile(r"\[[ xX]?\](?:\s|$)")
_TABLE_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*$")
_LINK_DEFINITION = re.compile(r"\[[^\]]+\]:\s*\S+")
_IMAGE = re.compile(r"!\[|<(?:img|svg|video|iframe|object)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"(?:\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>)[.:]?")
_BLANK = re.compile(r"[\W_]*|(?:TBD|TODO|TBC)[.:!?]*|\.\.\.", re.IGNORECASE)
_MAX_LENGTH = 1_000
"""Longer lines are no placeholders, and no pattern need search them."""
_LABEL = re.compile(r"[^:|]{1,40}:(?=\s|$)")


def has_content(markdown: str) -> bool:
    """Say whether there is a paragraph, list, table or piece of code that is not a placeholder."""
    if _is_prose(markdown):
        return True
    heading_lines: set[int] = set()
    for heading in headings(markdown):
        line_count = markdown.count("\n", heading.start, heading.end - 1) + 1
        heading_lines.update(range(heading.line - 1, heading.line - 1 + line_count))
    found = list(lines(markdown))
    for index, line in enumerate(found):
        if line.kind is Kind.CODE and not is_placeholder(line.text):
            return True
        if line.kind is not Kind.TEXT or index in heading_lines:
            continue
        following = found[index + 1].text if index + 1 < len(found) else ""
        is_table_head = "|" in line.text and "|" in following and _TABLE_DELIMITER.match(following)
        if not is_table_head and not is_placeholder(line.text):
            return True
    return False


def _is_prose(markdown: str) -> bool:
    """Say whether a text begins as most do: with a paragraph, so that no more of it need be read."""
    first, _, rest = markdown.strip("\n").partition("\n")
    return (
        first[:1].isalpha() and not rest.startswith(("=", "-", "|")) and "|" not in first and not is_placeholder(first)
    )


def is_placeholder(text: str) -> bool:
    """Say whether a line of Markdown only keeps a place: `____`, `TBD`, `...`, `[Name]`, an empty checkbox or cell."""
    text = _COMMENT.sub("", text).strip()
    if len(text) > _MAX_LENGTH:
        return not text.strip("_ ")
    if _IMAGE.search(text):
        return False
    if _TABLE_DELIMITER.fullmatch(text) or _LINK_DEFINITION.match(text):
        return True
    return all(_is_blank(cell) for cell in re.split(r"(?<!\\)\|", text))


def _is_blank(cell: str) -> bool:
    cell = _CHECKBOX.sub("", cell.strip(), count=1)
    shown = plain_text(cell)
    without_label = _LABEL.sub("", shown, count=1).strip()
    return any(
        _BRACKETS.fullmatch(part) or _BLANK.fullmatch(part) for part in (cell.strip("*_ "), shown, without_label)
    )
