"""Rated risks → how probable each is against how much it would hurt, strongest at the top right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from mkdocs_specs.document import plain_text
from mkdocs_specs.spec.item import Item
from mkdocs_specs.template.model import Choice
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, part_label
from mkdocs_specs.views.markup import element, plain


@dataclass(frozen=True, slots=True)
class Chip:
    """A risk in the matrix."""

    item: Item
    label: str
    href: str
    """"" when there is nothing to open."""
    title: str


@dataclass(frozen=True, slots=True)
class Axes:
    """Two scales, strongest first, and what they are called."""

    probability: tuple[Choice, ...]
    impact: tuple[Choice, ...]
    probability_title: str
    impact_title: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What is different where the risks of many specs stand: a larger matrix, whose cells may overflow."""

    caption: str
    most: int
    """How many chips one cell shows."""
    more: Callable[[str], str]
    """The address of a list of all risks of one severity, where a cell leaves some out."""


def of_entries(entries: Sequence[Entry], context: Context) -> str:
    """Show the risks of one spec; "" when none is rated."""
    rated = [entry for entry in entries if entry.item.level]
    if not rated:
        return ""
    first, field, words = rated[0].item, rated[0].list_field, context.words
    axes = Axes(
        first.choices["probability"],
        first.choices["impact"],
        part_label(field, "probability", words.probability),
        part_label(field, "impact", words.impact),
    )
    return risk_matrix([_chip(entry) for entry in rated], axes, context)


def risk_matrix(chips: Sequence[Chip], axes: Axes, context: Context, overview: Overview | None = None) -> str:
    """Write the matrix with a chip for each rated risk; one with another scale stands where its own would have it."""
    words = context.words
    across = tuple(reversed(axes.impact))
    caption = words.matrix_caption.format(probability=axes.probability_title, impact=axes.impact_title)
    over = element("th", f"{plain(axes.impact_title)} →", scope="colgroup", colspan=str(len(across)))
    heads = "".join(element("th", plain(choice.label), scope="col") for choice in across)
    corner = element("th", f"{plain(axes.probability_title)} ↓", scope="col")
    head = element("thead", element("tr", f"<td></td>{over}") + element("tr", corner + heads))
    squares, levels = _squares(chips, axes), _levels(axes)
    rows = (
        element("th", plain(row.label), scope="row")
        + "".join(
            _square(level, squares.get((row, column), []), context, overview)
            for column, level in zip(across, levels[place], strict=True)
        )
        for place, row in enumerate(axes.probability)
    )
    body = element("tbody", "".join(element("tr", row) for row in rows))
    class_ = "specs-matrix specs-matrix--lg" if overview is not None else "specs-matrix"
    written = element("caption", plain(overview.caption if overview is not None else caption))
    return element("table", written + head + body, class_=class_)


def level_word(level: str, context: Context) -> str:
    """Name a severity."""
    words = context.words
    return {"high": words.high, "medium": words.medium, "low": words.low}[level]


def _squares(chips: Sequence[Chip], axes: Axes) -> dict[tuple[Choice, Choice], list[Chip]]:
    """Put each chip where it belongs."""
    found: dict[tuple[Choice, Choice], list[Chip]] = {}
    for chip in chips:
        row = _at(chip.item.rank("probability"), axes.probability)
        found.setdefault((row, _at(chip.item.rank("impact"), axes.impact)), []).append(chip)
    return found


def _at(rank: float, scale: tuple[Choice, ...]) -> Choice:
    """The value of a scale nearest to a rank (3 for its strongest to 1 for its weakest), of two the stronger."""
    return scale[max(0, ceil((3 - rank) / 2 * (len(scale) - 1) - 0.5))]


def _square(level: str, chips: Sequence[Chip], context: Context, overview: Overview | None) -> str:
    words, said = context.words, level_word(level, context)
    if not chips:
        return _empty_square(level, said, words.no_risks)
    shown = chips if overview is None or len(chips) <= overview.most else chips[: overview.most]
    content = [_link(chip, level) for chip in shown]
    if overview is not None and len(shown) < len(chips):
        hidden = element("span", plain(words.more_risks), class_="specs-vh")
        more = f"+{len(chips) - len(shown)} {hidden}"
        content.append(element("a", more, class_="specs-ref", data_level=level, href=overview.more(level)))
    word = element("span", plain(said), class_="specs-i", data_level=level)
    return element("td", word + " ".join(content), data_level=level)


@lru_cache(maxsize=64)
def _empty_square(level: str, word: str, no_risks: str) -> str:
    """Most squares are empty, and like all others of their severity."""
    hidden = element("span", plain(no_risks), class_="specs-vh")
    return element("td", element("span", plain(word), class_="specs-i", data_level=level) + hidden, data_level=level)


@lru_cache(maxsize=256)
def _levels(axes: Axes) -> tuple[tuple[str, ...], ...]:
    """The severities of the squares, row by row as they stand in the matrix."""
    return tuple(tuple(_level(row, column, axes) for column in reversed(axes.impact)) for row in axes.probability)


def _level(row: Choice, column: Choice, axes: Axes) -> str:
    """The severity of a risk that would stand here."""
    parts = {"probability": row.value, "impact": column.value}
    choices = {"probability": axes.probability, "impact": axes.impact}
    return Item("risk", "", is_given=False, path=(), parts=parts, choices=choices).level


def _chip(entry: Entry) -> Chip:
    text = entry.value("text")
    item = entry.item
    place = f"{entry.path[-1] + 1}" if isinstance(entry.path[-1], int) else ""
    return Chip(
        item, item.id or place, f"#{item.anchor}" if item.id else "", plain_text(text) if isinstance(text, str) else ""
    )


def _link(chip: Chip, level: str) -> str:
    tag = "a" if chip.href else "span"
    return element(
        tag, plain(chip.label), class_="specs-ref", data_level=level, href=chip.href or None, title=chip.title or None
    )
