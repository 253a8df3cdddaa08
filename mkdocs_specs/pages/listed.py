"""Items of many specs: which are shown, what each is called on a page of all of them, and how it is linked to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.template import Source
from mkdocs_specs.views import Context, Entry, element, plain

WORD = re.compile(r"\w+")


class Listed(NamedTuple):
    """An item with the spec it stands in."""

    spec: Spec
    entry: Entry
    context: Context

    @property
    def item(self) -> Item:
        """What is known of it."""
        return self.entry.item

    def cell(self, part: str) -> str:
        """Show a part of it; "" when it has no value."""
        return self.entry.cell(part, self.context)

    def title(self, place: Place) -> str:
        """Show what it is called, with its spec below."""
        below = element("a", plain(name_of(self.spec)), href=place.url(self.spec))
        return self.entry.title(self.context) + element("small", below)


def current(place: Place) -> Iterator[Spec]:
    """The specs that still concern somebody; all that are asked for by their status, finished ones too."""
    return (spec for spec in place.specs if place.selection.statuses or not spec.is_over)


def listed(place: Place, specs: Iterable[Spec], role: str) -> Iterator[Listed]:
    """Yield the items of a role that are shown, in the order of the specs."""
    for spec in specs:
        context = place.context(spec)
        for entry in place.entries(spec, role):
            yield Listed(spec, entry, context)


def name_of(spec: Spec) -> str:
    """A spec by its id and title."""
    return f"{spec.id} {spec.title}".strip()


def spec_link(place: Place, spec: Spec, anchor: str = "") -> str:
    """Link to a spec, or to an item on its page, by the spec's id and title."""
    return element("a", plain(name_of(spec)), href=place.url(spec, anchor))


def short_names(specs: Iterable[Spec]) -> Mapping[str, str]:
    """The short name of each spec by its path: its id without what all ids begin with, where that tells them apart."""
    found = {spec.path: (_short(spec), spec.id or spec.title) for spec in specs}
    count = Counter(short for short, _ in found.values())
    return {path: short if count[short] == 1 else whole for path, (short, whole) in found.items()}


def short_id(item: Item, spec: Spec, names: Mapping[str, str]) -> str:
    """An item's id among those of many specs: R-1 of SPEC-0007 is 0007·R1; without ids it has its number."""
    number = str(item.path[-1] + 1) if isinstance(item.path[-1], int) else ""
    return f"{names[spec.path]}·{''.join(WORD.findall(item.id)) or number}"


def id_link(place: Place, one: Listed, names: Mapping[str, str]) -> str:
    """Show an item's id as a link to where it stands."""
    label = plain(short_id(one.item, one.spec, names))
    return element("a", label, class_="specs-id", href=place.url(one.spec, one.item.anchor))


def _short(spec: Spec) -> str:
    sources: tuple[Source, ...] = spec.template.parts.get("id", ())
    prefixes = (source.prefix for source in sources if source.is_format)
    prefix = next((prefix for prefix in prefixes if spec.id.startswith(prefix)), "")
    return spec.id[len(prefix) :] or spec.id or spec.title
