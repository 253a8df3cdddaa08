"""Place: where a page stands, what it may show, and how everything is linked to from there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Value
from mkdocs_specs.pages.links import Linker
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.views import Context, Entry, Inline, show
from mkdocs_specs.words import Words


class Links(Protocol):
    """Makes addresses as they are to be written on one page."""

    def path(self, path: str) -> str:
        """Return the address of a file by its path in the docs folder; "" when it is not published."""

    def beside(self, path: str) -> Callable[[str], str]:
        """Return what makes an address of a path or URL that stands in the file at a path; "" when it leads nowhere."""


@dataclass(frozen=True)
class Place:
    """A page that shows something of many specs."""

    catalog: Catalog
    words: Words
    links: Links
    folder: str = "specs"
    """Folder of the generated pages."""
    invalid: frozenset[str] = frozenset()
    """Paths of the specs with errors, which only a served site can have."""
    selection: Selection = field(default_factory=Selection)
    taken: set[str] = field(default_factory=set)
    """Ids of the elements written so far: two blocks on one page must not share one."""
    contexts: dict[str, Context] = field(default_factory=dict, init=False)
    """What the values of each spec are shown with, by its path: each text is read once for a page."""

    known: dict[tuple[object, str], Any] = field(default_factory=dict, init=False)
    """What several blocks of a page ask: by what was found out, and the path of the spec, "" for all of them."""

    @property
    def specs(self) -> Iterator[Spec]:
        """The specs that are shown."""
        return (spec for spec in self.catalog if self.selection.takes(spec))

    def url(self, spec: Spec, anchor: str = "") -> str:
        """The address of a spec, or of an item on its page."""
        return self.links.path(spec.path) + (f"#{anchor}" if anchor else "")

    def page_url(self, name: str) -> str:
        """The address of a generated page by its name, such as `risks.md`; "" when there is none."""
        return self.links.path(f"{self.folder}/{name}".lstrip("/"))

    def context(self, spec: Spec) -> Context:
        """What the values of a spec are shown with here: links in its texts lead where they lead on its own page."""
        if spec.path not in self.contexts:
            self.contexts[spec.path] = context_of(spec, self.catalog, self.words, self.links.beside(spec.path))
        return self.contexts[spec.path]

    def entries(self, spec: Spec, role: str) -> Iterator[Entry]:
        """Yield the items of one role that are shown, each as a view meets it."""
        context = self.context(spec)
        for item in spec.role(role):
            if self.selection.takes_item(item):
                yield entry_of(spec, item, context)

    def unique(self, name: str) -> str:
        """Make an id for an element that no other on the page has: `specs-risks`, then `specs-risks-2`."""
        numbered = (name if number == 1 else f"{name}-{number}" for number in count(1))
        found = next(one for one in numbered if one not in self.taken)
        self.taken.add(found)
        return found


def context_of(spec: Spec, catalog: Catalog, words: Words, resolve: Callable[[str], str]) -> Context:
    """What the values of a spec are shown with on a page for which `resolve` makes addresses."""
    linker = Linker(catalog, spec.path, spec, Inline(resolve))
    return Context(
        words,
        catalog.today,
        linker.html,
        resolve,
        show,
        spec.items,
        due_soon_days=catalog.due_soon_days,
        refer=linker.refer,
    )


def entry_of(spec: Spec, item: Item, context: Context) -> Entry:
    """Look up the data and the field of an item."""
    names = tuple(part for part in item.path if isinstance(part, str))
    list_field = spec.template.root.at(names)
    assert list_field is not None  # noqa: S101  # the item was found by it
    data: Value = spec.data
    for part in item.path:
        data = data[part] if isinstance(data, dict | list) else None  # type: ignore[index]  # the path is one of this data
    return Entry.of(list_field, data if isinstance(data, dict) else {"text": data}, item.path, context)
