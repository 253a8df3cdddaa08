"""A report as text → the same with colours, for a terminal that shows them."""

import re
from collections.abc import Iterator, Mapping
from typing import TextIO

import click

HEAD = re.compile(r"(?P<where>\S.*?:\d+:\d+): (?P<severity>error|warning|info): (?P<message>.*) (?P<rule>\[[a-z-]+\])")
RELATED = re.compile(r"(?P<where>\S.*?:\d+:\d+): (?P<message>.*)")
CARET = re.compile(r"(?P<before> +\| +)(?P<caret>\^+)")
LINE = re.compile(r"(?P<number> +\d+ \|)(?P<text>.*)")
COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def has_colours(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether a stream is a terminal with colours, and nobody asks for none by `NO_COLOR`."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def coloured(report: str) -> str:
    """Set paths in bold, and severities and carets in their colour."""
    return "\n".join(_lines(report))


def _lines(report: str) -> Iterator[str]:
    colour = None
    for line in report.split("\n"):
        if found := HEAD.fullmatch(line):
            colour = COLOURS[found["severity"]]
            severity = click.style(found["severity"], fg=colour, bold=True)
            rule = click.style(found["rule"], dim=True)
            yield f"{click.style(found['where'], bold=True)}: {severity}: {found['message']} {rule}"
        elif found := CARET.fullmatch(line):
            yield found["before"] + click.style(found["caret"], fg=colour, bold=True)
        elif found := LINE.fullmatch(line):
            yield click.style(found["number"], dim=True) + found["text"]
        elif found := RELATED.fullmatch(line):
            yield f"{click.style(found['where'], bold=True)}: {found['message']}"
        else:
            yield click.style(line, bold=True)
