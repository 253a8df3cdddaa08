"""Spaces that look like indentation and are none to YAML → faults."""

import re
import unicodedata

from yaml.error import MarkedYAMLError
from yaml.events import ScalarEvent

from mkdocs_specs.document.composer import events
from mkdocs_specs.document.source import Fault
from mkdocs_specs.document.stop import RULE, Stop

_ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENTATION = re.compile(rf"^[ \t]*([{_ODD_SPACE}])(?=.*\S)", re.MULTILINE)


def misread_indentation(text: str) -> tuple[Fault, ...]:
    """Find the keys and values that begin a line with such a space, up to where the YAML cannot be read."""
    places = {found.start(1) for found in _INDENTATION.finditer(text)}
    faults: list[Fault] = []
    try:
        for event in events(text) if places else ():
            start = event.start_mark.index if event.start_mark else 0
            if isinstance(event, ScalarEvent) and start in places:
                faults.append(_fault(text, start))
    except MarkedYAMLError:
        # The same error is explained by whoever composes the text.
        return tuple(faults)
    return tuple(faults)


def at_stop(stop: Stop) -> Fault | None:
    """Explain a line that YAML could not read since it begins with such a space."""
    for start in (stop.opened, stop.at):
        found = on_line(stop.source.text, stop.source.line_start(start))
        if found and found.start == start:
            return found
    return None


def on_line(text: str, line_start: int) -> Fault | None:
    """Find such a space in the indentation of a line."""
    found = _INDENTATION.match(text, line_start)
    return _fault(text, found.start(1)) if found else None


def _fault(text: str, start: int) -> Fault:
    name = unicodedata.name(text[start]).lower()
    article = "an" if name[0] in "aeio" else "a"
    message = f"{article} {name} (U+{ord(text[start]):04X}) indents this line; use ordinary spaces"
    return Fault(start, start + 1, RULE, message)
