"""Functional requirements → a table with what each leads to and how far its criteria are met."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Check, as_checks
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import cell, entries, is_prose
from mkdocs_specs.views.checklist import criteria
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of, part_label
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.register import Column, choices_tally, counted, part_columns, register
from mkdocs_specs.views.shape import are_mappings, is_flat_list, is_scalar

accepts = are_mappings

USED = ("text", "rationale", "priority", "stories", "components", "endpoints", "verified_by", "criteria")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the requirements in the order of the spec."""
    words = context.words
    entries = entries_of(field, value, path, context)
    title, priority, stories = part_columns(field, ("text", "priority", "stories"), context)
    columns = (
        Column(title.label, lambda entry: _requirement(entry, context)),
        priority,
        stories,
        Column(words.criteria, lambda entry: criteria_met(as_checks(entry.value("criteria")), context)),
    )
    total = counted(len(entries), words.one_requirement, words.many_requirements)
    return register(entries, columns, lambda _: USED, context, (total, *choices_tally(entries, "priority")))


def criteria_met(checks: tuple[Check, ...], context: Context) -> str:
    """Show how many of some criteria are met, as a number and a bar."""
    if not checks:
        return ""
    done, total = sum(check.is_done for check in checks), len(checks)
    label = context.words.of.format(done=done, total=total)
    bar = element(
        "span",
        element("i", style=f"--v:{100 * done // total}%"),
        class_="specs-progress",
        role="img",
        aria_label=label,
        data_status="complete" if done == total else "in-progress",
    )
    return element("span", f"{done}/{total}", class_="specs-num") + bar


def _requirement(entry: Entry, context: Context) -> str:
    # So many columns would leave none of them room for its text, so only what is short has one of its own.
    why = _note(context.words.why, entry, "rationale", context)
    traces = (
        _note(part_label(entry.list_field, part, part), entry, part, context)
        for part in ("components", "endpoints", "verified_by")
    )
    return entry.title(context) + why + "".join(traces) + criteria(entry, context)


def _note(label: str, entry: Entry, part: str, context: Context) -> str:
    """Show a part in small print; a `small` may hold no list."""
    found = entry.find(part)
    if found is None:
        return ""
    value = found.value
    if is_scalar(value):
        return element("small", f"{plain(label)}: {cell(found.field, value, found.path, context)}")
    if is_flat_list(value) and not any(is_prose(entry) for entry in value):
        return element("small", f"{plain(label)}: {', '.join(entries(found.field, value, found.path, context))}")
    return element("div", f"{plain(label)}: {cell(found.field, value, found.path, context)}", class_="specs-note")
