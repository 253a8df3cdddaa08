"""Where a phase stands today → a badge."""

from mkdocs_specs.spec.item import Progress
from mkdocs_specs.views.badge import progress_badge
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry
from mkdocs_specs.words import Words


def progress_of(entry: Entry, context: Context) -> str:
    """Show where a phase of a rollout or a milestone stands today."""
    progress = entry.item.progress(context.today)
    return progress_badge(progress, progress_word(progress, context.words))


def progress_word(progress: Progress, words: Words) -> str:
    """Name a state of work."""
    return {
        Progress.TODO: words.planned,
        Progress.IN_PROGRESS: words.in_progress,
        Progress.DONE: words.done,
        Progress.BLOCKED: words.blocked,
        Progress.OVERDUE: words.overdue,
        Progress.DUE: words.due_soon,
    }[progress]
