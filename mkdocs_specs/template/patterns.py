"""Regular expressions of a schema, bounded, so that none can hang the build.

A pattern such as `^(a+)+$` takes exponential time on some texts. The standard library cannot stop a match, so patterns
are matched by the `regex` package, which gives up after `SECONDS` of processor time; the pattern is then reported as a
fault of the template. Each pattern is compiled once, and gives up once: later texts are refused without a try.
"""

from dataclasses import dataclass, field

import regex

from mkdocs_specs.problem import SpecsError

SECONDS = 0.2
"""Processor time one match may take; a sane pattern needs some microseconds."""


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
                self._compiled[pattern] = regex.compile(pattern, regex.VERSION0)
            except (regex.error, OverflowError) as error:
                message = f"'{pattern}' is not a regular expression: {error}"
                raise SpecsError(message) from error
        return self._compiled[pattern]

    def search(self, pattern: str, text: str) -> bool:
        """Tell whether a pattern occurs in a text.

        Raises:
            SpecsError: The pattern takes too long.
        """
        try:
            if pattern not in self._slow:
                return self.compile(pattern).search(text, timeout=SECONDS) is not None
        except TimeoutError:
            self._slow.add(pattern)
        message = f"the pattern '{pattern}' takes too long to match; write it without nested repetitions"
        raise SpecsError(message)
