"""Stops between scalars → faults: a colon, an indentation, a bracket, a line that is no key."""

import re

from mkdocs_specs.document import list_items, odd_spaces, strictness
from mkdocs_specs.document.source import Fault
from mkdocs_specs.document.stop import RULE, Stop, missing_space

_ITEM_WITHOUT_SPACE = re.compile(r"-(?=[\w\"'])")
_SPACES_ABOVE = re.compile(r"[|>][-+]?[ \t]*\n(?: *\n)*?( +)\n(?:(?!\1) *\n)*(?!\1) +\Z")
_CLOSING = {"[": "]", "{": "}"}
_VALUE_OF_FLOW = re.compile(r":\s+[^\s\"'\[\]{},][^\[\]{},\n]*(?<![\"'])\Z")
_SECOND_VALUE = "a ':' followed by a space starts a second value here; put quotes around the text"


def second_colon(stop: Stop) -> Fault:
    """Explain a `:` that makes a key where none can be."""
    source, before = stop.source, stop.before
    if re.search(r":\s", before):
        return stop.here(_SECOND_VALUE)
    above = source.line_start(max(0, source.line_start(stop.at) - 1))
    above += len(source.line_at(above)) - len(source.line_at(above).lstrip(" \t"))
    fault = (
        odd_spaces.on_line(source.text, source.line_start(above))
        or list_items.dash_without_space(source, _text_around(stop), with_value=True)
        or missing_space(source, above)
    )
    if fault:
        return fault
    if before.rstrip().endswith(("]", "}", '"', "'")):
        return stop.here("the key before this ':' spans several lines; write it on one")
    start = stop.at - len(before.lstrip())
    message = "this key is indented below text that is already a value; indent it like the key it belongs beside"
    return Fault(start, stop.at, RULE, message)


def colon_without_space(stop: Stop) -> Fault:
    """Explain `{key:, …}`."""
    return stop.here("a space is missing after this ':'; add it, or put quotes around the text")


def item_beside_key(stop: Stop) -> Fault:
    """Explain `key: - item`."""
    return stop.here("a list starts on the line below its key; move this '-' there, or put quotes around the text")


def line_without_colon(stop: Stop) -> Fault:
    """Explain a line among keys that is no key."""
    source, start = stop.source, stop.opened
    if fault := missing_space(source, start):
        return fault
    if _ITEM_WITHOUT_SPACE.match(source.text, start):
        return Fault(start, start + 1, RULE, "there is no space after '-'; write '- ' before the item")
    message = "this line is not 'key: value'; add the ':', or indent the line to continue the text above"
    return Fault(start, source.line_end(start), RULE, message)


def open_bracket(stop: Stop) -> Fault:
    """Explain `[` or `{` without its end, or without a comma."""
    source, closing = stop.source, _CLOSING.get(stop.opening, "]")
    if stop.character == ":" and _VALUE_OF_FLOW.search(
        source.text, max(stop.opened, source.line_start(stop.at)), stop.at
    ):
        return stop.here(_SECOND_VALUE)
    if source.line_start(stop.at) == source.line_start(stop.opened) and stop.at < stop.line_end:
        return stop.word(
            f"a ',' or the closing '{closing}' is missing before this; add it, or put quotes around all of the text"
        )
    line = source.line_number(stop.at)
    message = (
        f"the '{stop.opening}' opened here is not closed before line {line}; "
        f"add '{closing}', or a ',' between its items"
    )
    return Fault(stop.opened, source.line_end(stop.opened), RULE, message)


def no_key(stop: Stop) -> Fault:
    """Explain something among the keys of a mapping that is no key."""
    before = stop.before.rstrip()
    if not before:
        return _misplaced_line(stop)
    if stop.character in {"]", "}"}:
        return stop.word(f"this '{stop.character}' closes nothing; delete it, or put quotes around the text")
    if before.endswith("'"):
        return stop.word("the text goes on after its closing quote; write '' for each apostrophe within single quotes")
    if before.endswith('"'):
        return stop.word('the text goes on after its closing quote; write \\" for each quote within double quotes')
    return stop.word("this does not belong to the value before it; put quotes around the whole text")


def no_item(stop: Stop) -> Fault:
    """Explain something among the items of a list that is no item."""
    if stop.before.strip():
        return no_key(stop)
    if fault := list_items.dash_without_space(stop.source, stop.at):
        return fault
    line = stop.source.line_number(stop.opened)
    message = f"this is not an item of the list begun on line {line}; start it with '- ', or change its indentation"
    return stop.line(message)


def second_document(stop: Stop) -> Fault:
    """Explain `---` in the middle of YAML."""
    return stop.line("'---' starts a second YAML document here; delete it, or indent it if it is text")


def directive(stop: Stop) -> Fault:
    """Explain what follows `%YAML`, or stands after a whole document."""
    if found := re.search(r"^%.*", stop.source.text, re.MULTILINE):
        message = "a line cannot start with '%'; delete it, or put quotes around the text"
        return Fault(*found.span(), RULE, message)
    return line_without_colon(Stop(stop.source, stop.at, stop.at))


def _text_around(stop: Stop) -> int:
    """Give the offset of the text of the nearest line above that is indented less."""
    source = stop.source
    start = source.line_start(stop.at)
    indent = len(stop.before) - len(stop.before.lstrip(" "))
    while start:
        start = source.line_start(start - 1)
        line = source.line_at(start)
        depth = len(line) - len(line.lstrip(" "))
        if line.strip() and depth < indent:
            return start + depth
    return 0


def _misplaced_line(stop: Stop) -> Fault:
    if re.match(r"-(?:\s|$)", stop.source.text[stop.at : stop.at + 2]):
        return stop.here("this list item has no key of its own; indent it like the items above it")
    if _SPACES_ABOVE.search(stop.source.text, 0, stop.at):
        return stop.line(strictness.SPACES_ABOVE)
    return stop.line("this line is indented like none above it; indent it like the line it belongs beside")
