"""Rows → CSV that a spreadsheet opens as text: RFC 4180, every cell in quotes, CRLF, UTF-8 with a byte order mark.

The mark is for Excel, which takes a file without one for the code page of its country; programs drop it by reading the
file as `utf-8-sig`. A cell is one line: each run of white space in it is one space.

A cell cannot become a formula. Where a cell, or what follows a `;` in it (which parts cells in half of Europe), begins
with `=`, `+`, `-`, `@` or one of their full-width forms, an apostrophe stands before it; so it does where spaces,
quotes or characters without width precede the sign. `original` takes the apostrophes out again, and only these.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
_SIGNS = re.compile(r"[=+\-@\uff1d\uff0b\uff0d\uff20]")
_SIGN = rf"(?=[\s\"'\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*{_SIGNS.pattern})"
_DANGER = re.compile(r"(?:^|(?<=;))" + _SIGN)
_GUARDED = re.compile(r"(?:^|(?<=;))'" + _SIGN)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def table(header: Sequence[str], rows: Iterable[Sequence[str]] = ()) -> str:
    """Write a table with its header; more lines may follow."""
    return MARK + lines([header, *rows])


def lines(rows: Iterable[Sequence[str]]) -> str:
    """Write rows of a table."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([[safe(cell) for cell in row] for row in rows])
    return written.getvalue()


def safe(cell: str) -> str:
    """Write a cell on one line, and so that no spreadsheet computes it."""
    line = " ".join((cell if cell.isprintable() else _CONTROL.sub(" ", cell)).split())
    return _DANGER.sub("'", line) if _SIGNS.search(line) else line


def original(cell: str) -> str:
    """Read a cell as it was before it was made safe."""
    return _GUARDED.sub("", cell)
