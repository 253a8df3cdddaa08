"""The approvals of a spec → one row of who has signed which spec."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_specs.pages.attention import is_draft
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Item, Progress, Spec
from mkdocs_specs.views import element, plain, progress_badge
from mkdocs_specs.words import Words

MOST_ROLES = 6
"""Columns that a page has room for."""


@dataclass(frozen=True)
class Approvals:
    """Who has signed a spec, and who has not."""

    spec: Spec
    by_role: Mapping[str, tuple[Item, ...]]
    """The approvals by their role, compared without case."""

    @property
    def roles(self) -> Mapping[str, str]:
        """The roles as the author wrote them."""
        return {key: _named(items[0]) for key, items in self.by_role.items()}

    @property
    def is_requested(self) -> bool:
        """Whether those who have not signed are asked to."""
        return not is_draft(self.spec)

    @cached_property
    def signed(self) -> int:
        """How many have signed."""
        return sum(item.is_done for items in self.by_role.values() for item in items)

    @cached_property
    def total(self) -> int:
        """How many are to sign."""
        return sum(len(items) for items in self.by_role.values())

    @property
    def requested(self) -> int:
        """How many are asked to sign, and have not."""
        return self.total - self.signed if self.is_requested else 0

    def heading(self, place: Place) -> str:
        """Show the spec with its status."""
        spec = self.spec
        status = spec.status.named(spec.status_text) if spec.status is not None else spec.status_text
        below = " · ".join(part for part in (spec.id, status) if part)
        link = element("a", plain(spec.title), class_="specs-title", href=place.url(spec))
        return link + (element("small", plain(below)) if below else "")

    def cell(self, role: str, words: Words) -> str:
        """Show where the signature of a role stands; "" where the spec does not want it."""
        return " ".join(self._mark(item, words) for item in self.by_role.get(role, ()))

    def named(self, roles: Mapping[str, str], words: Words) -> str:
        """Show where the signatures of some roles stand, each with the role."""
        marks = ((roles[role], self.cell(role, words)) for role in roles)
        return "<br>".join(f"{plain(name)}: {mark}" for name, mark in marks if mark)

    @property
    def share(self) -> str:
        """Show how many of how many have signed."""
        return element("span", f"{self.signed}/{self.total}", class_="specs-num")

    def _mark(self, item: Item, words: Words) -> str:
        if item.is_done:
            return progress_badge(Progress.DONE, words.signed)
        if self.is_requested:
            return progress_badge(Progress.DUE, words.requested)
        return element("span", plain(words.not_yet), class_="specs-muted")


def is_pending(spec: Spec) -> bool:
    """Whether somebody has yet to sign."""
    return any(not item.is_done for item in spec.role("approval"))


def approvals_of(spec: Spec, takes: Callable[[Item], bool]) -> Approvals:
    """Gather those approvals of a spec by role that are to be shown."""
    found: dict[str, tuple[Item, ...]] = {}
    for item in filter(takes, spec.role("approval")):
        key = _named(item).casefold()
        found[key] = (*found.get(key, ()), item)
    return Approvals(spec, found)


def columns_of(found: Sequence[Approvals]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Say which roles have a column of their own, and which share one: those of few specs, where there are many."""
    names: dict[str, str] = {}
    for one in found:
        for role, name in one.roles.items():
            names.setdefault(role, name)
    usage = Counter(role for one in found for role in one.by_role)
    kept = {role for role, _ in usage.most_common(len(names) if len(names) <= MOST_ROLES else MOST_ROLES - 1)}
    own = {role: name for role, name in names.items() if role in kept}
    return own, {role: name for role, name in names.items() if role not in kept}


def _named(item: Item) -> str:
    return " ".join(item.text("text").split()) or item.id
