"""Finding: a fault in the values of a document, before it has a place; and the names of values in a sentence."""

from dataclasses import dataclass

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field

MEND = "\x1f"
"""Between a fault and its mending while a sentence is made: it may get a reason there. No shown value holds it."""
LONGEST = 60
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one value, or with one key."""

    path: Path
    rule: str
    message: str
    is_key: bool = False
    """Whether the key is at fault, not its value."""
    about: Path = ()
    """The key that is missing, or that a misspelt one was probably meant to be."""
    shows_at: Path | None = None
    """Where it shows, when that is not at the value: a key is missed by the value that asks for it."""


def name_of(path: Path) -> str:
    """Write the way to a value as authors would: `risks[0].owner`; "the front matter" for all of it."""
    written = ""
    for part in path:
        written += f"[{part}]" if isinstance(part, int) else f".{part}" if written else part
    return written or "the front matter"


def titled(key: str, field: Field | None) -> str:
    """Write the title of a field in brackets behind its key, unless it only repeats the key."""
    title = field.title if field is not None else ""
    return f" ({title})" if _letters(title) not in ("", _letters(key)) else ""


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def shown(value: Value) -> str:
    """Write a value for a sentence, cut when it is long."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"'{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}'"
    if value is None or isinstance(value, bool):
        return {None: "empty", True: "true", False: "false"}[value]
    return kind_of(value) if isinstance(value, list | dict) else str(value)


def kind_of(value: Value) -> str:
    """Name the kind of a value in the words of an author."""
    if isinstance(value, bool):
        return "true or false"
    kinds = {str: "text", int: "a number", float: "a number", list: "a list", dict: "a mapping"}
    return kinds.get(type(value), "empty")
