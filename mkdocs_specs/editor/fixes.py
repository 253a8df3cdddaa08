"""A problem × the text it is in → what the editor may write to mend it, where the sentence of the problem says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_specs.document import read
from mkdocs_specs.editor.lines import Lines

MEANT = re.compile(r"; did you mean '(?P<word>[^'\n]+)'(?:, or does it belong to [^?]+)?\?")
MISSED = re.compile(r" has no '[^']+'(?: \([^)]*\))?; add (?:it, such as )?'(?P<line>[^\n]+?)'(?:, which is free)?$")
QUOTED = re.compile(r"'([^'\n]+)'")


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing that may be written, and what it replaces."""

    title: str
    insert: str
    start: int
    """Offset of what it replaces."""
    end: int


def fixes_of(message: str, lines: Lines, start: int, end: int) -> Iterator[Fix]:
    """Yield what mends a problem with a message, at a place between two offsets."""
    if (meant := MEANT.search(message)) is not None:
        found = _replaced(message[: meant.start()], meant["word"], lines.text, (start, end))
        yield from (fix for fix in found if not _writes_twice(fix, lines.text))
    elif (missed := MISSED.search(message)) is not None:
        yield _added(missed["line"], lines, start)


def _replaced(before: str, word: str, text: str, span: tuple[int, int]) -> Iterator[Fix]:
    """Write a word in place of the one that the message finds wrong, where that stands there just once."""
    start, end = span
    shown = text[start:end]
    wrong = next((one for one in QUOTED.findall(before) if shown.count(one) == 1), None)
    if wrong is not None:
        begin = start + shown.index(wrong)
        yield Fix(f"Write '{word}'", word, begin, begin + len(wrong))


def _writes_twice(fix: Fix, text: str) -> bool:
    """Whether a key that was meant is there already."""
    mended = f"{text[: fix.start]}{fix.insert}{text[fix.end :]}"
    return _keys_twice(mended) > _keys_twice(text)


def _keys_twice(text: str) -> int:
    return sum(problem.rule == "duplicate-key" for problem in read("", text).problems)


def _added(line: str, lines: Lines, start: int) -> Fix:
    """Write a key before the first one of its mapping, which is where the problem shows."""
    if lines.text[start : start + 1] == "{":
        return Fix(f"Add '{line}'", f"{line}, ", start + 1, start + 1)
    indent = " " * (start - lines.start(start))
    return Fix(f"Add '{line}'", f"{line}\n{indent}", start, start)
