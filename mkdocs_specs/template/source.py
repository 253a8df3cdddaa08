"""A source such as `summary.what` or `EIP-{eip}` → the text it names in a document."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

BRACES = re.compile(r"\{([^{}:]*)(?::0(\d+))?\}")
"""One blank of a format: a name, and after a colon the number of digits it is padded to."""


@dataclass(frozen=True)
class Source:
    """A plain word is a key, dotted for depth; a text with braces is a format over keys and the parts of a path."""

    text: str

    @cached_property
    def is_format(self) -> bool:
        """Whether the text has a blank to fill."""
        return "{" in self.text

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The way to the value, for a source that is not a format."""
        return tuple(self.text.split("."))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the blanks, in order."""
        return tuple(match[1] for match in BRACES.finditer(self.text))

    @cached_property
    def _pieces(self) -> tuple[tuple[str, str, int], ...]:
        """Of each blank the fixed text before it, its name and how many digits it has at least."""
        ends = (0, *(match.end() for match in BRACES.finditer(self.text)))
        blanks = zip(ends, BRACES.finditer(self.text), strict=False)
        return tuple((self.text[end : match.start()], match[1], int(match[2] or 0)) for end, match in blanks)

    @cached_property
    def _rest(self) -> str:
        """The fixed text behind the last blank."""
        return self.text[max((match.end() for match in BRACES.finditer(self.text)), default=0) :]

    @property
    def prefix(self) -> str:
        """The fixed text before the first blank: what an id of this format begins with."""
        return self.text.partition("{")[0]

    def fill(self, lookup: Callable[[str], str]) -> str:
        """Fill the blanks, or return "" when one of them has no value."""
        written = ""
        for before, name, digits in self._pieces:
            value = lookup(name)
            if not value:
                return ""
            written += before + (value.zfill(digits) if digits and value.isdecimal() else value)
        return written + self._rest

    def pattern(self) -> str:
        """Write the format as a regular expression: padded blanks are digits, others one or more characters but `/`."""
        written = ""
        end = 0
        for match in BRACES.finditer(self.text):
            written += re.escape(self.text[end : match.start()]).replace(r"\-", "-")
            written += "([0-9]+)" if match[2] else "([^/]+)"
            end = match.end()
        return written + re.escape(self.text[end:]).replace(r"\-", "-")

    def match(self, text: str) -> Mapping[str, str]:
        """Read the blanks out of the end of a text; empty when it does not fit."""
        found = re.search(rf"(?:^|/){self.pattern()}$", text)
        return dict(zip(self.names, found.groups(), strict=True)) if found else {}
