"""Ahead: the pages of some specs, written one after the other before MkDocs asks for them.

Between two pages MkDocs converts Markdown and asks all plugins, and by then the processor has lost sight of what
writes a page: a tenth of the time that it takes.
"""

from collections.abc import Callable, Iterable

from mkdocs_specs.spec import Spec

TOGETHER = 32
"""So many pages are written at once."""


class Ahead:
    """Writes pages in the order in which they will be asked for."""

    def __init__(self, specs: Iterable[Spec], write: Callable[[Spec], str]) -> None:
        """Take the specs in that order, and what writes the page of one."""
        self._specs, self._write = tuple(specs), write
        self._places = {spec.path: place for place, spec in enumerate(self._specs)}
        self._written: dict[str, str] = {}
        self._count = TOGETHER

    def page(self, spec: Spec) -> str | None:
        """Give the page of a spec, and nothing for one that nobody knew of."""
        place = self._places.get(spec.path)
        if place is None or self._specs[place] is not spec:
            return None
        if spec.path not in self._written:
            if self._written:
                # Some were not asked for: another plugin has changed them, so that nothing is to be written in vain.
                self._count = 1
            for one in self._specs[place : place + self._count]:
                self._written[one.path] = self._write(one)
        return self._written.pop(spec.path)
