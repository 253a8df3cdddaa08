"""Selection: which specs, and which of their items, a block shows."""

from dataclasses import dataclass

from mkdocs_specs.spec import Item, Spec

LEVELS = ("low", "medium", "high")
"""Severities, the least first."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters; each that is empty lets everything pass. Words are compared without case."""

    statuses: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    """Names of `mkdocs.yml`."""
    tags: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    """Of an item its owner; of a spec its lead or an author."""
    priorities: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    """Severities of risks."""
    least: str = ""
    """The least severity of a risk that is shown: low, medium or high."""

    def takes(self, spec: Spec) -> bool:
        """Whether a spec may be shown: all that is asked of specs."""
        if not (self.statuses or self.templates or self.tags or self.priorities):
            return True
        priority = spec.text("priority")
        label = spec.priority.label if spec.priority is not None else priority
        named = spec.status.label if spec.status is not None else spec.status_text
        return (
            _meet(self.statuses, (spec.status_text, named))
            and _meet(self.templates, (spec.template.name,))
            and _meet(self.tags, spec.texts("tags"))
            and _meet(self.priorities, (priority, label))
        )

    def takes_owner(self, spec: Spec) -> bool:
        """Whether a spec is somebody's that is asked for."""
        return not self.owners or _meet(self.owners, (*spec.texts("lead"), *spec.texts("author")))

    def takes_item(self, item: Item) -> bool:
        """Whether an item may be shown: all that is asked of items."""
        is_grave = not self.least or (item.level != "" and LEVELS.index(item.level) >= LEVELS.index(self.least))
        has_level = not self.levels or _meet(self.levels, (item.level,))
        owner = item.text("owner") or item.text("person")
        return _meet(self.owners, (owner,)) and (item.role != "risk" or (is_grave and has_level))


def _meet(wanted: tuple[str, ...], given: tuple[str, ...]) -> bool:
    return not wanted or bool({text.casefold() for text in wanted} & {text.casefold() for text in given})
