"""Functional requirements → a table with what each leads to and how far its criteria are met."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Check, as_checks
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.register import Column, choices_tally, counted, part_columns, register
from mkdocs_specs.views.shape import are_mappings, is_scalar

accepts = are_mappings

USED = ("text", "rationale", "priority", "stories", "components", "endpoints", "verified_by", "criteria")


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the requirements in the order of the spec."""
    words = context.words
    entries = entries_of(field, value, path, context)
    shown = ("text", "priority", "stories", "components", "endpoints", "verified_by")
    title, *others = part_columns(field, shown, context)
    columns = (
        Column(title.label, lambda entry: _requirement(entry, context)),
        *others,
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
    why = entry.cell("rationale", context)
    is_line = is_scalar(entry.value("rationale"))
    reason = element("small" if is_line else "div", f"{plain(context.words.why)}: {why}") if why else ""
    return entry.title(context) + reason + entry.cell("criteria", context)
