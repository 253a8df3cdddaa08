"""One of the allowed values of a field → a badge, or an icon with its label.

What the stylesheet may rely on: `data-tone` (neutral, violet, teal, blue, green, amber, red) is always there and is the
colour of last resort; `data-state` (todo, in-progress, done, blocked, overdue, due, gap) where the values say how far
something has come; `data-level` (high, medium, low) where they are a scale from red to green; `data-prio` (high,
medium, low) on three values without colour, which get bars instead of a badge.
"""

from mkdocs_specs.spec.item import Progress
from mkdocs_specs.template.model import Choice, Field, State
from mkdocs_specs.views import text
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import Scalar

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
    """Show the badge in a line of text; what is none of the allowed values is shown as text."""
    choice = field.choice(value)
    if choice is not None:
        return choice_badge(choice, field.choices)
    words = text.phrase(value, context)
    return element("span", words, class_="specs-badge", data_tone="neutral") if words and not field.choices else words


def choice_badge(choice: Choice, choices: tuple[Choice, ...]) -> str:
    """Show one of several choices; the whole of them decides how."""
    label = plain(choice.label)
    if is_priority(choices):
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


def is_priority(choices: tuple[Choice, ...]) -> bool:
    """Say whether these are three steps without colour or state, such as Must Have, Should Have, Nice to Have."""
    return len(choices) == len(PRIORITIES) and all(
        choice.tone == "neutral" and choice.state is State.OPEN for choice in choices
    )


def progress_badge(progress: Progress, label: str) -> str:
    """Show how far something has come, from a plain label."""
    return element(
        "span", plain(label), class_="specs-badge", data_tone=PROGRESS_TONES[progress], data_state=progress.value
    )


def level_badge(level: str, label: str) -> str:
    """Show a severity (high, medium or low), from a plain label."""
    tone = next(tone for tone, name in LEVELS.items() if name == level)
    return element("span", plain(label), class_="specs-badge", data_tone=tone, data_level=level)
