"""Source → its front matter and body: what stands between two lines of `---`."""

import re
from dataclasses import dataclass

from mkdocs_specs.document.closing import find_closing, probable_end
from mkdocs_specs.document.source import Source
from mkdocs_specs.problem import Location, Problem

_OPENING = re.compile(r"---[ \t]*$", re.MULTILINE)
_BEFORE_OPENING = re.compile(r"(?:\s+|<!--(?>.*?-->))*+", re.DOTALL)

_WANTED = "begin it with '---' on line 1, then lines of 'key: value', then '---'"
_FIRST_LINES = (
    (r"\s*$", f"this file has no front matter; {_WANTED}"),
    (r"-{4,}\s*$", "front matter opens with exactly three dashes; write '---' on this line"),
    (r"\+{3}\s*$", "front matter between '+++' lines is TOML; write it as YAML between '---' lines"),
    (r"[\u2010-\u2015\u2212]+\s*$", "these dashes are not the ones on a keyboard; write '---' with three hyphens"),
    (r"---", "'---' must stand alone on line 1; move what follows it to the next line"),
    (r"--?\s*$", "front matter opens with exactly three dashes; write '---' on this line"),
    (r"[\w.-]+\s*:(?:\s|$)", "this file has keys but no front matter; put '---' on a line above them and below them"),
    (r"", f"this file has no front matter; {_WANTED}"),
)


@dataclass(frozen=True, slots=True)
class Split:
    """A file cut in two."""

    opening: Location
    """The line that opens the front matter; the first line if there is none."""
    block: Source | None
    """The lines between the two lines of dashes; None if there are none to read."""
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()
    is_closed: bool = True
    """Whether the block really ends where the author said, or where it seems to."""


def split(source: Source) -> Split:
    """Cut a file into front matter and body; where the author's marks are wrong, nothing is lost from the body."""
    text = source.text
    lead = _BEFORE_OPENING.match(text)
    start = lead.end() if lead else 0
    opening = _OPENING.match(text, start)
    if opening is None:
        return _without_front_matter(source)
    problems: tuple[Problem, ...] = ()
    if start:
        message = f"front matter must begin on line 1; delete {_what_comes_before(text[:start])} before this '---'"
        problems = (source.problem(start, start + 3, "front-matter-missing", message),)
    begin = min(opening.end() + 1, len(text))
    where = source.location(start, start + 3)
    closing = find_closing(text, begin)
    if closing is None:
        return _unterminated(source, where, begin, problems)
    if closing.fault:
        problems += (closing.fault.as_problem(source),)
    block = Source(source.path, text[begin : closing.start], source.line_number(begin))
    return Split(where, block, text[closing.end :], source.line_number(closing.end), problems)


def _what_comes_before(lead: str) -> str:
    if lead.strip():
        return "the comment"
    return "the blank lines" if "\n" in lead else "the spaces"


def _without_front_matter(source: Source) -> Split:
    line = source.line_at(0)
    message = next(message for pattern, message in _FIRST_LINES if re.match(pattern, line))
    where = source.location(0, len(line))
    return Split(where, None, source.text, 1, (source.problem(0, len(line), "front-matter-missing", message),))


def _unterminated(source: Source, opening: Location, begin: int, problems: tuple[Problem, ...]) -> Split:
    text = source.text
    end = probable_end(text, begin)
    hint = "add '---' on a line of its own after its last key"
    if end is not None:
        hint = f"it seems to end before line {source.line_number(end)}, so add a line '---' there"
    start = source.line_start(max(0, begin - 1))
    message = f"this front matter is never closed; {hint}"
    problem = source.problem(start, source.line_end(start), "front-matter-unterminated", message)
    cut = len(text) if end is None else end
    block = Source(source.path, text[begin:cut], source.line_number(begin))
    return Split(opening, block, text[cut:], source.line_number(cut), (*problems, problem), is_closed=False)
