"""Lines that were to be list items → faults: a check-box, an asterisk, a dash without its space."""

import re

from mkdocs_specs.document.source import Fault, Source
from mkdocs_specs.document.stop import RULE, Stop

_CHECK_BOX = re.compile(r"[ \t]*(?:[-*][ \t]+)+(?P<box>\[[ xX]\])[ \t]+(?P<text>[^\s#][^\n]*)")
_ASTERISK = re.compile(r"\*[ \t]+(?P<text>[^\s#][^\n]*)")
_IN_BRACKETS = re.compile(r"[\[{,]\s*\Z")
_DASHED_KEY = re.compile(r"-(?P<key>[^\W\d][\w -]*):(?=\s|$)")
_DASHED_KEY_WITH_VALUE = re.compile(r"-(?P<key>[^\W\d][\w-]*):[ \t]*\S")
_QUOTES = ("'", '"')
_NEEDS_NO_QUOTES = re.compile(r"[^\W\d][^,\[\]{}:#\"\\]*")
_KEY = re.compile(r"[\w-]+:(?: .*)?")
_LONGEST = 40


def check_box(stop: Stop) -> Fault | None:
    """Explain what follows the `[ ]` of a list item."""
    for start in (stop.at, stop.opened):
        found = _CHECK_BOX.match(stop.source.text, stop.source.line_start(start))
        is_open_quote = start < stop.at and stop.opening in _QUOTES
        if found and found.start("text") == start and not is_open_quote:
            return check_box_on_line(stop.source, found.start())
    return None


def check_box_on_line(source: Source, line_start: int) -> Fault | None:
    """Find a list item that begins with `[ ]`."""
    found = _CHECK_BOX.match(source.text, line_start)
    if found is None:
        return None
    text, box = _as_value(found["text"]), found["box"]
    done = f"'- {{text: {text}, done: true}}'"
    written = f"'- {text}', or {done} when it is done" if box == "[ ]" else done
    return Fault(*found.span("box"), RULE, f"'{box}' is a check-box of Markdown; write {written}")


def asterisk(stop: Stop) -> Fault | None:
    """Explain `* item`, where `stop` is at the asterisk."""
    source = stop.source
    found = _ASTERISK.match(source.text, stop.at)
    line_start = source.line_start(stop.at)
    if found is None or stop.before.strip() or _IN_BRACKETS.search(source.text[max(0, line_start - 200) : line_start]):
        return None
    if fault := check_box_on_line(source, line_start):
        return fault
    text = found["text"].rstrip()
    text = _cut(text.removesuffix(":")) if _KEY.fullmatch(text) else _as_value(text)
    return stop.here(f"a list item starts with '- '; write '- {text}'")


def dash_without_space(source: Source, start: int, *, with_value: bool = False) -> Fault | None:
    """Find `-key:` at `start`."""
    found = (_DASHED_KEY_WITH_VALUE if with_value else _DASHED_KEY).match(source.text, start)
    if found is None:
        return None
    message = f"there is no space after '-'; write '- {found['key']}:'"
    return Fault(start, found.end("key") + 1, RULE, message)


def _as_value(text: str) -> str:
    """Write a text so that it can stand in a YAML list, cut to what a sentence can hold."""
    text = text.rstrip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        text = text[1:-1]
    text = _cut(text)
    if _NEEDS_NO_QUOTES.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
