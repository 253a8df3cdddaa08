"""A spec → what needs somebody: blocked dependencies, high risks, overdue questions, approvals pending."""

from collections.abc import Iterator
from datetime import date

from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.words import Words

Mark = tuple[str, tuple[Item, ...], str]
"""The attribute of the stylesheet as `name=value`, the items, and the words for how many they are."""


def attention(spec: Spec, words: Words, today: date) -> Iterator[Mark]:
    """Yield each kind of thing that needs somebody.

    Finished and withdrawn specs need nobody; approvals are asked for once a spec has left its first status.
    """
    if spec.is_over:
        return
    blocked = [item for item in spec.role("dependency") if item.is_blocked]
    high = [item for item in spec.role("risk") if item.level == "high"]
    kinds = (
        ("data-state=blocked", blocked, words.one_blocked, words.many_blocked),
        ("data-level=high", high, words.one_high_risk, words.many_high_risks),
        ("data-state=overdue", _overdue(spec, today), words.one_overdue, words.many_overdue),
        ("data-state=todo", _pending(spec), words.one_pending, words.many_pending),
    )
    for attribute, items, one, many in kinds:
        if items:
            yield attribute, tuple(items), one if len(items) == 1 else many.format(count=len(items))


def is_draft(spec: Spec) -> bool:
    """Whether a spec has not left its first status: nobody is asked to sign it yet."""
    return spec.status is None or spec.status is spec.template.statuses[0]


def _overdue(spec: Spec, today: date) -> list[Item]:
    asked = (item for item in spec.role("question") if not item.is_answered)
    return [item for item in asked if (due := item.day("due")) is not None and due < today]


def _pending(spec: Spec) -> list[Item]:
    return [] if is_draft(spec) else [item for item in spec.role("approval") if not item.is_done]
