"""Text → Glob: which paths of the docs folder are meant, `*` within a folder, `**` across folders."""

import re
from dataclasses import dataclass

from mkdocs_specs.problem import SpecsError

PIECES = re.compile(r"(\*\*/|\*\*|\*|\?|\[[!^]?\]?[^\]]+\])")
WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@dataclass(frozen=True, slots=True)
class Glob:
    """A glob, compiled once."""

    text: str
    pattern: re.Pattern[str]

    def fits(self, path: str) -> bool:
        """Whether a path relative to the docs folder is meant."""
        return self.pattern.fullmatch(path) is not None

    def names(self, name: str) -> bool:
        """Whether the last part is this file name, without wildcards."""
        return self.text.rpartition("/")[2].casefold() == name.casefold()


def glob_of(text: str) -> Glob:
    """Compile a glob.

    Raises:
        SpecsError: A range in brackets runs backwards.
    """
    written = "".join(map(_pattern, PIECES.split(text.removeprefix("./").removeprefix("/"))))
    try:
        return Glob(text, re.compile(written, re.DOTALL))
    except re.error as error:
        message = f"'{text}' is no glob: {error.msg}; write the range upwards, such as [a-z]"
        raise SpecsError(message) from error


def _pattern(piece: str) -> str:
    if piece in WILD:
        return WILD[piece]
    return _set(piece) if PIECES.fullmatch(piece) else re.escape(piece)


def _set(piece: str) -> str:
    """Write a set such as `[a-z_]` or `[!0-9]` as a regular expression; it never stands for a `/`."""
    is_negated = piece[1] in "!^" and len(piece) > len("[!]")
    members = ""
    for first, last, single in re.findall(r"(.)-(.)|(.)", piece[1 + is_negated : -1], re.DOTALL):
        members += re.escape(single) if single else f"{re.escape(first)}-{re.escape(last)}"
    return f"(?!/)[{'^' if is_negated else ''}{members}]"
