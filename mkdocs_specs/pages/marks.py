"""Small marks that several pages have: a status, a date, a share that is done."""

from functools import lru_cache

from mkdocs_specs.spec.item import as_date
from mkdocs_specs.template import Choice, State
from mkdocs_specs.views import date_text, element, invalid_badge, missing_badge, plain, time
from mkdocs_specs.words import Words

PROGRESS = {State.ACTIVE: "in-progress", State.BLOCKED: "blocked", State.DONE: "done"}
"""What gives a status of a site's own its icon."""


def status_badge(status: Choice | None, written: str, words: Words) -> str:
    """Show a status; one that is none of the life cycle as invalid, a missing one as such."""
    if status is not None:
        return _badge(status, written)
    return invalid_badge(plain(written), words) if written else missing_badge(words)


@lru_cache(maxsize=1024)
def _badge(status: Choice, written: str) -> str:
    """Show a status of the life cycle, as every row and page does."""
    return element("span", plain(status.named(written)), class_="specs-badge", **status_marks(status))


def status_marks(status: Choice) -> dict[str, str | None]:
    """The attributes that give a status its colour and icon."""
    return {"data_status": status.slug, "data_tone": status.tone, "data_state": PROGRESS.get(status.state)}


def day(text: str, words: Words) -> str:
    """Show a date, or the text as written when it is none."""
    if (found := as_date(text)) is None:
        return plain(text)
    return time(found, date_text(found, words), class_="specs-num")


def share(done: int, total: int, said: str) -> str:
    """Show how much is done as a bar; `said` is what a screen reader says."""
    bar = element("i", style=f"--v:{100 * done // total}%")
    state = "done" if done == total else "in-progress"
    return element("span", bar, class_="specs-progress", role="img", aria_label=said, data_state=state)
