"""Regular expressions of a schema, bounded, so that none can hang the build.

A pattern such as `^(a+)+$` takes exponential time on some texts. The standard library cannot stop a match, so patterns
are matched by the `regex` package, which gives up after `SECONDS` of processor time; the value it was tried on is then
reported. Each pattern is compiled once, and gives up once: later texts are refused without a try.
"""

from dataclasses import dataclass, field

import regex

from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.finding import shown

SECONDS = 0.2
"""Processor time one match may take; a sane pattern needs some microseconds."""
LONGEST = 1_000
"""Characters of a pattern: thousands of brackets within brackets are more than the compiler can take."""


def compiled(pattern: str) -> "regex.Pattern[str]":
    """Compile a pattern.

    Raises:
        ValueError: It is not a regular expression, or too long to be one that people write.
    """
    if len(pattern) > LONGEST:
        message = f"it has more than {LONGEST:,} characters"
        raise ValueError(message)
    try:
        return regex.compile(pattern, regex.VERSION0)
    except (regex.error, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one schema, compiled on first use."""

    _compiled: dict[str, "regex.Pattern[str]"] = field(default_factory=dict)
    _slow: set[str] = field(default_factory=set)

    def compile(self, pattern: str) -> "regex.Pattern[str]":
        """Return the compiled pattern.

        Raises:
            SpecsError: It is not a regular expression.
        """
        if pattern not in self._compiled:
            try:
                self._compiled[pattern] = compiled(pattern)
            except ValueError as error:
                message = f"{shown(pattern)} is not a regular expression: {error}"
                raise SpecsError(message) from error
        return self._compiled[pattern]

    def search(self, pattern: str, text: str) -> bool:
        """Tell whether a pattern occurs in a text.

        Raises:
            TimeoutError: It takes too long, here or on an earlier text.
        """
        if pattern in self._slow:
            raise TimeoutError
        try:
            return self.compile(pattern).search(text, timeout=SECONDS) is not None
        except TimeoutError:
            self._slow.add(pattern)
            raise
