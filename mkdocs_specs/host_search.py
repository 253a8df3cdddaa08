"""Reading: what a search plugin is given of a page, which is less than the page.

Material's search takes a page apart with a parser in Python that costs by the tag, and looks each heading up in the
contents, though all it takes from there is the address it has already. So it gets the words alone where it is known
that nobody else looks: any other plugin that asks for the page at that moment sees it with its markup and contents.
"""

from collections.abc import Callable, Iterable

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from mkdocs_specs.places import Places

KNOWN = frozenset({"material.plugins.search.plugin"})
"""Modules of search plugins that take nothing but sections, paragraphs, lists and code from a page."""


def is_known_search_between(handlers: Iterable[Callable[..., object]], plugin: object) -> bool:
    """Whether only known searches are asked between two methods of a plugin, by the handlers of an event in turn."""
    asked = list(handlers)
    ours = [place for place, handler in enumerate(asked) if getattr(handler, "__self__", None) is plugin]
    between = asked[ours[0] + 1 : ours[-1]] if ours else []
    return bool(between) and all(type(getattr(one, "__self__", None)).__module__ in KNOWN for one in between)


class Reading:
    """A page while a search reads it; `end` gives it back."""

    def __init__(self, page: Page, places: Places, gist: str | None) -> None:
        """Leave what a known search keeps of the page; for another one, of the blocks their words."""
        self._page, self._places = page, places
        self._html, self._contents = page.content or "", page.toc
        self._has_gist = gist is not None
        self._given = page.content = gist if gist is not None else places.shortened(self._html)
        if self._has_gist:
            page.toc = TableOfContents([])

    def end(self) -> None:
        """Put the page in the place of its words, with what another search has changed in it."""
        page = self._page
        if self._has_gist:
            page.content, page.toc = self._html, self._contents
        elif page.content is self._given:
            page.content = self._html
        elif page.content is not None:
            page.content = self._places.lengthened(page.content, self._html)
