"""Page: one file as it stands in the editor, in the site as it was last read."""

from dataclasses import dataclass
from functools import cached_property

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.document import Value
from mkdocs_specs.editor.entry import Entry
from mkdocs_specs.editor.front import Front, front_of
from mkdocs_specs.editor.lines import Lines
from mkdocs_specs.editor.outline import entries_of, values_of
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.spec.items import has_items, items_of
from mkdocs_specs.template import Template
from mkdocs_specs.words import ENGLISH, Words


@dataclass(frozen=True)
class Page:
    """A Markdown file; its text may be newer than what the catalog knows of it."""

    path: str
    """POSIX, relative to the docs folder."""
    text: str
    """With line feeds as its only line breaks."""
    catalog: Catalog
    template: Template | None
    """`None` for a page that is no spec."""
    words: Words = ENGLISH

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    @property
    def spec(self) -> Spec | None:
        """The spec as it was last read."""
        return self.catalog.by_path.get(self.path)

    @property
    def source(self) -> Spec | str:
        """What names in this page are looked up from."""
        return self.spec or self.path

    @cached_property
    def front(self) -> Front:
        """Where the front matter stands."""
        return front_of(self.text)

    @cached_property
    def yaml(self) -> str:
        """The front matter; "" without one."""
        return self.text[self.front.start : self.front.end]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What is written in the front matter; offsets are those in it."""
        return entries_of(self.yaml) if self.template is not None else ()

    @cached_property
    def values(self) -> Value:
        """The front matter as far as it can be made out, every scalar as text."""
        return values_of(self.entries, self.yaml)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items of the page, such as its requirements, be the front matter valid or not."""
        if self.template is None:
            return ()
        root = self.template.root
        return tuple(items_of(self.values, root, root.ways_to(has_items)))
