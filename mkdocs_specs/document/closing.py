"""Text → where its front matter ends: at a line of dashes, at one that nearly is, or where prose seems to begin."""

import re
from dataclasses import dataclass
from itertools import islice

from yaml.error import MarkedYAMLError
from yaml.events import ScalarEvent

from mkdocs_specs.document.composer import events, harmless
from mkdocs_specs.document.source import Fault

_RULE = "front-matter-unterminated"
_CLOSING = re.compile(r"\n(?P<line>(?:---|\.\.\.)[ \t]*(?:\n|\Z))")
"""With the line break before it, by which it is found sooner than by the beginning of a line."""
_NEARLY_CLOSING = re.compile(
    r"^(?:(?P<lead>[^\S\n]+)---|(?P<wrong>[^\S\n]*-{4,}|--)|(?P<other>[\u2010-\u2015\u2212]+))[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_MOST_CANDIDATES = 5
_YAML_LINE = re.compile(r"\s|[-?](?:\s|$)|[\"']?[\w.-]+[\"']?\s*:(?:\s|$)|[]}]")
_KEY_LINE = re.compile(r"[\w.-]+\s*:(?:\s|$)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_HEADING = re.compile(r"#{1,6} ")


@dataclass(frozen=True, slots=True)
class Closing:
    """The line that closes front matter."""

    start: int
    end: int
    """Offset just after its line break."""
    fault: Fault | None = None
    """What is wrong with the line."""


def find_closing(text: str, begin: int) -> Closing | None:
    """Find the line that closes the front matter that begins at an offset, or was certainly meant to."""
    exact = _CLOSING.search(text, begin - 1)
    end = exact.start("line") if exact else len(text)
    if exact and text.isascii() and text.find("--", begin, end) < 0:
        # As in most files, where it would take long to look at each line.
        return Closing(end, exact.end())
    for found in islice(_NEARLY_CLOSING.finditer(text, begin, end), _MOST_CANDIDATES):
        if probable_end(text[: found.start()], begin) is not None:
            break
        if _is_key_next(_LINE.findall(text, found.end(), end), -1):
            continue
        # Where the front matter is closed all the same, only prose before that line shows that it is too late.
        if exact and (probable_end(text[:end], found.end()) is None or _is_readable(text[begin:end])):
            continue
        if not _is_text(text[begin : found.end()], found.start() - begin):
            return Closing(found.start(), found.end(), _fault(found))
    return Closing(end, exact.end()) if exact else None


def _fault(found: re.Match[str]) -> Fault:
    start, end = found.start(), found.start() + len(found[0].rstrip())
    if lead := found["lead"]:
        name = "tab" if lead == "\t" else "space" if len(lead) == 1 else "spaces"
        return Fault(start, end, _RULE, f"delete the {name} before '---'")
    if found["other"]:
        message = "these dashes are not the ones on a keyboard; write '---' with three hyphens"
        return Fault(start, end, _RULE, message)
    return Fault(start, end, _RULE, "front matter closes with exactly three dashes; write '---' on this line")


def _is_text(yaml: str, line_start: int) -> bool:
    """Say whether the last line of some YAML may belong to a text that began above it on purpose."""
    is_indented = yaml[line_start].isspace()
    try:
        for event in events(harmless(yaml)):
            is_there = event.end_mark is not None and event.end_mark.index > line_start
            if is_there and isinstance(event, ScalarEvent) and event.style:
                return True
    except MarkedYAMLError as error:
        is_before = error.problem_mark is None or error.problem_mark.index < line_start
        return (is_before and is_indented) or "quoted" in (error.context or "")
    return False


def _is_readable(yaml: str) -> bool:
    try:
        return all(events(harmless(yaml)))
    except MarkedYAMLError:
        return False


def probable_end(text: str, begin: int) -> int | None:
    """Give the offset of the first line that reads like prose, with the headings and blank lines above it."""
    end_of_yaml = offset = begin
    is_after_blank = False
    lines = _LINE.findall(text, begin)
    for index, line in enumerate(lines):
        is_prose = bool(line.strip()) and not _YAML_LINE.match(line)
        if _HEADING.match(line):
            is_prose = is_after_blank and not _is_key_next(lines, index)
            if is_prose:
                return offset
        elif is_prose and not line.startswith("#"):
            return _skip_blank_lines(text, end_of_yaml)
        offset += len(line)
        is_after_blank = not line.strip()
        if line.strip() and not line.startswith("#"):
            end_of_yaml = offset
    return None


def _is_key_next(lines: list[str], index: int) -> bool:
    following = (line for line in lines[index + 1 :] if line.strip() and not line.startswith("#"))
    return bool(_KEY_LINE.match(next(following, "")))


def _skip_blank_lines(text: str, offset: int) -> int:
    while (end := text.find("\n", offset)) >= 0 and not text[offset:end].strip():
        offset = end + 1
    return offset
