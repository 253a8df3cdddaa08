"""Fields → lines of a front matter with comments that stand below one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_specs.pages.demanded import Want
from mkdocs_specs.pages.type_words import choices, is_checklist, limits, type_words
from mkdocs_specs.pages.yaml_text import flow
from mkdocs_specs.template import Field, title_of
from mkdocs_specs.views.markup import one_line
from mkdocs_specs.words import Words

WIDEST = 100
"""Columns."""
FURTHEST = 44
"""Comments begin no further right, unless the line itself is longer."""
SHORTEST = 12
"""A comment with less room is left out."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of front matter."""

    indent: int
    text: str
    comment: str = ""
    mark: int | None = None
    """The column of the `# ` that makes a comment of the line; `None` for one that counts."""

    @property
    def is_live(self) -> bool:
        """Whether the line counts."""
        return self.mark is None

    @property
    def written(self) -> str:
        """The line without its comment."""
        if self.mark is None:
            return " " * self.indent + self.text
        return f"{' ' * self.mark}# {' ' * (self.indent - self.mark)}{self.text}"


def aligned(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the lines with their comments; what does not fit is cut."""
    widths = [len(line.written) for line in lines if line.comment]
    column = max((width for width in widths if width <= FURTHEST), default=FURTHEST) + 2
    for line in lines:
        written = line.written.ljust(column) if line.comment else line.written
        room = WIDEST - len(f"{written.rstrip()}  # ") if len(written) > column else WIDEST - column - 2
        if not line.comment or room < SHORTEST:
            yield line.written
        else:
            yield f"{written if len(written) <= column else f'{written}  '}# {cut(line.comment, room)}"


def cut(text: str, room: int) -> str:
    """Shorten a text that is too long."""
    return text if len(text) <= room else f"{text[: room - 1].rstrip(' ,;')}…"


def hint(field: Field, words: Words, wanted: Sequence[Want]) -> str:
    """Say in a few words what is to be written: when, what it is called, and the kind of value."""
    parts = [
        words.skeleton_from.format(status=one.status.label) for one in wanted[:1] if one.status and one.is_passed_on
    ]
    parts += [field.title] if _is_telling(field) else []
    parts += _kind(field, words)
    return "".join(letter for letter in one_line("; ".join(part for part in parts if part)) if letter.isprintable())


def _is_telling(field: Field) -> bool:
    """Whether the title says more than the key."""
    if field.properties or (field.items is not None and field.items.properties):
        return False
    key, title = (set(text.casefold().replace("-", " ").split()) for text in (title_of(field.key), field.title))
    return not key <= title or len(title) > len(key) + 1


def _kind(field: Field, words: Words) -> list[str]:
    if values := choices(field):
        named = ", ".join(
            f"{value} ({label})" if label.casefold() not in ("", value.casefold()) else value for value, label in values
        )
        return [named if field.types != {"array"} else f"{words.type_ones} {named}"]
    said = type_words(field, words)
    is_plain = said == words.type_text or (said == words.type_mapping and field.properties)
    is_block = field.items is not None and field.items.properties and not is_checklist(field)
    found = [] if is_plain or is_block else [said]
    found += [] if is_block else list(limits(field, words))
    if field.examples and ("pattern" in field.limits or field.relation is not None):
        found.append(words.skeleton_such_as.format(example=flow(field.examples[0])))
    return found
