"""Risks → a matrix of probability and impact, and a table with the gravest first."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import matrix
from mkdocs_specs.views.badge import LEVELS, level_badge
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.register import Column, counted, part_columns, register, tally
from mkdocs_specs.views.shape import are_mappings

accepts = are_mappings

USED = ("text", "probability", "impact", "mitigation", "owner", "status")
SEVERITIES = tuple(LEVELS.values())


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the matrix when a risk is rated, and the table."""
    words = context.words
    entries = sorted(entries_of(field, value, path, context), key=_gravity)
    title, probability, impact, *others = part_columns(field, USED, context)
    is_rated = any(entry.item.level for entry in entries)
    columns = (
        title,
        *([Column(words.severity, lambda entry: severity(entry, context))] if is_rated else []),
        Column(probability.label, lambda entry: _label(entry, "probability", context)),
        Column(impact.label, lambda entry: _label(entry, "impact", context)),
        *others,
    )
    total = counted(len(entries), words.one_risk, words.many_risks)
    found = (matrix.level_word(entry.item.level, context).lower() for entry in entries if entry.item.level)
    counts = tally(found, (matrix.level_word(level, context).lower() for level in SEVERITIES))
    return matrix.of_entries(entries, context) + register(entries, columns, lambda _: USED, context, (total, *counts))


def severity(entry: Entry, context: Context) -> str:
    """Show how grave a risk is."""
    level = entry.item.level
    if level:
        return level_badge(level, matrix.level_word(level, context))
    return element("span", plain(context.words.unrated), class_="specs-muted")


def _gravity(entry: Entry) -> int:
    level = entry.item.level
    return SEVERITIES.index(level) if level else len(SEVERITIES)


def _label(entry: Entry, part: str, context: Context) -> str:
    """Show a value of a scale as a word: the badge is that of the severity."""
    found = entry.find(part)
    choice = found.field.choice(found.value) if found is not None else None
    return plain(choice.label) if choice is not None else entry.cell(part, context)
