"""A value as written → whether it is a blank of the template that nobody has filled in."""

import re
from collections.abc import Callable

from mkdocs_specs.document import Value
from mkdocs_specs.template.model import Field

UNFILLED = re.compile(
    r"""
    \W* (?: _{3,} [\W_]* | (?: TBD | TODO | TBC | FIXME | N\.N\. ) \W* )   # ____ and its like, to be done
    | .* _{5,} .*                                                      # a blank within a text
    | \[ (?!\[) [^\[\]]{1,60} \] (?!\() | < [a-z][^<>@:/]{0,60} > | \{ [^{}]{1,60} \}   # [Name], <name>, {name}
    | \? {2,} | \. {3,} | …                                            # ??? and ...
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
SUSPECT = re.compile(r"[_\[<{?…|]|\.\.|t(?:bd|bc|odo)|fixme|n\.n", re.IGNORECASE)
"""What every blank has in it, so that most texts are passed over at once."""
SIGNS = re.compile(r"[_\[<{?…|]")
OTHERS = ("..", "tbd", "tbc", "todo", "xme", "n.n", "\\")
"""What is in a source, in small letters, where a text of it has more of `SUSPECT` than signs; or may have, escaped."""
GENERIC = frozenset({"name", "names", "date", "author", "title", "person", "team", "role", "owner", "link", "url"})
"""`[Name]` is a list with one word in it, to YAML; these words name no one."""


def suspicion(source: str) -> Callable[[str], object]:
    """Give what tells whether a text of a source may be a blank: `None` where it has nothing in it that blanks have."""
    lowered = source.lower()
    return SUSPECT.search if any(other in lowered for other in OTHERS) else SIGNS.search


def is_blank(text: str, field: Field | None) -> bool:
    """Tell whether a text is a blank: empty, `_____`, `TBD`, `[Name]`, `{proposed}`, or all the choices at once.

    What the schema names as a value is none.
    """
    if field is not None and (text in field.allowed or field.choice(text) is not None):
        return False
    if not text or not text.strip():
        return True
    if SUSPECT.search(text) is None:
        return False
    return UNFILLED.fullmatch(text.strip()) is not None or _names_choices(text, field)


def _names_choices(text: str, field: Field | None) -> bool:
    """`Draft | Review | …`: the list of choices from the template, none of them chosen."""
    if field is None or not field.choices:
        return False
    named = {part.strip(" []{}☐_").casefold() for part in re.split(r"[|/]", text)}
    known = {choice.value.casefold() for choice in field.choices}
    return len(named & known) > 1


def is_generic(value: Value) -> bool:
    """Tell whether a list is `[Name]` and its like."""
    return isinstance(value, list) and len(value) == 1 and str(value[0]).strip().casefold() in GENERIC
