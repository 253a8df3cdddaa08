"""A place behind `[[` → which part of a reference is being written there."""

import re
from dataclasses import dataclass

from mkdocs_specs.document.mentions import Form, mentions
from mkdocs_specs.editor.front import front_of
from mkdocs_specs.editor.lines import Lines

_OPEN = re.compile(r"\[\[(?P<name>[^\[\]|#]*)(?P<mark>#(?P<item>[^\[\]|#]*))?")
_REST = re.compile(r"[^\[\]|#\s]*(?=[#|\]])")
_NAME = "[[X]]"


@dataclass(frozen=True, slots=True)
class OpenMention:
    """A reference that is being written."""

    name: str
    """The spec that is named before `#`."""
    is_item: bool
    """Whether the cursor is behind `#`."""
    start: int
    """Offset from which on the id would be replaced."""
    end: int
    closing: str
    """What closes the reference, where nothing does yet."""


def mention_at(text: str, offset: int) -> OpenMention | None:
    """Say which reference is being written at an offset; `None` elsewhere, in code too."""
    lines = Lines(text)
    line_start, line_end = lines.start(offset), lines.end(offset)
    opening = text.rfind("[[", line_start, offset)
    found = _OPEN.fullmatch(text, opening, offset) if opening >= 0 else None
    if found is None:
        return None
    rest = _REST.match(text, offset, line_end)
    end = rest.end() if rest else offset
    behind = text[end:line_end]
    is_item = found["mark"] is not None
    is_closed = behind.startswith(("]]", "|")) or (behind.startswith("#") and not is_item)
    closing = "" if is_closed else "]" if behind.startswith("]") else "]]"
    if _is_code(text, opening, offset, end + len("]]") - len(closing) if not behind.startswith(("|", "#")) else end):
        return None
    return OpenMention(found["name"].strip(), is_item, found.start("item" if is_item else "name"), end, closing)


def _is_code(text: str, opening: int, offset: int, end: int) -> bool:
    """Whether a reference would be none at this place of the prose; in the front matter all is text."""
    front = front_of(text, offset)
    if front.holds(offset):
        return False
    body = text[front.body : opening] + _NAME + text[end:]
    start = opening - front.body
    return start < 0 or not any(one.form is Form.BRACKETS and one.start == start for one in mentions(body))
