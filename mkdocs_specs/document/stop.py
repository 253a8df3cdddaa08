"""Stop: where PyYAML gave up on a text, and the ways to point near it."""

import re
from dataclasses import dataclass

from mkdocs_specs.document.source import Fault, Source

RULE = "yaml-syntax"
_WORD = re.compile(r"[^\s,\[\]{}]+|[^\n]?")
_KEY_WITHOUT_SPACE = re.compile(r"(?:- +)*([\w-]+):(?=\S)(?!//)")


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in a text that YAML does not allow."""

    source: Source
    opened: int
    """Offset at which what could not be finished begins: a quote, a bracket, a key."""
    at: int
    """Offset at which it could not go on."""

    @property
    def character(self) -> str:
        """What stands there; empty at the end of the text."""
        return self.source.text[self.at : self.at + 1]

    @property
    def opening(self) -> str:
        """The character that began what could not be finished."""
        return self.source.text[self.opened : self.opened + 1]

    @property
    def before(self) -> str:
        """What stands on the same line, up to there."""
        return self.source.text[self.source.line_start(self.at) : self.at]

    @property
    def word_end(self) -> int:
        """Offset just after the word that begins there."""
        return end_of_word(self.source, self.at)

    @property
    def line_end(self) -> int:
        """Offset just after the line."""
        return self.source.line_end(self.at)

    def here(self, message: str) -> Fault:
        """Report the one character."""
        return Fault(self.at, self.at + 1, RULE, message)

    def word(self, message: str, rule: str = RULE) -> Fault:
        """Report the word."""
        return Fault(self.at, self.word_end, rule, message)

    def line(self, message: str) -> Fault:
        """Report the rest of the line."""
        return Fault(self.at, self.line_end, RULE, message)


def end_of_word(source: Source, start: int) -> int:
    """Give the offset just after the word, or the single mark, that begins at `start`."""
    found = _WORD.match(source.text, start)
    return found.end() if found else start


def missing_space(source: Source, start: int) -> Fault | None:
    """Find `key:value` at the start of a text that should have been a mapping."""
    if found := _KEY_WITHOUT_SPACE.match(source.text, start):
        message = f"there is no space after '{found[1]}:'; write '{found[1]}: ' before the value"
        return Fault(found.start(1), found.end(), RULE, message)
    return None
