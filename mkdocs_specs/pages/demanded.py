"""A template → what a spec must have, and from which status on, by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_specs.template import Choice, Condition, Demand, Keys, State, Template
from mkdocs_specs.words import Words


@dataclass(frozen=True, slots=True)
class Want:
    """A demand, and the status that makes it."""

    demand: Demand
    status: Choice | None
    """`None` for a demand on every spec."""
    is_passed_on: bool
    """Whether later statuses demand it too."""

    def said(self, words: Words) -> str:
        """Say from when on, and how the demand is met."""
        return ", ".join(part for part in (self.since(words), self.how(words)) if part)

    def since(self, words: Words) -> str:
        """Say from when on."""
        if self.status is None:
            return words.always
        return (words.from_status if self.is_passed_on else words.in_status).format(status=self.status.label)

    def how(self, words: Words) -> str:
        """Say how the demand is met; "" when a value is all it takes."""
        return {
            Condition.WRITTEN: words.or_prose if self.demand.keys else "",
            Condition.STATED: words.may_be_empty,
            Condition.SOME: words.in_some_entry,
            Condition.EVERY: words.in_every_entry,
        }.get(self.demand.condition, "")


def wants(template: Template) -> Iterator[Want]:
    """Yield the demands on every spec, then those of each status in order."""
    yield from (Want(demand, None, is_passed_on=True) for demand in template.requires)
    going_on = [choice for choice in template.statuses if choice.state is not State.WITHDRAWN]
    for choice in template.statuses:
        is_passed_on = choice in going_on[:-1]
        yield from (Want(demand, choice, is_passed_on) for demand in choice.requires)


def wanted_of(template: Template) -> Mapping[Keys, tuple[Want, ...]]:
    """Gather the demands on each field."""
    found: dict[Keys, tuple[Want, ...]] = {}
    for want in wants(template):
        if want.demand.keys:
            found[want.demand.keys] = (*found.get(want.demand.keys, ()), want)
    return found


def demanded_at_once(template: Template) -> tuple[Demand, ...]:
    """What a spec must have in its first status."""
    return (*template.requires, *(template.statuses[0].requires if template.statuses else ()))
