"""The specs of an index in their order, and what their life cycles, leads and templates are."""

from collections.abc import Iterable, Mapping
from datetime import date

from mkdocs_specs.pages.marks import status_marks
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Choice, State

ORDER = (State.ACTIVE, State.BLOCKED, State.OPEN, State.DONE, State.WITHDRAWN)
"""What is being worked on comes first, what is over last."""
LAST = 99
"""The place of a spec without a priority."""
INVALID: Mapping[str, str | None] = {"data_status": "invalid", "data_tone": "red"}


def ordered(place: Place) -> list[Spec]:
    """The specs that are shown: by life cycle with work in progress first, then by priority, target and id."""
    return sorted((spec for spec in place.specs if place.selection.takes_owner(spec)), key=order)


def order(spec: Spec) -> tuple[int, int, int, date, str]:
    """Rank a spec: its state, how far it has come within that, then priority, target and id."""
    state = ORDER.index(spec.status.state) if spec.status else len(ORDER)
    place = -spec.template.statuses.index(spec.status) if spec.status else 0
    priority = spec.priorities.index(spec.priority) if spec.priority else LAST
    return state, place, priority, spec.target or date.max, spec.id


def statuses(specs: Iterable[Spec]) -> list[tuple[Choice, int]]:
    """The statuses that specs have, in the order of the life cycles, each with how many have it."""
    all_specs = list(specs)
    count = {slug: 0 for spec in all_specs for slug in (choice.slug for choice in spec.template.statuses)}
    known: dict[str, Choice] = {}
    for spec in all_specs:
        known |= {choice.slug: choice for choice in spec.template.statuses if choice.slug not in known}
        if spec.status is not None:
            count[spec.status.slug] += 1
    return [(known[slug], number) for slug, number in count.items() if number]


def marks_of(spec: Spec, invalid: frozenset[str]) -> Mapping[str, str | None]:
    """The attributes that show how a spec stands by colour and icon."""
    if spec.path in invalid or (spec.status is None and spec.status_text):
        return INVALID
    return status_marks(spec.status) if spec.status is not None else {}
