"""One of the allowed values of a field → a badge, or an icon with its label.

What the stylesheet may rely on: `data-tone` (neutral, violet, teal, blue, green, amber, red) is always there and is the
colour of last resort; `data-state` (todo, in-progress, done, blocked, overdue, due, gap) where the values say how far
something has come; `data-level` (high, medium, low) where they are a scale from red to green; `data-prio` (high,
medium, low) on three values without colour, which get bars instead of a badge.
"""

from functools import lru_cache

from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Choice, Field, State
from mkdocs_specs.views import text
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar
from mkdocs_specs.words import Words

STATES = {State.OPEN: "todo", State.ACTIVE: "in-progress", State.BLOCKED: "blocked", State.DONE: "done"}
LEVELS = {"red": "high", "amber": "medium", "green": "low"}
PRIORITIES = ("high", "medium", "low")
PROGRESS_TONES = {
    Progress.TODO: "neutral",
    Progress.IN_PROGRESS: "blue",
    Progress.DONE: "green",
    Progress.BLOCKED: "red",
    Progress.OVERDUE: "red",
    Progress.DUE: "amber",
}


def phrase(field: Field, value: Scalar, context: Context) -> str:
    """Show the badge in a line of text; what is none of the allowed values, or says nothing by colour, is text."""
    if field.choices and (shown := _chosen(field, value)) is not None:
        return shown
    words = text.phrase(value, context)
    return element("span", words, class_="specs-badge", data_tone="neutral") if words and not field.choices else words


@lru_cache(maxsize=4096, typed=True)
def _chosen(field: Field, value: Scalar) -> str | None:
    """Show one of the allowed values of a field, as every spec shows it; `None` for any other."""
    choice = field.choice(value)
    if choice is None:
        return None
    is_quiet = is_neutral(field.choices) and not is_priority(field)
    label = choice.named(str(value))
    return plain(label) if is_quiet else choice_badge(choice, field.choices, label)


def choice_badge(choice: Choice, choices: tuple[Choice, ...], written: str = "") -> str:
    """Show one of several choices, by its label unless told otherwise; the whole of them decides how."""
    label = plain(written or choice.label)
    if is_neutral(choices) and len(choices) == len(PRIORITIES):
        return element("span", label, class_="specs-i", data_prio=PRIORITIES[choices.index(choice)])
    has_states = any(other.state is not State.OPEN for other in choices)
    has_levels = not has_states and any(other.tone in ("red", "amber") for other in choices)
    return element(
        "span",
        label,
        class_="specs-badge",
        data_tone=choice.tone,
        data_state=STATES.get(choice.state) if has_states else None,
        data_level=LEVELS.get(choice.tone) if has_levels else None,
    )


def is_neutral(choices: tuple[Choice, ...]) -> bool:
    """Say whether no value has a colour or a state, as in a plain `enum`."""
    return all(choice.tone == "neutral" and choice.state is State.OPEN for choice in choices)


def is_priority(field: Field) -> bool:
    """Say whether the values are three steps of a priority: by the name of the field, or High, Medium, Low."""
    steps = tuple(choice.label.casefold() for choice in field.choices)
    is_named = "priority" in f"{field.key} {field.title}".casefold()
    return steps == PRIORITIES or (is_named and len(steps) == len(PRIORITIES))


def invalid_badge(shown: str, words: Words) -> str:
    """Show a value that is wrong in its place, from finished HTML."""
    hidden = element("span", plain(f", {words.not_valid}"), class_="specs-vh")
    return element("span", shown + hidden, class_="specs-badge", data_status="invalid", data_tone="red")


def missing_badge(words: Words) -> str:
    """Stand where a value ought to be."""
    return element("span", plain(words.missing), class_="specs-badge", data_status="invalid", data_tone="red")


@lru_cache(maxsize=256)
def progress_badge(progress: Progress, label: str) -> str:
    """Show how far something has come, from a plain label."""
    return element(
        "span", plain(label), class_="specs-badge", data_tone=PROGRESS_TONES[progress], data_state=progress.value
    )


@lru_cache(maxsize=256)
def level_badge(level: str, label: str) -> str:
    """Show a severity (high, medium or low), from a plain label."""
    tone = next(tone for tone, name in LEVELS.items() if name == level)
    return element("span", plain(label), class_="specs-badge", data_tone=tone, data_level=level)
